import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const statisticLists: readonly ListCase[] = [
  {
    slice: 'statistic',
    asks: 'of all, those on an area in one theme',
    parameters: { keys: [''], ofAll: true, area: 'England and Wales', theme: 'victim-satisfaction' },
    rows: [' | kent-crime-2014/victim-satisfaction-england-and-wales-2014'],
  },
  {
    slice: 'statistic',
    asks: 'of all, those that mention a partner',
    parameters: { keys: [''], ofAll: true, partner: 'integrated-offender-management' },
    rows: [' | kent-crime-2014/iom-offenders-kent-july-2014'],
  },
  {
    slice: 'statistic',
    asks: 'those about a force, in a theme and its narrower ones',
    parameters: { keys: ['kent', 'derbyshire'], ofForce: true, themeAndNarrower: 'victim-satisfaction' },
    rows: [
      'kent | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'kent | kent-crime-2014/victim-satisfaction-kent-2014',
      'kent | kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  },
  {
    slice: 'statistic',
    asks: 'those of a report on an area in one theme',
    parameters: {
      keys: ['kent-crime-2014', 'kent-asb-2012'],
      ofReport: true,
      area: 'Kent',
      theme: 'victim-satisfaction',
    },
    rows: [
      'kent-crime-2014 | kent-crime-2014/victim-satisfaction-kent-2014',
      'kent-crime-2014 | kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  },
  {
    slice: 'statistic',
    asks: 'those of a round about a force in one theme',
    parameters: {
      keys: ['crime-2014', 'asb-2012'],
      ofInspection: true,
      force: 'kent',
      theme: 'victim-satisfaction',
      publishedAfter: '2014-11-27',
    },
    rows: [
      'crime-2014 | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'crime-2014 | kent-crime-2014/victim-satisfaction-kent-2014',
      'crime-2014 | kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  },
  {
    slice: 'statistic',
    asks: 'those that mention a partner, of one report',
    parameters: { keys: ['integrated-offender-management'], ofPartner: true, report: 'kent-crime-2014' },
    rows: ['integrated-offender-management | kent-crime-2014/iom-offenders-kent-july-2014'],
  },
  {
    slice: 'statistic',
    asks: 'those in a theme, of one round, on an area',
    parameters: { keys: ['victim-satisfaction'], ofTheme: true, inspection: 'crime-2014', area: 'England and Wales' },
    rows: ['victim-satisfaction | kent-crime-2014/victim-satisfaction-england-and-wales-2014'],
  },
  {
    slice: 'statistic',
    asks: 'those in a theme and its narrower ones, of the forces of a region',
    parameters: {
      keys: ['victim-satisfaction'],
      ofThemeAndNarrower: true,
      region: 'South East',
      area: 'England and Wales',
    },
    rows: ['victim-satisfaction | kent-crime-2014/victim-satisfaction-england-and-wales-2014'],
  },
  {
    slice: 'statistic',
    asks: 'those that nobody has reviewed: none',
    parameters: { keys: [''], ofAll: true, reviewStatus: 'PROPOSED' },
    rows: [],
  },
  {
    slice: 'statistic',
    asks: 'those of reports before the first with any: none',
    parameters: { keys: [''], ofAll: true, publishedBefore: '2012-01-01~' },
    rows: [],
  },
];

export const statisticCases: readonly StatementCase[] = [
  ...lists(statisticLists),
  {
    statement: 'statistic.page',
    asks: 'in reading order, going on after a place',
    parameters: { keys: [''], ofAll: true, theme: 'victim-satisfaction', after: 'kent-crime-2013', limit: 1 },
    choices: { key: 'c.place', past: '>', way: 'ASC' },
    rows: [' | kent-crime-2014/victim-satisfaction-england-and-wales-2014'],
  },
  {
    statement: 'statistic.page',
    asks: 'backwards',
    parameters: { keys: [''], ofAll: true, theme: 'victim-satisfaction', after: 'kent-crime-2015', limit: 2 },
    choices: { past: '<', way: 'DESC' },
    rows: [' | kent-crime-2014/victim-satisfaction-kent-2013', ' | kent-crime-2014/victim-satisfaction-kent-2014'],
  },
  {
    statement: 'statistic.byIds',
    asks: 'the figures that exist',
    parameters: { keys: ['kent-crime-2014/victim-satisfaction-kent-2014', 'nothing'] },
    rows: ['kent-crime-2014/victim-satisfaction-kent-2014 | kent-crime-2014/victim-satisfaction-kent-2014'],
  },
  {
    statement: 'statistic.ofForces',
    asks: 'the figures in a theme and its narrower ones',
    parameters: { keys: ['kent', 'derbyshire'], theme: 'victim-satisfaction' },
    rows: [
      'kent | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'kent | kent-crime-2014/victim-satisfaction-kent-2014',
      'kent | kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  },
  {
    statement: 'statistic.ofForces',
    asks: 'the figures of an area in a theme',
    parameters: { keys: ['kent'], area: 'England and Wales', theme: 'victims' },
    rows: ['kent | kent-crime-2014/victim-satisfaction-england-and-wales-2014'],
  },
  {
    statement: 'statistic.ofForces',
    asks: 'the figures of an area',
    parameters: { keys: ['derbyshire', 'kent'], area: 'England and Wales' },
    rows: [
      'kent | kent-crime-2014/change-in-recorded-crime-england-and-wales-2010-2014',
      'kent | kent-crime-2014/change-in-victim-based-crime-england-and-wales-2010-2014',
      'kent | kent-crime-2014/change-in-recorded-crime-england-and-wales-2013-2014',
      'kent | kent-crime-2014/asb-incident-rate-england-and-wales-2014',
      'kent | kent-crime-2014/crime-rate-england-and-wales-2014',
      'kent | kent-crime-2014/dwelling-burglary-rate-england-and-wales-2014',
      'kent | kent-crime-2014/sexual-offences-rate-england-and-wales-2014',
      'kent | kent-crime-2014/victim-based-crime-rate-england-and-wales-2014',
      'kent | kent-crime-2014/violence-with-injury-rate-england-and-wales-2014',
      'kent | kent-crime-2014/detection-rate-england-and-wales-2014',
      'kent | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
    ],
  },
  {
    statement: 'statistic.areas',
    asks: 'each area once',
    parameters: { keys: [''] },
    rows: [' | England and Wales', ' | Kent'],
  },
  {
    statement: 'statistic.ofReports',
    asks: 'all figures of a report',
    parameters: { keys: ['kent-crime-2014', 'kent-asb-2012'] },
    rows: [
      'kent-crime-2014 | kent-crime-2014/change-in-recorded-crime-england-and-wales-2010-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-recorded-crime-kent-2010-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-victim-based-crime-england-and-wales-2010-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-victim-based-crime-kent-2010-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-recorded-crime-england-and-wales-2013-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-recorded-crime-kent-2013-2014',
      'kent-crime-2014 | kent-crime-2014/asb-incident-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/crime-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/dwelling-burglary-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/sexual-offences-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/victim-based-crime-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/violence-with-injury-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/asb-incident-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/crime-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/dwelling-burglary-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/sexual-offences-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/victim-based-crime-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/violence-with-injury-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/detection-rate-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/detection-rate-kent-2014',
      'kent-crime-2014 | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'kent-crime-2014 | kent-crime-2014/victim-satisfaction-kent-2014',
      'kent-crime-2014 | kent-crime-2014/victim-satisfaction-kent-2013',
      'kent-crime-2014 | kent-crime-2014/iom-offenders-kent-july-2014',
      'kent-crime-2014 | kent-crime-2014/neighbourhood-watch-members-kent-2014',
      'kent-crime-2014 | kent-crime-2014/asb-incidents-kent-2014',
      'kent-crime-2014 | kent-crime-2014/change-in-asb-incidents-kent-2013-2014',
    ],
  },
  {
    statement: 'statistic.themes',
    asks: 'the themes they concern',
    parameters: {
      keys: ['kent-crime-2014/victim-satisfaction-kent-2014', 'kent-crime-2014/iom-offenders-kent-july-2014'],
    },
    rows: [
      'kent-crime-2014/iom-offenders-kent-july-2014 | integrated-offender-management',
      'kent-crime-2014/victim-satisfaction-kent-2014 | victim-satisfaction',
    ],
  },
  {
    statement: 'statistic.report',
    asks: 'the report that states them',
    parameters: {
      keys: ['kent-crime-2014/victim-satisfaction-kent-2014', 'kent-crime-2014/iom-offenders-kent-july-2014'],
    },
    rows: [
      'kent-crime-2014/victim-satisfaction-kent-2014 | kent-crime-2014',
      'kent-crime-2014/iom-offenders-kent-july-2014 | kent-crime-2014',
    ],
  },
  {
    statement: 'statistic.forces',
    asks: 'the forces they are about',
    parameters: {
      keys: ['kent-crime-2014/victim-satisfaction-kent-2014', 'kent-crime-2014/iom-offenders-kent-july-2014'],
    },
    rows: [
      'kent-crime-2014/iom-offenders-kent-july-2014 | kent',
      'kent-crime-2014/victim-satisfaction-kent-2014 | kent',
    ],
  },
  {
    statement: 'statistic.evidence',
    asks: 'their evidence',
    parameters: {
      keys: ['kent-crime-2014/victim-satisfaction-kent-2014', 'kent-crime-2014/iom-offenders-kent-july-2014'],
    },
    rows: [
      'kent-crime-2014/iom-offenders-kent-july-2014 | kent-crime-2014/iom-offenders-kent-july-2014@25853-25930',
      'kent-crime-2014/victim-satisfaction-kent-2014 | kent-crime-2014/victim-satisfaction-kent-2014@14233-14350',
    ],
  },
  {
    statement: 'statistic.partners',
    asks: 'the partners they mention',
    parameters: {
      keys: [
        'kent-crime-2014/iom-offenders-kent-july-2014',
        'kent-crime-2014/neighbourhood-watch-members-kent-2014',
        'kent-crime-2014/victim-satisfaction-kent-2014',
      ],
    },
    rows: [
      'kent-crime-2014/iom-offenders-kent-july-2014 | integrated-offender-management',
      'kent-crime-2014/neighbourhood-watch-members-kent-2014 | neighbourhood-watch',
    ],
  },
  {
    statement: 'statistic.comparisons',
    asks: 'what they are compared with',
    parameters: {
      keys: [
        'kent-crime-2014/victim-satisfaction-kent-2014',
        'kent-crime-2014/detection-rate-kent-2014',
        'kent-crime-2014/iom-offenders-kent-july-2014',
      ],
    },
    rows: [
      'kent-crime-2014/detection-rate-kent-2014 | kent-crime-2014/detection-rate-england-and-wales-2014',
      'kent-crime-2014/victim-satisfaction-kent-2014 | kent-crime-2014/victim-satisfaction-england-and-wales-2014',
      'kent-crime-2014/victim-satisfaction-kent-2014 | kent-crime-2014/victim-satisfaction-kent-2013',
    ],
  },
];
