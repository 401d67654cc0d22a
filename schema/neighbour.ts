import { claimLabels, type Row } from '../src/model/nodes.ts';
import { type RelationshipType, relationshipKind, relationshipTypes } from '../src/model/relationships.ts';
import { nodesFor, type RequestContext, rowsFor } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { listCost } from './connections.ts';
import { NeighbourDirection, NodeKind, RelationshipTypeEnum, relationshipsInApi } from './enums.ts';
import { checkExists } from './filters.ts';
import { decodeId, type LabelWithId, labelsWithIds } from './ids.ts';
import { notACursor, readArguments, readCursor, writeCursor } from './paging.ts';

type Direction = 'OUT' | 'INTO';

/** The neighbours of a node that one type of relationship leads to, in one direction, of one kind. */
export interface NeighbourGroup {
  readonly relationship: RelationshipType;
  readonly direction: Direction;
  readonly kind: LabelWithId;
}

/** The node whose neighbours are asked for. */
interface Centre {
  readonly label: LabelWithId;
  readonly id: string;
}

interface NeighbourFilter {
  readonly through?: readonly RelationshipType[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly kinds?: readonly LabelWithId[] | null | undefined;
}

interface EdgeShape {
  readonly cursor: string;
  readonly group: NeighbourGroup;
  readonly node: Row<LabelWithId>;
}

interface ConnectionShape {
  readonly centre: Centre;
  readonly groups: readonly NeighbourGroup[];
  readonly edges: EdgeShape[];
  readonly more: boolean;
  readonly started: boolean;
}

/**
 * The groups of neighbours that the model allows a node of a kind, in the order of the list: by relationship type as
 * the model declares them, out before into, then by kind.
 */
export function neighbourGroups(label: LabelWithId, filter: NeighbourFilter = {}): readonly NeighbourGroup[] {
  return relationshipTypes
    .filter((type) => relationshipsInApi.includes(type) && (filter.through?.includes(type) ?? true))
    .flatMap((relationship) =>
      (['OUT', 'INTO'] as const)
        .filter((direction) => (filter.direction ?? direction) === direction)
        .flatMap((direction) =>
          relationshipKind(relationship)
            .between.map(([from, to]) => (direction === 'OUT' ? [from, to] : [to, from]))
            .filter(([own]) => own === label)
            .flatMap(([, other]) => labelsWithIds.filter((one) => one === other))
            .filter((kind) => filter.kinds?.includes(kind) ?? true)
            .map((kind) => ({ relationship, direction, kind })),
        ),
    );
}

const NeighbourGroupType = builder
  .objectRef<{ readonly group: NeighbourGroup; readonly count: number }>('NeighbourGroup')
  .implement({
    description: 'How many neighbours one type of relationship leads to, in one direction, of one kind.',
    fields: (t) => ({
      relationship: t.field({
        type: RelationshipTypeEnum,
        description: 'The type of the relationships.',
        resolve: ({ group }) => group.relationship as never,
      }),
      direction: t.field({
        type: NeighbourDirection,
        description: 'Which way they go.',
        resolve: ({ group }) => group.direction,
      }),
      kind: t.field({ type: NodeKind, description: 'The kind of the neighbours.', resolve: ({ group }) => group.kind }),
      count: t.exposeInt('count', { description: 'How many neighbours there are.' }),
    }),
  });

const NeighbourEdge = builder.objectRef<EdgeShape>('NeighbourEdge').implement({
  description: 'A neighbour, with the relationship that leads to it.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where the neighbour stands in the list: give it as `after`.' }),
    relationship: t.field({
      type: RelationshipTypeEnum,
      description: 'The type of the relationship.',
      resolve: ({ group }) => group.relationship as never,
    }),
    direction: t.field({
      type: NeighbourDirection,
      description: 'Which way it goes.',
      resolve: ({ group }) => group.direction,
    }),
    node: t.field({ type: builder.nodeInterfaceRef(), description: 'The neighbour.', resolve: ({ node }) => node }),
  }),
});

const NeighbourConnection = builder.objectRef<ConnectionShape>('NeighbourConnection').implement({
  description: 'A page of the neighbours of a node.',
  fields: (t) => ({
    edges: t.field({
      type: [NeighbourEdge],
      description: 'The neighbours of the page, each with its relationship.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (page) => page.edges,
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The neighbours of the page, in order.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (page) => page.edges.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page stands in the list.',
      resolve: ({ edges, more, started }) => ({
        hasNextPage: more,
        hasPreviousPage: started,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }),
    }),
    groups: t.field({
      type: [NeighbourGroupType],
      description: 'How many neighbours the whole list has of each sort, sorts without any left out.',
      // A statement for each sort, whatever the page.
      complexity: { field: 10, multiplier: 1 },
      resolve: async ({ centre, groups }, _, context) =>
        (await counted(context, centre, groups)).filter(({ count }) => count > 0),
    }),
    totalCount: t.int({
      description: 'How many neighbours the whole list has. Costs nothing unless it is asked for.',
      complexity: { field: 10, multiplier: 1 },
      resolve: async ({ centre, groups }, _, context) =>
        (await counted(context, centre, groups)).reduce((total, { count }) => total + count, 0),
    }),
  }),
});

builder.queryField('neighbours', (t) =>
  t.field({
    type: NeighbourConnection,
    description:
      'What relationships join a node to, in either direction: by type of relationship, then claims as they stand in their reports and the rest by slug.',
    complexity: (args) => ({ ...listCost(args), field: 20 }),
    args: {
      of: t.arg.id({ required: true, description: 'The id of the node.' }),
      through: t.arg({
        type: [RelationshipTypeEnum],
        description: 'The types of relationship to go along; all unless given.',
      }),
      direction: t.arg({
        type: NeighbourDirection,
        description: 'Which way the relationships go; both unless given.',
      }),
      kinds: t.arg({ type: [NodeKind], description: 'The kinds of neighbour to take; all unless given.' }),
      first: t.arg.int({ description: 'How many neighbours to take.' }),
      after: t.arg.string({ description: 'Start after the neighbour with this cursor.' }),
    },
    resolve: async (_, { of, first, after, ...filter }, context) => {
      const { size } = readArguments({ first, after });
      for (const name of ['through', 'kinds'] as const) {
        if (filter[name]?.length === 0) throw badInput(`${name} is empty: name at least one, or leave it out`, name);
      }
      const { typename: label, id } = decodeId(of, 'of');
      await checkExists(context, label, id, 'of');
      const groups = neighbourGroups(label, filter as NeighbourFilter);
      return pageOfNeighbours(context, { label, id }, groups, size, after ?? undefined);
    },
  }),
);

/** A page: group after group, until it is full. */
async function pageOfNeighbours(
  context: RequestContext,
  centre: Centre,
  groups: readonly NeighbourGroup[],
  size: number,
  cursor: string | undefined,
): Promise<ConnectionShape> {
  const list = `neighbours of ${centre.label} ${centre.id}`;
  const start = cursor === undefined ? undefined : readPlace(cursor, list, groups);
  const found: EdgeShape[] = [];
  for (const [at, group] of groups.entries()) {
    if (at < (start?.at ?? 0)) continue;
    if (found.length > size) break;
    const after = at === start?.at ? start.key : undefined;
    const nodes = await nodesFor(
      context,
      group.kind,
      'neighbour.page',
      centre.id,
      // The same for every group, so that the pages of several nodes go in one statement.
      { ...way(group), after, limit: size + 1 },
      { ...choicesOf(centre, group), key: isClaim(group.kind) ? 'o.place' : 'o.id' },
    );
    found.push(...nodes.map((node) => ({ cursor: writeCursor(list, `${nameOf(group)} ${keyOf(node)}`), group, node })));
  }
  return {
    centre,
    groups,
    edges: found.slice(0, size),
    more: found.length > size,
    started: start !== undefined,
  };
}

async function counted(context: RequestContext, centre: Centre, groups: readonly NeighbourGroup[]) {
  return Promise.all(
    groups.map(async (group) => {
      const [row] = await rowsFor(context, 'neighbour.count', centre.id, way(group), choicesOf(centre, group));
      return { group, count: Number(row?.['total'] ?? 0) };
    }),
  );
}

/** The guard by which the statements go out from the node or into it. */
function way({ direction }: NeighbourGroup) {
  return direction === 'OUT' ? { out: true } : { into: true };
}

function choicesOf(centre: Centre, { relationship, kind }: NeighbourGroup) {
  return { of: centre.label, type: relationship, kind };
}

function isClaim(kind: LabelWithId): boolean {
  return claimLabels.some((label) => label === kind);
}

/** What sorts a node among those of its group. */
function keyOf(node: Row<LabelWithId>): string {
  return 'place' in node ? String(node.place) : node.id;
}

function nameOf({ relationship, direction, kind }: NeighbourGroup): string {
  return `${relationship} ${direction} ${kind}`;
}

/** The group and the sort key in a cursor. Throws a GraphQLError when the list has no such group. */
function readPlace(cursor: string, list: string, groups: readonly NeighbourGroup[]) {
  const place = readCursor(cursor, list, 'after');
  const at = groups.findIndex((group) => place.startsWith(`${nameOf(group)} `));
  const group = groups[at];
  if (group === undefined) throw notACursor(cursor, 'after');
  return { at, key: place.slice(nameOf(group).length + 1) };
}
