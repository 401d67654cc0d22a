import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  graphql,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId, labelsWithIds } from '../../schema/ids.ts';
import { schema } from '../../schema/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openFolder, seedsFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { requestContext } from '../../src/server/context.ts';
import { everyValueOf } from '../support/answers.ts';
import { emptyStore } from '../support/engines.ts';
import { recording } from '../support/recording.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await emptyStore('Grafeo');
  await ingest(store, openFolder(seedsFolder));
});
afterAll(() => store.close());

/** The statements that one request takes. Asked without the server, whose limits would refuse the longest pages. */
async function statementsOf(source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const { store: recorded, ran } = recording(store);
  const { errors } = await graphql({ schema, source, variableValues, contextValue: requestContext(recorded) });
  expect(errors).toBeUndefined();
  return [...ran].sort();
}

const kent = encodeId('Force', 'kent');
const northamptonshire = encodeId('Force', 'northamptonshire');

/** Each query with the statements it takes, whatever `$first` is: one for each field of each level. */
const queries: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'forces with their findings, and each with its evidence, themes, partners and report',
    `query ($first: Int) {
      forces(filter: { reportedOn: true }, first: $first) {
        nodes {
          findings(first: $first) {
            nodes { evidence { quote report { slug } } themes { label } partners { name } report { slug } forces { slug } }
          }
        }
      }
    }`,
    [
      'finding.evidence',
      'finding.forces',
      'finding.page',
      'finding.partners',
      'finding.report',
      'finding.themes',
      'force.page',
      'report.ofEvidence',
    ],
  ],
  [
    'themes, up and down the scheme and with what concerns them',
    `query ($first: Int) {
      themes(first: $first) {
        nodes {
          broader { label }
          narrower { label }
          related { label }
          findings(first: $first) { nodes { id } }
          recommendations(first: $first) { nodes { id } }
        }
      }
    }`,
    ['finding.page', 'recommendation.page', 'theme.broader', 'theme.narrower', 'theme.page', 'theme.related'],
  ],
  [
    'reports with all that they hold',
    `query ($first: Int) {
      reports(filter: { hasText: true }, first: $first) {
        nodes {
          text
          inspection { title }
          forces { name }
          findings(first: $first) { nodes { id } }
          judgments { grade }
          statistics { value }
          partners { name }
          people { name }
          cites { title }
        }
      }
    }`,
    [
      'finding.page',
      'judgment.ofReports',
      'report.cites',
      'report.forces',
      'report.inspection',
      'report.page',
      'report.partners',
      'report.people',
      'report.text',
      'statistic.ofReports',
    ],
  ],
  [
    'what a force is told to do, how it was judged and its figures',
    `query ($first: Int) {
      force(slug: "kent") {
        recommendations(first: $first) { nodes { parts { label } deadlines { dueOn } } }
        judgments { grade scale { name } }
        statistics { value comparisons { value } }
      }
    }`,
    [
      'force.byIds',
      'judgment.ofForces',
      'judgment.scale',
      'recommendation.deadlines',
      'recommendation.page',
      'recommendation.parts',
      'statistic.comparisons',
      'statistic.ofForces',
    ],
  ],
  [
    'partners with the forces that mention them',
    'query ($first: Int) { partners(first: $first) { nodes { belongsTo { name } forces(first: $first) { nodes { name } } } } }',
    ['force.page', 'partner.belongsTo', 'partner.page'],
  ],
  [
    'what each force can learn, from whom and by what',
    `query ($first: Int) {
      forces(filter: { reportedOn: true }, first: $first) {
        nodes {
          lessons {
            theme { label }
            weaknesses { evidence { quote } }
            exemplars { force { name } strengths { evidence { quote } } partners { name } }
            ownStrengths { statement }
          }
        }
      }
    }`,
    [
      'finding.evidence', // of the weaknesses
      'finding.evidence', // of the strengths
      'force.exemplars',
      'force.laterStrengths',
      'force.lessons',
      'force.page',
      'partner.ofFindings',
    ],
  ],
  [
    'the forces most like each force, with the themes that they share',
    `query ($first: Int) {
      forces(filter: { reportedOn: true }, first: $first) {
        nodes { similarForces(first: $first) { force { name } sharedThemes { label } } }
      }
    }`,
    ['force.page', 'force.similar', 'theme.byIds'],
  ],
  [
    'how each theme went in one force',
    'query ($first: Int) { themes(first: $first) { nodes { timeline(force: "kent") { statement } sharedBy { forceCount } } } }',
    ['force.byIds', 'theme.page', 'theme.sharedBy', 'theme.timeline'],
  ],
  [
    'lists that a filter narrows: what it names is looked up once, not once for each list',
    `query ($first: Int) {
      forces(first: $first) {
        nodes { findings(first: $first, filter: { theme: "asb-supervision", inspection: "asb-2012" }) { nodes { id } } }
      }
    }`,
    ['finding.page', 'force.page', 'inspection.byIds', 'theme.byIds'],
  ],
  [
    'a search',
    `query ($first: Int) {
      search(text: "repeat victims", kinds: [FINDING], first: $first) {
        totalCount
        nodes { ... on Finding { evidence { quote } } }
      }
    }`,
    ['finding.byIds', 'finding.evidence', 'search'],
  ],
  [
    'a search by an unfinished word, with what to mark',
    `query ($first: Int) {
      search(text: "repeat vict", prefix: true, kinds: [FINDING], first: $first) {
        edges { node { ... on Finding { evidence { quote } } } matches { field spans { start end } } }
      }
    }`,
    ['finding.byIds', 'finding.evidence', 'search'],
  ],
];

describe('A request takes one statement for each field of each level', () => {
  it.each(queries)('%s', async (_, query, statements) => {
    expect(await statementsOf(query, { first: 1 })).toEqual(statements);
    expect(await statementsOf(query, { first: 100 })).toEqual(statements);
  });

  it('shared findings, deep', async () => {
    const query = `query ($minForces: Int!) {
      sharedFindings(minForces: $minForces) {
        theme { broader { label } }
        forces { force { reports { nodes { slug } } } findings { evidence { quote report { slug } } partners { name } } }
      }
    }`;
    const statements = [
      'finding.evidence',
      'finding.partners',
      'report.ofEvidence',
      'report.page',
      'theme.broader',
      'theme.sharedFindings',
    ];
    for (const minForces of [1, 4]) expect(await statementsOf(query, { minForces })).toEqual(statements);
  });

  it('a heat map, whose forces and themes are each loaded once', async () => {
    const query = `query ($filter: FindingFilter) {
      heatMap(filter: $filter) { forces { name } themes { label } cells { force { name } theme { label } findings } }
    }`;
    const statements = ['force.byIds', 'theme.byIds', 'theme.heatMap', 'theme.heatMapForces'];
    expect(await statementsOf(query)).toEqual(statements);
    expect(await statementsOf(query, { filter: { report: 'kent-asb-2012' } })).toEqual(
      ['report.byIds', ...statements].sort(),
    );
  });

  it('a path: one statement for each kind of node on it, however often it is named', async () => {
    const query = `query ($from: ID!, $to: ID!) {
      path(from: $from, to: $to) { nodes { id ... on Report { title } } relationships { from { id } to { id } } }
    }`;
    const toSelf = await statementsOf(query, { from: kent, to: kent });
    expect(toSelf).toEqual(['force.byIds']);
    const toOther = await statementsOf(query, { from: kent, to: northamptonshire });
    expect(toOther).toEqual(['force.byIds', 'inspection.byIds', 'path.shortest', 'report.byIds']);
  });

  it('neighbours: one for each sort that the page reaches, and one for each sort that is counted', async () => {
    const query = `query ($of: ID!, $first: Int, $counted: Boolean!) {
      neighbours(of: $of, first: $first) { nodes { id } groups @include(if: $counted) { count } totalCount @include(if: $counted) }
    }`;
    const firstSort = await statementsOf(query, { of: kent, first: 1, counted: false });
    expect(firstSort).toEqual(['force.byIds', 'neighbour.page']);
    const pages = Array.from({ length: 3 }, () => 'neighbour.page');
    const allSorts = await statementsOf(query, { of: kent, first: 500, counted: false });
    expect(allSorts).toEqual(['force.byIds', ...pages]);
    const counts = Array.from({ length: 3 }, () => 'neighbour.count');
    expect(await statementsOf(query, { of: kent, first: 1, counted: true })).toEqual([
      'force.byIds',
      ...counts,
      'neighbour.page',
    ]);
  });

  it('a search in all kinds of thing: one for each kind that was found', async () => {
    const query = 'query ($first: Int) { search(text: "victims police", first: $first) { nodes { id } } }';
    for (const first of [1, 500]) {
      const statements = await statementsOf(query, { first });
      expect(new Set(statements).size).toBe(statements.length);
      expect(statements.length).toBeLessThanOrEqual(1 + labelsWithIds.length);
    }
  });

  it('a list that stands twice in a query with different arguments: one for each of the two', async () => {
    const query = (filter: string) => `{
      forces(first: 100) {
        nodes { weak: findings(filter: { polarity: WEAKNESS }) { nodes { id } } other: findings${filter} { nodes { id } } }
      }
    }`;
    expect(await statementsOf(query('(filter: { polarity: STRENGTH })'))).toEqual([
      'finding.page',
      'finding.page',
      'force.page',
    ]);
    expect(await statementsOf(query('(filter: { polarity: WEAKNESS })'))).toEqual(['finding.page', 'force.page']);
  });
});

describe('The total of a list', () => {
  it('costs no statement unless it is asked for', async () => {
    expect(await statementsOf('{ forces { nodes { findings { nodes { id } } } } }')).toEqual([
      'finding.page',
      'force.page',
    ]);
  });

  it('costs one statement for all the lists of a level', async () => {
    expect(await statementsOf('{ forces { totalCount nodes { findings { totalCount } } } }')).toEqual([
      'finding.count',
      'finding.page',
      'force.count',
      'force.page',
    ]);
  });
});

/** Everything under a type: of a node its id, of anything else all that needs no argument. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  if (type.name === 'PageInfo') return '{ hasNextPage }';
  const fields = Object.values(type.getFields());
  if (type.name === 'Node' || fields.some((field) => field.name === 'id')) return '{ id }';
  return `{ ${fields.map(selected).join(' ')} }`;
}

function selected(field: GraphQLField<unknown, unknown>): string {
  return `${field.name} ${selectionOf(getNamedType(field.type))}`;
}

/** Every field of every kind of node that can be asked for without an argument. */
const fieldsOfNodes = labelsWithIds.flatMap((label) => {
  const type = schema.getType(label);
  if (!isObjectType(type)) throw new Error(`${label} is not an object type`);
  return Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .map((field) => ({ label, field: field.name, selection: selected(field) }));
});

describe('No field of any kind of node takes a statement for each node', () => {
  let ids: readonly string[];
  beforeAll(async () => {
    const source = `{
      forces(first: 500) { nodes { id } }
      inspections(first: 500) { nodes { id } }
      themes(first: 500) { nodes { id } }
      partners(first: 500) { nodes { id } }
      findings(first: 500) { nodes { id } }
      recommendations(first: 500) { nodes { id } }
      reports(first: 500) { nodes { id people { id } judgments { id } statistics { id } } }
    }`;
    ids = [...new Set(everyValueOf('id', await graphql({ schema, source, contextValue: requestContext(store) })))];
  });

  it.each(fieldsOfNodes)('$label.$field', async ({ label, selection }) => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${label} { ${selection} } } }`;
    const all = ids.filter((id) => decodeId(id).typename === label);
    expect(all.length).toBeGreaterThan(2);
    const ofAll = await statementsOf(query, { ids: all });
    expect(ofAll).toEqual([...new Set(ofAll)]);
    const ofOne = await statementsOf(query, { ids: all.slice(0, 1) });
    expect(ofAll).toEqual(expect.arrayContaining(ofOne));
  });
});
