import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const recommendationLists: readonly ListCase[] = [
  {
    slice: 'recommendation',
    asks: 'of all, those due up to a day',
    parameters: { keys: [''], ofAll: true, dueBefore: '2015-03-31' },
    rows: [
      ' | kent-crime-2014/domestic-abuse-investigations',
      ' | kent-crime-2014/organised-crime-group-roles',
      ' | kent-crime-2014/iom-review',
      ' | kent-crime-2014/pcso-role-review',
    ],
  },
  {
    slice: 'recommendation',
    asks: 'of all, those due from a day on',
    parameters: { keys: [''], ofAll: true, dueAfter: '2015-04-01' },
    rows: [' | kent-crime-2014/evaluate-and-share-tactics'],
  },
  {
    slice: 'recommendation',
    asks: 'those of a force that mention a partner',
    parameters: { keys: ['kent', 'derbyshire'], ofForce: true, partner: 'integrated-offender-management' },
    rows: ['kent | kent-crime-2014/iom-review'],
  },
  {
    slice: 'recommendation',
    asks: 'those of a report in one theme',
    parameters: { keys: ['kent-crime-2014'], ofReport: true, theme: 'pcso-roles' },
    rows: ['kent-crime-2014 | kent-crime-2014/pcso-role-review'],
  },
  {
    slice: 'recommendation',
    asks: 'those of a round in a theme and its narrower ones',
    parameters: { keys: ['crime-2014', 'asb-2012'], ofInspection: true, themeAndNarrower: 'offender-management' },
    rows: ['crime-2014 | kent-crime-2014/organised-crime-group-roles', 'crime-2014 | kent-crime-2014/iom-review'],
  },
  {
    slice: 'recommendation',
    asks: 'those that mention a partner, addressed to a force',
    parameters: {
      keys: ['domestic-violence-protection-notices', 'integrated-offender-management'],
      ofPartner: true,
      force: 'kent',
    },
    rows: ['integrated-offender-management | kent-crime-2014/iom-review'],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme, of the forces of a region',
    parameters: { keys: ['organised-crime-groups'], ofTheme: true, region: 'South East' },
    rows: ['organised-crime-groups | kent-crime-2014/organised-crime-group-roles'],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme, of the forces of another region',
    parameters: { keys: ['organised-crime-groups'], ofTheme: true, region: 'Wales' },
    rows: [],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme and its narrower ones, of one report',
    parameters: { keys: ['workforce-and-systems'], ofThemeAndNarrower: true, report: 'kent-crime-2014' },
    rows: ['workforce-and-systems | kent-crime-2014/pcso-role-review'],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme and its narrower ones, of one round',
    parameters: { keys: ['victims'], ofThemeAndNarrower: true, inspection: 'crime-2014' },
    rows: ['victims | kent-crime-2014/domestic-abuse-investigations'],
  },
  {
    slice: 'recommendation',
    asks: 'those that nobody has reviewed: none',
    parameters: { keys: [''], ofAll: true, reviewStatus: 'PROPOSED' },
    rows: [],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme, of a report that makes none',
    parameters: { keys: ['victims'], ofThemeAndNarrower: true, report: 'kent-asb-2012' },
    rows: [],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme, of a round that made none',
    parameters: { keys: ['victims'], ofThemeAndNarrower: true, inspection: 'asb-2012' },
    rows: [],
  },
  {
    slice: 'recommendation',
    asks: 'those in a theme, addressed to a force that none is addressed to',
    parameters: { keys: ['victims'], ofThemeAndNarrower: true, force: 'derbyshire' },
    rows: [],
  },
];

export const recommendationCases: readonly StatementCase[] = [
  ...lists(recommendationLists),
  {
    statement: 'recommendation.byIds',
    asks: 'the recommendations that exist',
    parameters: { keys: ['kent-crime-2014/iom-review', 'nothing'] },
    rows: ['kent-crime-2014/iom-review | kent-crime-2014/iom-review'],
  },
  {
    statement: 'recommendation.page',
    asks: 'in reading order',
    parameters: { keys: [''], ofAll: true, limit: 2 },
    choices: { key: 'c.place', past: '>', way: 'ASC' },
    rows: [' | kent-crime-2014/domestic-abuse-investigations', ' | kent-crime-2014/evaluate-and-share-tactics'],
  },
  {
    statement: 'recommendation.page',
    asks: 'by due date, going on after the first',
    parameters: { keys: [''], ofAll: true, after: '2014-11-28', limit: 9 },
    choices: { key: 'c.due' },
    rows: [
      ' | kent-crime-2014/organised-crime-group-roles',
      ' | kent-crime-2014/iom-review',
      ' | kent-crime-2014/pcso-role-review',
      ' | kent-crime-2014/evaluate-and-share-tactics',
    ],
  },
  {
    statement: 'recommendation.page',
    asks: 'backwards by publication date',
    parameters: { keys: ['kent'], ofForce: true, after: '2014-11-28', limit: 2 },
    choices: { key: 'c.dated', past: '<', way: 'DESC' },
    rows: ['kent | kent-crime-2014/pcso-role-review', 'kent | kent-crime-2014/iom-review'],
  },
  {
    statement: 'recommendation.themes',
    asks: 'the themes they address',
    parameters: { keys: ['kent-crime-2014/iom-review', 'kent-crime-2014/evaluate-and-share-tactics'] },
    rows: [
      'kent-crime-2014/evaluate-and-share-tactics | evaluation-of-tactics',
      'kent-crime-2014/evaluate-and-share-tactics | learning-and-good-practice',
      'kent-crime-2014/evaluate-and-share-tactics | sharing-good-practice',
      'kent-crime-2014/iom-review | integrated-offender-management',
      'kent-crime-2014/iom-review | offender-management',
    ],
  },
  {
    statement: 'recommendation.partners',
    asks: 'the partners they mention',
    parameters: { keys: ['kent-crime-2014/iom-review', 'kent-crime-2014/pcso-role-review'] },
    rows: ['kent-crime-2014/iom-review | integrated-offender-management'],
  },
  {
    statement: 'recommendation.report',
    asks: 'the report that makes them',
    parameters: { keys: ['kent-crime-2014/iom-review'] },
    rows: ['kent-crime-2014/iom-review | kent-crime-2014'],
  },
  {
    statement: 'recommendation.forces',
    asks: 'the force that has to act',
    parameters: { keys: ['kent-crime-2014/iom-review', 'kent-crime-2014/pcso-role-review'] },
    rows: ['kent-crime-2014/iom-review | kent', 'kent-crime-2014/pcso-role-review | kent'],
  },
  {
    statement: 'recommendation.evidence',
    asks: 'their evidence in the order of the text',
    parameters: { keys: ['kent-crime-2014/evaluate-and-share-tactics'] },
    rows: ['kent-crime-2014/evaluate-and-share-tactics | kent-crime-2014/evaluate-and-share-tactics@21054-21456'],
  },
  {
    statement: 'recommendation.parts',
    asks: 'their lettered parts',
    parameters: {
      keys: [
        'kent-crime-2014/domestic-abuse-investigations',
        'kent-crime-2014/pcso-role-review',
        'kent-crime-2014/evaluate-and-share-tactics',
        'kent-crime-2014/iom-review',
        'kent-crime-2014/organised-crime-group-roles',
      ],
    },
    rows: [
      'kent-crime-2014/domestic-abuse-investigations | kent-crime-2014/domestic-abuse-investigations/a',
      'kent-crime-2014/domestic-abuse-investigations | kent-crime-2014/domestic-abuse-investigations/b',
      'kent-crime-2014/domestic-abuse-investigations | kent-crime-2014/domestic-abuse-investigations/c',
      'kent-crime-2014/domestic-abuse-investigations | kent-crime-2014/domestic-abuse-investigations/d',
      'kent-crime-2014/evaluate-and-share-tactics | kent-crime-2014/evaluate-and-share-tactics/a',
      'kent-crime-2014/evaluate-and-share-tactics | kent-crime-2014/evaluate-and-share-tactics/b',
      'kent-crime-2014/evaluate-and-share-tactics | kent-crime-2014/evaluate-and-share-tactics/c',
    ],
  },
  {
    statement: 'recommendation.deadlines',
    asks: 'their deadlines as worded',
    parameters: { keys: ['kent-crime-2014/iom-review', 'kent-crime-2014/domestic-abuse-investigations'] },
    rows: [
      'kent-crime-2014/domestic-abuse-investigations | kent-crime-2014/domestic-abuse-investigations/deadline-1',
      'kent-crime-2014/iom-review | kent-crime-2014/iom-review/deadline-1',
      'kent-crime-2014/iom-review | kent-crime-2014/iom-review/deadline-2',
    ],
  },
];
