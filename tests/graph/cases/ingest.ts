import { claimLabels, type Label } from '../../../src/model/nodes.ts';
import { relationshipKinds, relationshipTypes } from '../../../src/model/relationships.ts';
import { smallGraph } from '../../support/smallGraph.ts';
import type { StatementCase } from './statementCase.ts';

const makes = { Finding: 'HAS_FINDING', Recommendation: 'MAKES', Judgment: 'GIVES', Statistic: 'STATES' } as const;

/** The node of each kind of reference data that something refers to; `-alone` after it names one that nothing does. */
const reference = [
  ['Force', 'kent'],
  ['Theme', 'theme'],
  ['Partner', 'partner'],
  ['Person', 'person'],
  ['Inspection', 'asb-2012'],
  ['GradeScale', 'scale'],
  ['Report', 'title'],
] as const satisfies readonly (readonly [Label, string])[];

/** What the reads of an ingest answer over the small graph. */
export const ingestReads: readonly StatementCase[] = [
  { statement: 'ingest.loads', asks: 'what was loaded', parameters: {}, rows: ['folder | digest of folder'] },
  {
    statement: 'ingest.reports',
    asks: 'the reports that were read from a text',
    parameters: {},
    rows: ['report | digest of report', 'report-alone | digest of report-alone'],
  },
  ...claimLabels.map((label) => ({
    statement: 'ingest.claims',
    asks: `the ${label} of a report`,
    parameters: { report: 'report' },
    choices: { label, makes: makes[label] },
    rows: [`${label.toLowerCase()} | digest of ${label.toLowerCase()}`],
  })),
  ...reference.map(([label]) => ({
    statement: 'ingest.referenceIds',
    asks: `every ${label}`,
    parameters: {},
    choices: { label },
    rows: (smallGraph.nodes[label] ?? []).map(({ id }) => id),
  })),
  {
    statement: 'ingest.referenceIds',
    asks: 'the reports known by their title alone',
    parameters: { titlesAlone: true },
    choices: { label: 'Report' },
    rows: ['title', 'title-alone'],
  },
  ...relationshipTypes.flatMap((type) =>
    relationshipKinds[type].between.flatMap(([from, to]) =>
      reference
        .filter(([label]) => label === to && from !== 'Evidence')
        .map(([label]) => ({
          statement: 'ingest.used',
          asks: `which ${label} a ${from} refers to by ${type}, and which does`,
          parameters: { ids: (smallGraph.nodes[label] ?? []).map(({ id }) => id) },
          choices: { label, type, from },
          rows: [
            ...new Set(
              smallGraph.relationships
                .filter((link) => `${link[0]} ${link[1]} ${link[3]}` === `${type} ${from} ${to}`)
                .map((link) => `${link[4]} | ${link[2]}`),
            ),
          ],
        })),
    ),
  ),
];

/** What a write of an ingest takes from the small graph: nodes with all that joins them, or relationships. */
export interface WriteCase extends Omit<StatementCase, 'rows' | 'show'> {
  readonly nodes?: readonly string[];
  readonly relationships?: readonly string[];
}

export const ingestWrites: readonly WriteCase[] = [
  ...claimLabels.flatMap((label): WriteCase[] => {
    const claim = label.toLowerCase();
    const parameters = { ids: [claim, 'nothing'] };
    return [
      {
        statement: 'ingest.removeEvidence',
        asks: `the evidence of a ${label}`,
        parameters,
        choices: { label },
        nodes: [`Evidence evidence-of-${claim}`],
      },
      {
        statement: 'ingest.removeClaims',
        asks: `a ${label}`,
        parameters,
        choices: { label },
        nodes: [`${label} ${claim}`],
      },
    ];
  }),
  {
    statement: 'ingest.removeParts',
    asks: 'the parts of a recommendation',
    parameters: { ids: ['recommendation', 'recommendation-alone'] },
    nodes: ['RecommendationPart part'],
  },
  {
    statement: 'ingest.removeDeadlines',
    asks: 'the deadlines of a recommendation',
    parameters: { ids: ['recommendation', 'recommendation-alone'] },
    nodes: ['Deadline deadline'],
  },
  ...(
    [
      ['ABOUT', 'Force', 'kent'],
      ['PART_OF', 'Inspection', 'asb-2012'],
      ['NAMES', 'Partner', 'partner'],
      ['NAMES', 'Person', 'person'],
      ['CITES', 'Report', 'title'],
    ] as const
  ).map(([type, to, id]) => ({
    statement: 'ingest.unlinkReports',
    asks: `what a report says by ${type} of a ${to}`,
    parameters: { ids: ['report'] },
    choices: { type, to },
    relationships: [`(Report report)-[${type}]->(${to} ${id})`],
  })),
  ...(
    [
      ['Theme', 'theme', 'BROADER', 'Theme', 'broader-theme'],
      ['Theme', 'theme', 'RELATED', 'Theme', 'broader-theme'],
      ['Partner', 'partner', 'BELONGS_TO', 'Force', 'kent'],
      ['Inspection', 'asb-2012', 'FOLLOWS', 'Inspection', 'asb-2010'],
      ['Inspection', 'asb-2012', 'USES_SCALE', 'GradeScale', 'scale'],
    ] as const
  ).map(([from, fromId, type, to, toId]) => ({
    statement: 'ingest.unlinkReference',
    asks: `${type} of a ${from}`,
    parameters: { ids: [fromId, 'nothing'] },
    choices: { from, type, to },
    relationships: [`(${from} ${fromId})-[${type}]->(${to} ${toId})`],
  })),
  {
    statement: 'ingest.removeReport',
    asks: 'a report with its text',
    parameters: { report: 'report' },
    nodes: ['Report report', 'ReportText report'],
  },
  ...reference.map(([label, id]) => ({
    statement: 'ingest.removeReference',
    asks: `a ${label}`,
    parameters: { ids: [`${id}-alone`] },
    choices: { label },
    nodes: [`${label} ${id}-alone`],
  })),
];
