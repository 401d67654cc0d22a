import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const partnerLists: readonly ListCase[] = [
  {
    slice: 'partner',
    asks: 'of all, those of a kind',
    parameters: { keys: [''], ofAll: true, kind: 'TOOL' },
    rows: [
      ' | crime-and-policing-comparator',
      ' | dash-risk-assessment',
      ' | facebook',
      ' | hmic-website',
      ' | investigation-strategy-template',
      ' | iom-scoring-system',
      ' | pred-pol',
      ' | tactics-toolkits',
      ' | twitter',
      ' | yellow-orders',
    ],
  },
  {
    slice: 'partner',
    asks: 'those of a force, or that its findings mention',
    parameters: { keys: [''], ofAll: true, force: 'northamptonshire' },
    rows: [' | local-authorities', ' | northamptonshire-incident-recording-system', ' | safer-neighbourhood-teams'],
  },
  {
    slice: 'partner',
    asks: 'those that a report names',
    parameters: { keys: [''], ofAll: true, report: 'derbyshire-asb-2012', kind: 'AGENCY' },
    rows: [
      ' | british-transport-police',
      ' | hmic',
      ' | hmrc',
      ' | housing-agencies',
      ' | local-authorities',
      ' | partner-organisations',
      ' | police-authorities',
      ' | police-service-of-northern-ireland',
      ' | serious-organised-crime-agency',
    ],
  },
];

export const partnerCases: readonly StatementCase[] = [
  ...lists(partnerLists),
  {
    statement: 'partner.byIds',
    asks: 'the partners that exist',
    parameters: { keys: ['themis', 'nothing'] },
    rows: ['themis | themis'],
  },
  {
    statement: 'partner.page',
    asks: 'goes on after a slug',
    parameters: { keys: [''], ofAll: true, after: 'themis', limit: 2 },
    choices: { key: 'p.id', past: '>', way: 'ASC' },
    rows: [' | threat-harm-risk-assessment', ' | track-my-crime'],
  },
  {
    statement: 'partner.page',
    asks: 'goes back from a slug',
    parameters: { keys: [''], ofAll: true, after: 'bail-conditions', limit: 5 },
    choices: { key: 'p.id', past: '<', way: 'DESC' },
    rows: [' | athena', ' | asb-powers', ' | appropriate-adults', ' | ambulance-services'],
  },
  {
    statement: 'partner.belongsTo',
    asks: 'the force whose a partner is',
    parameters: { keys: ['themis', 'local-authorities', 'northamptonshire-incident-recording-system'] },
    rows: ['themis | kent', 'northamptonshire-incident-recording-system | northamptonshire'],
  },
  {
    statement: 'partner.ofFindings',
    asks: 'the partners of each set of findings, each once',
    parameters: {
      keys: [
        { key: 'one', findings: ['kent-asb-2012/joint-asb-strategy', 'kent-asb-2012/shared-it-system-agreed'] },
        {
          key: 'two',
          findings: ['northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number', 'nothing'],
        },
      ],
    },
    rows: [
      'one | kent-asb-joint-strategy',
      'one | kent-shared-it-system',
      'one | local-authorities',
      'two | northamptonshire-incident-recording-system',
    ],
  },
];
