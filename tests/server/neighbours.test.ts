import { expect, it } from 'vitest';
import { encodeId, labelsWithIds } from '../../schema/ids.ts';
import { neighbourGroups } from '../../schema/neighbours.ts';
import { statements } from '../../src/graph/statement.ts';
import { describeServed } from '../support/served.ts';

const kent = encodeId('Force', 'kent');
const kent2014 = encodeId('Report', 'kent-crime-2014');
const sarc = encodeId('Finding', 'kent-crime-2014/sarc-set-up-with-partners');

interface Neighbours {
  readonly neighbours: {
    readonly totalCount: number;
    readonly groups: readonly Readonly<Record<string, unknown>>[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
    readonly edges: readonly {
      readonly cursor: string;
      readonly relationship: string;
      readonly direction: string;
      readonly node: { readonly __typename: string; readonly slug: string };
    }[];
  };
}

const query = `query (
  $of: ID!, $through: [RelationshipType!], $direction: NeighbourDirection, $kinds: [NodeKind!], $first: Int, $after: String
) {
  neighbours(of: $of, through: $through, direction: $direction, kinds: $kinds, first: $first, after: $after) {
    totalCount
    groups { relationship direction kind count }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges {
      cursor relationship direction
      node {
        __typename
        ... on Force { slug } ... on Report { slug } ... on Theme { slug } ... on Partner { slug } ... on Person { slug }
        ... on Inspection { slug } ... on Finding { slug } ... on Recommendation { slug } ... on Judgment { slug }
        ... on Statistic { slug }
      }
    }
  }
}`;

/** A variable that makes no sense, and what the error says. */
const mistakes: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
  [{ of: 'kent' }, 'of: "kent" is not an id of this graph: take ids from the field "id" of an answer', 'of'],
  [{ of: encodeId('Theme', 'victim') }, 'of: there is no theme with the slug "victim"; did you mean "victims"?', 'of'],
  [{ of: kent, through: [] }, 'through is empty: name at least one, or leave it out', 'through'],
  [{ of: kent, kinds: [] }, 'kinds is empty: name at least one, or leave it out', 'kinds'],
  [
    { of: kent, first: 501 },
    'first is 501: it may be 1 to 500; for more, ask for the next page with after: endCursor',
    'first',
  ],
  [{ of: kent, after: 'x' }, 'after: "x" is not a cursor: take one from an answer\'s pageInfo or edges', 'after'],
];

it.each(['neighbour.page', 'neighbour.count'])('%s can be asked along every way that the model knows', (name) => {
  const choices = statements().get(name)?.choices;
  const unknown = labelsWithIds.flatMap((of) =>
    neighbourGroups(of).flatMap(({ relationship: type, kind }) =>
      Object.entries({ of, type, kind }).filter(([choice, word]) => !choices?.get(choice)?.includes(word)),
    ),
  );
  expect(unknown).toEqual([]);
});

describeServed('The neighbours of a node', (server) => {
  const ask = async (variables: Readonly<Record<string, unknown>>) =>
    (await server().data<Neighbours>(query, variables)).neighbours;

  it('are what relationships join it to, by type of relationship, each with its direction', async () => {
    const { edges, totalCount } = await ask({ of: sarc });
    expect(
      edges.map(({ relationship, direction, node }) => [relationship, direction, node.__typename, node.slug]),
    ).toEqual([
      ['HAS_FINDING', 'INTO', 'Report', 'kent-crime-2014'],
      ['CONCERNS', 'OUT', 'Theme', 'partnership-working'],
      ['CONCERNS', 'OUT', 'Theme', 'sexual-offences'],
      ['CONCERNS', 'OUT', 'Theme', 'victim-support'],
      ['MENTIONS', 'OUT', 'Partner', 'partner-organisations'],
      ['MENTIONS', 'OUT', 'Partner', 'sexual-assault-referral-centre'],
    ]);
    expect(totalCount).toBe(6);
  });

  it('are counted by type, direction and kind, whatever the page', async () => {
    const { groups } = await ask({ of: kent, first: 1 });
    expect(groups).toEqual([
      { relationship: 'ABOUT', direction: 'INTO', kind: 'REPORT', count: 6 },
      { relationship: 'BELONGS_TO', direction: 'INTO', kind: 'PARTNER', count: 32 },
      { relationship: 'ADDRESSED_TO', direction: 'INTO', kind: 'RECOMMENDATION', count: 5 },
    ]);
  });

  it.each([1, 7, 60])('come in pages of %i that give each once, whatever sorts of them there are', async (first) => {
    const whole = await ask({ of: kent2014, first: 500 });
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const seen: (readonly [string, string])[] = [];
    let after: string | undefined;
    // The last page is asked for by a number, so that a list that never ends fails.
    for (let pages = 0; pages < Math.ceil(whole.totalCount / first); pages += 1) {
      const page = await ask({ of: kent2014, first, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      seen.push(...page.edges.map(({ relationship, node }) => [relationship, node.slug] as const));
      expect(page.pageInfo.hasNextPage).toBe(seen.length < whole.totalCount);
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.edges.map(({ relationship, node }) => [relationship, node.slug]));
    expect(new Set(seen.map(String)).size).toBe(whole.totalCount);
  });

  it('may be narrowed to some relationships, one direction and some kinds', async () => {
    const named = await ask({
      of: kent2014,
      through: ['NAMES', 'CITES'],
      direction: 'OUT',
      kinds: ['PERSON', 'REPORT'],
    });
    expect(named.groups).toEqual([
      { relationship: 'NAMES', direction: 'OUT', kind: 'PERSON', count: 4 },
      { relationship: 'CITES', direction: 'OUT', kind: 'REPORT', count: 6 },
    ]);
    expect(named.totalCount).toBe(10);
    expect(named.edges.length).toBe(10);
    expect((await ask({ of: kent2014, direction: 'INTO' })).totalCount).toBe(0);
  });

  it('go on after a cursor of the same node only', async () => {
    const { pageInfo } = await ask({ of: kent, first: 1 });
    const { errors } = await server().ask(query, { of: kent2014, after: pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain('after: this cursor is of the list "neighbours of Force kent"');
  });

  it.each(mistakes)('%j is refused', async (variables, message, argument) => {
    const { errors } = await server().ask(query, variables);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('cost what their pages cost', async () => {
    const { errors } = await server().ask(
      `{ neighbours(of: "${kent}", first: 500) { nodes { ... on Theme { findings(first: 500) { nodes { id } } } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE', measure: 'complexity' } }]);
  });
});
