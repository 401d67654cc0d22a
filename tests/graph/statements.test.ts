import { beforeAll, describe, expect, test } from 'vitest';
import { choicesIn, guardsOf, type Statement, statements } from '../../src/graph/statement.ts';
import type { Columns, GraphStore } from '../../src/graph/store.ts';
import { type Dump, dump } from '../support/dump.ts';
import { describeOnEngines } from '../support/engines.ts';
import { writeGraph } from '../support/graph.ts';
import { smallGraph } from '../support/smallGraph.ts';
import { exportCases } from './cases/export.ts';
import { findingCases } from './cases/finding.ts';
import { forceCases } from './cases/force.ts';
import { ingestReads, ingestWrites } from './cases/ingest.ts';
import { inspectionCases } from './cases/inspection.ts';
import { judgmentCases } from './cases/judgment.ts';
import { neighbourCases } from './cases/neighbour.ts';
import { partnerCases } from './cases/partner.ts';
import { pathCases } from './cases/path.ts';
import { personCases } from './cases/person.ts';
import { recommendationCases } from './cases/recommendation.ts';
import { reportCases } from './cases/report.ts';
import { columnsOf, isOrdered, rowTexts, type StatementCase } from './cases/statementCase.ts';
import { statisticCases } from './cases/statistic.ts';
import { themeCases } from './cases/theme.ts';

const seedsCases: readonly StatementCase[] = [
  ...findingCases,
  ...forceCases,
  ...inspectionCases,
  ...judgmentCases,
  ...neighbourCases,
  ...partnerCases,
  ...pathCases,
  ...personCases,
  ...recommendationCases,
  ...reportCases,
  ...statisticCases,
  ...themeCases,
];
const smallCases = [...exportCases, ...ingestReads];
const allCases = [...seedsCases, ...smallCases, ...ingestWrites];
// Taken now: reading a whole graph adds statements of its own.
const declared = [...statements().values()];

function statementNamed(name: string): Statement {
  const statement = statements().get(name);
  if (statement === undefined) throw new Error(`cypher/ has no statement ${name}`);
  return statement;
}

/** Runs a case and compares its rows: in their order, where the statement gives them one. */
async function expectRows(store: GraphStore, one: StatementCase): Promise<void> {
  const statement = statementNamed(one.statement);
  const rows = await store.read(one.statement, one.parameters, one.choices);
  const shown = one.show?.(rows) ?? rowTexts(statement, rows);
  const inOrder = (texts: readonly string[]) => (isOrdered(statement) ? [...texts] : [...texts].sort());
  expect(inOrder(shown)).toEqual(inOrder(one.rows));
  for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columnsOf(statement)].sort());
}

describe('the cases of the statements', () => {
  const casesOf = ({ name }: Statement) => allCases.filter((one) => one.statement === name);

  test('leave no statement out', () => {
    expect(declared.filter((statement) => casesOf(statement).length === 0).map(({ name }) => name)).toEqual([]);
  });

  test('give every guard of every statement', () => {
    const lacking = declared.flatMap((statement) => {
      const given = new Set(casesOf(statement).flatMap(({ parameters }) => Object.keys(parameters)));
      return guardsOf(statement)
        .filter((guard) => !given.has(guard))
        .map((guard) => `${statement.name} ${guard}`);
    });
    expect(lacking).toEqual([]);
  });

  test('choose every word of every choice of every statement', () => {
    const lacking = declared.flatMap((statement) => {
      const chosen = new Set(
        casesOf(statement)
          .flatMap(({ choices = {} }) => Object.entries(choices))
          .flatMap(([name, words]) => words.split('|').map((word) => `${name} ${word}`)),
      );
      return [...new Set(choicesIn(statement).map(({ name }) => name))]
        .flatMap((name) => (statement.choices.get(name) ?? []).map((word) => `${name} ${word}`))
        .filter((word) => !chosen.has(word))
        .map((word) => `${statement.name} ${word}`);
    });
    expect(lacking).toEqual([]);
  });
});

describeOnEngines('over the seeds,', true, (store) => {
  for (const one of seedsCases) {
    test(`${one.statement} answers ${one.asks}`, () => expectRows(store(), one));
  }
});

describeOnEngines('over a small graph,', false, (store) => {
  let before: Dump = [];
  beforeAll(async () => {
    await writeGraph(store(), smallGraph);
    before = await dump(store());
  });

  for (const one of smallCases) {
    test(`${one.statement} answers ${one.asks}`, () => expectRows(store(), one));
  }

  for (const { statement, asks, parameters, choices, nodes = [], relationships = [] } of ingestWrites) {
    test(`${statement} removes ${asks} and nothing else`, async () => {
      const rows: readonly Columns[] = await store().write((transaction) =>
        transaction.run(statement, parameters, choices),
      );
      const after = await dump(store());
      await writeGraph(store(), smallGraph);
      const gone = before.filter((line) => !after.includes(line)).map(shortened);
      const joining = before.filter((line) => nodes.some((node) => line.includes(`(${node})`)));
      expect(rows).toEqual([]);
      expect(gone.sort()).toEqual([...nodes, ...joining, ...relationships].sort());
      expect(after.filter((line) => !before.includes(line))).toEqual([]);
    });
  }
});

/** Of a node, its label and id; a relationship as it is. */
function shortened(line: string): string {
  if (line.startsWith('(')) return line;
  const [label = ''] = line.split(' ', 1);
  return `${label} ${JSON.parse(line.slice(label.length)).id}`;
}
