import type { Parameters } from '../../../src/graph/statement.ts';
import type { Columns } from '../../../src/graph/store.ts';
import { forcesOfShared, type ListCase, lists, type StatementCase } from './statementCase.ts';

const themeLists: readonly ListCase[] = [
  {
    slice: 'theme',
    asks: 'the themes of a depth',
    parameters: { keys: [''], depth: 1 },
    rows: [
      ' | anti-social-behaviour',
      ' | community-engagement',
      ' | crime-prevention',
      ' | demand-and-resources',
      ' | investigation',
      ' | leadership-and-governance',
      ' | learning-and-good-practice',
      ' | offender-management',
      ' | partnership-working',
      ' | protecting-vulnerable-people',
      ' | victims',
      ' | workforce-and-systems',
    ],
  },
  {
    slice: 'theme',
    asks: 'the themes narrower than one, at any distance',
    parameters: { keys: [''], narrowerThan: 'victims' },
    rows: [
      ' | identification-of-repeat-victims',
      ' | identification-of-vulnerable-victims',
      ' | keeping-victims-informed',
      ' | standard-and-medium-risk-victims',
      ' | victim-centred-approach',
      ' | victim-satisfaction',
      ' | victim-support',
    ],
  },
  {
    slice: 'theme',
    asks: 'those of a depth narrower than one',
    parameters: { keys: [''], depth: 3, narrowerThan: 'workforce-and-systems' },
    rows: [],
  },
];

const vulnerable = 'identification-of-vulnerable-victims';
const weaknesses = [
  'cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
  'derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
  'kent-asb-2012/repeat-and-vulnerable-victims-not-identified',
  'kent-crime-2014/may-overlook-vulnerable-people',
  'northamptonshire-asb-2012/vulnerable-victims-not-identified',
];

/** What filters leave of the weaknesses in the identification of vulnerable victims, by the start of their ids. */
const narrowed: readonly (readonly [asks: string, filter: Parameters, left: readonly string[]])[] = [
  ['all', {}, ['cambridgeshire', 'derbyshire', 'kent-asb', 'kent-crime', 'northamptonshire']],
  ['of the past', { timing: ['PAST', 'PLANNED'] }, []],
  ['said by the force', { saidBy: 'FORCE' }, []],
  ['not reviewed', { reviewStatus: 'PROPOSED' }, []],
  [
    'as sure as can be: a person has confirmed them',
    { minConfidence: 1 },
    ['cambridgeshire', 'derbyshire', 'kent-asb', 'kent-crime', 'northamptonshire'],
  ],
  ['from a day on', { publishedAfter: '2012-06-22' }, ['kent-crime']],
  ['up to a day', { publishedBefore: '2012-06-21~' }, ['cambridgeshire', 'derbyshire', 'kent-asb', 'northamptonshire']],
  ['of a report', { report: 'kent-asb-2012' }, ['kent-asb']],
  ['of a round', { inspection: 'crime-2014' }, ['kent-crime']],
  ['of a force', { force: 'kent' }, ['kent-asb', 'kent-crime']],
  ['of a region', { region: 'East Midlands' }, ['derbyshire', 'northamptonshire']],
  ['with a partner', { partner: 'themis' }, []],
  [
    'also in another theme',
    { theme: 'identification-of-repeat-victims' },
    ['cambridgeshire', 'derbyshire', 'kent-asb'],
  ],
  ['also below another theme', { themeAndNarrower: 'demand-and-resources' }, ['kent-crime']],
];

const narrowedCases: readonly StatementCase[] = narrowed.flatMap(([asks, filter, starts]) => {
  const parameters = { polarity: 'WEAKNESS', ...filter };
  const rows = weaknesses.filter((id) => starts.some((start) => id.startsWith(start)));
  return [
    {
      statement: 'theme.sharedFindings',
      asks,
      parameters: { ...parameters, minForces: 1 },
      rows,
      show: findingsOfVulnerable,
    },
    {
      statement: 'theme.sharedBy',
      asks,
      parameters: { ...parameters, keys: [vulnerable], alone: true },
      rows,
      show: findingsOfVulnerable,
    },
    {
      statement: 'theme.heatMap',
      asks,
      parameters: { ...parameters, ownThemes: true },
      rows: cellsOf(rows),
      show: cellsOfVulnerable,
    },
  ];
});

function findingsOfVulnerable(rows: readonly Columns[]): readonly string[] {
  return forcesOfShared(rows.filter((row) => row['key'] === vulnerable)).flatMap((line) => line.split(' | ').slice(2));
}

function cellsOfVulnerable(rows: readonly Columns[]): readonly string[] {
  return rows
    .filter((row) => row['theme'] === vulnerable)
    .map((row) => `${row['force']} ${row['findings']} ${row['reports']}`);
}

/** Of these weaknesses, each stands in a report of its own. */
function cellsOf(ids: readonly string[]): readonly string[] {
  const forces = ids.map((id) => id.slice(0, id.indexOf('-')));
  return [...new Set(forces)].map((force) => {
    const count = forces.filter((other) => other === force).length;
    return `${force} ${count} ${count}`;
  });
}

export const themeCases: readonly StatementCase[] = [
  ...lists(themeLists),
  ...narrowedCases,
  {
    statement: 'theme.byIds',
    asks: 'the themes that exist',
    parameters: { keys: ['identification-of-repeat-victims', 'nothing'] },
    rows: ['identification-of-repeat-victims | identification-of-repeat-victims'],
  },
  {
    statement: 'theme.page',
    asks: 'goes on after a slug',
    parameters: { keys: [''], after: 'victims', limit: 5 },
    choices: { key: 't.id', past: '>', way: 'ASC' },
    rows: [' | voluntary-tagging', ' | workforce-and-systems'],
  },
  {
    statement: 'theme.page',
    asks: 'goes back from a slug',
    parameters: { keys: [''], after: 'asb-recording', limit: 5 },
    choices: { key: 't.id', past: '<', way: 'DESC' },
    rows: [' | asb-case-management', ' | anti-social-behaviour'],
  },
  {
    statement: 'theme.broader',
    asks: 'the theme above',
    parameters: { keys: ['identification-of-repeat-victims', 'victims'] },
    rows: ['identification-of-repeat-victims | victims'],
  },
  {
    statement: 'theme.narrower',
    asks: 'the themes directly below',
    parameters: { keys: ['victims', 'identification-of-repeat-victims'] },
    rows: [
      'victims | identification-of-repeat-victims',
      'victims | identification-of-vulnerable-victims',
      'victims | keeping-victims-informed',
      'victims | standard-and-medium-risk-victims',
      'victims | victim-centred-approach',
      'victims | victim-satisfaction',
      'victims | victim-support',
    ],
  },
  {
    statement: 'theme.related',
    asks: 'whichever of the two says so',
    parameters: { keys: ['identification-of-repeat-victims', 'identification-of-vulnerable-victims'] },
    rows: [
      'identification-of-repeat-victims | identification-of-vulnerable-victims',
      'identification-of-vulnerable-victims | identification-of-repeat-victims',
    ],
  },
  {
    statement: 'theme.timeline',
    asks: 'oldest first',
    parameters: { keys: ['identification-of-repeat-victims', 'asb-recording'] },
    rows: [
      'asb-recording | kent-asb-2012/asb-reported-to-staff-not-recorded-2010',
      'asb-recording | kent-asb-2012/asb-recording-put-right',
      'asb-recording | kent-asb-2012/better-understanding-of-asb',
      'identification-of-repeat-victims | cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | kent-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
      'identification-of-repeat-victims | kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed',
    ],
  },
  {
    statement: 'theme.timeline',
    asks: 'of one force',
    parameters: { keys: ['identification-of-repeat-victims'], force: 'kent' },
    rows: [
      'identification-of-repeat-victims | kent-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed',
    ],
  },
  {
    statement: 'theme.sharedFindings',
    asks: 'the most widely shared weaknesses first',
    parameters: { polarity: 'WEAKNESS', minForces: 2, timing: ['PRESENT'] },
    show: forcesOfShared,
    rows: [
      'identification-of-vulnerable-victims | cambridgeshire 2012-06-21 2012-06-21 | cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-vulnerable-victims | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-vulnerable-victims | kent 2012-06-21 2014-11-27 | kent-asb-2012/repeat-and-vulnerable-victims-not-identified | kent-crime-2014/may-overlook-vulnerable-people',
      'identification-of-vulnerable-victims | northamptonshire 2012-06-21 2012-06-21 | northamptonshire-asb-2012/vulnerable-victims-not-identified',
      'victim-support | cambridgeshire 2012-06-21 2012-06-21 | cambridgeshire-asb-2012/victims-may-lack-extra-support',
      'victim-support | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/victims-may-lack-extra-support',
      'victim-support | kent 2012-06-21 2014-11-27 | kent-asb-2012/victims-may-lack-extra-support | kent-crime-2014/medium-and-standard-risk-support',
      'victim-support | northamptonshire 2012-06-21 2012-06-21 | northamptonshire-asb-2012/delays-in-extra-support',
      'identification-of-repeat-victims | cambridgeshire 2012-06-21 2012-06-21 | cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | kent 2012-06-21 2012-06-21 | kent-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'asb-supervision | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/local-plans-not-well-supervised',
      'asb-supervision | kent 2012-06-21 2012-06-21 | kent-asb-2012/asb-supervision-inconsistent',
      'neighbourhood-policing | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/complex-case-management-inconsistent',
      'neighbourhood-policing | kent 2014-11-27 2014-11-27 | kent-crime-2014/ocg-activity-limited-in-neighbourhoods',
    ],
  },
  {
    statement: 'theme.sharedFindings',
    asks: 'the one most widely shared weakness that mentions a partner',
    parameters: { polarity: 'WEAKNESS', minForces: 1, partner: 'themis', first: 1 },
    show: forcesOfShared,
    rows: ['information-sharing | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-limited-partner-access'],
  },
  {
    statement: 'theme.sharedFindings',
    asks: 'the weaknesses that mention a partner, theme by theme',
    parameters: { polarity: 'WEAKNESS', minForces: 1, partner: 'themis' },
    show: forcesOfShared,
    rows: [
      'information-sharing | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-limited-partner-access',
      'learning-and-good-practice | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-learning-may-be-missed',
      'shared-it-systems | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-good-practice-shared-only-locally | kent-crime-2014/themis-limited-partner-access',
      'sharing-good-practice | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-good-practice-shared-only-locally',
    ],
  },
  {
    statement: 'theme.sharedBy',
    asks: 'the weaknesses that mention a partner in each of two themes',
    parameters: {
      keys: ['sharing-good-practice', 'victims', 'shared-it-systems'],
      polarity: 'WEAKNESS',
      partner: 'themis',
      alone: true,
    },
    show: forcesOfShared,
    rows: [
      'shared-it-systems | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-good-practice-shared-only-locally | kent-crime-2014/themis-limited-partner-access',
      'sharing-good-practice | kent 2014-11-27 2014-11-27 | kent-crime-2014/themis-good-practice-shared-only-locally',
    ],
  },
  {
    statement: 'theme.sharedBy',
    asks: 'each theme by itself',
    parameters: { keys: ['asb-supervision', 'victims'], polarity: 'WEAKNESS', alone: true },
    show: forcesOfShared,
    rows: [
      'asb-supervision | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/local-plans-not-well-supervised',
      'asb-supervision | kent 2012-06-21 2012-06-21 | kent-asb-2012/asb-supervision-inconsistent',
      'victims | kent 2014-11-27 2014-11-27 | kent-crime-2014/service-to-public-still-to-improve',
    ],
  },
  {
    statement: 'theme.sharedBy',
    asks: 'a theme with its narrower ones',
    parameters: { keys: ['anti-social-behaviour'], polarity: 'WEAKNESS', timing: ['PRESENT'], withNarrower: true },
    show: forcesOfShared,
    rows: [
      'anti-social-behaviour | derbyshire 2012-06-21 2012-06-21 | derbyshire-asb-2012/complex-case-management-inconsistent | derbyshire-asb-2012/local-plans-not-well-supervised',
      'anti-social-behaviour | kent 2012-06-21 2014-11-27 | kent-asb-2012/asb-supervision-inconsistent | kent-crime-2014/asb-evaluation-not-widespread',
    ],
  },
  {
    statement: 'theme.heatMap',
    asks: 'under the top concepts',
    parameters: { polarity: 'WEAKNESS', timing: ['PRESENT'], depth: 1 },
    rows: [
      'cambridgeshire | victims | 2 | 1',
      'derbyshire | anti-social-behaviour | 2 | 1',
      'derbyshire | community-engagement | 1 | 1',
      'derbyshire | victims | 2 | 1',
      'kent | anti-social-behaviour | 2 | 2',
      'kent | community-engagement | 5 | 1',
      'kent | demand-and-resources | 2 | 1',
      'kent | leadership-and-governance | 1 | 1',
      'kent | learning-and-good-practice | 9 | 1',
      'kent | offender-management | 5 | 1',
      'kent | partnership-working | 3 | 1',
      'kent | protecting-vulnerable-people | 7 | 1',
      'kent | victims | 8 | 2',
      'kent | workforce-and-systems | 3 | 1',
      'northamptonshire | victims | 2 | 1',
    ],
  },
  {
    statement: 'theme.heatMap',
    asks: 'under the themes of the second depth, those above them by themselves',
    parameters: { polarity: 'STRENGTH', depth: 2, partner: 'themis' },
    rows: [
      'kent | asb-case-management | 2 | 1',
      'kent | information-sharing | 1 | 1',
      'kent | learning-and-good-practice | 1 | 1',
      'kent | partnership-working | 1 | 1',
      'kent | shared-it-systems | 4 | 1',
      'kent | sharing-good-practice | 1 | 1',
    ],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'every force of which a finding was read',
    parameters: {},
    rows: ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'every force with a finding that a person has confirmed',
    parameters: { reviewStatus: 'REVIEWED' },
    rows: ['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'no force without a proposal',
    parameters: { reviewStatus: 'PROPOSED', minConfidence: 0.5 },
    rows: [],
  },
  { statement: 'theme.heatMapForces', asks: 'the force asked for', parameters: { force: 'kent' }, rows: ['kent'] },
  {
    statement: 'theme.heatMapForces',
    asks: 'the inspected forces of a region',
    parameters: { region: 'East Midlands' },
    rows: ['derbyshire', 'northamptonshire'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'the force of a report',
    parameters: { report: 'kent-asb-2012' },
    rows: ['kent'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'the forces of a round',
    parameters: { inspection: 'crime-2014' },
    rows: ['kent'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'the forces reported on from a day on',
    parameters: { publishedAfter: '2012-06-22' },
    rows: ['kent'],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'the forces reported on before a day',
    parameters: { publishedBefore: '2012-06-21', region: 'East Midlands' },
    rows: [],
  },
  {
    statement: 'theme.heatMapForces',
    asks: 'the forces reported on up to a day',
    parameters: { publishedBefore: '2012-06-21~', region: 'East Midlands' },
    rows: ['derbyshire', 'northamptonshire'],
  },
];
