import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const forceLists: readonly ListCase[] = [
  {
    slice: 'force',
    asks: 'of all, those of a region',
    parameters: { keys: [''], ofAll: true, region: 'Wales' },
    rows: [' | dyfed-powys', ' | gwent', ' | north-wales', ' | south-wales'],
  },
  {
    slice: 'force',
    asks: 'of all, those of a country',
    parameters: { keys: [''], ofAll: true, country: 'Wales' },
    rows: [' | dyfed-powys', ' | gwent', ' | north-wales', ' | south-wales'],
  },
  {
    slice: 'force',
    asks: 'those with a report that has a text',
    parameters: { keys: [''], ofAll: true, reported: true },
    rows: [' | cambridgeshire', ' | derbyshire', ' | kent', ' | northamptonshire'],
  },
  {
    slice: 'force',
    asks: 'those of a region without such a report',
    parameters: { keys: [''], ofAll: true, unreported: true, region: 'East Midlands' },
    rows: [' | leicestershire', ' | lincolnshire', ' | nottinghamshire'],
  },
  {
    slice: 'force',
    asks: 'those whose findings or recommendations mention a partner',
    parameters: { keys: ['local-authorities', 'themis', 'asb-powers'], ofPartner: true },
    rows: [
      'asb-powers | kent',
      'local-authorities | derbyshire',
      'local-authorities | kent',
      'local-authorities | northamptonshire',
      'themis | kent',
    ],
  },
];

export const forceCases: readonly StatementCase[] = [
  ...lists(forceLists),
  {
    statement: 'force.byIds',
    asks: 'the forces that exist',
    parameters: { keys: ['kent', 'dyfed-powys', 'nothing'] },
    rows: ['kent | kent', 'dyfed-powys | dyfed-powys'],
  },
  {
    statement: 'force.page',
    asks: 'goes on after a slug',
    parameters: { keys: [''], ofAll: true, after: 'kent', limit: 2 },
    choices: { key: 'f.id', past: '>', way: 'ASC' },
    rows: [' | lancashire', ' | leicestershire'],
  },
  {
    statement: 'force.page',
    asks: 'goes back from a slug',
    parameters: { keys: [''], ofAll: true, after: 'cheshire', limit: 9 },
    choices: { key: 'f.id', past: '<', way: 'DESC' },
    rows: [' | cambridgeshire', ' | bedfordshire', ' | avon-and-somerset'],
  },
  {
    statement: 'force.partners',
    asks: 'the partners of a kind',
    parameters: { keys: ['kent', 'northamptonshire', 'gwent'], kind: 'SYSTEM' },
    rows: [
      'kent | internal-website',
      'kent | iom-databases',
      'kent | kent-force-system',
      'kent | kent-shared-it-system',
      'kent | themis',
      'kent | track-my-crime',
      'northamptonshire | northamptonshire-incident-recording-system',
    ],
  },
  {
    statement: 'force.partners',
    asks: 'all partners of forces',
    parameters: { keys: ['northamptonshire'] },
    rows: [
      'northamptonshire | local-authorities',
      'northamptonshire | northamptonshire-incident-recording-system',
      'northamptonshire | safer-neighbourhood-teams',
    ],
  },
  {
    statement: 'force.similar',
    asks: 'the forces alike in weaknesses',
    parameters: { keys: ['northamptonshire', 'gwent'], polarity: 'WEAKNESS' },
    rows: [
      'northamptonshire | cambridgeshire | 0.6666666666666666 | [identification-of-vulnerable-victims, victim-support]',
      'northamptonshire | derbyshire | 0.3333333333333333 | [identification-of-vulnerable-victims, victim-support]',
      'northamptonshire | kent | 0.06666666666666667 | [identification-of-vulnerable-victims, victim-support]',
    ],
  },
  {
    statement: 'force.lessons',
    asks: 'the themes in which forces are weak',
    parameters: { keys: ['northamptonshire', 'cambridgeshire', 'gwent'] },
    rows: [
      'cambridgeshire | identification-of-repeat-victims | [cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified]',
      'cambridgeshire | identification-of-vulnerable-victims | [cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified]',
      'cambridgeshire | victim-support | [cambridgeshire-asb-2012/victims-may-lack-extra-support]',
      'northamptonshire | identification-of-vulnerable-victims | [northamptonshire-asb-2012/vulnerable-victims-not-identified]',
      'northamptonshire | victim-support | [northamptonshire-asb-2012/delays-in-extra-support]',
    ],
  },
  {
    statement: 'force.lessons',
    asks: 'the themes narrower than one',
    parameters: { keys: ['kent', 'derbyshire'], theme: 'asb-case-management' },
    rows: ['derbyshire | asb-case-management | [derbyshire-asb-2012/complex-case-management-inconsistent]'],
  },
  {
    statement: 'force.exemplars',
    asks: 'who is strong in a theme, other than the force',
    parameters: {
      keys: [
        { key: 'a', force: 'derbyshire', theme: 'identification-of-repeat-victims' },
        { key: 'b', force: 'northamptonshire', theme: 'identification-of-repeat-victims' },
        { key: 'c', force: 'kent', theme: 'asb-supervision' },
      ],
    },
    rows: [
      'a | kent | [kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed]',
      'a | northamptonshire | [northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number]',
      'b | kent | [kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed]',
    ],
  },
  {
    statement: 'force.laterStrengths',
    asks: 'what later reports praise in the same force, narrower themes too, each pair with its own date',
    parameters: {
      keys: [
        { key: 'put right', force: 'kent', theme: 'identification-of-repeat-victims', since: '2012-06-21' },
        { key: 'not later', force: 'kent', theme: 'identification-of-repeat-victims', since: '2014-11-27' },
        { key: 'of 2010', force: 'kent', theme: 'asb-recording', since: '2010-09-23' },
        { key: 'narrower', force: 'northamptonshire', theme: 'workforce-and-systems', since: '2012-06-20' },
      ],
    },
    rows: [
      'narrower | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
      'of 2010 | kent-asb-2012/asb-recording-put-right',
      'of 2010 | kent-asb-2012/better-understanding-of-asb',
      'put right | kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed',
    ],
  },
];
