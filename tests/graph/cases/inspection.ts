import type { StatementCase } from './statementCase.ts';

export const inspectionCases: readonly StatementCase[] = [
  {
    statement: 'inspection.byIds',
    asks: 'the rounds that exist',
    parameters: { keys: ['asb-2010', 'nothing'] },
    rows: ['asb-2010 | asb-2010'],
  },
  {
    statement: 'inspection.page',
    asks: 'rounds by slug',
    parameters: { keys: [''], limit: 10 },
    choices: { key: 'i.id', past: '>', way: 'ASC' },
    rows: [
      ' | asb-2010',
      ' | asb-2012',
      ' | crime-2014',
      ' | crime-data-integrity-2014',
      ' | crime-data-integrity-programme',
      ' | domestic-abuse-2014',
      ' | kent-crime-recording-2013',
      ' | national-child-protection-programme',
      ' | peel-2014',
      ' | peel-2018-19',
    ],
  },
  {
    statement: 'inspection.page',
    asks: 'goes back from a slug',
    parameters: { keys: [''], after: 'crime-2014', limit: 1 },
    choices: { key: 'i.id', past: '<', way: 'DESC' },
    rows: [' | asb-2012'],
  },
  { statement: 'inspection.count', asks: 'how many there are', parameters: { keys: [''] }, rows: [' | 26'] },
  {
    statement: 'inspection.follows',
    asks: 'the earlier round of each',
    parameters: { keys: ['asb-2012', 'asb-2010', 'crime-2014'] },
    rows: ['asb-2012 | asb-2010', 'crime-2014 | domestic-abuse-2014'],
  },
  {
    statement: 'inspection.followedBy',
    asks: 'the later round of each',
    parameters: { keys: ['asb-2012', 'asb-2010', 'domestic-abuse-2014'] },
    rows: ['asb-2010 | asb-2012', 'domestic-abuse-2014 | crime-2014'],
  },
  {
    statement: 'inspection.scale',
    asks: 'the scale of a round with judgments',
    parameters: { keys: ['crime-2014', 'asb-2012'] },
    rows: ['crime-2014 | hmic-judgment-scale-2014'],
  },
  {
    statement: 'inspection.forces',
    asks: 'each force once, also with two reports',
    parameters: { keys: ['asb-2012', 'crime-2014'] },
    rows: [
      'asb-2012 | cambridgeshire',
      'asb-2012 | derbyshire',
      'asb-2012 | kent',
      'asb-2012 | northamptonshire',
      'crime-2014 | kent',
    ],
  },
];
