import { GraphQLError } from 'graphql';

const statusByCode: Readonly<Record<string, number>> = { GRAPH_UNAVAILABLE: 503, INTERNAL_SERVER_ERROR: 500 };

/**
 * Errors where a table was asked for: as GraphQL words them, with a status that no client takes for success.
 *
 * @param errors what clients may see of them
 */
export function errorsResponse(errors: readonly GraphQLError[]): Response {
  const statuses = errors.map(({ extensions }) => {
    const http = extensions?.['http'] as { readonly status?: number } | undefined;
    return http?.status ?? statusByCode[String(extensions?.['code'])] ?? 400;
  });
  const shown = errors.map(({ message, locations, path, extensions: { http: _, ...extensions } = {} }) => ({
    message,
    locations,
    path,
    extensions,
  }));
  return Response.json({ errors: shown }, { status: Math.max(400, ...statuses) });
}

/** The answer to a request that asks for something wrong: says what, with a status of 400 or another. */
export function badRequest(message: string, status = 400): Response {
  return errorsResponse([new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } })]);
}
