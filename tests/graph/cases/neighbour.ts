import type { StatementCase } from './statementCase.ts';

type Way = 'out' | 'into';
type End = readonly [label: string, id: string];

const claims = ['Finding', 'Recommendation', 'Judgment', 'Statistic'];

/** Along each type of relationship in each direction, to each kind of node that it joins: the neighbours in order. */
const neighbours: readonly (readonly [type: string, way: Way, of: End, kind: string, ids: readonly string[]])[] = [
  ['ABOUT', 'out', ['Report', 'kent-asb-2012'], 'Force', ['kent']],
  ['ABOUT', 'into', ['Force', 'derbyshire'], 'Report', ['asb-2012-report-derbyshire', 'derbyshire-asb-2012']],
  ['PART_OF', 'out', ['Report', 'kent-crime-2014'], 'Inspection', ['crime-2014']],
  ['PART_OF', 'into', ['Inspection', 'crime-2014'], 'Report', ['kent-crime-2014']],
  ['FOLLOWS', 'out', ['Inspection', 'asb-2012'], 'Inspection', ['asb-2010']],
  ['FOLLOWS', 'into', ['Inspection', 'asb-2010'], 'Inspection', ['asb-2012']],
  [
    'HAS_FINDING',
    'out',
    ['Report', 'cambridgeshire-asb-2012'],
    'Finding',
    [
      'cambridgeshire-asb-2012/progress-on-asb',
      'cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'cambridgeshire-asb-2012/asb-a-priority',
      'cambridgeshire-asb-2012/it-system-can-help-identify-victims',
      'cambridgeshire-asb-2012/correct-response-expected-from-it-system',
      'cambridgeshire-asb-2012/victims-may-lack-extra-support',
      'cambridgeshire-asb-2012/commended',
      'cambridgeshire-asb-2012/budget-cuts-backdrop',
      'cambridgeshire-asb-2012/step-towards-better-service-to-victims',
      'cambridgeshire-asb-2012/no-room-for-complacency',
    ],
  ],
  ['HAS_FINDING', 'into', ['Finding', 'kent-asb-2012/commended'], 'Report', ['kent-asb-2012']],
  [
    'MAKES',
    'out',
    ['Report', 'kent-crime-2014'],
    'Recommendation',
    [
      'kent-crime-2014/domestic-abuse-investigations',
      'kent-crime-2014/evaluate-and-share-tactics',
      'kent-crime-2014/organised-crime-group-roles',
      'kent-crime-2014/iom-review',
      'kent-crime-2014/pcso-role-review',
    ],
  ],
  ['MAKES', 'into', ['Recommendation', 'kent-crime-2014/iom-review'], 'Report', ['kent-crime-2014']],
  [
    'GIVES',
    'out',
    ['Report', 'kent-crime-2014'],
    'Judgment',
    [
      'kent-crime-2014/investigating-offending',
      'kent-crime-2014/reducing-crime-and-preventing-offending',
      'kent-crime-2014/tackling-anti-social-behaviour',
    ],
  ],
  ['GIVES', 'into', ['Judgment', 'kent-crime-2014/investigating-offending'], 'Report', ['kent-crime-2014']],
  ['STATES', 'into', ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2014'], 'Report', ['kent-crime-2014']],
  [
    'CONCERNS',
    'out',
    ['Finding', 'kent-crime-2014/sarc-set-up-with-partners'],
    'Theme',
    ['partnership-working', 'sexual-offences', 'victim-support'],
  ],
  [
    'CONCERNS',
    'into',
    ['Theme', 'asb-supervision'],
    'Finding',
    ['derbyshire-asb-2012/local-plans-not-well-supervised', 'kent-asb-2012/asb-supervision-inconsistent'],
  ],
  ['CONCERNS', 'into', ['Theme', 'investigation'], 'Judgment', ['kent-crime-2014/investigating-offending']],
  [
    'CONCERNS',
    'into',
    ['Theme', 'victim-satisfaction'],
    'Statistic',
    [
      'kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'kent-crime-2014/victim-satisfaction-kent-2014',
      'kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  ],
  [
    'ADDRESSES',
    'out',
    ['Recommendation', 'kent-crime-2014/iom-review'],
    'Theme',
    ['integrated-offender-management', 'offender-management'],
  ],
  ['ADDRESSES', 'into', ['Theme', 'integrated-offender-management'], 'Recommendation', ['kent-crime-2014/iom-review']],
  ['BROADER', 'out', ['Theme', 'asb-supervision'], 'Theme', ['anti-social-behaviour']],
  [
    'BROADER',
    'into',
    ['Theme', 'victims'],
    'Theme',
    [
      'identification-of-repeat-victims',
      'identification-of-vulnerable-victims',
      'keeping-victims-informed',
      'standard-and-medium-risk-victims',
      'victim-centred-approach',
      'victim-satisfaction',
      'victim-support',
    ],
  ],
  ['RELATED', 'out', ['Theme', 'asb-supervision'], 'Theme', ['asb-case-management']],
  ['RELATED', 'into', ['Theme', 'asb-case-management'], 'Theme', ['asb-supervision']],
  [
    'MENTIONS',
    'out',
    ['Finding', 'kent-crime-2014/sarc-set-up-with-partners'],
    'Partner',
    ['partner-organisations', 'sexual-assault-referral-centre'],
  ],
  [
    'MENTIONS',
    'into',
    ['Partner', 'sexual-assault-referral-centre'],
    'Finding',
    ['kent-crime-2014/sarc-set-up-with-partners'],
  ],
  ['MENTIONS', 'into', ['Partner', 'integrated-offender-management'], 'Recommendation', ['kent-crime-2014/iom-review']],
  [
    'MENTIONS',
    'into',
    ['Partner', 'integrated-offender-management'],
    'Statistic',
    ['kent-crime-2014/iom-offenders-kent-july-2014'],
  ],
  ['BELONGS_TO', 'out', ['Partner', 'themis'], 'Force', ['kent']],
  ['BELONGS_TO', 'into', ['Force', 'northamptonshire'], 'Partner', ['northamptonshire-incident-recording-system']],
  ['ADDRESSED_TO', 'out', ['Recommendation', 'kent-crime-2014/iom-review'], 'Force', ['kent']],
  [
    'ADDRESSED_TO',
    'into',
    ['Force', 'kent'],
    'Recommendation',
    [
      'kent-crime-2014/domestic-abuse-investigations',
      'kent-crime-2014/evaluate-and-share-tactics',
      'kent-crime-2014/organised-crime-group-roles',
      'kent-crime-2014/iom-review',
      'kent-crime-2014/pcso-role-review',
    ],
  ],
  [
    'COMPARED_WITH',
    'out',
    ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2014'],
    'Statistic',
    ['kent-crime-2014/victim-satisfaction-england-and-wales-2014', 'kent-crime-2014/victim-satisfaction-kent-2013'],
  ],
  [
    'COMPARED_WITH',
    'into',
    ['Statistic', 'kent-crime-2014/victim-satisfaction-kent-2013'],
    'Statistic',
    ['kent-crime-2014/victim-satisfaction-kent-2014'],
  ],
  ['NAMES', 'out', ['Report', 'kent-asb-2012'], 'Person', ['zoe-billingham']],
  ['NAMES', 'into', ['Partner', 'themis'], 'Report', ['kent-crime-2014']],
  [
    'NAMES',
    'into',
    ['Person', 'zoe-billingham'],
    'Report',
    ['cambridgeshire-asb-2012', 'derbyshire-asb-2012', 'kent-asb-2012', 'northamptonshire-asb-2012'],
  ],
  [
    'CITES',
    'out',
    ['Report', 'kent-asb-2012'],
    'Report',
    ['a-step-in-the-right-direction', 'asb-2010-force-reports', 'asb-2012-report-kent', 'stop-the-rot'],
  ],
  [
    'CITES',
    'into',
    ['Report', 'stop-the-rot'],
    'Report',
    ['cambridgeshire-asb-2012', 'derbyshire-asb-2012', 'kent-asb-2012', 'northamptonshire-asb-2012'],
  ],
  ['FOLLOWS', 'into', ['Inspection', 'crime-2014'], 'Inspection', []],
];

const groupCases = neighbours.flatMap(([type, way, [label, id], kind, ids]): readonly StatementCase[] => {
  const asks = `${kind} ${way === 'out' ? 'to' : 'from'} which ${type} leads ${way === 'out' ? 'from' : 'to'} ${id}`;
  const parameters = { keys: [id], [way]: true };
  const choices = { of: label, type, kind };
  return [
    {
      statement: 'neighbour.page',
      asks,
      parameters: { ...parameters, limit: 1_000 },
      choices: { ...choices, key: claims.includes(kind) ? 'o.place' : 'o.id' },
      rows: ids.map((one) => `${id} | ${one}`),
    },
    {
      statement: 'neighbour.count',
      asks: `how many: ${asks}`,
      parameters,
      choices,
      rows: [`${id} | ${ids.length}`],
    },
  ];
});

export const neighbourCases: readonly StatementCase[] = [
  ...groupCases,
  {
    statement: 'neighbour.page',
    asks: 'the next two of a page, by slug, for each of several nodes',
    parameters: {
      keys: ['kent-asb-2012', 'derbyshire-asb-2012'],
      out: true,
      after: 'asb-2010-force-reports',
      limit: 2,
    },
    choices: { of: 'Report', type: 'CITES', kind: 'Report', key: 'o.id' },
    rows: [
      'derbyshire-asb-2012 | asb-2012-report-derbyshire',
      'derbyshire-asb-2012 | stop-the-rot',
      'kent-asb-2012 | asb-2012-report-kent',
      'kent-asb-2012 | stop-the-rot',
    ],
  },
  {
    statement: 'neighbour.count',
    asks: 'how many figures a report states, and that another states none',
    parameters: { keys: ['kent-asb-2012', 'kent-crime-2014'], out: true },
    choices: { of: 'Report', type: 'STATES', kind: 'Statistic' },
    rows: ['kent-asb-2012 | 0', 'kent-crime-2014 | 27'],
  },
  {
    statement: 'neighbour.page',
    asks: 'the first figure that a report states, as it stands in its text',
    parameters: { keys: ['kent-crime-2014'], out: true, limit: 1 },
    choices: { of: 'Report', type: 'STATES', kind: 'Statistic', key: 'o.place' },
    rows: ['kent-crime-2014 | kent-crime-2014/change-in-recorded-crime-england-and-wales-2010-2014'],
  },
];
