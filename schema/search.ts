import { find, type SearchLabel, searchLabels } from '../src/graph/search.ts';
import { type Question, queryTerms, unfinishedQuestion } from '../src/graph/terms.ts';
import type { Row } from '../src/model/nodes.ts';
import { nodesFor } from '../src/server/context.ts';
import { badInput, builder } from './builder.ts';
import { listCost } from './connections.ts';
import { SearchKind } from './enums.ts';
import { notACursor, readArguments, readCursor, writeCursor } from './paging.ts';
import { matchesOf, SearchMatch } from './searchMatch.ts';

/** Hits beyond this rank are neither counted nor shown: whoever needs them needs other words. */
const mostHits = 1_000;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly label: SearchLabel;
  readonly node: Row<SearchLabel>;
  readonly question: Question;
}

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'A hit of a search.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where the hit stands in the list: give it as `after`.' }),
    score: t.exposeFloat('score', {
      description: 'How near it is to the words, higher is nearer; comparable within one answer only.',
    }),
    node: t.field({ type: builder.nodeInterfaceRef(), description: 'What was found.', resolve: (edge) => edge.node }),
    matches: t.field({
      type: [SearchMatch],
      description: 'The texts of it in which matched words stand, and where: what to mark.',
      complexity: { field: 2, multiplier: 3 },
      resolve: ({ label, node, question }, _, context) => matchesOf(context, label, node, question),
    }),
  }),
});

const SearchConnection = builder
  .objectRef<{
    readonly edges: Edge[];
    readonly total: number;
    readonly more: boolean;
    readonly started: boolean;
  }>('SearchConnection')
  .implement({
    description: 'A page of what a search found, best first.',
    fields: (t) => ({
      edges: t.field({
        type: [SearchEdge],
        description: 'The hits, with their scores.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [builder.nodeInterfaceRef()],
        description: 'What was found.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (page) => page.edges.map((edge) => edge.node),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where the page stands in the list.',
        resolve: (page) => ({
          hasNextPage: page.more,
          hasPreviousPage: page.started,
          startCursor: page.edges.at(0)?.cursor ?? null,
          endCursor: page.edges.at(-1)?.cursor ?? null,
        }),
      }),
      totalCount: t.exposeInt('total', { description: `How many things match, up to ${mostHits}.` }),
    }),
  });

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'What matches any of the words, best first (BM25 over word stems): names and definitions, and the statements and quotes of claims.',
    complexity: (args) => ({ ...listCost(args), field: 10 }),
    args: {
      text: t.arg.string({ required: true, description: 'The words to look for, in any form and order.' }),
      prefix: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether the last word may be unfinished, as when a person types: from two letters on, it then matches what begins with it too. A space after it finishes it. While there is no word to look for yet, nothing is found.',
      }),
      kinds: t.arg({ type: [SearchKind], description: 'The kinds of thing to look in; all unless given.' }),
      first: t.arg.int({ description: 'How many hits to take.' }),
      after: t.arg.string({ description: 'Start after the hit with this cursor.' }),
    },
    resolve: async (_, { text, prefix, kinds, first, after }, context) => {
      const { size } = readArguments({ first, after });
      const question = prefix ? unfinishedQuestion(text) : { terms: queryTerms(text) };
      const { terms, beginning } = question;
      if (terms.length === 0 && !prefix)
        throw badInput('text: there is no word to look for; common words such as "the" are left out', 'text');
      if (kinds?.length === 0)
        throw badInput('kinds is empty: name at least one kind of thing, or leave it out', 'kinds');
      const labels = [...new Set((kinds ?? Object.values(searchLabels)) as readonly SearchLabel[])].sort();
      const words = [...terms, ...(beginning === undefined ? [] : [`${beginning.letters}…`])].join(' ');
      const list = `hits for ${words}${kinds ? ` among ${labels.join(', ')}` : ''}`;
      const start = typeof after === 'string' ? readRank(after, list) : 0;
      const hits = await find(context.store, question, labels, mostHits);
      const page = hits.slice(start, start + size);
      const nodes = await Promise.all(
        page.map(({ label, id }) => nodesFor(context, label, `${label.toLowerCase()}.byIds`, id)),
      );
      return {
        edges: page.flatMap(({ label, score }, index) => {
          const node = nodes[index]?.[0];
          const cursor = writeCursor(list, String(start + index + 1));
          return node === undefined ? [] : [{ cursor, score, label, node, question }];
        }),
        total: hits.length,
        more: start + size < hits.length,
        started: start > 0,
      };
    },
  }),
);

/** The rank in a cursor of a search. Throws a GraphQLError when the cursor is not one of this search. */
function readRank(cursor: string, list: string): number {
  const rank = readCursor(cursor, list, 'after');
  if (!/^\d+$/.test(rank)) throw notACursor(cursor, 'after');
  return Number(rank);
}
