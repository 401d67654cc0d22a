import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const graded = (text: string, publishedOn = '2022-11-09') =>
  extractClaims(`${text}\n`, knowledge, { publishedOn, force: 'bedfordshire' }).claims.flatMap((claim) =>
    claim.kind === 'JUDGMENT' ? [`${claim.question}: ${claim.grade.toLowerCase().replaceAll('_', ' ')}`] : [],
  );

describe('grades as the inspectorate and its press office word them', () => {
  it.each([
    [
      'a grade that was changed',
      "The grade for preventing crime was changed from 'inadequate' to 'good'.",
      ['preventing crime: good'],
    ],
    ['what a force says of itself', 'The force believes that it is outstanding at preventing crime.', []],
    ['what nobody can say', 'We cannot say that the force is good at investigating crime.', []],
    [
      'a second grade behind another "to"',
      'We judged the force to be good at supporting victims but to require improvement at vetting.',
      ['supporting victims: good', 'vetting: requires improvement'],
    ],
    [
      'areas called by their grade',
      'HMICFRS said the good areas were the treatment of the public and crime data integrity. The inadequate areas included how the force manages offenders, and strategic planning and value for money.',
      [
        'the treatment of the public: good',
        'crime data integrity: good',
        'how the force manages offenders: inadequate',
        'strategic planning and value for money: inadequate',
      ],
    ],
    [
      'an area of the force in a sentence by itself',
      'Bedfordshire Police’s leadership and management is adequate.\n\nMain findings\n\nMeetings are held.',
      ['leadership and management: adequate'],
    ],
    [
      'a question behind the name of its chapter, told twice',
      'Overview – How legitimate is the force at keeping people safe and reducing crime?\n\nGood\n\nHow legitimate is the force at keeping people safe and reducing crime?\n\nGood',
      ['How legitimate is the force at keeping people safe and reducing crime?: good'],
    ],
    ['one area called so', 'The outstanding area was preventing crime.', ['preventing crime: outstanding']],
    [
      'each of the pillars',
      'We have graded the force as inadequate in each of the three pillars.',
      ['effectiveness: inadequate', 'efficiency: inadequate', 'legitimacy: inadequate'],
    ],
    [
      'all pillars, named',
      'Inspectors graded Bedfordshire Police good across all three pillars of effectiveness, efficiency and legitimacy.',
      ['effectiveness: good', 'efficiency: good', 'legitimacy: good'],
    ],
    [
      'the extent to which',
      'The extent to which Bedfordshire Police is effective at keeping people safe is inadequate.\n\nThe extent to which the force is efficient at keeping people safe requires improvement.\n\nThe extent to which Bedfordshire Police is legitimate at keeping people safe: not yet graded.',
      [
        'The extent to which Bedfordshire Police is effective at keeping people safe: inadequate',
        'The extent to which the force is efficient at keeping people safe: requires improvement',
      ],
    ],
    [
      'with which it does, and three in a row',
      'Bedfordshire Police is judged to be ‘good’ in the efficiency with which it keeps people safe. It requires improvement in its understanding of demand, is judged as good for how well it uses its resources and is good in planning for the future.',
      [
        'the efficiency with which it keeps people safe: good',
        'its understanding of demand: requires improvement',
        'how well it uses its resources: good',
        'planning for the future: good',
      ],
    ],
    [
      'a headline, and the same below',
      'Bedfordshire Police’s efficiency at keeping people safe and reducing crime is good\n\n“Bedfordshire Police has been assessed as good for the efficiency with which it keeps people safe and reduces crime.',
      ['efficiency at keeping people safe and reducing crime: good'],
    ],
    [
      'what is said of it beside the pillars',
      'Inspectors found that Bedfordshire Police:\n\n• is ‘good’ in effectively reducing crime and keeping people safe;\n• ‘requires improvement’ in the way it treats the public and its workforce.\n\n“It is good at protecting vulnerable people and preventing crime. It is also good at investigating crime and tackling serious and organised crime.',
      [
        'effectively reducing crime and keeping people safe: good',
        'the way it treats the public and its workforce: requires improvement',
        'protecting vulnerable people: good',
        'preventing crime: good',
        'investigating crime: good',
        'tackling serious and organised crime: good',
      ],
    ],
    [
      'several in one word',
      'Bedfordshire Police’s strategic planning and value for money require improvement.',
      ['strategic planning and value for money: requires improvement'],
    ],
    [
      'in sum',
      'In overall terms, the ability of Bedfordshire Police to use its resources is good.',
      ['use its resources: good'],
    ],
    [
      'what it was before, behind',
      'The report into the effectiveness of Bedfordshire Police is out.\n\nThe force received an overall grading of ‘Good’, which was unchanged from last year.\n\n· Crime prevention – Good\n· Vulnerability – Inadequate',
      ['Effectiveness: good', 'Crime prevention: good', 'Vulnerability: inadequate'],
    ],
    [
      'a document that grades the whole',
      'Commissioner comments on HMIC efficiency report\n\nThe inspection was carried out in May and the report published today has graded the force as ‘requires improvement’, a grade higher than last year’s efficiency assessment of ‘inadequate’.',
      ['efficiency: requires improvement'],
    ],
    [
      'an assessment of it as',
      'Response to HMICFRS report: Vetting inspection\n\nI note its assessment of the arrangements in this regard as ‘Adequate’.',
      ['Vetting: adequate'],
    ],
    [
      'our own ability',
      'The report grades us as ‘inadequate’ in our ability to respond to the public, protect vulnerable people, and strategic planning.',
      [
        'our ability to respond to the public: inadequate',
        'protect vulnerable people: inadequate',
        'strategic planning: inadequate',
      ],
    ],
    [
      'an area after its count',
      'The force is graded as outstanding in one area of policing, preventing crime. It is good in two, supporting victims and leadership.',
      ['preventing crime: outstanding', 'supporting victims: good', 'leadership: good'],
    ],
    [
      'the extent to which, below a lead',
      'Bedfordshire Police was inspected in tranche two and we found:\n\nthe extent to which the force is effective at reducing crime is good.\n\nthe extent to which the force operates efficiently and sustainably requires improvement.',
      [
        'the extent to which the force is effective at reducing crime: good',
        'the extent to which the force operates efficiently and sustainably: requires improvement',
      ],
    ],
    [
      'subjects in a row, beside what was before',
      'Our overall judgment is not consistent with last year’s assessment, where we judged the force to be good for efficiency overall. The force’s understanding of demand is judged to require improvement; it is judged to be good for its use of resources; and its planning for future demand is judged to be inadequate.',
      [
        'understanding of demand: requires improvement',
        'its use of resources: good',
        'its planning for future demand: inadequate',
      ],
    ],
    [
      'a grade given anew',
      'As a result, HMIC has re-graded the force as requires improvement for protecting vulnerable people.',
      ['protecting vulnerable people: requires improvement'],
    ],
    [
      'a grade changed after a visit',
      'In our 2019 inspection we graded the force as inadequate for responding to the public. In February we came back. We have now changed the grade to adequate.',
      ['responding to the public: adequate'],
    ],
    [
      'the areas that are the pillars, and by whom',
      'Bedfordshire Police has been rated good in all three areas of effectiveness, efficiency and legitimacy by inspectors.',
      ['effectiveness: good', 'efficiency: good', 'legitimacy: good'],
    ],
    [
      'a whole beside its parts',
      'The force has been rated as outstanding for efficiency and good at reducing crime, keeping people safe, protecting vulnerable people and treating staff fairly.',
      [
        'efficiency: outstanding',
        'reducing crime, keeping people safe: good',
        'protecting vulnerable people: good',
        'treating staff fairly: good',
      ],
    ],
    [
      'children',
      'Bedfordshire Police was ‘good’ at leadership of child protection arrangements and ‘inadequate’ at responding to children at risk of harm and investigating reports of abuse and neglect.',
      [
        'leadership of child protection arrangements: good',
        'responding to children at risk of harm: inadequate',
        'investigating reports of abuse and neglect: inadequate',
      ],
    ],
  ])('%s', (_, text, judgments) => {
    expect(graded(text)).toEqual(judgments);
  });

  it.each([
    ['a count of areas', 'We graded the force. It was ‘good’ in two areas and ‘adequate’ in six areas.'],
    ['areas of another kind', 'Good areas for patrols include station car parks.'],
    ['a national count', 'Five forces were outstanding, 35 were graded as good and three require improvement.'],
    ['needs in places', 'Investigations require improvement in the west of the county.'],
    ['a need that is accepted', 'The chief constable has accepted that investigations require improvement.'],
    [
      'praise after a grade',
      'It has an outstanding understanding of what people expect, and it is good at keeping them well.',
    ],
    ['no grade given', 'Vetting, IT monitoring and counter-corruption: no graded judgment'],
    ['a grade of last year', 'Last year’s judgment for legitimacy was inadequate.'],
  ])('are none: %s', (_, text) => {
    expect(graded(text)).toEqual([]);
  });
});

describe('what follows a sentence that judges the force', () => {
  const efficiency = 'How efficient is the force at keeping people safe and reducing crime?';
  it.each([
    [
      'It is good at planning for the future, but requires improvement in how it uses its resources.',
      ['planning for the future: good', 'how it uses its resources: requires improvement'],
    ],
    ['This is the same grade as last year. Its use of resources is good.', ['Its use of resources: good']],
    [
      'Its use of resources is good; its understanding of demand and its planning for the future both require improvement.',
      [
        'Its use of resources: good',
        'its understanding of demand: requires improvement',
        'its planning for the future: requires improvement',
      ],
    ],
    [
      'Its planning for the future is good, but its understanding of current demand is an area that requires improvement.',
      ['Its planning for the future: good', 'its understanding of current demand: requires improvement'],
    ],
    [
      'It remains good at ensuring that its workforce behaves ethically and lawfully.',
      ['ensuring that its workforce behaves ethically and lawfully: good'],
    ],
    ['Its leadership of the change team is good. It is good at working with the council.', []],
    ['Last year it was judged to be inadequate. Its officers are good.', []],
  ])('is graded where it is of an area: %s', (after, found) => {
    for (const opening of [
      'Bedfordshire Police has been assessed as good in respect of its efficiency.',
      'Bedfordshire Police is good at keeping people safe and reducing crime efficiently.',
    ])
      expect(graded(`${efficiency}\n\nGood\n\n${opening} ${after}`, '2017-11-09')).toEqual([
        `${efficiency}: good`,
        ...found,
      ]);
  });

  it.each([
    'Staff are proud. It is good at planning for the future.',
    'Staff are proud. Its use of resources is good.',
    'Its use of resources is an area that requires improvement.',
  ])('is no grade elsewhere: %s', (said) => {
    expect(graded(`${efficiency}\n\nGood\n\nWork goes on.\n\n${said}`, '2017-11-09')).toEqual([`${efficiency}: good`]);
  });
});

it.each([
  [
    'Effectiveness is good, efficiency is good and legitimacy requires improvement.',
    ['Effectiveness: good', 'efficiency: good', 'legitimacy: requires improvement'],
  ],
  [
    'Its efficiency is good and its effectiveness is outstanding.',
    ['Its efficiency: good', 'its effectiveness: outstanding'],
  ],
  ['Its effectiveness is good when it has time.', []],
])('pillars are graded in a row: %s', (text, found) => {
  expect(graded(text)).toEqual(found);
});

describe('a grade without a word of what it is for', () => {
  it.each([
    'This year inspectors looked at how well forces protect vulnerable people from harm.',
    'HMIC has examined how effectively each force protects vulnerable people.',
  ])('is for what was inspected: %s', (told) => {
    const question = /how .*(?=\.)/.exec(told)?.[0];
    expect(graded(`${told}\n\nBedfordshire Police was judged to be inadequate.`)).toEqual([`${question}: inadequate`]);
  });

  it('is none where nothing that forces are graded for was inspected', () => {
    expect(graded('Inspectors asked how well the canteen is run.\n\nBedfordshire Police was judged good.')).toEqual([]);
  });
});

it.each([
  'Cases read\nGood 4\nRequires improvement 9\nInadequate 3\n\n5. Investigation\n\nStaff are keen.',
  'Cases read\nGood 4\nRequires improvement 9\nInadequate 1\n\n5. Investigation\n\nStaff are keen.',
  'Inadequate (6)\nVetting\n\nStaff are keen.',
])('how many cases got a grade gives no area that grade: %j', (text) => {
  expect(graded(text)).toEqual([]);
});

it('as many areas stand under a grade as it says', () => {
  expect(graded('Good 2\nPreventing crime\nManaging offenders\nInadequate 1\nInvestigating crime')).toEqual([
    'Preventing crime: good',
    'Managing offenders: good',
    'Investigating crime: inadequate',
  ]);
});

describe('grades as pages set them', () => {
  it.each([
    [
      'a picture described',
      'Bedfordshire Police: Crime Data Integrity inspection 2018\n\nOverall judgment\n\ngraded requires improvement\n\nThe force has made a concerted effort.',
      ['Overall judgment: requires improvement'],
    ],
    [
      'the overall judgment beside its questions',
      'Bedfordshire Police: Crime Data Integrity inspection 2016\n\nOverall judgment Good\nHow effective is the force at recording reported crime? Good\nHow well does the force demonstrate the leadership needed to record crime? Outstanding',
      [
        'Overall: good',
        'How effective is the force at recording reported crime?: good',
        'How well does the force demonstrate the leadership needed to record crime?: outstanding',
      ],
    ],
    [
      'a rating under a title',
      'PEEL: Police legitimacy 2016\n\nRating Good\n\nThe force has been assessed.',
      ['Legitimacy: good'],
    ],
    [
      'a section that opens with its grade, beside others that give theirs in a line',
      'Preventing crime\n\nGood\n\nIt has good plans.\n\nInvestigating crime\n\nBedfordshire Police requires improvement at investigating crime.\n\nIts files are late.\n\nManaging offenders\n\nAdequate\n\nThe force is good at managing offenders in prison.',
      ['Preventing crime: good', 'investigating crime: requires improvement', 'Managing offenders: adequate'],
    ],
    [
      'lines below a lead that lost their marks',
      'The force was rated:\n\n‘Good’ at recording crime and preventing crime\n\n‘Requires improvement’ at managing offenders and leadership',
      [
        'recording crime: good',
        'preventing crime: good',
        'managing offenders: requires improvement',
        'leadership: requires improvement',
      ],
    ],
    [
      'a table copied with its tabs',
      'Our judgments\n\nOutstanding\tGood\tAdequate\tRequires improvement\tInadequate\nPreventing crime\tRecording data about crime\t\tResponding to the public\t\n\tProtecting vulnerable people\t\t\tManaging offenders\n\nWe set out our findings.',
      [
        'Preventing crime: outstanding',
        'Recording data about crime: good',
        'Responding to the public: requires improvement',
        'Protecting vulnerable people: good',
        'Managing offenders: inadequate',
      ],
    ],
    [
      'a pillar over its questions of the same grade, below the contents',
      'Contents\n\nOverall summary 4\nEffectiveness 8\n\nOverall summary\n\nHow effectively does the force reduce crime and keep people safe?\n\nGood\tLast inspected\nPreventing crime and tackling anti-social behaviour\tGood\t2018/19\nInvestigating crime\tRequires improvement\t2018/19\n\nEffectiveness\n\nHow effectively does the force reduce crime and keep people safe?\n\nGood\n\nSummary\n\nThe force has plans.',
      [
        'How effectively does the force reduce crime and keep people safe?: good',
        'Preventing crime and tackling anti-social behaviour: good',
        'Investigating crime: requires improvement',
      ],
    ],
    [
      'the pillars in one line',
      'PEEL assessment 2018/19: Effectiveness – Good, Efficiency – Outstanding, Legitimacy – Requires improvement',
      ['Effectiveness: good', 'Efficiency: outstanding', 'Legitimacy: requires improvement'],
    ],
    [
      'areas in small letters behind their grade',
      'Outstanding: preventing crime, treatment of the public and developing a positive workplace\n\nGood: investigating crime, and responding to the public',
      [
        'preventing crime: outstanding',
        'treatment of the public: outstanding',
        'developing a positive workplace: outstanding',
        'investigating crime: good',
        'responding to the public: good',
      ],
    ],
    [
      'a page that lost the box of its grades',
      'Our judgments\n\nWe make graded judgments in eight of these nine as follows:\n\nWe also inspected how effective a service Bedfordshire Police gives to victims. We don’t make a graded judgment in this overall area.\n\nPreventing crime\n\nBedfordshire Police is good at preventing crime.\n\nResponding to the public\n\nBedfordshire Police is adequate at responding to the public.',
      ['preventing crime: good', 'responding to the public: adequate'],
    ],
  ])('%s', (_, text, judgments) => {
    expect(graded(text)).toEqual(judgments);
  });
});
