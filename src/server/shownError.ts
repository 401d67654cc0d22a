import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** An error as clients see it, at the place of another. */
export function shown(message: string, extensions: GraphQLErrorExtensions, at?: GraphQLError): GraphQLError {
  const { nodes = null, path = null, source = null, positions = null } = at ?? {};
  return new GraphQLError(message, { nodes, path, source, positions, extensions });
}

/** What GraphQL itself refuses when it runs a query, such as the value of a variable, comes without a code. */
export const withCode = (error: GraphQLError): GraphQLError =>
  error.extensions['code'] === undefined
    ? shown(error.message, { ...error.extensions, code: 'BAD_USER_INPUT' }, error)
    : error;
