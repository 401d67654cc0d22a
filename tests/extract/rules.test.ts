import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import type { ClaimKind } from '../../src/extract/reportDocument.ts';
import type { Proposed } from '../../src/extract/types.ts';

const knowledge = knowledgeOf();
const options = { publishedOn: '2024-03-12', force: 'bedfordshire' } as const;
const claims = (text: string) => extractClaims(text, knowledge, options).claims;
const of = <K extends ClaimKind>(kind: K, text: string) =>
  claims(text).filter((claim): claim is Extract<Proposed, { kind: K }> => claim.kind === kind);

describe('recommendations are found', () => {
  it.each([
    [
      'in bullets under a heading',
      'Recommendations\n\n• Within three months, the force should review its plans.\n',
      ['2024-06-12'],
    ],
    ['in numbers', 'Recommendations\n\n1. By 31 March 2025 the constabulary should train its staff.\n', ['2025-03-31']],
    [
      'in running text',
      'Plans are weak. We recommend that the force should by the end of 2024 publish a new one.\n',
      ['2024-12-31'],
    ],
    [
      'where a sentence sets a date',
      'Within six months of the date of this report, the chief constable should agree a plan.\n',
      ['2024-09-12'],
    ],
    ['as areas for improvement', 'Areas for improvement\n\nThe force needs to improve how it records crime.\n', []],
    [
      'with several deadlines',
      'Recommendations\n\nThe force should immediately review its plans and by December 2024 publish them.\n',
      ['2024-03-12', '2024-12-31'],
    ],
    [
      'below a cause of concern',
      'Cause of concern\n\nThe force is failing its victims.\n\nRecommendations\n\nThe force should immediately:\n\n– train its staff; and\n\n– review its plans.\n',
      ['2024-03-12'],
    ],
    ['that say what they are', 'Recommendation 3: The force should review its plans within a year.\n', ['2025-03-12']],
  ])('%s', (_, text, due) => {
    const found = of('RECOMMENDATION', text);
    expect(found.length).toBe(1);
    expect(found[0]?.deadlines.map(({ dueOn }) => dueOn)).toEqual(due);
  });

  it('with their lettered parts, in lines of their own or in one sentence', () => {
    const parts = [
      { label: 'a', text: 'train its staff' },
      { label: 'b', text: 'review its plans' },
    ];
    const lines = 'Recommendations\n\nThe force should:\n\n(a) train its staff; and\n\n(b) review its plans.\n';
    const inline = 'Recommendations\n\nThe force should: (a) train its staff; and (b) review its plans.\n';
    for (const text of [lines, inline])
      expect(of('RECOMMENDATION', text)).toMatchObject([{ text: 'The force should:', parts }]);
  });

  it('with the deadline that stands above a list', () => {
    const found = of(
      'RECOMMENDATION',
      'Recommendations\n\nWithin three months:\n\n1. The force should train its staff.\n\n2. The force should review its plans.\n',
    );
    expect(found.map(({ deadlines }) => deadlines[0]?.dueOn)).toEqual(['2024-06-12', '2024-06-12']);
    expect(found.map(({ places }) => places.length)).toEqual([2, 2]);
  });

  it('once, with a place for each time, when they are repeated', () => {
    const sentence = 'Within three months, the force should review how it manages its most prolific offenders.';
    const [one, ...more] = of(
      'RECOMMENDATION',
      `Recommendations\n\n• ${sentence}\n\nSummary\n\nAnnex of recommendations: ${sentence}\n\nRecommendations\n\n• ${sentence}\n`,
    );
    expect(more).toEqual([]);
    expect(one?.places.length).toBeGreaterThan(1);
  });

  it.each([
    [
      'what an earlier report recommended',
      'In our 2018 report we recommended that the force should train its staff.\n',
    ],
    ['what forces in general should do', 'All forces should treat victims with respect.\n'],
    ['what boilerplate says', 'Notes to editors\n\n1. Forces should publish their plans within 56 days.\n'],
  ])('but not %s', (_, text) => {
    expect(of('RECOMMENDATION', text)).toEqual([]);
  });
});

describe('judgments are found', () => {
  it.each([
    [
      'below a question',
      'How effective is the force at reducing crime?\n\nGood\n',
      'How effective is the force at reducing crime?',
      'GOOD',
    ],
    [
      'at the end of a chapter',
      'How effective is the force at reducing crime?\n\nThe force works well.\n\nSummary\n\n• It works.\n\nRequires improvement\n',
      'How effective is the force at reducing crime?',
      'REQUIRES_IMPROVEMENT',
    ],
    [
      'in a row of a table',
      'Our judgments\n\nInvestigating crime    Inadequate\n',
      'Investigating crime',
      'INADEQUATE',
    ],
    ['after a colon', 'Managing offenders: Outstanding\n', 'Managing offenders', 'OUTSTANDING'],
    [
      'in a sentence',
      'Bedfordshire Police is adequate at recording data about crime.\n',
      'recording data about crime',
      'ADEQUATE',
    ],
    [
      'in a sentence of the inspectorate',
      'We judge the force to be good at looking after victims.\n',
      'looking after victims',
      'GOOD',
    ],
    [
      'in a sentence that names an area that forces are graded for',
      'The force is good at investigating offences.\n',
      'investigating offences',
      'GOOD',
    ],
    [
      'in a sentence on the whole',
      'Overall, the constabulary is good at sharing information.\n',
      'sharing information',
      'GOOD',
    ],
    [
      'in a sentence with a word of the scale alone',
      'It is inadequate at sharing information.\n',
      'sharing information',
      'INADEQUATE',
    ],
    [
      'in a sentence with something beside it',
      'Bedfordshire Police is adequate at recording crime, but it does not tell victims so.\n',
      'recording crime',
      'ADEQUATE',
    ],
    [
      'in a sentence on the force, under its question',
      'How effective is the force at reducing crime?\n\nBedfordshire Police is rated good.\n',
      'How effective is the force at reducing crime?',
      'GOOD',
    ],
    [
      'in a row of two years',
      'Area\t2018/19\t2021/22\nManaging offenders\tInadequate\tRequires improvement\n',
      'Managing offenders',
      'REQUIRES_IMPROVEMENT',
    ],
    [
      'in a row of two inspections',
      'Area  This inspection  Last inspection\nManaging offenders  Good  Inadequate\n',
      'Managing offenders',
      'GOOD',
    ],
    [
      'in a row of a long question',
      'How effective is the force at protecting from harm those who are vulnerable, and at giving support to victims of crime?\tGood\n',
      'How effective is the force at protecting from harm those who are vulnerable, and at giving support to victims of crime?',
      'GOOD',
    ],
  ])('%s', (_, text, question, grade) => {
    expect(of('JUDGMENT', text)).toMatchObject([{ question, grade }]);
  });

  it('of a chapter at its end, and not of the last question within it', () => {
    const chapter = (question: string, grade: string) =>
      `${question}\n\nHow well does the force plan?\n\nIt plans.\n\nHow well does it check its plans?\n\nIt does.\n\n${grade}`;
    const text = `${chapter('How effective is the force at preventing crime?', 'Summary of findings\n\nGood\n\nIt works.\n\n')}${chapter(
      'How effective is the force at investigating crime?',
      'Requires improvement\n\nSummary of findings\n\nIt is slow.\n',
    )}`;
    expect(of('JUDGMENT', text).map(({ question, grade }) => [question, grade])).toEqual([
      ['How effective is the force at preventing crime?', 'GOOD'],
      ['How effective is the force at investigating crime?', 'REQUIRES_IMPROVEMENT'],
    ]);
  });

  it('in a box that lost its layout, in the order of its questions', () => {
    const box =
      'How effective is the force\nat reducing crime?\n\nHow effective is the force\nat investigating offending?\n\nHow effective is the force\nat tackling anti-social\nbehaviour?\n\nGood OutstandingRequires\nimprovement\n';
    expect(of('JUDGMENT', box).map(({ grade }) => grade)).toEqual(['GOOD', 'OUTSTANDING', 'REQUIRES_IMPROVEMENT']);
  });

  it.each([
    [
      'grades below their labels',
      'Our judgments\n\nCrime\n\nGood\n\nVictims\n\nOutstanding\n\nStaff\n\nInadequate\n\nSummary\n',
    ],
    ['grades right below their labels', 'Crime\nGood\nVictims\nOutstanding\nStaff\nInadequate\n\nOverall summary\n'],
    [
      'grades above their areas',
      'Our judgments\n\nGood\n\nCrime\n\nOutstanding\n\nVictims\n\nInadequate\n\nStaff\n\nOverall summary\n',
    ],
    [
      'rows with a grade over two lines',
      'Crime\tGood\nVictims\tOutstanding\nStaff\tRequires\nimprovement\nSpending\tGood\n',
    ],
    [
      'rows with a grade on both sides of its label',
      'Crime\tGood\nRequires\nStaff improvement\nVictims\tOutstanding\n',
    ],
  ])('in %s', (_, text) => {
    const grades = new Map(of('JUDGMENT', text).map(({ question, grade }) => [question, grade]));
    expect(grades.get('Crime')).toBe('GOOD');
    expect(grades.get('Victims')).toBe('OUTSTANDING');
    expect(grades.get('Staff')).toBe(text.includes('improvement') ? 'REQUIRES_IMPROVEMENT' : 'INADEQUATE');
    expect(grades.size).toBe(text.includes('Spending') ? 4 : 3);
  });

  it('beside what their sentence goes on to say', () => {
    const text = 'Bedfordshire Police is good at reducing crime, but it does not keep victims informed.\n';
    expect(of('JUDGMENT', text)).toHaveLength(1);
    expect(of('FINDING', text).map(({ statement }) => statement)).toContain('It does not keep victims informed.');
  });

  it.each([
    [
      'what each grade means',
      'What each judgment means\n\nGood: the force meets the standard.\n\nInadequate: it does not.\n',
    ],
    ['the grades of cases', 'Of these, we judged 19 to be good, 30 to require improvement and 23 to be inadequate.\n'],
    ['the head of a table', 'Outstanding\nGood\nAdequate\nRequires improvement\nInadequate\n'],
    ['plain praise', 'The force is good at sharing information.\n'],
    ['blame for a part', 'The force requires improvement in some aspects of protecting vulnerable people.\n'],
    ['the force itself', 'Bedfordshire Police is rated good.\n'],
    ['rows of years that no head tells apart', 'Managing offenders\tInadequate\tRequires improvement\n'],
    [
      'areas in columns that the text has lost',
      'Outstanding Good Inadequate\nPreventing crime Police powers and public treatment\nResponding to the public\n',
    ],
    ['an earlier grade', 'In 2019 the force was graded good at preventing crime.\n'],
  ])('but not %s', (_, text) => {
    expect(of('JUDGMENT', text)).toEqual([]);
  });
});

describe('statistics are found', () => {
  it.each([
    [
      'a percentage with its margin',
      'In the year to March 2024, 84.5 percent (± 1.1 percent) of victims were satisfied.\n',
      {
        value: 84.5,
        unit: 'percent',
        margin: 1.1,
        periodStart: '2023-04-01',
        periodEnd: '2024-03-31',
        area: 'Bedfordshire',
      },
    ],
    [
      'a fall as a negative change',
      'In the 12 months to June 2023, recorded crime fell by 7 percent.\n',
      { value: -7, baselineEnd: '2022-06-30' },
    ],
    ['a percentage in words', 'Seventy-two percent of crimes were recorded.\n', { value: 72, unit: 'percent' }],
    [
      'a part in words of a whole in figures',
      'Twenty-one of the 60 files that we read had no plan.\n',
      { value: 21, unit: 'files' },
    ],
    ['none of so many', 'None of the 12 files that we read had a plan.\n', { value: 0, unit: 'files' }],
    ['a level that was reached', 'Reports of nuisance rose to 1,560.\n', { value: 1560 }],
    [
      'a rate',
      'In 2022/23 the force recorded 82.4 crimes per 1,000 population.\n',
      { value: 82.4, unit: 'per 1,000 population', periodStart: '2022-04-01' },
    ],
    ['so many of so many', 'We reviewed 40 files. In 12 of the 40 files there was no plan.\n', { value: 12 }],
    ['a sum', 'The force has to save £3.2m by 2026.\n', { value: 3.2, unit: 'million pounds' }],
    [
      'a day on which something was counted',
      'As at 30 September 2023, the force had 1,512 officers.\n',
      { value: 1512, periodStart: undefined, periodEnd: '2023-09-30' },
    ],
  ])('%s', (_, text, expected) => {
    expect(of('STATISTIC', text)).toMatchObject([expected]);
  });

  it('with what they are set beside', () => {
    const found = of(
      'STATISTIC',
      'In the year to March 2024, 25 percent of crimes were solved, compared with 26 percent in England and Wales.\n',
    );
    expect(found).toMatchObject([
      { value: 25, area: 'Bedfordshire' },
      { value: 26, area: 'England and Wales', comparison: found[0]?.comparison },
    ]);
  });

  it('in a table that lost its grid, with the exceptions that its note makes', () => {
    const table =
      '12 months to June 2014 Bedfordshire Police\nrate (per 1,000 population)\n\nEngland and Wales\ntotal rate (per 1,000 population)\n\nCrime excluding fraud 63.5 60.7\n\nBurglary in a dwelling* 8.4 8.9\n\n*Note that the rate for burglary in a dwelling is per 1,000 households.\n';
    expect(of('STATISTIC', table).map(({ value, unit, area }) => [value, unit, area])).toEqual([
      [63.5, 'per 1,000 population', 'Bedfordshire'],
      [60.7, 'per 1,000 population', 'England and Wales'],
      [8.4, 'per 1,000 households', 'Bedfordshire'],
      [8.9, 'per 1,000 households', 'England and Wales'],
    ]);
  });
});

describe('the polarity of a finding', () => {
  it.each([
    ['STRENGTH', 'The force works well with its partners.'],
    ['STRENGTH', 'We found no evidence that officers were put under pressure.'],
    ['STRENGTH', 'The force does not have a backlog of cases.'],
    ['STRENGTH', 'The backlog of devices has been cleared.'],
    ['STRENGTH', 'The force has taken steps to reduce delays.'],
    ['WEAKNESS', 'The force does not work well with its partners.'],
    ['WEAKNESS', 'The force could do more to share good practice.'],
    ['WEAKNESS', 'Not all officers have been trained.'],
    ['WEAKNESS', 'Supervision is less effective than it was.'],
    ['WEAKNESS', 'There is a lack of effective supervision.'],
    ['WEAKNESS', 'Staff from partner agencies raised concerns about delays.'],
    ['WEAKNESS', 'We found little evidence that supervisors check the work.'],
    ['NEUTRAL', 'The force plans to improve its training.'],
    ['NEUTRAL', 'The board meets quarterly.'],
    ['NEUTRAL', 'The force has introduced a new computer system.'],
  ])('%s: %s', (polarity, sentence) => {
    expect(of('FINDING', `${sentence}\n`).map((one) => one.polarity)).toEqual([polarity]);
  });

  it.each([
    ['but', 'The force identifies repeat victims well, but its supervision of cases is weak.'],
    ['however', 'The force identifies repeat victims well; however, its supervision of cases is weak.'],
    ['although', 'Although the force identifies repeat victims well, its supervision of cases is weak.'],
    ['despite', 'Despite good identification of repeat victims, the supervision of cases is weak.'],
    ['while', 'HMIC found that, while the force identifies repeat victims well, its supervision of cases is weak.'],
  ])('is read on both sides of "%s"', (_, sentence) => {
    expect(of('FINDING', `${sentence}\n`).map((one) => one.polarity)).toEqual(['STRENGTH', 'WEAKNESS']);
  });

  it.each([
    ['what an earlier inspection found', 'In 2010 HMIC identified that many cases were not being recorded.'],
    ['what inspectors did', 'We interviewed senior officers and held focus groups with frontline staff.'],
    ['what holds for all forces', 'All forces were required to publish an action plan.'],
    ['a question', 'How well does the force look after its victims?'],
  ])('is not asked of %s', (_, sentence) => {
    expect(of('FINDING', `${sentence}\n`)).toEqual([]);
  });

  it('is read of each verb of one subject', () => {
    const [one, other] = of('FINDING', 'The force identifies repeat victims well and does not keep them informed.\n');
    expect([one?.polarity, other?.polarity]).toEqual(['STRENGTH', 'WEAKNESS']);
  });

  it('says so where no word praises or blames and sentences like it decide', () => {
    const [finding] = of('FINDING', 'Victims had to ring several times before they heard what was happening.\n');
    expect(finding).toMatchObject({ polarity: 'WEAKNESS', rule: 'like sentences read so' });
    expect(finding?.confidence).toBeLessThan(1);
  });

  it('says who says it', () => {
    const saidBy = (sentence: string) => of('FINDING', `${sentence}\n`)[0]?.saidBy;
    expect(saidBy('Partner agencies told us that they were not kept informed.')).toBe('PARTNERS');
    expect(saidBy('The force recognises that its training is poor.')).toBe('FORCE');
    expect(saidBy('Training is poor.')).toBe('INSPECTORATE');
  });
});

describe('themes and partners', () => {
  it('are found in another inflection and order, and the narrower theme stands for the broader', () => {
    const [finding] = of('FINDING', 'Investigations of domestic abuse are supervised well.\n');
    expect(finding?.themes).toContain('domestic-abuse-investigation');
    expect(finding?.themes).not.toContain('domestic-abuse');
  });

  it.each([
    ['Few officers have been trained to recognise domestic abuse.', ['domestic-abuse', 'training']],
    ['Supervisors do not check investigations of rape.', ['sexual-offences', 'supervision-of-investigations']],
    ['Callers to 101 wait too long.', ['police-attendance']],
    ['Many staff have never been vetted.', ['workforce-and-systems']],
  ])('are as many as a sentence is about: %s', (text, themes) => {
    const [finding] = of('FINDING', `${text}\n`);
    expect([...(finding?.themes ?? [])].sort()).toEqual(themes);
  });

  it('are none, and the draft says so, when nothing fits', () => {
    const [finding] = of('FINDING', 'The bakery sells good bread.\n');
    expect(finding).toMatchObject({ themes: [], remarks: ['fits no theme of the scheme'] });
  });

  it('are followed through a definition in brackets, and are only those of the force', () => {
    const text =
      'The local sexual assault referral centre (LSARC) is good. Officers praised the LSARC. THEMIS is good.\n';
    expect(of('FINDING', text).map(({ partners }) => partners)).toEqual([
      ['sexual-assault-referral-centre'],
      ['sexual-assault-referral-centre'],
      [],
    ]);
  });

  it('that may be new are listed', () => {
    const { candidates } = extractClaims(
      "The force has a database known as TROVE, and a risk tool called 'Beacon'. The force's exploitation team is good.\n",
      knowledge,
      options,
    );
    expect(candidates.map(({ name, kind }) => [name, kind])).toEqual([
      ['TROVE', 'SYSTEM'],
      ['Beacon', 'TOOL'],
      ['exploitation team', 'UNIT'],
    ]);
  });
});

describe('the head of a report', () => {
  const headOf = (text: string) => extractClaims(text, knowledge, {}).metadata;

  it.each([
    [
      'the series, and the force below it',
      'PEEL 2023–25\n\nPolice effectiveness, efficiency and legitimacy\n\nAn inspection of Dorset Police\n\nPublished on 14 June 2024\n',
      { title: 'PEEL 2023–25: An inspection of Dorset Police', force: 'dorset', publishedOn: '2024-06-14' },
    ],
    [
      'the force, and the title below it',
      'Dorset Police\n\nCrime inspection 2014\n\nNovember 2014\n',
      { title: 'Dorset Police: Crime inspection 2014', force: 'dorset', inspection: 'crime-2014' },
    ],
    [
      'a title that names the force',
      'Dorset Police: an inspection of custody\n\nWhat we found in Dorset\n\n14 June 2024\n',
      { title: 'Dorset Police: an inspection of custody', publishedOn: '2024-06-14' },
    ],
    [
      'the force with a colon, and the title below it',
      'Dorset Police:\nCustody inspection 2018\n\nPublished on 14 June 2018\n',
      { title: 'Dorset Police: Custody inspection 2018' },
    ],
    [
      'the title of a web page, and not the way to it',
      'Home  Our reports  Custody\n\nCustody in 2018: an inspection of Dorset Police\n',
      { title: 'Custody in 2018: an inspection of Dorset Police' },
    ],
    [
      'the headline of a news release',
      'Dorset Police has made progress, but is not always able to identify repeat victims.\n\nA review was carried out. It found much to praise.\n',
      { title: 'Dorset Police has made progress, but is not always able to identify repeat victims' },
    ],
    [
      'no title where the text begins with what is to be done',
      'Cause of concern\n\nThe way in which Dorset Police deals with domestic abuse is unacceptable, and few victims of it are seen by an officer on the day.\n\nThis recommendation is complete\n',
      { title: undefined, force: 'dorset' },
    ],
    [
      'the title below a notice',
      'This page was moved to the new site of the inspectorate in March 2024, and some of its links may not work any longer.\n\nCustody in 2018: an inspection of Dorset Police\n',
      { title: 'Custody in 2018: an inspection of Dorset Police' },
    ],
    [
      'the date of a letter, and not of the report that it speaks of',
      'Dorset Police: custody\n\n14 October 2014\n\nIn our report published on 3 March 2013 we said that custody was poor.\n',
      { publishedOn: '2014-10-14' },
    ],
    [
      'the day on which it was first published',
      'Dorset Police: custody\n\nThis report was first published on 3 June 2021.\n',
      { publishedOn: '2021-06-03' },
    ],
    [
      'a date with its weekday and "of"',
      'Dorset Police: custody\n\nDate of publication: Thursday, 5th of September 2019\n',
      { publishedOn: '2019-09-05' },
    ],
    ['a date with stops', 'Dorset Police: custody\n\nPublished 27.11.2014\n', { publishedOn: '2014-11-27' }],
    [
      'a title below the kind of report, without its month',
      'Thematic report\n\nCustody in Dorset Police December 2017\n\nFindings\n',
      { title: 'Custody in Dorset Police' },
    ],
    [
      'a title below an address and a reference',
      'HMIC\n\nHer Majesty’s Inspector of Constabulary 6th Floor, Globe House\n\nOur ref: 12\n\nCustody in Dorset Police\n',
      { title: 'Custody in Dorset Police' },
    ],
    [
      'no heading of a chapter as a subtitle',
      'Dorset Police\n\nFindings\n\nPublished on 14 June 2018\n',
      { title: 'Dorset Police' },
    ],
    [
      'no inspection that its first paragraph only touches on',
      'Dorset Police\n\nStop and search: an inspection\n\nPublished 27 November 2014\n\nThe police deal with crime every day.\n',
      { inspection: undefined },
    ],
    [
      'a round of PEEL, and not the one before it',
      'PEEL 2023–25\n\nAn inspection of Dorset Police\n\nSince our PEEL 2021/22 inspection the force has moved on.\n',
      { inspection: 'peel-2023-25', force: 'dorset' },
    ],
    [
      'one strand of a year of PEEL',
      'PEEL: Police effectiveness 2016\n\nAn inspection of Dorset Police\n\nMarch 2017\n\nPart of the annual inspections of police effectiveness, efficiency and legitimacy (PEEL).\n',
      { inspection: 'peel-effectiveness-2016' },
    ],
    [
      'no inspection by words that are only like its title',
      'HMIC\n\nPolice effectiveness\n\nAn inspection of Dorset Police\n\nVulnerability is everyone’s business.\n',
      { title: 'Police effectiveness: An inspection of Dorset Police', inspection: undefined },
    ],
  ])('says %s', (_, text, expected) => {
    expect(headOf(`${text}\nThe force listens to victims. Dorset Police is good at it.\n`)).toMatchObject(expected);
  });

  it.each([
    [
      'on several forces',
      'Bedfordshire Police, Cambridgeshire Constabulary and Hertfordshire Constabulary\n\nA joint unit.\n',
    ],
    [
      'that names a force in passing',
      'British Transport Police: custody\n\nIts cells are clean. Some are shared with Kent Police.\n',
    ],
    ['on as many forces as it names', `Custody\n\n${'Kent Police is good. Essex Police is better. '.repeat(9)}\n`],
  ])('of a text %s says none', (_, text) => {
    expect(headOf(text).force).toBeUndefined();
  });
});
