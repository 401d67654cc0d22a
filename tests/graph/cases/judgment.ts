import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const judgmentLists: readonly ListCase[] = [
  {
    slice: 'judgment',
    asks: 'of all, those of one grade',
    parameters: { keys: [''], ofAll: true, grade: 'GOOD' },
    rows: [
      ' | kent-crime-2014/investigating-offending',
      ' | kent-crime-2014/reducing-crime-and-preventing-offending',
      ' | kent-crime-2014/tackling-anti-social-behaviour',
    ],
  },
  {
    slice: 'judgment',
    asks: 'of all, those of a report',
    parameters: { keys: [''], ofAll: true, report: 'kent-crime-2014' },
    rows: [
      ' | kent-crime-2014/investigating-offending',
      ' | kent-crime-2014/reducing-crime-and-preventing-offending',
      ' | kent-crime-2014/tackling-anti-social-behaviour',
    ],
  },
  {
    slice: 'judgment',
    asks: 'those about a force, in a theme and its narrower ones',
    parameters: { keys: ['kent', 'derbyshire'], ofForce: true, themeAndNarrower: 'investigation' },
    rows: ['kent | kent-crime-2014/investigating-offending'],
  },
  {
    slice: 'judgment',
    asks: 'those of a report in one theme',
    parameters: { keys: ['kent-crime-2014'], ofReport: true, theme: 'anti-social-behaviour' },
    rows: ['kent-crime-2014 | kent-crime-2014/tackling-anti-social-behaviour'],
  },
  {
    slice: 'judgment',
    asks: 'those of a round about a force',
    parameters: { keys: ['crime-2014', 'asb-2012'], ofInspection: true, force: 'kent', publishedAfter: '2014-11-27' },
    rows: [
      'crime-2014 | kent-crime-2014/investigating-offending',
      'crime-2014 | kent-crime-2014/reducing-crime-and-preventing-offending',
      'crime-2014 | kent-crime-2014/tackling-anti-social-behaviour',
    ],
  },
  {
    slice: 'judgment',
    asks: 'those in a theme, of one round',
    parameters: { keys: ['investigation'], ofTheme: true, inspection: 'crime-2014' },
    rows: ['investigation | kent-crime-2014/investigating-offending'],
  },
  {
    slice: 'judgment',
    asks: 'those in a theme and its narrower ones, of the forces of a region',
    parameters: { keys: ['anti-social-behaviour'], ofThemeAndNarrower: true, region: 'South East' },
    rows: ['anti-social-behaviour | kent-crime-2014/tackling-anti-social-behaviour'],
  },
  {
    slice: 'judgment',
    asks: 'those that nobody has reviewed: none',
    parameters: { keys: [''], ofAll: true, reviewStatus: 'PROPOSED' },
    rows: [],
  },
  {
    slice: 'judgment',
    asks: 'those of reports before the first with any: none',
    parameters: { keys: [''], ofAll: true, publishedBefore: '2014-11-26~' },
    rows: [],
  },
];

export const judgmentCases: readonly StatementCase[] = [
  ...lists(judgmentLists),
  {
    statement: 'judgment.page',
    asks: 'in reading order, going on after a place',
    parameters: { keys: [''], ofAll: true, after: 'kent-crime-2013', limit: 1 },
    choices: { key: 'c.place', past: '>', way: 'ASC' },
    rows: [' | kent-crime-2014/investigating-offending'],
  },
  {
    statement: 'judgment.page',
    asks: 'backwards',
    parameters: { keys: [''], ofAll: true, after: 'kent-crime-2015', limit: 2 },
    choices: { past: '<', way: 'DESC' },
    rows: [
      ' | kent-crime-2014/tackling-anti-social-behaviour',
      ' | kent-crime-2014/reducing-crime-and-preventing-offending',
    ],
  },
  {
    statement: 'judgment.byIds',
    asks: 'the judgments that exist',
    parameters: { keys: ['kent-crime-2014/investigating-offending', 'nothing'] },
    rows: ['kent-crime-2014/investigating-offending | kent-crime-2014/investigating-offending'],
  },
  {
    statement: 'judgment.ofForces',
    asks: 'the judgments about forces',
    parameters: { keys: ['kent', 'derbyshire'] },
    rows: [
      'kent | kent-crime-2014/investigating-offending',
      'kent | kent-crime-2014/reducing-crime-and-preventing-offending',
      'kent | kent-crime-2014/tackling-anti-social-behaviour',
    ],
  },
  {
    statement: 'judgment.ofReports',
    asks: 'the judgments in a report',
    parameters: { keys: ['kent-crime-2014', 'kent-asb-2012'] },
    rows: [
      'kent-crime-2014 | kent-crime-2014/investigating-offending',
      'kent-crime-2014 | kent-crime-2014/reducing-crime-and-preventing-offending',
      'kent-crime-2014 | kent-crime-2014/tackling-anti-social-behaviour',
    ],
  },
  {
    statement: 'judgment.themes',
    asks: 'the themes they concern',
    parameters: { keys: ['kent-crime-2014/investigating-offending', 'kent-crime-2014/tackling-anti-social-behaviour'] },
    rows: [
      'kent-crime-2014/investigating-offending | investigation',
      'kent-crime-2014/tackling-anti-social-behaviour | anti-social-behaviour',
    ],
  },
  {
    statement: 'judgment.report',
    asks: 'the report that gives them',
    parameters: { keys: ['kent-crime-2014/investigating-offending', 'kent-crime-2014/tackling-anti-social-behaviour'] },
    rows: [
      'kent-crime-2014/investigating-offending | kent-crime-2014',
      'kent-crime-2014/tackling-anti-social-behaviour | kent-crime-2014',
    ],
  },
  {
    statement: 'judgment.forces',
    asks: 'the forces they are about',
    parameters: { keys: ['kent-crime-2014/investigating-offending', 'kent-crime-2014/tackling-anti-social-behaviour'] },
    rows: ['kent-crime-2014/investigating-offending | kent', 'kent-crime-2014/tackling-anti-social-behaviour | kent'],
  },
  {
    statement: 'judgment.evidence',
    asks: 'their evidence in the order of the text',
    parameters: { keys: ['kent-crime-2014/investigating-offending', 'kent-crime-2014/tackling-anti-social-behaviour'] },
    rows: [
      'kent-crime-2014/investigating-offending | kent-crime-2014/investigating-offending@2063-2076',
      'kent-crime-2014/investigating-offending | kent-crime-2014/investigating-offending@4273-4286',
      'kent-crime-2014/investigating-offending | kent-crime-2014/investigating-offending@29311-29315',
      'kent-crime-2014/investigating-offending | kent-crime-2014/investigating-offending@31280-31284',
      'kent-crime-2014/tackling-anti-social-behaviour | kent-crime-2014/tackling-anti-social-behaviour@2063-2076',
      'kent-crime-2014/tackling-anti-social-behaviour | kent-crime-2014/tackling-anti-social-behaviour@4273-4286',
      'kent-crime-2014/tackling-anti-social-behaviour | kent-crime-2014/tackling-anti-social-behaviour@37268-37272',
    ],
  },
  {
    statement: 'judgment.scale',
    asks: 'the scale of their grades',
    parameters: { keys: ['kent-crime-2014/investigating-offending'] },
    rows: ['kent-crime-2014/investigating-offending | hmic-judgment-scale-2014'],
  },
];
