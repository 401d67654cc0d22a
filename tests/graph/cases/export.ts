import { relationshipEnds } from '../../../src/export/wholeGraph.ts';
import { labels } from '../../../src/model/nodes.ts';
import { smallGraph } from '../../support/smallGraph.ts';
import type { StatementCase } from './statementCase.ts';

const idsOf = (label: (typeof labels)[number]) => (smallGraph.nodes[label] ?? []).map(({ id }) => id).sort();

/** A page that holds all of a kind, and the page after its first node. */
const pages = labels.flatMap((label): readonly StatementCase[] => {
  const ids = idsOf(label);
  const [after, ...rest] = ids;
  return [
    {
      statement: 'export.nodes',
      asks: `each ${label}`,
      parameters: { limit: 100 },
      choices: { label },
      rows: ids.map((id) => `${id} | ${id}`),
    },
    {
      statement: 'export.ids',
      asks: `the id of each ${label} after the first`,
      parameters: { after, limit: 100 },
      choices: { label },
      rows: rest,
    },
  ];
});

/** The relationships of every kind, asked for at the end that has few of them. */
const others = relationshipEnds.map(({ type, from, to, fewAt }): StatementCase => {
  const pairs = smallGraph.relationships.filter(
    ([one, fromLabel, , toLabel]) => one === type && fromLabel === from && toLabel === to,
  );
  const rows = pairs.map(([, , start, , end]) => (fewAt === 'from' ? `${start} | ${end}` : `${end} | ${start}`)).sort();
  const keys = idsOf(fewAt === 'from' ? from : to);
  const parameters = { keys: [...keys, 'nothing'] };
  const asks = `the other ends of (${from})-[${type}]->(${to})`;
  if (type === 'IN') return { statement: 'export.in', asks, parameters, rows };
  const statement = fewAt === 'from' ? 'export.starting' : 'export.ending';
  return { statement, asks, parameters, choices: { from, type, to }, rows };
});

export const exportCases: readonly StatementCase[] = [
  ...pages,
  ...others,
  {
    statement: 'export.nodes',
    asks: 'a page that begins after a node and has one of its kind',
    parameters: { after: 'asb-2010', limit: 1 },
    choices: { label: 'Inspection' },
    rows: ['asb-2012 | asb-2012'],
  },
];
