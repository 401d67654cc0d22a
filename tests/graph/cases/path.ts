import type { StatementCase } from './statementCase.ts';

type End = readonly [label: string, id: string];

/** A relationship of each type, in its direction. */
const steps: readonly (readonly [type: string, from: End, to: End])[] = [
  ['ABOUT', ['Report', 'kent-asb-2012'], ['Force', 'kent']],
  ['PART_OF', ['Report', 'kent-asb-2012'], ['Inspection', 'asb-2012']],
  ['FOLLOWS', ['Inspection', 'asb-2012'], ['Inspection', 'asb-2010']],
  ['HAS_FINDING', ['Report', 'kent-asb-2012'], ['Finding', 'kent-asb-2012/commended']],
  ['MAKES', ['Report', 'kent-crime-2014'], ['Recommendation', 'kent-crime-2014/iom-review']],
  ['GIVES', ['Report', 'kent-crime-2014'], ['Judgment', 'kent-crime-2014/investigating-offending']],
  ['STATES', ['Report', 'kent-crime-2014'], ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2014']],
  ['CONCERNS', ['Finding', 'kent-asb-2012/commended'], ['Theme', 'victim-satisfaction']],
  ['ADDRESSES', ['Recommendation', 'kent-crime-2014/iom-review'], ['Theme', 'integrated-offender-management']],
  ['BROADER', ['Theme', 'victim-satisfaction'], ['Theme', 'victims']],
  ['RELATED', ['Theme', 'asb-supervision'], ['Theme', 'asb-case-management']],
  ['MENTIONS', ['Finding', 'kent-crime-2014/sarc-set-up-with-partners'], ['Partner', 'sexual-assault-referral-centre']],
  ['BELONGS_TO', ['Partner', 'themis'], ['Force', 'kent']],
  ['ADDRESSED_TO', ['Recommendation', 'kent-crime-2014/iom-review'], ['Force', 'kent']],
  [
    'COMPARED_WITH',
    ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2014'],
    ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2013'],
  ],
  ['NAMES', ['Report', 'kent-asb-2012'], ['Partner', 'kent-force-system']],
  ['CITES', ['Report', 'kent-asb-2012'], ['Report', 'stop-the-rot']],
];

/** A path of one relationship, whichever way it is walked. */
const stepCases = steps.flatMap(([type, from, to]) =>
  [[from, to] as const, [to, from] as const].map(
    ([[label, id], [otherLabel, other]]): StatementCase => ({
      statement: 'path.shortest',
      asks: `from ${id} to ${other} by ${type}`,
      parameters: { from: id, to: other },
      choices: { from: label, to: otherLabel, through: type, length: '1' },
      rows: [`[${id}, ${other}] | [${label}, ${otherLabel}] | [${type}] | [${from[1]}]`],
    }),
  ),
);

const byThemes =
  '[kent, kent-asb-2012, kent-asb-2012/better-understanding-of-asb, anti-social-behaviour, northamptonshire-asb-2012/commended, northamptonshire-asb-2012, northamptonshire] | ' +
  '[Force, Report, Finding, Theme, Finding, Report, Force] | ' +
  '[ABOUT, HAS_FINDING, CONCERNS, CONCERNS, HAS_FINDING, ABOUT] | ' +
  '[kent-asb-2012, kent-asb-2012, kent-asb-2012/better-understanding-of-asb, northamptonshire-asb-2012/commended, northamptonshire-asb-2012, northamptonshire-asb-2012]';

/** Two forces are six relationships apart by the themes of their findings. */
const lengthCases = ['2', '3', '4', '5', '6', '7', '8', '9', '10'].map(
  (length): StatementCase => ({
    statement: 'path.shortest',
    asks: `of at most ${length} by themes`,
    parameters: { from: 'kent', to: 'northamptonshire' },
    choices: { from: 'Force', to: 'Force', through: 'ABOUT|HAS_FINDING|CONCERNS', length },
    rows: Number(length) < 6 ? [] : [byThemes],
  }),
);

export const pathCases: readonly StatementCase[] = [
  ...stepCases,
  ...lengthCases,
  {
    statement: 'path.shortest',
    asks: 'by the round that both took part in, and through the reports whose text the graph holds',
    parameters: { from: 'kent', to: 'northamptonshire' },
    choices: { through: 'ABOUT|PART_OF|FOLLOWS|HAS_FINDING|CONCERNS|BELONGS_TO|MENTIONS' },
    rows: [
      '[kent, kent-asb-2012, asb-2012, northamptonshire-asb-2012, northamptonshire] | [Force, Report, Inspection, Report, Force] | ' +
        '[ABOUT, PART_OF, PART_OF, ABOUT] | [kent-asb-2012, kent-asb-2012, northamptonshire-asb-2012, northamptonshire-asb-2012]',
    ],
  },
  {
    statement: 'path.shortest',
    asks: 'to a force that no report is about: none',
    parameters: { from: 'kent', to: 'gwent' },
    choices: { through: 'ABOUT|PART_OF', length: '10' },
    rows: [],
  },
];
