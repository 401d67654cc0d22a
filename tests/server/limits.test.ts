import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';
import { recording } from '../support/recording.ts';

let store: GraphStore;
let server: TestServer;
let ran: readonly string[];
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  const recorded = recording(store);
  ran = recorded.ran;
  server = await serve(recorded.store);
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What the error says after `the query is too large: `. */
  readonly how: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const shorter = 'ask for shorter pages or fewer fields at once';

const cases: readonly Case[] = [
  {
    what: 'nests too deep',
    query: `{ theme(slug: "victims") ${many(20, () => '{ narrower')} { id } ${'}'.repeat(21)}`,
    how: 'its depth is 22, and 20 is the most; nest fewer selections',
    extensions: { measure: 'depth', cost: 22, limit: 20 },
  },
  {
    what: 'asks for long lists in long lists',
    query: '{ forces(first: 500) { nodes { findings(first: 500) { nodes { id } } } } }',
    how: `its complexity is 501502, and 50000 is the most; ${shorter}`,
    extensions: { measure: 'complexity', cost: 501502, limit: 50_000 },
  },
  {
    what: 'asks for long lists in long lists by a variable',
    query: 'query ($n: Int) { forces(first: $n) { nodes { findings(first: $n) { nodes { id } } } } }',
    variables: { n: 500 },
    how: `its complexity is 501502, and 50000 is the most; ${shorter}`,
    extensions: { measure: 'complexity', cost: 501502, limit: 50_000 },
  },
  {
    what: 'asks for long lists in a list of fewer than none',
    query: `{
      force(slug: "kent") { similarForces(first: -500) { force { findings(first: 500) { nodes { ...Much } } } } }
    }
    fragment Much on Finding { ${many(120, (index) => `a${index}: statement`)} }`,
    how: `its complexity is 60514, and 50000 is the most; ${shorter}`,
    extensions: { measure: 'complexity', cost: 60514, limit: 50_000 },
  },
  {
    what: 'hides long lists behind another operation',
    query: `query Cheap { __typename }
    query Dear { forces(first: 500) { nodes { findings(first: 500) { nodes { id } } } } }`,
    how: `its complexity is 501502, and 50000 is the most; ${shorter}`,
    extensions: { measure: 'complexity', cost: 501502, limit: 50_000 },
  },
  {
    what: 'has too many aliases',
    query: `{ ${many(900, (index) => `a${index}: force(slug: "kent") { id }`)} }`,
    how: 'its breadth is 1800, and 1000 is the most; select fewer fields at once',
    extensions: { measure: 'breadth', cost: 1800, limit: 1_000 },
  },
  {
    what: 'has too many tokens',
    query: `{ ${'__typename '.repeat(10_001)} }`,
    how: 'it has more than 10000 tokens; select fewer fields at once',
    extensions: { measure: 'tokens', limit: 10_000 },
  },
  {
    what: 'gives many fields one long text by a variable',
    query: `query ($t: String!) { ${many(480, (index) => `a${index}: search(text: $t, first: 1) { totalCount }`)} }`,
    variables: { t: 'victims '.repeat(100_000) },
    how: 'a text in it has 800000 characters, and 5000 is the most; give a shorter one',
    extensions: { measure: 'text', cost: 800_000, limit: 5_000 },
  },
  {
    what: 'has a long text inside a variable',
    query: 'query ($f: FindingFilter) { findings(filter: $f) { totalCount } }',
    variables: { f: { theme: 'a'.repeat(5_001) } },
    how: 'a text in it has 5001 characters, and 5000 is the most; give a shorter one',
    extensions: { measure: 'text', cost: 5_001, limit: 5_000 },
  },
  {
    what: 'has a long text of its own',
    query: `{ node(id: "${'a'.repeat(5_001)}") { id } }`,
    how: 'a text in it has 5001 characters, and 5000 is the most; give a shorter one',
    extensions: { measure: 'text', cost: 5_001, limit: 5_000 },
  },
];

it.each(cases)('a query that $what is refused before any of it runs', async ({ query, variables, how, extensions }) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, ...(query.includes('query Dear') ? { operationName: 'Dear' } : {}) }),
  });
  const { errors } = (await response.json()) as { readonly errors: readonly object[] };
  expect(errors).toMatchObject([
    { message: `the query is too large: ${how}`, extensions: { code: 'QUERY_TOO_LARGE', ...extensions } },
  ]);
  expect(ran).toEqual([]);
});

it('the question by which GraphiQL learns the schema is within the limits', async () => {
  expect(await server.ask(getIntrospectionQuery())).not.toHaveProperty('errors');
});

it('variables that nest deeper than calls do are read', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"{ __typename }","variables":{"unused":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  });
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

it('a request of more than a million bytes is refused unread', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ __typename } #${' '.repeat(1_000_000)}` }),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'the request is too large: 1000000 bytes is the most' }],
  });
});
