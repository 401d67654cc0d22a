import { GraphQLError } from 'graphql';
import type { Label } from '../src/model/nodes.ts';

/** The kinds of node that have an id for clients. The others are parts of one of these. */
export const labelsWithIds = [
  'Force',
  'Inspection',
  'Report',
  'Theme',
  'Partner',
  'Person',
  'Finding',
  'Recommendation',
  'Judgment',
  'Statistic',
] as const satisfies readonly Label[];
export type LabelWithId = (typeof labelsWithIds)[number];

/** The id of a node for clients: opaque, the same on every machine. */
export function encodeId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/**
 * The type and slug in an id.
 *
 * @param argument the argument that it came in, for the error
 * @throws GraphQLError for what is no id, and for one of a type that has no ids
 */
export function decodeId(encoded: string, argument?: string): { readonly typename: LabelWithId; readonly id: string } {
  const decoded = Buffer.from(encoded, 'base64url').toString('utf8');
  const [, type, id] = /^(\w+):(.+)$/s.exec(decoded) ?? [];
  const typename = labelsWithIds.find((label) => label === type);
  if (typename === undefined || id === undefined || encodeId(typename, id) !== encoded.replace(/=+$/, '')) {
    const where = argument === undefined ? '' : `${argument}: `;
    throw new GraphQLError(
      `${where}"${encoded}" is not an id of this graph: take ids from the field "id" of an answer`,
      {
        extensions: { code: 'BAD_USER_INPUT', ...(argument === undefined ? {} : { argument }) },
      },
    );
  }
  return { typename, id };
}
