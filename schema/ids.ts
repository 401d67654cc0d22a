import { GraphQLError } from 'graphql';

/** The id of a node for clients: opaque, the same on every machine. */
export function encodeId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** The type and slug in an id. Throws a GraphQLError for what is none. */
export function decodeId(encoded: string): { readonly typename: string; readonly id: string } {
  const decoded = Buffer.from(encoded, 'base64url').toString('utf8');
  const [, typename, id] = /^([A-Z][A-Za-z]*):(.+)$/s.exec(decoded) ?? [];
  if (typename === undefined || id === undefined || encodeId(typename, id) !== encoded.replace(/=+$/, '')) {
    throw new GraphQLError(`"${encoded}" is not an id of this graph: take ids from the field "id" of an answer`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return { typename, id };
}
