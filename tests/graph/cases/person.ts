import type { StatementCase } from './statementCase.ts';

export const personCases: readonly StatementCase[] = [
  {
    statement: 'person.byIds',
    asks: 'the people who exist',
    parameters: { keys: ['zoe-billingham', 'nothing'] },
    rows: ['zoe-billingham | zoe-billingham'],
  },
  {
    statement: 'person.reports',
    asks: 'the reports that name them',
    parameters: { keys: ['zoe-billingham'] },
    rows: [
      'zoe-billingham | cambridgeshire-asb-2012',
      'zoe-billingham | derbyshire-asb-2012',
      'zoe-billingham | kent-asb-2012',
      'zoe-billingham | northamptonshire-asb-2012',
    ],
  },
];
