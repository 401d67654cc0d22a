import type { StatementCase } from './statementCase.ts';

export const judgmentCases: readonly StatementCase[] = [
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
