import { type ListCase, lists, type StatementCase } from './statementCase.ts';

const findingLists: readonly ListCase[] = [
  {
    slice: 'finding',
    asks: 'of all findings, those that mention a partner',
    parameters: { keys: [''], ofAll: true, partner: 'sexual-assault-referral-centre' },
    rows: [' | kent-crime-2014/sarc-set-up-with-partners'],
  },
  {
    slice: 'finding',
    asks: 'the weaknesses of two forces and of one without reports',
    parameters: { keys: ['northamptonshire', 'gwent', 'cambridgeshire'], ofForce: true, polarity: 'WEAKNESS' },
    rows: [
      'cambridgeshire | cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'cambridgeshire | cambridgeshire-asb-2012/victims-may-lack-extra-support',
      'northamptonshire | northamptonshire-asb-2012/vulnerable-victims-not-identified',
      'northamptonshire | northamptonshire-asb-2012/delays-in-extra-support',
    ],
  },
  {
    slice: 'finding',
    asks: 'what a report says of the past and of plans',
    parameters: { keys: ['kent-asb-2012'], ofReport: true, timing: ['PAST', 'PLANNED'] },
    rows: [
      'kent-asb-2012 | kent-asb-2012/asb-reported-to-staff-not-recorded-2010',
      'kent-asb-2012 | kent-asb-2012/shared-it-system-agreed',
      'kent-asb-2012 | kent-asb-2012/joint-work-expected-to-be-easier',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings of a round in one theme, without narrower ones',
    parameters: { keys: ['asb-2012'], ofInspection: true, theme: 'it-systems' },
    rows: [
      'asb-2012 | cambridgeshire-asb-2012/it-system-can-help-identify-victims',
      'asb-2012 | cambridgeshire-asb-2012/correct-response-expected-from-it-system',
      'asb-2012 | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings that mention a partner, in a theme and its narrower ones',
    parameters: { keys: ['themis'], ofPartner: true, themeAndNarrower: 'learning-and-good-practice' },
    rows: [
      'themis | kent-crime-2014/themis-identifies-good-practice-locally',
      'themis | kent-crime-2014/themis-good-practice-shared-only-locally',
      'themis | kent-crime-2014/themis-learning-may-be-missed',
      'themis | kent-crime-2014/themis-used-to-share-good-practice',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings in a theme that came out from a day on',
    parameters: { keys: ['identification-of-repeat-victims'], ofTheme: true, publishedAfter: '2013-01-01' },
    rows: [
      'identification-of-repeat-victims | kent-crime-2014/identification-of-repeat-and-vulnerable-victims-developed',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings in a theme that came out up to a day',
    parameters: { keys: ['identification-of-repeat-victims'], ofTheme: true, publishedBefore: '2012-06-21~' },
    rows: [
      'identification-of-repeat-victims | cambridgeshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | kent-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-repeat-victims | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings in a theme and its narrower ones, of one force',
    parameters: { keys: ['workforce-and-systems'], ofThemeAndNarrower: true, force: 'northamptonshire' },
    rows: ['workforce-and-systems | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number'],
  },
  {
    slice: 'finding',
    asks: 'the findings in a theme, of the forces of a region',
    parameters: { keys: ['identification-of-vulnerable-victims'], ofTheme: true, region: 'East Midlands' },
    rows: [
      'identification-of-vulnerable-victims | derbyshire-asb-2012/repeat-and-vulnerable-victims-not-identified',
      'identification-of-vulnerable-victims | northamptonshire-asb-2012/vulnerable-victims-not-identified',
    ],
  },
  {
    slice: 'finding',
    asks: 'the findings in a theme, of one report',
    parameters: { keys: ['asb-supervision'], ofTheme: true, report: 'derbyshire-asb-2012' },
    rows: ['asb-supervision | derbyshire-asb-2012/local-plans-not-well-supervised'],
  },
  {
    slice: 'finding',
    asks: 'the findings that mention a partner, of one round',
    parameters: { keys: ['local-authorities'], ofPartner: true, inspection: 'asb-2012' },
    rows: [
      'local-authorities | derbyshire-asb-2012/works-well-with-partners',
      'local-authorities | kent-asb-2012/joint-asb-strategy',
      'local-authorities | kent-asb-2012/shared-it-system-agreed',
      'local-authorities | kent-asb-2012/joint-work-expected-to-be-easier',
      'local-authorities | northamptonshire-asb-2012/good-partnership-working',
    ],
  },
  {
    slice: 'finding',
    asks: 'what partners said',
    parameters: { keys: [''], ofAll: true, saidBy: 'PARTNERS' },
    rows: [
      ' | kent-crime-2014/partners-concerned-about-victim-updates',
      ' | kent-crime-2014/safeguarding-plans-left-to-partners',
      ' | kent-crime-2014/partners-want-police-to-lead-safeguarding-plans',
    ],
  },
  {
    slice: 'finding',
    asks: 'what nobody has reviewed: nothing in the seeds',
    parameters: { keys: [''], ofAll: true, reviewStatus: 'PROPOSED' },
    rows: [],
  },
  {
    slice: 'finding',
    asks: 'what is said by partners, as sure as can be: a person has confirmed it',
    parameters: { keys: [''], ofAll: true, saidBy: 'PARTNERS', inspection: 'crime-2014', minConfidence: 1 },
    rows: [
      ' | kent-crime-2014/partners-concerned-about-victim-updates',
      ' | kent-crime-2014/safeguarding-plans-left-to-partners',
      ' | kent-crime-2014/partners-want-police-to-lead-safeguarding-plans',
    ],
  },
];

export const findingCases: readonly StatementCase[] = [
  ...lists(findingLists),
  {
    statement: 'finding.byIds',
    asks: 'the findings that exist',
    parameters: {
      keys: ['kent-crime-2014/iom-243-offenders', 'kent-asb-2012/asb-supervision-inconsistent', 'nothing'],
    },
    rows: [
      'kent-crime-2014/iom-243-offenders | kent-crime-2014/iom-243-offenders',
      'kent-asb-2012/asb-supervision-inconsistent | kent-asb-2012/asb-supervision-inconsistent',
    ],
  },
  {
    statement: 'finding.page',
    asks: 'goes on after a place in the text',
    parameters: {
      keys: ['northamptonshire-asb-2012', 'kent-asb-2012'],
      ofReport: true,
      after: 'northamptonshire-asb-2012 0000001',
      limit: 3,
    },
    rows: [
      'northamptonshire-asb-2012 | northamptonshire-asb-2012/neighbourhood-teams-want-to-solve-asb',
      'northamptonshire-asb-2012 | northamptonshire-asb-2012/repeat-callers-identified-by-telephone-number',
      'northamptonshire-asb-2012 | northamptonshire-asb-2012/early-support-to-repeat-callers',
    ],
  },
  {
    statement: 'finding.page',
    asks: 'goes backwards by date',
    parameters: { keys: ['victim-satisfaction'], ofTheme: true, after: '2014-11-27', limit: 2 },
    choices: { key: 'f.dated', past: '<', way: 'DESC' },
    rows: [
      'victim-satisfaction | northamptonshire-asb-2012/commended',
      'victim-satisfaction | northamptonshire-asb-2012/victim-satisfaction-above-average',
    ],
  },
  {
    statement: 'finding.page',
    asks: 'the oldest by date, from the first place on',
    parameters: { keys: ['victim-satisfaction'], ofTheme: true, limit: 2 },
    choices: { key: 'f.dated', past: '>', way: 'ASC' },
    rows: [
      'victim-satisfaction | derbyshire-asb-2012/victim-satisfaction-in-line-with-average',
      'victim-satisfaction | derbyshire-asb-2012/commended',
    ],
  },
  {
    statement: 'finding.page',
    asks: 'in reading order by default',
    parameters: { keys: ['victim-satisfaction'], ofTheme: true, limit: 2 },
    choices: { key: 'f.place' },
    rows: [
      'victim-satisfaction | derbyshire-asb-2012/victim-satisfaction-in-line-with-average',
      'victim-satisfaction | derbyshire-asb-2012/commended',
    ],
  },
  {
    statement: 'finding.themes',
    asks: 'the themes of findings',
    parameters: {
      keys: ['kent-asb-2012/repeat-and-vulnerable-victims-not-identified', 'kent-crime-2014/iom-unconnected-databases'],
    },
    rows: [
      'kent-asb-2012/repeat-and-vulnerable-victims-not-identified | identification-of-repeat-victims',
      'kent-asb-2012/repeat-and-vulnerable-victims-not-identified | identification-of-vulnerable-victims',
      'kent-crime-2014/iom-unconnected-databases | integrated-offender-management',
      'kent-crime-2014/iom-unconnected-databases | it-systems',
    ],
  },
  {
    statement: 'finding.partners',
    asks: 'the partners of findings, none of the second',
    parameters: {
      keys: [
        'kent-crime-2014/sarc-set-up-with-partners',
        'kent-asb-2012/commended',
        'kent-asb-2012/joint-asb-strategy',
      ],
    },
    rows: [
      'kent-asb-2012/joint-asb-strategy | kent-asb-joint-strategy',
      'kent-asb-2012/joint-asb-strategy | local-authorities',
      'kent-crime-2014/sarc-set-up-with-partners | partner-organisations',
      'kent-crime-2014/sarc-set-up-with-partners | sexual-assault-referral-centre',
    ],
  },
  {
    statement: 'finding.report',
    asks: 'the report of each finding',
    parameters: { keys: ['kent-crime-2014/iom-243-offenders', 'derbyshire-asb-2012/commended'] },
    rows: [
      'kent-crime-2014/iom-243-offenders | kent-crime-2014',
      'derbyshire-asb-2012/commended | derbyshire-asb-2012',
    ],
  },
  {
    statement: 'finding.forces',
    asks: 'the force of each finding',
    parameters: { keys: ['kent-crime-2014/iom-243-offenders', 'derbyshire-asb-2012/commended'] },
    rows: ['derbyshire-asb-2012/commended | derbyshire', 'kent-crime-2014/iom-243-offenders | kent'],
  },
  {
    statement: 'finding.evidence',
    asks: 'all the evidence of a finding in the order of the text',
    parameters: {
      keys: ['northamptonshire-asb-2012/vulnerable-victims-not-identified', 'cambridgeshire-asb-2012/commended'],
    },
    rows: [
      'cambridgeshire-asb-2012/commended | cambridgeshire-asb-2012/commended@1503-1541',
      'northamptonshire-asb-2012/vulnerable-victims-not-identified | northamptonshire-asb-2012/vulnerable-victims-not-identified@96-149',
      'northamptonshire-asb-2012/vulnerable-victims-not-identified | northamptonshire-asb-2012/vulnerable-victims-not-identified@1009-1139',
      'northamptonshire-asb-2012/vulnerable-victims-not-identified | northamptonshire-asb-2012/vulnerable-victims-not-identified@1894-1996',
    ],
  },
];
