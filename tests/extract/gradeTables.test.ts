import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const judgments = (text: string) =>
  extractClaims(text, knowledge, { publishedOn: '2022-11-09', force: 'leicestershire' }).claims.flatMap((claim) =>
    claim.kind === 'JUDGMENT' ? [claim] : [],
  );
const graded = (text: string) =>
  judgments(text)
    .map((claim) => `${claim.question}: ${claim.grade.toLowerCase().replaceAll('_', ' ')}`)
    .sort();

const three = ['Investigating crime: inadequate', 'Managing offenders: good', 'Preventing crime: outstanding'];

describe('a table of grades', () => {
  it.each([
    [
      'in the columns of their grades',
      'Outstanding    Good                Adequate      Requires improvement    Inadequate\n\nPreventing     Managing                                                  Investigating\ncrime          offenders                                                 crime\n',
    ],
    [
      'that lost its columns',
      'Outstanding\nPreventing crime\nGood\nManaging offenders\nAdequate\nRequires improvement\nInadequate\nInvestigating\ncrime\n',
    ],
    [
      'with gaps between its lines and a grade over two',
      'Outstanding\n\nPreventing crime\n\nGood\n\nManaging offenders\n\nAdequate\n\nRequires\nimprovement\n\nInadequate\n\nInvestigating\ncrime\n\nWe also looked at other things.\n',
    ],
    [
      'read column by column',
      'Area\nPreventing crime\nManaging offenders\nInvestigating crime\nGrade\nOutstanding\nGood\nInadequate\n',
    ],
    [
      'with each grade above its area',
      'Our judgments\n\nOutstanding\nPreventing crime\n\nGood\nManaging offenders\n\nInadequate\nInvestigating crime\n',
    ],
    [
      'with the year of each grade',
      'Preventing crime\nOutstanding  2018/19\n\nManaging offenders\nGood  Last inspected\n\nInvestigating crime\nInadequate  2017\n',
    ],
    [
      'with a blank between',
      'Preventing crime Outstanding Last inspected\nManaging offenders Good 2018/19\nInvestigating crime Inadequate Last inspected 2017\n',
    ],
    [
      'with what came before and a direction',
      'Area                  Previous   Current       DoT\nPreventing crime      Good       Outstanding   ↑\nManaging offenders    Good       Good          ↔\nInvestigating crime   Adequate   Inadequate    ↓\n',
    ],
    [
      'with other forces beside it',
      'Area  Leics  Notts  Staffs\nPreventing crime  Outstanding  Good  Good\nManaging offenders  Good  Adequate  Requires Improvement\nInvestigating crime  Inadequate  Good  Good\n',
    ],
    [
      'of numbered questions',
      '1 Preventing crime: Outstanding\n2 Managing offenders: Good\n3 Investigating crime: Inadequate\n',
    ],
    [
      'with an aside on what came before',
      'Preventing crime: Outstanding (previously Good)\nManaging offenders: Good (2019: Good)\nInvestigating crime: Inadequate (was Adequate)\n',
    ],
    [
      'of labels',
      'Area: Preventing crime\nGrade: Outstanding\n\nArea: Managing offenders\nGrade: Good\n\nArea: Investigating crime\nGrade: Inadequate\n',
    ],
    [
      'with points between',
      'Preventing crime ........ Outstanding\nManaging offenders ...... Good\nInvestigating crime ..... Inadequate\n',
    ],
    [
      'in one line',
      'Grades: Preventing crime – Outstanding; Managing offenders – Good; Investigating crime – Inadequate.\n',
    ],
  ])('%s', (_, text) => {
    expect(graded(text)).toEqual(three);
  });

  it('of questions over some lines, with their grades beside them', () => {
    const text =
      'Overall summary\n\nHow well does the force understand its current and      Good\nlikely future demand?\n\nHow well does the force plan for demand in the          Requires\nfuture?                                                 improvement\n';
    expect(graded(text)).toEqual([
      'How well does the force plan for demand in the future?: requires improvement',
      'How well does the force understand its current and likely future demand?: good',
    ]);
  });

  it('with a head over two lines', () => {
    const text =
      'Outstanding    Good                Adequate      Requires            Inadequate\n                                                 improvement\n\n               Managing                          Investigating\n               offenders                         crime\n';
    expect(graded(text)).toEqual(['Investigating crime: requires improvement', 'Managing offenders: good']);
  });

  it('of questions side by side, over their grades', () => {
    const text =
      'How well does the force      Does the force have an\nplan its finances?           affordable model?\n\nRequires improvement    Outstanding\n\nIt does not.                 It does.\n';
    expect(graded(text)).toEqual([
      'Does the force have an affordable model?: outstanding',
      'How well does the force plan its finances?: requires improvement',
    ]);
  });

  it('whose areas all stand after its heads gives none', () => {
    expect(
      graded('Outstanding  Good  Adequate  Requires\nimprovement\nInadequate\nPreventing\ncrime\nManaging offenders\n'),
    ).toEqual([]);
  });

  it('gives a section’s grade under the table’s name for its area', () => {
    const text =
      'Good use of resources  Inadequate\nPreventing crime  Good\n\nStrategic planning, organisational management and value for money\n\nInadequate\n\nThe force has no plan beyond March.\n';
    expect(graded(text)).toEqual(['Good use of resources: inadequate', 'Preventing crime: good']);
  });

  it('may go over two lines right below the row before it', () => {
    const text =
      'Overall summary\n\nHow well does the force look\nafter its vans?                    Good\nTo what extent does the force      Requires\nlook after its horses?             improvement\n\nThe stables are cold.\n';
    expect(graded(text)).toEqual([
      'How well does the force look after its vans?: good',
      'To what extent does the force look after its horses?: requires improvement',
    ]);
  });

  it('may be of what is asked as an extent', () => {
    const text =
      'Fleet\nThe extent to which the force is effective at looking after its vans.\nGood\nThe extent to which the force is efficient.\nRequires improvement\n\nThe vans are clean.\n';
    expect(graded(text)).toEqual([
      'The extent to which the force is effective at looking after its vans: good',
      'The extent to which the force is efficient: requires improvement',
    ]);
  });

  it('has areas over grades that stand in the order of the scale', () => {
    const text =
      'Grades\n\nPreventing crime    Investigating crime    Managing offenders\nGood                Requires               Inadequate\n                    improvement\n\nText follows here.\n';
    expect(graded(text)).toEqual([
      'Investigating crime: requires improvement',
      'Managing offenders: inadequate',
      'Preventing crime: good',
    ]);
    const [, requires] = judgments(text);
    expect(requires?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['Requires', 'improvement']);
  });

  it.each([
    'Outstanding  Good  Adequate\n\nRequires\nInadequate\nimprovement\nRecording data',
    'Question  Grade\n\nGood',
  ])('that was torn apart grades no word of its own heads: %j', (text) => {
    expect(
      graded(`Our judgments\n\n${text}\n\nThe vans are clean.\n`).filter((one) =>
        /^(?:requires|question|our|grade)/i.test(one),
      ),
    ).toEqual([]);
  });

  it('may have a label that says that it is a graded judgment', () => {
    expect(graded('Preventing crime\n\nGraded judgment: Good\n\nThe vans are clean.\n')).toEqual([
      'Preventing crime: good',
    ]);
  });

  it('has one place where two rules find the same', () => {
    const text = 'Legitimacy: good. Efficiency: inadequate.\n';
    expect(judgments(text).map(({ places }) => places.length)).toEqual([1, 1]);
  });

  it('has nothing of the grade above it, or of its first row, in its heads', () => {
    const text = `Overall judgment

Requires improvement

Question                                                     Grade

How effective is the force at recording reported crime?      Requires improvement
How well do its leaders support accurate recording?          Good

Questions for effectiveness 2018/19 2017
1 Preventing crime and tackling
disorder Good Outstanding
2 Investigating crime Requires improvement Good
`;
    expect(graded(text)).toEqual([
      'How effective is the force at recording reported crime?: requires improvement',
      'How well do its leaders support accurate recording?: good',
      'Investigating crime: requires improvement',
      'Overall judgment: requires improvement',
      'Preventing crime and tackling disorder: good',
    ]);
  });

  it('has grades that break over lines beside earlier ones and their years', () => {
    const text = `2018/19  Earlier grade (year)

Effectiveness  Requires  Requires
improvement  improvement
(2017)

How effectively does the force investigate  Requires  Requires improvement
crime?  improvement  (2017)

How effectively does the force protect  Requires  Good (2017)
vulnerable people?  improvement

To what extent does the force treat its  Good  Inadequate (2017)
workforce with fairness and respect?
`;
    expect(graded(text)).toEqual([
      'Effectiveness: requires improvement',
      'How effectively does the force investigate crime?: requires improvement',
      'How effectively does the force protect vulnerable people?: requires improvement',
      'To what extent does the force treat its workforce with fairness and respect?: good',
    ]);
  });

  it('may say what a grade was before', () => {
    expect(graded('Preventing crime – was Inadequate, now Good\n')).toEqual(['Preventing crime: good']);
  });

  it.each(['2016/17 Good 2018/19 Inadequate', '2016/2017 Good 2018/2019 Inadequate'])(
    'may have each grade with its year: %s',
    (dated) => {
      expect(graded(`Efficiency ${dated}\n`)).toEqual(['Efficiency: inadequate']);
    },
  );

  it('of other reports or of an earlier time gives none', () => {
    expect(graded('Other reports on this force\nEfficiency 2016: Good\n\nPrevious grade: Adequate\n')).toEqual([]);
  });

  it.each([
    'Local authority                     Judgment                  Published\nHull                                Inadequate                May 2019\nEast Riding of Yorkshire            Requires improvement      January 2020',
    '| Local authority | Judgment |\n|---|---|\n| Hull | Inadequate |\n| East Riding | Good |',
    'Hull\nInadequate\nMay 2019\nEast Riding of Yorkshire\nRequires improvement\nJanuary 2020',
    '• Hull: Inadequate\n• East Riding: Good',
  ])('that the line above it gives to another inspectorate gives none: %j', (table) => {
    const own = 'Preventing crime\n\nGood\n\nThe vans are clean.\n';
    for (const lead of [
      'The force has two partners. The most recent judgments made by Ofsted about services in the force area are set out below.',
      'Table 2: Care Quality Commission ratings',
    ])
      expect(graded(`Partners\n\n${lead}\n\n${table}\n\n${own}`)).toEqual(['Preventing crime: good']);
    expect(graded(`Our judgments and those of Ofsted\n\n${own}`)).toEqual(['Preventing crime: good']);
  });

  it('has its evidence where it stands', () => {
    const text =
      'Outstanding    Good                Adequate      Requires improvement    Inadequate\n\nPreventing     Managing\ncrime          offenders\n';
    expect(judgments(text).map(({ places }) => places.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['Preventing', 'crime'],
      ['Managing', 'offenders'],
    ]);
  });
});
