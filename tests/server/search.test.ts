import { expect, it } from 'vitest';
import { answers, queryTerms, searchTerms, unfinishedQuestion } from '../../src/graph/terms.ts';
import { describeServed } from '../support/served.ts';

interface Edge {
  readonly node: { readonly __typename: string; readonly slug: string };
  readonly matches: readonly {
    readonly field: string;
    readonly text: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[];
}

const query = `query ($text: String!, $prefix: Boolean!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, prefix: $prefix, kinds: $kinds, first: $first) {
    totalCount
    edges {
      node { __typename ... on Force { slug } ... on Theme { slug } ... on Partner { slug } ... on Person { slug }
        ... on Inspection { slug } ... on Report { slug } ... on Claim { slug } }
      matches { field text spans { start end } }
    }
  }
}`;

describeServed('A search', (server) => {
  const find = async (text: string, prefix: boolean, kinds?: readonly string[]) => {
    const { search } = await server().data<{
      readonly search: { readonly totalCount: number; readonly edges: readonly Edge[] };
    }>(query, { text, prefix, kinds, first: 500 });
    return search;
  };
  const wordsMarked = ({ matches }: Edge) =>
    matches.map(({ field, text, spans }) => [
      field,
      ...spans.map(({ start, end }) => [...text].slice(start, end).join('')),
    ]);

  it('finds nothing by the beginning of a word unless it is told that the word may be unfinished', async () => {
    expect((await find('vuln', false)).totalCount).toBe(0);
    expect((await find('vuln', true)).totalCount).toBe((await find('vulnerable', false)).totalCount);
  });

  it.each([
    [
      'vuln',
      'THEME',
      'identification-of-vulnerable-victims',
      [
        ['label', 'vulnerable'],
        ['definition', 'vulnerable'],
      ],
    ],
    ['repeated vict', 'THEME', 'identification-of-repeat-victims', [['label', 'repeat', 'victims']]],
    ['THEMIS', 'PARTNER', 'themis', [['name', 'THEMIS']]],
    [
      'repeated call',
      'FINDING',
      'northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
      [
        ['statement', 'repeat', 'callers'],
        ['evidence.quote', 'repeat', 'callers'],
      ],
    ],
  ] as const)('by "%s" marks in the %s %s what the words are', async (text, kind, slug, wanted) => {
    const hit = (await find(text, true, [kind])).edges.find(({ node }) => node.slug === slug);
    expect(hit && wordsMarked(hit)).toEqual(expect.arrayContaining(wanted.map((match) => [...match])));
  });

  it.each([
    ['victims police kent identified', false],
    ['good supervision 86.7 percent', false],
    ['the quality of investigations with partners', true],
    ['re', true],
    ['reduc', true],
  ])('by "%s" marks words in all that it finds, of every kind, and no other words', async (text, prefix) => {
    const question = prefix ? unfinishedQuestion(text) : { terms: queryTerms(text) };
    const isAnswer = answers(question);
    const { edges } = await find(text, prefix);
    expect(edges.length).toBeGreaterThan(10);
    for (const edge of edges) {
      const marked = wordsMarked(edge).flatMap(([, ...words]) => words);
      const stems = marked.map((word) => searchTerms(word)[0] ?? '');
      expect([edge.node, stems.length > 0 && stems.every(isAnswer)]).toEqual([edge.node, true]);
    }
  });

  it('by each kind marks the words for which it was found', async () => {
    const { edges } = await find('kent victims crime police good zoe billingham recording', false);
    expect([...new Set(edges.map(({ node }) => node.__typename))].sort()).toEqual([
      'Finding',
      'Force',
      'Inspection',
      'Judgment',
      'Partner',
      'Person',
      'Recommendation',
      'Report',
      'Statistic',
      'Theme',
    ]);
    expect(edges.filter(({ matches }) => matches.length === 0)).toEqual([]);
  });

  it.each(['', ' ', 'the ', 'of the, ', '👮'])(
    'finds nothing by the unfinished %j, in which there is no word yet',
    async (text) => {
      expect(await find(text, true)).toEqual({ totalCount: 0, edges: [] });
    },
  );

  it('goes on from a cursor of the same unfinished words, and of no others', async () => {
    const page = 'edges { cursor node { id } } pageInfo { hasNextPage }';
    type Page = { readonly search: { readonly edges: readonly { readonly cursor: string }[] } };
    const all = await server().data<Page>(`{ search(text: "vict", prefix: true, first: 10) { ${page} } }`);
    const after = all.search.edges[3]?.cursor;
    const rest = await server().data<Page>(
      `{ search(text: "vict", prefix: true, first: 6, after: "${after}") { ${page} } }`,
    );
    expect(rest.search.edges).toEqual(all.search.edges.slice(4));
    const other = await server().ask(`{ search(text: "vict", after: "${after}") { totalCount } }`);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
