import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../schema/ids.ts';
import { writeCursor } from '../../schema/paging.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { emptyStore } from '../support/engines.ts';
import { serve, type TestServer } from '../support/http.ts';

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  await ingest(store, openFolder(seedsFolder));
  server = await serve(store);
});
afterAll(async () => {
  await server.stop();
  await store.close();
});

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly message: string;
  /** The argument that the error names. */
  readonly argument?: string;
  readonly code?: string;
}

const kent = encodeId('Force', 'kent');
const derbyshire = encodeId('Force', 'derbyshire');
const notAnId = (id: string) => `"${id}" is not an id of this graph: take ids from the field "id" of an answer`;
const notADate = (date: string) => `${date} is not a date that exists: write it as YYYY-MM-DD, as in "2014-11-27"`;
const otherList = (its: string, here: string) =>
  `after: this cursor is of the list "${its}" and this list is "${here}": cursors hold in their own list and order only`;

const pages: readonly Case[] = [
  {
    what: 'a page of nothing',
    query: '{ forces(first: 0) { nodes { id } } }',
    message: 'first is 0: it may be 1 to 500',
    argument: 'first',
  },
  {
    what: 'a page of a million',
    query: '{ forces(first: 1000000) { nodes { id } } }',
    message: 'first is 1000000: it may be 1 to 500; for more, ask for the next page with after: endCursor',
    argument: 'first',
  },
  {
    what: 'a last page of a million',
    query: '{ forces(last: 1000000) { nodes { id } } }',
    message: 'last is 1000000: it may be 1 to 500; for more, ask for the next page with before: startCursor',
    argument: 'last',
  },
  {
    what: 'a page of minus one',
    query: '{ forces(first: -1) { nodes { id } } }',
    message: 'first is -1: it may be 1 to 500',
    argument: 'first',
  },
  {
    what: 'a page of minus one from the end',
    query: '{ forces(last: -1) { nodes { id } } }',
    message: 'last is -1: it may be 1 to 500',
    argument: 'last',
  },
  {
    what: 'a page of one and a half',
    query: '{ forces(first: 1.5) { nodes { id } } }',
    message: 'Int cannot represent non-integer value: 1.5',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a page size beyond 32 bits',
    query: '{ forces(first: 99999999999) { nodes { id } } }',
    message: 'Int cannot represent non 32-bit signed integer value: 99999999999',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a page from both ends',
    query: '{ forces(first: 1, last: 1) { nodes { id } } }',
    message: 'give first or last, not both',
    argument: 'last',
  },
  {
    what: 'a page between two cursors',
    query: '{ forces(after: "x", before: "y") { nodes { id } } }',
    message: 'give after or before, not both',
    argument: 'before',
  },
  {
    what: 'the first before a cursor',
    query: '{ forces(first: 1, before: "x") { nodes { id } } }',
    message: 'first goes with after; give last with before',
    argument: 'before',
  },
  {
    what: 'the last after a cursor',
    query: '{ forces(last: 1, after: "x") { nodes { id } } }',
    message: 'last goes with before; give first with after',
    argument: 'after',
  },
  {
    what: 'a size out of range in a list of another kind of size',
    query: '{ force(slug: "kent") { similarForces(first: -1) { score } } }',
    message: 'first is -1: it may be 1 to 500',
    argument: 'first',
  },
];

const cursors: readonly Case[] = [
  {
    what: 'a cursor of another list',
    query: `{ forces(after: "${writeCursor('themes', 'victims')}") { nodes { id } } }`,
    message: otherList('themes', 'forces'),
    argument: 'after',
  },
  {
    what: 'a cursor of the same list in another order',
    query: `{ findings(orderBy: NEWEST, after: "${writeCursor('findings in reading order', 'x')}") { nodes { id } } }`,
    message: otherList('findings in reading order', 'findings newest first'),
    argument: 'after',
  },
  {
    what: 'a cursor of a search for other words',
    query: `{ search(text: "victims", after: "${writeCursor('hits for themi', '3')}") { totalCount } }`,
    message: otherList('hits for themi', 'hits for victim'),
    argument: 'after',
  },
  {
    what: 'a cursor of a search in other kinds',
    query: `{ search(text: "victims", kinds: [THEME, FORCE], after: "${writeCursor('hits for victim', '3')}") { totalCount } }`,
    message: otherList('hits for victim', 'hits for victim among Force, Theme'),
    argument: 'after',
  },
  {
    what: 'a cursor that is none',
    query: '{ forces(after: "rubbish") { nodes { id } } }',
    message: `after: "rubbish" is not a cursor: take one from an answer's pageInfo or edges`,
    argument: 'after',
  },
  {
    what: 'an empty cursor',
    query: '{ forces(last: 5, before: "") { nodes { id } } }',
    message: `before: "" is not a cursor: take one from an answer's pageInfo or edges`,
    argument: 'before',
  },
  {
    what: 'an empty cursor of a search',
    query: '{ search(text: "victims", after: "") { totalCount } }',
    message: `after: "" is not a cursor: take one from an answer's pageInfo or edges`,
    argument: 'after',
  },
  {
    what: 'a cursor of a search with a place that is none',
    query: `{ search(text: "victims", after: "${writeCursor('hits for victim', '-5')}") { totalCount } }`,
    message: `after: "${writeCursor('hits for victim', '-5')}" is not a cursor: take one from an answer's pageInfo or edges`,
    argument: 'after',
  },
];

const ids: readonly Case[] = [
  ...['rubbish', '', 'kent', encodeId('Evidence', 'x'), encodeId('Polarity', 'x'), encodeId('Nonsense', 'x')].map(
    (id) => ({ what: `the id "${id}"`, query: `{ node(id: "${id}") { id } }`, message: notAnId(id) }),
  ),
  {
    what: 'one bad id among good ones',
    query: `{ nodes(ids: ["${kent}", "rubbish"]) { id } }`,
    message: notAnId('rubbish'),
  },
  {
    what: 'a bad id where a path starts',
    query: `{ path(from: "rubbish", to: "${kent}") { length } }`,
    message: `from: ${notAnId('rubbish')}`,
    argument: 'from',
  },
  {
    what: 'a bad id where a path ends',
    query: `{ path(from: "${kent}", to: "rubbish") { length } }`,
    message: `to: ${notAnId('rubbish')}`,
    argument: 'to',
  },
];

const unknownNames: readonly Case[] = (
  [
    ['findings', 'force', 'kentt', 'there is no force with the slug "kentt"; did you mean "kent"?'],
    [
      'findings',
      'theme',
      'asb-supervison',
      'there is no theme with the slug "asb-supervison"; did you mean "asb-supervision"?',
    ],
    [
      'findings',
      'theme',
      'abuse-investigation',
      'there is no theme with the slug "abuse-investigation"; did you mean "domestic-abuse-investigation"?',
    ],
    ['findings', 'partner', 'themsi', 'there is no partner with the slug "themsi"; did you mean "themis"?'],
    ['findings', 'inspection', 'asb2012', 'there is no inspection with the slug "asb2012"; did you mean "asb-2012"?'],
    [
      'findings',
      'report',
      'kent-asb-2013',
      'there is no report with the slug "kent-asb-2013"; did you mean "kent-asb-2012"?',
    ],
    ['findings', 'region', 'Sooth East', 'there is no region "Sooth East"; did you mean "South East"?'],
    ['findings', 'force', 'gendarmerie', 'there is no force with the slug "gendarmerie"'],
    ['findings', 'theme', '', 'there is no theme with the slug ""'],
    ['recommendations', 'force', 'KENT', 'there is no force with the slug "KENT"; did you mean "kent"?'],
    ['recommendations', 'theme', 'trainning', 'there is no theme with the slug "trainning"; did you mean "training"?'],
    ['recommendations', 'region', 'Welsh', 'there is no region "Welsh"'],
    ['forces', 'region', 'London City', 'there is no region "London City"'],
    ['statistics', 'area', 'kent', 'there is no statistic on the area "kent"; did you mean "Kent"?'],
    ['statistics', 'area', 'Atlantis', 'there is no statistic on the area "Atlantis"'],
    ['forces', 'country', 'Walles', 'there is no country "Walles"; did you mean "Wales"?'],
    ['themes', 'narrowerThan', 'victim', 'there is no theme with the slug "victim"; did you mean "victims"?'],
    ['partners', 'force', 'kentt', 'there is no force with the slug "kentt"; did you mean "kent"?'],
    [
      'partners',
      'report',
      'kent-crime-2015',
      'there is no report with the slug "kent-crime-2015"; did you mean "kent-crime-2014"?',
    ],
    ['reports', 'force', 'kentt', 'there is no force with the slug "kentt"; did you mean "kent"?'],
    [
      'reports',
      'inspection',
      'crime-2015',
      'there is no inspection with the slug "crime-2015"; did you mean "crime-2014"?',
    ],
  ] as const
).map(([field, argument, value, message]) => ({
  what: `${field} of the ${argument} "${value}"`,
  query: `query ($value: String!) { ${field}(filter: { ${argument}: $value }) { totalCount } }`,
  variables: { value },
  message: `filter.${argument}: ${message}`,
  argument: `filter.${argument}`,
}));

const otherArguments: readonly Case[] = [
  {
    what: 'the timeline of an unknown force',
    query: '{ theme(slug: "victims") { timeline(force: "kentt") { id } } }',
    message: 'force: there is no force with the slug "kentt"; did you mean "kent"?',
    argument: 'force',
  },
  {
    what: 'lessons in an unknown theme',
    query: '{ force(slug: "kent") { lessons(theme: "victim") { theme { id } } } }',
    message: 'theme: there is no theme with the slug "victim"; did you mean "victims"?',
    argument: 'theme',
  },
  {
    what: 'figures on an unknown theme',
    query: '{ force(slug: "kent") { statistics(theme: "victim") { value } } }',
    message: 'theme: there is no theme with the slug "victim"; did you mean "victims"?',
    argument: 'theme',
  },
  {
    what: 'figures on an unknown area',
    query: '{ force(slug: "kent") { statistics(area: "Kant") { value } } }',
    message: 'area: there is no statistic on the area "Kant"; did you mean "Kent"?',
    argument: 'area',
  },
  {
    what: 'findings proposed with a confidence in percent',
    query: '{ findings(filter: { minConfidence: 90 }) { totalCount } }',
    message: 'filter.minConfidence is 90: it may be 0 to 1',
    argument: 'filter.minConfidence',
  },
  {
    what: 'a date that does not exist',
    query: '{ findings(filter: { publishedAfter: "2014-02-30" }) { totalCount } }',
    message: notADate('"2014-02-30"'),
  },
  {
    what: 'a date written in another way',
    query: '{ recommendations(filter: { dueBefore: "31 March 2015" }) { totalCount } }',
    message: notADate('"31 March 2015"'),
  },
  {
    what: 'a number for a date',
    query: '{ recommendations(filter: { dueBefore: 20150331 }) { totalCount } }',
    message: notADate('20150331'),
  },
  {
    what: 'a date in a variable that does not exist',
    query: 'query ($day: Date) { findings(filter: { publishedBefore: $day }) { totalCount } }',
    variables: { day: '2014-13-01' },
    message: `Variable "$day" got invalid value "2014-13-01"; ${notADate('"2014-13-01"')}`,
  },
  {
    what: 'no time at all',
    query: '{ findings(filter: { timing: [] }) { totalCount } }',
    message: 'filter.timing is empty: name at least one time, or leave it out',
    argument: 'filter.timing',
  },
  {
    what: 'a depth above the top of the themes',
    query: '{ themes(filter: { depth: 0 }) { totalCount } }',
    message: 'filter.depth is 0: the top concepts have depth 1',
    argument: 'filter.depth',
  },
  {
    what: 'a heat map above the top of the themes',
    query: '{ heatMap(themeDepth: 0) { cells { findings } } }',
    message: 'themeDepth is 0: the top concepts have depth 1',
    argument: 'themeDepth',
  },
  {
    what: 'findings shared by no force',
    query: '{ sharedFindings(minForces: 0) { forceCount } }',
    message: 'minForces is 0: it may be 1 or more',
    argument: 'minForces',
  },
  ...['sharedFindings(FILTER) { forceCount }', 'heatMap(FILTER) { cells { findings } }'].map((field) => ({
    what: `two polarities at once in ${field.split('(')[0]}`,
    query: `{ ${field.replace('FILTER', 'polarity: WEAKNESS, filter: { polarity: STRENGTH }')} }`,
    message: 'filter.polarity is STRENGTH and polarity is WEAKNESS: leave one of them out',
    argument: 'filter.polarity',
  })),
  {
    what: 'a path of no length',
    query: `{ path(from: "${kent}", to: "${derbyshire}", maxLength: 0) { length } }`,
    message: 'maxLength is 0: it may be 1 to 10',
    argument: 'maxLength',
  },
  {
    what: 'a path of eleven',
    query: `{ path(from: "${kent}", to: "${derbyshire}", maxLength: 11) { length } }`,
    message: 'maxLength is 11: it may be 1 to 10',
    argument: 'maxLength',
  },
  {
    what: 'a path through nothing',
    query: `{ path(from: "${kent}", to: "${derbyshire}", through: []) { length } }`,
    message: 'through is empty: name at least one kind of relationship, or leave it out',
    argument: 'through',
  },
  {
    what: 'a path from a force that does not exist',
    query: `{ path(from: "${encodeId('Force', 'kentt')}", to: "${kent}") { length } }`,
    message: 'from: there is no force with the slug "kentt"; did you mean "kent"?',
    argument: 'from',
  },
  {
    what: 'a path to a person',
    query: `{ path(from: "${kent}", to: "${encodeId('Person', 'zoe-billingham')}") { length } }`,
    message: 'to: a path cannot end at a Person',
    argument: 'to',
  },
  ...['the of and', '', '!?'].map((text) => ({
    what: `a search for "${text}"`,
    query: `{ search(text: "${text}") { totalCount } }`,
    message: 'text: there is no word to look for; common words such as "the" are left out',
    argument: 'text',
  })),
  {
    what: 'a search in no kind of thing',
    query: '{ search(text: "victims", kinds: []) { totalCount } }',
    message: 'kinds is empty: name at least one kind of thing, or leave it out',
    argument: 'kinds',
  },
];

const broken: readonly Case[] = [
  {
    what: 'a query that ends too early',
    query: '{ forces { ',
    message: 'Syntax Error: Expected Name, found <EOF>.',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: 'a field that does not exist',
    query: '{ forces { nodes { nam } } }',
    message: 'Cannot query field "nam" on type "Force". Did you mean "name"?',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'an argument left out',
    query: '{ force { name } }',
    message: 'Field "force" argument "slug" of type "String!" is required, but it was not provided.',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a word that is not one of the enum',
    query: '{ findings(filter: { polarity: WEAKNES }) { totalCount } }',
    message: 'Value "WEAKNES" does not exist in "Polarity" enum. Did you mean the enum value "WEAKNESS"?',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: 'a filter in a variable with a word that is not one of the enum',
    query: 'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }',
    variables: { filter: { polarity: 'WEAK' } },
    message:
      'Variable "$filter" got invalid value "WEAK" at "filter.polarity"; Value "WEAK" does not exist in "Polarity" enum.',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a filter in a variable that asks for what is not there',
    query: 'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }',
    variables: { filter: { polarty: 'WEAKNESS' } },
    message:
      'Variable "$filter" got invalid value { polarty: "WEAKNESS" }; Field "polarty" is not defined by type "FindingFilter". Did you mean "polarity"?',
  },
  {
    what: 'a mutation',
    query: 'mutation { remove }',
    message: 'Schema is not configured to execute mutation operation.',
    code: 'BAD_USER_INPUT',
  },
];

async function expectError({ query, variables, message, argument, code }: Case): Promise<void> {
  const answer = await server.ask(query, variables);
  expect(answer.errors?.map((error) => error.message)).toEqual([message]);
  const extensions = answer.errors?.[0]?.extensions;
  expect(extensions).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/) });
  if (argument !== undefined) expect(extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  if (code !== undefined) expect(extensions?.['code']).toBe(code);
}

describe('A client is told what is wrong with', () => {
  it.each([...pages, ...cursors])('$what', expectError);
  it.each(ids)('$what', expectError);
  it.each(unknownNames)('$what', expectError);
  it.each(otherArguments)('$what', expectError);
  it.each(broken)('$what', expectError);

  it('and the log of the server has none of it: nothing went wrong there', () => {
    expect(server.logged).toEqual([]);
  });
});

describe('What is not there is null', () => {
  it.each(['force', 'theme', 'partner', 'report', 'inspection'])('a %s by its slug', async (field) => {
    expect(await server.ask(`{ ${field}(slug: "nowhere") { id } }`)).toEqual({ data: { [field]: null } });
  });

  it('a node by its id, alone or among others, which keep their order', async () => {
    const gone = encodeId('Finding', 'kent-asb-2012/never-found');
    expect(await server.ask(`{ node(id: "${gone}") { id } }`)).toEqual({ data: { node: null } });
    expect(await server.ask(`{ nodes(ids: ["${gone}", "${kent}", "${gone}"]) { id } }`)).toEqual({
      data: { nodes: [null, { id: kent }, null] },
    });
  });

  it('a path where there is none', async () => {
    const surrey = encodeId('Force', 'surrey');
    expect(await server.ask(`{ path(from: "${kent}", to: "${surrey}") { length } }`)).toEqual({ data: { path: null } });
  });

  it('but a path from a thing to itself has no length and one stop', async () => {
    const query = `{ path(from: "${kent}", to: "${kent}") { length nodes { id } relationships { type } } }`;
    expect(await server.ask(query)).toEqual({
      data: { path: { length: 0, nodes: [{ id: kent }], relationships: [] } },
    });
  });
});

describe('An error in one field', () => {
  it('leaves the others their answers, and says which field it was', async () => {
    const query = `{ kent: force(slug: "kent") { shortName } lost: path(from: "rubbish", to: "${kent}") { length } }`;
    const { data, errors } = await server.ask(query);
    expect(data).toEqual({ kent: { shortName: 'Kent' }, lost: null });
    expect(errors).toMatchObject([{ path: ['lost'] }]);
  });
});
