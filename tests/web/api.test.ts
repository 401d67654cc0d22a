import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryWith } from '../../web/address.ts';
import { ask, NoAnswer } from '../../web/api.ts';
import { graphql, nameOf, textOf } from '../../web/graphql.ts';
import { answerLink, graphqlLink, sentenceLink, tableLink } from '../../web/links.ts';
import { counted, day, folded, worded } from '../../web/words.ts';

const forceFields = graphql('fragment ForceFields on Force { name }');
const operation = graphql(
  `
    query OneForce($slug: String!) {
      force(slug: $slug) {
        ...ForceFields
      }
    }
  `,
  [forceFields],
);
const text = `query OneForce($slug: String!) {
  force(slug: $slug) {
    ...ForceFields
  }
}

fragment ForceFields on Force { name }`;

afterEach(() => vi.unstubAllGlobals());

describe('An operation of the page', () => {
  it('has its own text without the indentation of its file, and its fragments', () => {
    expect(textOf(operation)).toBe(text);
    expect(nameOf(operation)).toBe('OneForce');
    expect(nameOf(forceFields)).toBeUndefined();
  });

  it('has a fragment once, though two of its own use it', () => {
    const one = graphql('fragment One on Force { ...ForceFields }', [forceFields]);
    const two = graphql('fragment Two on Force { ...ForceFields }', [forceFields]);
    const both = graphql('query Both { force(slug: "kent") { ...One ...Two } }', [one, two]);
    expect(textOf(both).match(/fragment ForceFields/g)).toHaveLength(1);
  });

  it('is asked with its variables and its name', async () => {
    const fetched = vi.fn(async (_: string, _init: RequestInit) => Response.json({ data: { force: null } }));
    vi.stubGlobal('fetch', fetched);
    expect(await ask(operation, { slug: 'kent' })).toEqual({ force: null });
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/graphql');
    expect(JSON.parse(String(init?.body))).toEqual({
      query: text,
      variables: { slug: 'kent' },
      operationName: 'OneForce',
    });
  });
});

describe('A view is told why there is no answer', () => {
  it.each([
    [
      'when the server is gone',
      () => Promise.reject(new TypeError('fetch failed')),
      'The server cannot be reached. Is it still running?',
    ],
    [
      'when the API says what is wrong',
      async () => Response.json({ errors: [{ message: 'one' }, { message: 'two' }] }, { status: 400 }),
      'one; two',
    ],
    [
      'when something between answers in its place',
      async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
      'The server answered with status 502 and no JSON.',
    ],
    ['when nothing comes', async () => Response.json({ data: null }), 'The server answered without data.'],
  ])('%s', async (_, answer, message) => {
    vi.stubGlobal('fetch', answer);
    await expect(ask(operation, { slug: 'kent' })).rejects.toEqual(new NoAnswer(message));
  });

  it('but not when the view itself has gone on', async () => {
    const request = new AbortController();
    vi.stubGlobal('fetch', async () => {
      request.abort();
      throw request.signal.reason;
    });
    await expect(ask(operation, { slug: 'kent' }, request.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('A link', () => {
  it('leads to a sentence', () => {
    expect(sentenceLink('kent-asb-2012', { start: 12, end: 40 })).toBe('/reports/kent-asb-2012#char=12,40');
  });

  it('opens an operation as it was asked, or has its answer as a file', () => {
    const address = new URL(graphqlLink(operation, { slug: 'kent' }), 'http://localhost');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      query: text,
      variables: '{\n  "slug": "kent"\n}',
      operationName: 'OneForce',
    });
    expect(answerLink(operation, { slug: 'kent' }, 'csv')).toMatch(/^\/graphql\?query=.*&format=csv$/);
  });

  it('has a table with the filters that are given', () => {
    expect(tableLink('findings', { polarity: 'WEAKNESS', region: undefined, theme: '' }, 'parquet')).toBe(
      '/tables/findings?polarity=WEAKNESS&format=parquet',
    );
  });

  it.each([
    [{ depth: '2' }, '?theme=victims&depth=2'],
    [{ theme: undefined }, ''],
    [{ theme: '', region: 'East of England' }, '?region=East+of+England'],
  ])('with the changes %o of ?theme=victims has the query "%s"', (changes, query) => {
    expect(queryWith(new URLSearchParams('theme=victims'), changes)).toBe(query);
  });
});

describe('Words', () => {
  it.each([
    [worded('REQUIRES_IMPROVEMENT'), 'Requires improvement'],
    [counted(1, 'finding'), '1 finding'],
    [counted(1204, 'weakness', 'weaknesses'), '1,204 weaknesses'],
    [day('2014-11-27'), '27 November 2014'],
    [day(null), 'no date'],
    [folded(' over\nfour \n years'), 'over four years'],
  ])('are "%s"', (words, expected) => {
    expect(words).toBe(expected);
  });
});
