import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const claims = (text: string, publishedOn = '2017-11-09') =>
  extractClaims(text, knowledge, { publishedOn, force: 'bedfordshire' }).claims;
const graded = (text: string, publishedOn?: string) =>
  claims(text, publishedOn).flatMap((claim) =>
    claim.kind === 'JUDGMENT' ? [`${claim.question}: ${claim.grade.toLowerCase().replaceAll('_', ' ')}`] : [],
  );
const findings = (text: string) => claims(text).flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []));

describe('a news release', () => {
  const points = [
    'preventing crime and tackling anti-social behaviour: good',
    'investigating crime: outstanding',
    'how it tackles serious and organised crime: requires improvement',
  ];

  it.each([
    [
      'with curly marks',
      'HMIC judged that Bedfordshire Police:\n\n• is ‘good’ at preventing crime and tackling anti-social behaviour;\n• is ‘outstanding’ at investigating crime; and\n• ‘requires improvement’ in how it tackles serious and organised crime.\n',
    ],
    [
      'with straight marks',
      'Inspectors found that Bedfordshire Police:\n- is "good" at preventing crime and tackling anti-social behaviour;\n- is "outstanding" at investigating crime;\n- "requires improvement" in how it tackles serious and organised crime.\n',
    ],
    [
      'without marks',
      'HMICFRS has judged that the force:\n\n• is good at preventing crime and tackling anti-social behaviour\n• is outstanding at investigating crime\n• requires improvement in how it tackles serious and organised crime\n',
    ],
    [
      'without bullets',
      'The inspectorate judged that Bedfordshire Police:\n\nis good at preventing crime and tackling anti-social behaviour;\n\nis outstanding at investigating crime; and\n\nrequires improvement in how it tackles serious and organised crime.\n',
    ],
    [
      'without its lead',
      '• is ‘good’ at preventing crime and tackling anti-social behaviour;\n• ‘outstanding’ at investigating crime; and\n• ‘requires improvement’ in how it tackles serious and organised crime.\n',
    ],
    [
      'in one sentence',
      'Bedfordshire Police was judged ‘good’ at preventing crime and tackling anti-social behaviour, ‘outstanding’ at investigating crime, but ‘requires improvement’ in how it tackles serious and organised crime.\n',
    ],
    [
      'in one sentence with semicolons',
      'The force is good at preventing crime and tackling anti-social behaviour; it is outstanding at investigating crime; and it requires improvement in how it tackles serious and organised crime.\n',
    ],
    [
      'in brackets',
      'HMIC looked at how well the force does at: preventing crime and tackling anti-social behaviour (‘good’); investigating crime (‘outstanding’); and how it tackles serious and organised crime (‘requires improvement’).\n',
    ],
  ])('gives its grades in points %s', (_, text) => {
    expect(graded(text)).toEqual(points);
    expect(findings(text)).toEqual([]);
  });

  it('gives some of its grades after it has counted them', () => {
    const text =
      'The inspectorate graded Bedfordshire Police across nine areas. The force was ‘good’ in two areas, ‘adequate’ in four and ‘requires improvement’ in three. It was graded ‘good’ for preventing crime and for managing offenders.\n';
    expect(graded(text, '2022-11-09')).toEqual(['preventing crime: good', 'managing offenders: good']);
    expect(findings(text).filter((statement) => statement.includes('two areas'))).toEqual([]);
  });

  it('gives the grades of one list, each with what it is for', () => {
    const text =
      'HMICFRS gave Bedfordshire Police five grades: ‘outstanding’ for its use of resources, ‘good’ for treating people fairly, ‘adequate’ for supporting victims and for its leadership and ‘inadequate’ for investigating crime.\n';
    expect(graded(text, '2022-11-09')).toEqual([
      'its use of resources: outstanding',
      'treating people fairly: good',
      'supporting victims: adequate',
      'its leadership: adequate',
      'investigating crime: inadequate',
    ]);
  });
});

describe('a sentence', () => {
  it.each([
    [
      'The extent to which the force is effective at keeping people safe and reducing crime is good.',
      'The extent to which the force is effective at keeping people safe and reducing crime: good',
    ],
    [
      'Bedfordshire Police has been assessed as requires improvement in respect of the legitimacy with which it keeps people safe.',
      'the legitimacy with which it keeps people safe: requires improvement',
    ],
    [
      'The efficiency with which Bedfordshire Police runs itself is: good.',
      'The efficiency with which Bedfordshire Police runs itself: good',
    ],
    [
      'However, the constabulary is judged to require improvement in ensuring that staff act ethically.',
      'ensuring that staff act ethically: requires improvement',
    ],
    [
      'Overall, Bedfordshire Police has again been graded as OUTSTANDING at tackling anti-social behaviour.',
      'tackling anti-social behaviour: outstanding',
    ],
    [
      'We have judged you to be inadequate at protecting vulnerable people.',
      'protecting vulnerable people: inadequate',
    ],
    [
      'Your force requires improvement in how it investigates crime.',
      'how it investigates crime: requires improvement',
    ],
    [
      'Bedfordshire Police still requires improvement in its treatment of its workforce, as it did when we came in 2015.',
      'its treatment of its workforce: requires improvement',
    ],
    ['It is good at investigating crime and has continued to improve its files.', 'investigating crime: good'],
    [
      'HMICFRS found Bedfordshire Police to be ‘good’ at treating people fairly, the same grade as last year.',
      'treating people fairly: good',
    ],
    [
      'The force has improved from ‘inadequate’ in 2015 to ‘good’ for investigating crime.',
      'investigating crime: good',
    ],
    ['Its effectiveness at reducing crime was judged to be good.', 'Its effectiveness at reducing crime: good'],
    ['Inspectors awarded the force a grade of ‘good’ for supporting victims.', 'supporting victims: good'],
  ])('gives a grade: %s', (text, judgment) => {
    expect(graded(`${text}\n`)).toEqual([judgment]);
  });

  it.each([
    'The constabulary is good at working with schools.',
    'Officers are good at listening, and the training is adequate for them.',
    'In 2015, we judged the force to be good at investigating crime.',
    'Last year the force was graded as ‘good’ at investigating crime.',
    'Leadership has not yet been graded.',
    'Effectiveness: to be graded.',
    'Effectiveness: not yet graded',
    'Forces are graded outstanding, good, requires improvement or inadequate.',
    'We graded 21 of the cases as good, 38 as requires improvement and 23 as inadequate.',
    'The force was graded ‘good’ in one area and ‘adequate’ in three.',
    'Bedfordshire Police is prepared for the new duty; most forces are not yet prepared.',
    'If the force is good at preventing crime, we come back later.',
    'It aims to be graded ‘outstanding’ for its leadership.',
    'The force gave good service to 84 percent of victims.',
    'Of the files, we judged 12 to be good and 8 to be inadequate.',
    'Good: the force meets the standard.',
    'HMIC graded most of them as good.',
    'Supervision of the control room was adequate.',
    'We judged three areas to be good and two to require improvement.',
    'The force was not good at answering calls.',
    'Its leaders think that it is good, but it requires improvement.',
  ])('gives none: %s', (text) => {
    expect(graded(`${text}\n`)).toEqual([]);
  });

  it('gives none of an earlier report that it tells of first', () => {
    const text =
      'In October 2018, we published a report of our inspection of how Bedfordshire Police records crime. We judged the force to be inadequate.\n\nSummary of judgment\n\nHow effective is the force at recording reported crime?  Good\n';
    expect(graded(text, '2020-08-06')).toEqual(['How effective is the force at recording reported crime?: good']);
  });

  it('gives none where it says that no area has a grade', () => {
    const text =
      'Our judgments\n\nOutstanding\nNo areas\n\nGood\nInvestigating crime\nProtecting vulnerable people\n\nInadequate\nNone\n';
    expect(graded(text, '2022-11-09').sort()).toEqual([
      'Investigating crime: good',
      'Protecting vulnerable people: good',
    ]);
  });

  it('gives a grade and goes on with a finding', () => {
    expect(findings('It is good at investigating crime and has continued to improve its files.\n')).toHaveLength(1);
  });
});

describe('a page of an assessment', () => {
  const question = 'How well does the force protect vulnerable people?';

  it.each([
    ['below its question', `${question}\n\nRequires improvement\n`],
    ['in capitals', `${question}\n\nREQUIRES IMPROVEMENT\n`],
    ['below the day of its last change', `${question}\n\nLast updated 08/12/2016\nRequires improvement\n`],
    ['on the next line of a page that was copied', `${question}\nLast updated 08/12/2016\nRequires improvement\n`],
    ['in brackets', `${question} (Requires improvement)\n`],
    ['from an earlier year that stands', `${question}\n\nOur grade of ‘requires improvement’ from 2016 stands.\n`],
  ])('has a grade %s', (_, text) => {
    const prose = 'The force has trained its call handlers to ask about earlier calls, and it checks what they write. ';
    expect(graded(`Bedfordshire PEEL 2017\n\n${text}\n${prose.repeat(3)}\n`)).toEqual([
      `${question}: requires improvement`,
    ]);
  });

  it('has a grade after a colon in small letters', () => {
    const text =
      '1. Introduction\nVetting and counter-corruption: adequate\nIn February 2023, we inspected Bedfordshire Police to examine its vetting. The force shares its department with two others, and all three pay for it in equal parts.\n';
    expect(graded(text, '2023-11-09')).toEqual(['Vetting and counter-corruption: adequate']);
  });

  it('says a grade in a list, on its own line and in prose, and means one', () => {
    const text =
      'Our judgments\n\nInvestigating crime  Good\nProtecting vulnerable people  Inadequate\n\nInvestigating crime\n\nGood\n\nBedfordshire Police is good at investigating crime.\n\nProtecting vulnerable people\n\nInadequate\n\nBedfordshire Police is inadequate at protecting vulnerable people.\n';
    expect(graded(text)).toEqual(['Investigating crime: good', 'Protecting vulnerable people: inadequate']);
  });

  it('lists areas behind each grade', () => {
    const text =
      'Our judgments\n\nOutstanding: Managing offenders\nGood: Preventing crime; Treatment of the public\nInadequate: Investigating crime\n';
    expect(graded(text, '2022-11-09').sort()).toEqual([
      'Investigating crime: inadequate',
      'Managing offenders: outstanding',
      'Preventing crime: good',
      'Treatment of the public: good',
    ]);
  });

  it.each([
    ['on one line', 'Effectiveness: good; Efficiency: good; Legitimacy: outstanding\n'],
    ['in one sentence', 'Effectiveness was rated ‘good’, efficiency ‘good’ and legitimacy ‘outstanding’.\n'],
    [
      'by their grades',
      'The force received ‘good’ grades for effectiveness and efficiency and an ‘outstanding’ grade for legitimacy.\n',
    ],
  ])('grades the pillars %s', (_, text) => {
    expect(graded(text).map((one) => one.toLowerCase())).toEqual([
      'effectiveness: good',
      'efficiency: good',
      'legitimacy: outstanding',
    ]);
  });

  it('takes no praise for a grade where it gives its grades in lines', () => {
    const text =
      'How effective is the force at protecting those who are vulnerable?\n\nOverall judgment\n\nRequires improvement\n\nCalls are answered. The force is good at investigating crime. Bedfordshire Police has been judged to require improvement at protecting vulnerable people.\n';
    expect(graded(text)).toEqual([
      'How effective is the force at protecting those who are vulnerable?: requires improvement',
    ]);
    expect(findings(text)).toContain('The force is good at investigating crime.');
  });

  it('has a grid whose head lists all grades', () => {
    const text =
      'Area  Outstanding  Good  Adequate  Requires improvement  Inadequate\nInvestigating crime  Good\nSupporting victims  Adequate\n';
    expect(graded(text, '2022-11-09')).toEqual(['Investigating crime: good', 'Supporting victims: adequate']);
  });

  it.each([
    ['a sentence', 'Each point was graded excellent, good, fair or poor.\n\nOverall grade: Good\n'],
    [
      'its lines',
      'Answering calls    GOOD\n\nIt does.\n\nKeeping promises    FAIR\n\nNot always.\n\nComplaints    POOR\n',
    ],
  ])('of another scale, by %s, gives no grade', (_, text) => {
    expect(graded(text, '2009-09-30')).toEqual([]);
  });
});

describe('what a web site sets around its pages', () => {
  it.each([
    'Skip to main content',
    'Read more about Bedfordshire 2016',
    'Contact HM Inspector of Constabulary',
    'Get the report',
    'Share this page',
    'Print this document',
    'We use cookies on this website to make it better.',
    'Have your say on how we inspect: our consultation is open.',
    'Publication types: PEEL, Rolling inspections',
    'Police Forces: Bedfordshire',
    'Read PEEL: Police legitimacy 2017 – Bedfordshire Police',
    'Last updated 08/12/2016',
    'Published on: 8 December 2016',
  ])('makes no claim and opens no section: %s', (line) => {
    const page = extractClaims(`${line}\n\nBedfordshire Police keeps victims well informed.\n`, knowledge, {});
    expect(page.claims.map(({ kind, section }) => [kind, section])).toEqual([['FINDING', []]]);
  });

  it.each([
    'In 2018/19, we adopted an integrated PEEL assessment approach to our existing PEEL inspections.',
    'This is HMIC’s third PEEL assessment of the force.',
    'In making this assessment I have drawn on the inspections of the past year.',
    'As last year, leadership was not graded.',
    'This question was not subject to detailed inspection this year.',
  ])('makes no claim, nor does how the inspectorate worked: %s', (text) => {
    expect(findings(`${text}\n`)).toEqual([]);
  });

  it('does not part a sentence that is worded alike', () => {
    expect(
      findings('Victims are told how to\nshare this information with those who support them, and most do.\n'),
    ).toEqual(['Victims are told how to share this information with those who support them, and most do.']);
  });
});

it('reads what is quoted over paragraphs, each with its opening mark', () => {
  const text =
    'The inspector said:\n\n“Victims are treated well. The control room is calm.\n\n“The force does not answer calls quickly enough.\n\n“Staff are proud of their work.”\n';
  expect(findings(text)).toEqual([
    'Victims are treated well.',
    'The control room is calm.',
    'The force does not answer calls quickly enough.',
    'Staff are proud of their work.',
  ]);
});

it('names a question without the number of its heading', () => {
  const prose = 'Victims are told at once what the force will do for them, and asked how they would like it done.';
  const chapter = (number: number, question: string, grade: string) =>
    `${number}. ${question}\n\n${grade}\n\n${prose}\n\n`;
  const vetting = 'How effectively does the force vet its officers?';
  const corruption = 'How well does the force tackle potential corruption?';
  expect(
    graded(chapter(2, vetting, 'Adequate') + chapter(3, corruption, 'Requires improvement'), '2023-03-01'),
  ).toEqual([`${vetting}: adequate`, `${corruption}: requires improvement`]);
});

it('tells the whole of legitimacy from a question on what improves it', () => {
  const whole = 'How legitimate is the force at keeping people safe and reducing crime?';
  const part =
    'How well does the force understand, engage with and treat fairly the people it serves to maintain and improve its legitimacy?';
  const prose = 'The force has an ethical culture. Officers and staff at all levels know what is expected of them.';
  expect(
    graded(`Overview – ${whole}\n\nOverall judgment1\n\nGood\n\n${prose}\n\nSummary\n\n${part}  Good\n`, '2016-02-11'),
  ).toEqual([`${whole}: good`, `${part}: good`]);
});
