import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationTable } from '../../src/tables/operationTable.ts';

const schema = buildSchema(`
  scalar Date
  enum Polarity { STRENGTH WEAKNESS }
  type Page { nodes: [Force!]! edges: [Edge!]! totalCount: Int! }
  type Edge { cursor: String! node: Force! }
  type Force { name: String! shortName: String aliases: [String!]! population: Int share: Float on: Date said: Polarity wide: Boolean near: [Force!] theme: Theme }
  type Theme { label: String! force: Force }
  union Thing = Force | Theme
  type Query { force: Force forces: [Force!]! page: Page theme: Theme things: [Thing!]! }
`);

function tabled(query: string, data: unknown, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const table = operationTable({ schema, document, variables }, data);
  const rows = [...table.rows];
  expect(table.rowCount).toBe(rows.length);
  return { columns: table.columns.map(({ name }) => name), types: table.columns.map(({ type }) => type), rows };
}

describe('an answer as rows and columns', () => {
  it.each([
    [
      'fields of objects are dotted columns, in the order of the selection',
      '{ theme { force { name } label } }',
      { theme: { force: { name: 'Kent' }, label: 'Victims' } },
      ['theme.force.name', 'theme.label'],
      [['Kent', 'Victims']],
    ],
    [
      'each item of a list is a row beside the fields around it',
      '{ theme { label } forces { name } }',
      { theme: { label: 'Victims' }, forces: [{ name: 'Kent' }, { name: 'Essex' }] },
      ['theme.label', 'forces.name'],
      [
        ['Victims', 'Kent'],
        ['Victims', 'Essex'],
      ],
    ],
    [
      'lists side by side are combined, the last changing first',
      '{ a: forces { name } b: forces { name } }',
      { a: [{ name: 'Kent' }, { name: 'Essex' }], b: [{ name: 'Avon' }, { name: 'Devon' }] },
      ['a.name', 'b.name'],
      [
        ['Kent', 'Avon'],
        ['Kent', 'Devon'],
        ['Essex', 'Avon'],
        ['Essex', 'Devon'],
      ],
    ],
    [
      'lists inside lists make rows of their own',
      '{ forces { name near { name } } }',
      {
        forces: [
          { name: 'Kent', near: [{ name: 'Essex' }, { name: 'Sussex' }] },
          { name: 'Avon', near: null },
        ],
      },
      ['forces.name', 'forces.near.name'],
      [
        ['Kent', 'Essex'],
        ['Kent', 'Sussex'],
        ['Avon', null],
      ],
    ],
    [
      'the wrapping of a page adds nothing to a name',
      '{ page { totalCount edges { node { name } } } }',
      { page: { totalCount: 1, edges: [{ node: { name: 'Kent' } }] } },
      ['page.totalCount', 'page.name'],
      [[1, 'Kent']],
    ],
    [
      'columns that would have one name keep their whole paths',
      '{ page { nodes { name } edges { node { name } } } }',
      { page: { nodes: [{ name: 'Kent' }], edges: [{ node: { name: 'Kent' } }] } },
      ['page.nodes.name', 'page.edges.node.name'],
      [['Kent', 'Kent']],
    ],
    [
      'an empty list has its columns, with nothing in them',
      '{ theme { label } forces { name } }',
      { theme: { label: 'Victims' }, forces: [] },
      ['theme.label', 'forces.name'],
      [['Victims', null]],
    ],
    [
      'a list of words is one cell',
      '{ force { aliases } }',
      { force: { aliases: ['a', 'b'] } },
      ['force.aliases'],
      [[['a', 'b']]],
    ],
    [
      'what is null leaves its columns empty',
      '{ force { name population } }',
      { force: null },
      ['force.name', 'force.population'],
      [[null, null]],
    ],
    [
      'what is selected for some kinds of thing has its columns for all',
      '{ things { __typename ... on Force { name } ... on Theme { label } } }',
      {
        things: [
          { __typename: 'Theme', label: 'Victims' },
          { __typename: 'Force', name: 'Kent' },
        ],
      },
      ['things.__typename', 'things.name', 'things.label'],
      [
        ['Theme', null, 'Victims'],
        ['Force', 'Kent', null],
      ],
    ],
    [
      'a field that is selected twice is one column, where it first stands',
      'query { force { ...Named population ...Named } } fragment Named on Force { name }',
      { force: { name: 'Kent', population: 3 } },
      ['force.name', 'force.population'],
      [['Kent', 3]],
    ],
  ])('%s', (_, query, data, columns, rows) => {
    expect(tabled(query, data)).toMatchObject({ columns, rows });
  });

  it('leaves out what a directive leaves out', () => {
    const query = 'query ($more: Boolean = false) { force { name @skip(if: $more) population @include(if: $more) } }';
    expect(tabled(query, { force: { name: 'Kent' } }).columns).toEqual(['force.name']);
    expect(tabled(query, { force: { population: 3 } }, { more: true }).columns).toEqual(['force.population']);
  });

  it('has the types of the schema', () => {
    const query = '{ force { name aliases population share on said wide } }';
    expect(tabled(query, { force: null }).types).toEqual([
      'text',
      'texts',
      'integer',
      'number',
      'date',
      'text',
      'boolean',
    ]);
  });

  it('says how many rows there will be without making them', () => {
    const forces = Array.from({ length: 1000 }, (_, index) => ({ name: String(index) }));
    const document = parse('{ a: forces { name } b: forces { name } c: forces { name } }');
    expect(operationTable({ schema, document }, { a: forces, b: forces, c: forces }).rowCount).toBe(1_000_000_000);
  });
});
