import { badInput, builder } from './builder.ts';
import { listCost } from './connections.ts';
import { NeighbourDirection, NodeKind, RelationshipTypeEnum } from './enums.ts';
import { checkExists } from './filters.ts';
import { decodeId } from './ids.ts';
import {
  countNeighbours,
  type NeighbourFilter,
  type NeighbourGroup,
  type NeighbourOnPage,
  type NeighbourPage,
  neighbourGroups,
  pageOfNeighbours,
} from './neighbours.ts';
import { readArguments } from './paging.ts';

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

const NeighbourEdge = builder.objectRef<NeighbourOnPage>('NeighbourEdge').implement({
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

const NeighbourConnection = builder.objectRef<NeighbourPage>('NeighbourConnection').implement({
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
        (await countNeighbours(context, centre, groups)).filter(({ count }) => count > 0),
    }),
    totalCount: t.int({
      description: 'How many neighbours the whole list has. Costs nothing unless it is asked for.',
      complexity: { field: 10, multiplier: 1 },
      resolve: async ({ centre, groups }, _, context) =>
        (await countNeighbours(context, centre, groups)).reduce((total, { count }) => total + count, 0),
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
