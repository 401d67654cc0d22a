import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row } from '../../src/model/nodes.ts';
import type { TestServer } from '../support/http.ts';
import { describeServed } from '../support/served.ts';

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

type PageArguments = Readonly<Partial<Record<'first' | 'last', number> & Record<'after' | 'before', string | null>>>;

const longest = 500;
const page =
  '{ edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';

/** A list of the API: a field, what it is a field of, and its own arguments. */
interface List {
  readonly of?: string;
  readonly field: string;
  readonly with?: string;
}

const findingOrders = ['READING_ORDER', 'NEWEST', 'OLDEST'] as const;
const recommendationOrders = ['READING_ORDER', 'DUE', 'NEWEST', 'OLDEST'] as const;

/** The lists of findings and of recommendations of one thing, or of all, in every order. */
function claimsOf(of?: string, more = ''): List[] {
  const owner = of === undefined ? {} : { of };
  return [
    ...findingOrders.map((order) => ({ ...owner, field: 'findings', with: `orderBy: ${order} ${more}` })),
    ...recommendationOrders.map((order) => ({ ...owner, field: 'recommendations', with: `orderBy: ${order} ${more}` })),
  ];
}

const lists: readonly List[] = [
  ...['forces', 'themes', 'partners', 'reports', 'inspections'].map((field) => ({ field })),
  { field: 'forces', with: 'filter: { region: "East of England" }' },
  { field: 'themes', with: 'filter: { narrowerThan: "victims" }' },
  { field: 'partners', with: 'filter: { force: "derbyshire" }' },
  { field: 'reports', with: 'filter: { hasText: true }' },
  ...claimsOf(),
  { field: 'findings', with: 'filter: { polarity: WEAKNESS, force: "kent" }' },
  { field: 'recommendations', with: 'filter: { dueBefore: "2015-03-31" }' },
  { of: 'force(slug: "kent")', field: 'reports' },
  ...claimsOf('force(slug: "kent")'),
  ...claimsOf('theme(slug: "learning-and-good-practice")'),
  ...claimsOf('theme(slug: "victims")', 'includeNarrower: true'),
  ...claimsOf('theme(slug: "victims")', 'includeNarrower: false').slice(0, 1),
  { of: 'partner(slug: "local-authorities")', field: 'forces' },
  ...claimsOf('partner(slug: "partner-organisations")'),
  ...claimsOf('report(slug: "kent-crime-2014")'),
  { of: 'inspection(slug: "asb-2012")', field: 'reports' },
  ...findingOrders.map((order) => ({
    of: 'inspection(slug: "asb-2012")',
    field: 'findings',
    with: `orderBy: ${order}`,
  })),
];

function titleOf({ of, field, with: with_ = '' }: List): string {
  return `${of === undefined ? '' : `${of}.`}${field}${with_ === '' ? '' : `(${with_.trim()})`}`;
}

/** Asks for pages of a list. */
function pagesOf(server: TestServer, list: List): (args: PageArguments) => Promise<Connection> {
  const field = `${list.field}(${list.with ?? ''} first: $first after: $after last: $last before: $before) ${page}`;
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    ${list.of === undefined ? field : `${list.of} { ${field} }`}
  }`;
  return async (args) => {
    const data = await server.data<Record<string, unknown>>(query, args);
    const [outer] = Object.values(data);
    return (list.of === undefined ? outer : Object.values(outer as object)[0]) as Connection;
  };
}

const idsOf = (connection: Connection) => connection.edges.map((edge) => edge.node.id);

/** Page sizes to go through a list with, few enough to come to its end in some ten pages. */
function sizesFor(length: number): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.integer({ min: 1, max: length + 1 }), { minLength: 1, maxLength: 4 })
    .filter((sizes) => sizes.some((size) => size * 3 >= length));
}

function* around(sizes: readonly number[]): Generator<number> {
  while (true) yield* sizes;
}

/** What is true of every page: its parts agree with each other. */
function expectWhole(connection: Connection, total: number): void {
  const { edges, nodes, pageInfo, totalCount } = connection;
  expect(nodes).toEqual(edges.map((edge) => edge.node));
  expect(pageInfo.startCursor).toBe(edges.at(0)?.cursor ?? null);
  expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
  expect(totalCount).toBe(total);
}

describeServed('Pages', (server, engine) => {
  // The same statements run on both; the engine in process is the quick one.
  const runs = { numRuns: engine === 'Grafeo' ? 6 : 1 };
  it.each(lists.map((list) => [titleOf(list), list] as const))(
    'of %s, whatever their sizes, are the list from either end',
    async (_, list) => {
      const ask = pagesOf(server(), list);
      const whole = await ask({ first: longest });
      const all = idsOf(whole);
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      expectWhole(whole, all.length);

      const forwards = fc.asyncProperty(sizesFor(all.length), async (sizes) => {
        const walked: string[] = [];
        let after: string | null = null;
        for (const first of around(sizes)) {
          const connection: Connection = await ask({ first, after });
          expectWhole(connection, all.length);
          expect(connection.pageInfo.hasPreviousPage).toBe(after !== null);
          walked.push(...idsOf(connection));
          if (!connection.pageInfo.hasNextPage) break;
          expect(connection.edges).toHaveLength(first);
          after = connection.pageInfo.endCursor;
        }
        expect(walked).toEqual(all);
      });
      const backwards = fc.asyncProperty(sizesFor(all.length), async (sizes) => {
        const walked: string[] = [];
        let before: string | null = null;
        for (const last of around(sizes)) {
          const connection: Connection = await ask({ last, before });
          expectWhole(connection, all.length);
          expect(connection.pageInfo.hasNextPage).toBe(before !== null);
          walked.unshift(...idsOf(connection));
          if (!connection.pageInfo.hasPreviousPage) break;
          expect(connection.edges).toHaveLength(last);
          before = connection.pageInfo.startCursor;
        }
        expect(walked).toEqual(all);
      });
      await fc.assert(forwards, runs);
      await fc.assert(backwards, runs);
    },
  );

  it('of a search, whatever their sizes, are its hits, best first', async () => {
    interface Hits extends Omit<Connection, 'edges'> {
      readonly edges: readonly {
        readonly cursor: string;
        readonly score: number;
        readonly node: { readonly id: string };
      }[];
    }
    const ask = async (args: PageArguments) => {
      const { search } = await server().data<{ readonly search: Hits }>(
        `query ($first: Int, $after: String) {
          search(text: "vulnerable victims", first: $first, after: $after) ${page.replace('cursor', 'cursor score')}
        }`,
        args,
      );
      return search;
    };
    const whole = await ask({ first: longest });
    const all = idsOf(whole);
    expect(all.length).toBeGreaterThan(20);
    const scores = whole.edges.map((edge) => edge.score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    await fc.assert(
      fc.asyncProperty(sizesFor(all.length), async (sizes) => {
        const walked: string[] = [];
        let after: string | null = null;
        for (const first of around(sizes)) {
          const hits: Hits = await ask({ first, after });
          expectWhole(hits, all.length);
          expect(hits.pageInfo.hasPreviousPage).toBe(after !== null);
          walked.push(...idsOf(hits));
          if (!hits.pageInfo.hasNextPage) break;
          after = hits.pageInfo.endCursor;
        }
        expect(walked).toEqual(all);
      }),
      runs,
    );
  });

  it('are fifty long unless the client says otherwise', async () => {
    const { findings } = await server().data<{ readonly findings: { readonly nodes: readonly object[] } }>(
      '{ findings { nodes { id } } }',
    );
    expect(findings.nodes).toHaveLength(50);
  });

  it('before a cursor are the fifty before it, in the order of the list', async () => {
    const ask = pagesOf(server(), { field: 'findings' });
    const all = await ask({ first: longest });
    const { edges, pageInfo } = await ask({ before: all.edges[60]?.cursor ?? '' });
    expect(edges).toEqual(all.edges.slice(10, 60));
    expect(pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  interface Claim {
    readonly slug: string;
    readonly dueOn?: string;
    readonly evidence: readonly { readonly start: number }[];
    readonly report: { readonly slug: string; readonly publishedOn: string };
  }
  const inReadingOrder = (one: Claim, other: Claim) =>
    compare(one.report.slug, other.report.slug) ||
    Math.min(...one.evidence.map(({ start }) => start)) - Math.min(...other.evidence.map(({ start }) => start)) ||
    compare(one.slug, other.slug);
  const oldestFirst = (one: Claim, other: Claim) =>
    compare(one.report.publishedOn, other.report.publishedOn) || inReadingOrder(one, other);
  const orders: Readonly<Record<string, (one: Claim, other: Claim) => number>> = {
    READING_ORDER: inReadingOrder,
    OLDEST: oldestFirst,
    NEWEST: (one, other) => oldestFirst(other, one),
    DUE: (one, other) => compare(one.dueOn ?? '9999', other.dueOn ?? '9999') || inReadingOrder(one, other),
  };
  it.each([
    ...findingOrders.map((order) => ['findings', order, ''] as const),
    ...recommendationOrders.map((order) => ['recommendations', order, 'dueOn'] as const),
  ])('of %s come in the order %s', async (field, order, more) => {
    const { list } = await server().data<{ readonly list: { readonly nodes: readonly Claim[] } }>(
      `{ list: ${field}(first: 500, orderBy: ${order}) {
        nodes { slug ${more} evidence { start } report { slug publishedOn } }
      } }`,
    );
    const slugs = (claims: readonly Claim[]) => claims.map((claim) => claim.slug);
    expect(list.nodes.length).toBeGreaterThan(1);
    expect(slugs(list.nodes)).toEqual(slugs([...list.nodes].reverse().sort(orders[order])));
  });
});

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

describeServed('A cursor', (server, _, store) => {
  const partner = (id: string): Row<'Partner'> => ({ id, name: id, kind: 'TOOL', description: id });
  const slugs = async (args: string) => {
    const { partners } = await server().data<{
      readonly partners: {
        readonly nodes: readonly { readonly slug: string }[];
        readonly pageInfo: { readonly endCursor: string };
      };
    }>(`{ partners(${args}) { nodes { slug } pageInfo { endCursor } } }`);
    return { slugs: partners.nodes.map((node) => node.slug), cursor: partners.pageInfo.endCursor };
  };

  it('goes on where the page ended, also when things were added before and after it', async () => {
    const all = await slugs('first: 500');
    const page = await slugs('first: 40');
    const [before, after] = ['aaa-added-before', 'zzz-added-after'];
    await store().write((transaction) => transaction.putNodes('Partner', [partner(before), partner(after)]));
    const rest = await slugs(`first: 500, after: "${page.cursor}"`);
    expect([...page.slugs, ...rest.slugs]).toEqual([...all.slugs, after]);
    expect((await slugs('first: 1')).slugs).toEqual([before]);
  });

  it('goes on where the page ended, also when the thing it names is gone', async () => {
    const added = ['mmm-added-1', 'mmm-added-2', 'mmm-added-3'];
    await store().write((transaction) => transaction.putNodes('Partner', added.map(partner)));
    const all = await slugs('first: 500');
    const page = await slugs(`first: ${all.slugs.indexOf('mmm-added-2') + 1}`);
    await store().write((transaction) =>
      transaction.run('ingest.removeReference', { ids: ['mmm-added-2'] }, { label: 'Partner' }),
    );
    const rest = await slugs(`first: 500, after: "${page.cursor}"`);
    expect(page.slugs.at(-1)).toBe('mmm-added-2');
    expect([...page.slugs, ...rest.slugs]).toEqual(all.slugs);
  });
});
