import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const graded = (text: string, publishedOn: string) =>
  extractClaims(text, knowledge, { publishedOn, force: 'bedfordshire' }).claims.flatMap((claim) =>
    claim.kind === 'JUDGMENT' ? [`${claim.question}: ${claim.grade}`.toLowerCase().replaceAll('_', ' ')] : [],
  );

const layouts: readonly (readonly [name: string, text: string, judgments: readonly string[], publishedOn?: string])[] =
  [
    [
      'cells: head of two columns, each cell a line',
      'Our grades\n\nArea\nPrevious grade\nCurrent grade\nPreventing crime\nAdequate\nGood\nInvestigating crime\nGood\nAdequate\nManaging offenders\nAdequate\nInadequate\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'cells: with years',
      'Area\n2018/19\n2021/22\nPreventing crime\nRequires improvement\nGood\nInvestigating crime\nGood\nAdequate\nManaging offenders\nOutstanding\nInadequate\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'cells: latest first',
      'Question\n2022 grade\n2019 grade\nPreventing crime\nGood\nAdequate\nInvestigating crime\nAdequate\nGood\nManaging offenders\nInadequate\nRequires improvement\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'cells: blank lines between',
      'Area\n\nPrevious\n\nNow\n\nPreventing crime\n\nRequires improvement\n\nGood\n\nInvestigating crime\n\nGood\n\nAdequate\n\nManaging offenders\n\nOutstanding\n\nInadequate\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'heads and a change parted by single blanks, under a head of three words',
      'Area of policing 2021/22 2023-25 Direction\n\nPreventing crime Adequate Good Improved\nInvestigating crime Good Adequate Declined\nManaging offenders Inadequate Inadequate No change\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'heads that stand apart from their columns, with a change after the grades',
      'Area     2021/22     2023–25     Change\nPreventing crime     Adequate     Good     Up\nInvestigating crime     Adequate     Requires improvement     ↓\n',
      ['investigating crime: requires improvement', 'preventing crime: good'],
    ],
    [
      'grid head then areas',
      'Outstanding Good Adequate Requires improvement Inadequate\nPreventing crime\nInvestigating crime\nManaging offenders\nWe also inspected how effective the service is.\n',
      [],
    ],
    [
      'grid head each a line then areas',
      'Outstanding\nGood\nAdequate\nRequires improvement\nInadequate\nPreventing crime\nInvestigating crime\nManaging offenders\nWe also inspected how effective a service the force gives to victims of crime.\n',
      [],
    ],
    [
      'areas then grid head',
      'Preventing crime\nInvestigating crime\nManaging offenders\nOutstanding Good Adequate Requires improvement Inadequate\n',
      [],
    ],
    [
      'grid in order columns w/ ticks',
      'Area                      Outstanding   Good   Adequate   Requires improvement   Inadequate\nPreventing crime                        ✓\nInvestigating crime                            ✓\nManaging offenders                                                               ✓\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'grid ticks X pipes',
      '| Area | Outstanding | Good | Adequate | Requires improvement | Inadequate |\n| --- | --- | --- | --- | --- | --- |\n| Preventing crime | | X | | | |\n| Investigating crime | | | X | | |\n| Managing offenders | | | | | X |\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'rows over pipes markdown',
      '| Area | Grade |\n|---|---|\n| Preventing crime | Good |\n| Investigating crime | Adequate |\n| Managing offenders | Inadequate |\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'grade first rows',
      'Good    Preventing crime\nAdequate    Investigating crime\nInadequate    Managing offenders\n',
      ['investigating crime: adequate', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'grade first rows, single blanks',
      'Our judgments\n\nGood Preventing crime\nAdequate Investigating crime\nInadequate Managing offenders\nAdequate Supporting victims\n',
      [
        'investigating crime: adequate',
        'managing offenders: inadequate',
        'preventing crime: good',
        'supporting victims: adequate',
      ],
    ],
    [
      'grade heading with counted',
      'Good\nPreventing crime\n\nAdequate\nInvestigating crime\nManaging offenders\n',
      ['investigating crime: adequate', 'managing offenders: adequate', 'preventing crime: good'],
    ],
    [
      'RI legend',
      'Table 1\nArea                  2019   2022\nPreventing crime      RI     G\nInvestigating crime   G      RI\nManaging offenders    G      I\nKey: O = Outstanding; G = Good; A = Adequate; RI = Requires improvement; I = Inadequate\n',
      ['investigating crime: requires improvement', 'managing offenders: inadequate', 'preventing crime: good'],
    ],
    [
      'RI in text',
      'The force was graded as requires improvement (RI) for investigating crime and ‘good’ for preventing crime.\n',
      ['investigating crime: requires improvement', 'preventing crime: good'],
    ],
    [
      'RI rows',
      'Preventing crime: Good\nInvestigating crime: RI\n',
      ['investigating crime: requires improvement', 'preventing crime: good'],
    ],
    [
      'RI after legend in sentence',
      'Grades are Outstanding, Good, Adequate, Requires Improvement (RI) and Inadequate.\n\nThe force was graded RI for investigating crime.\n',
      ['investigating crime: requires improvement'],
    ],
    [
      'announced with quoted grade, plain lines',
      'We have been graded “adequate” in two areas:\n\nPreventing crime\nResponding to the public\n\nAnd “inadequate” in one area:\n\nManaging offenders\n\nThe chief constable said the work goes on.\n',
      ['managing offenders: inadequate', 'preventing crime: adequate', 'responding to the public: adequate'],
    ],
    [
      'announced counts by themselves',
      'The force was graded:\n\nGood in one area:\nManaging offenders\nAdequate in two areas:\nPreventing crime\nResponding to the public\n',
      ['managing offenders: good', 'preventing crime: adequate', 'responding to the public: adequate'],
    ],
    [
      'announced with areas on one line',
      'Adequate in two areas: Preventing crime; Responding to the public.\n',
      ['preventing crime: adequate', 'responding to the public: adequate'],
    ],
    [
      'areas rated good:',
      'Areas rated Good:\nPreventing crime\nResponding to the public\nAreas rated as Requires Improvement:\nManaging offenders\n',
      ['managing offenders: requires improvement', 'preventing crime: good', 'responding to the public: good'],
    ],
    [
      'good areas heading',
      'Good (2 areas)\nPreventing crime\nResponding to the public\nRequires improvement (1 area)\nManaging offenders\n',
      ['managing offenders: requires improvement', 'preventing crime: good', 'responding to the public: good'],
    ],
    [
      'none',
      'No area was graded inadequate. None of the areas was judged to be outstanding. Neither area was rated good. The force has no ‘inadequate’ grades. Nothing was graded as inadequate at preventing crime.\n',
      [],
    ],
    [
      'two areas in which',
      'There are two areas – Investigating crime and Managing offenders and suspects – in which HMICFRS say we require improvement.\n',
      ['investigating crime: requires improvement', 'managing offenders and suspects: requires improvement'],
    ],
    [
      'areas where',
      'There are two areas where we are graded good: preventing crime and responding to the public.\n',
      ['preventing crime: good', 'responding to the public: good'],
    ],
    [
      'in which it was',
      'The report names one area, investigating crime, in which the force was graded inadequate.\n',
      ['investigating crime: inadequate'],
    ],
    [
      'no graded judgment',
      'This inspection does not give a graded judgment of the force.\n\nIn its 2021 PEEL report we judged Bedfordshire Police to be requires improvement at protecting vulnerable people. The force was good at preventing crime.\n',
      [],
    ],
    [
      'not graded area only',
      'We don’t make a graded judgment in this overall area. The force was graded good at preventing crime.\n',
      ['preventing crime: good'],
    ],
    [
      'earlier edition',
      'In our PEEL: Police effectiveness 2017 report we judged the force to be requires improvement at protecting vulnerable people. The force was good at preventing crime and its legitimacy was graded as requires improvement. These grades stand until the next inspection.\n',
      [],
    ],
    ['good overall', 'Bedfordshire Police was rated good overall.\n', ['overall: good']],
    [
      'overall judgment',
      'The overall judgment for the force is ‘requires improvement’.\n',
      ['overall: requires improvement'],
    ],
    [
      'overall pillar',
      'PEEL: Police efficiency 2017 – Bedfordshire Police\n\nThe overall judgment for the force is ‘requires improvement’, the same as in 2016.\n',
      ['efficiency: requires improvement'],
    ],
    [
      'overall grade line',
      'Overall grade: Good\nPreventing crime: Good\nInvestigating crime: Inadequate\n',
      ['investigating crime: inadequate', 'overall: good', 'preventing crime: good'],
    ],
    [
      'area list in sentences with dash',
      'The force was rated as: good – preventing crime and investigating crime; adequate – supporting victims.\n',
      ['investigating crime: good', 'preventing crime: good', 'supporting victims: adequate'],
    ],
    [
      'quoted count',
      'Inspectors gave the force one ‘good’ (preventing crime) and two ‘adequate’ grades (managing offenders and investigating crime).\n',
      ['investigating crime: adequate', 'managing offenders: adequate', 'preventing crime: good'],
    ],
    [
      'wrapped cells previous/now',
      '    Question                                              2016                2017\n    How well does the force understand demand?            Good                Requires\n                                                                              improvement\n    How well does the force use its resources?            Requires            Good\n                                                          improvement\n    How well is the force planning for the future?        Good                Good\n',
      [
        'how well does the force understand demand?: requires improvement',
        'how well does the force use its resources?: good',
        'how well is the force planning for the future?: good',
      ],
      '2018-01-04',
    ],
    [
      'wrapped label and grade',
      'Question                              2016            2017\nHow well does the force understand    Good            Requires\nits demand and use it?                                improvement\nHow well is the force planning        Good            Good\nfor the future?\n',
      [
        'how well does the force understand its demand and use it?: requires improvement',
        'how well is the force planning for the future?: good',
      ],
      '2018-01-04',
    ],
    [
      'areas side by side',
      'Effectiveness          Efficiency             Legitimacy\n\nGood                   Requires improvement   Good\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-01-04',
    ],
    [
      'areas side by side single blanks',
      'Effectiveness Efficiency Legitimacy\nGood Requires improvement Good\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-01-04',
    ],
    [
      'forces in rows',
      'Force                 Effectiveness   Efficiency             Legitimacy\nBedfordshire          Good            Requires improvement   Good\nCambridgeshire        Good            Good                   Outstanding\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-01-04',
    ],
    [
      'forces in rows single blanks',
      'Force Effectiveness Efficiency Legitimacy\nBedfordshire Good Requires improvement Good\nCambridgeshire Good Good Outstanding\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-01-04',
    ],
    [
      'forces in columns wrapped',
      'Area                    Bedfordshire    Cambridgeshire   Hertfordshire\nPreventing crime        Outstanding     Good             Requires\n                                                         improvement\nManaging offenders      Requires        Adequate         Good\n                        improvement\n',
      ['managing offenders: requires improvement', 'preventing crime: outstanding'],
    ],
    [
      'quoted count, again',
      'Inspectors gave the force one ‘good’ (preventing crime) and two ‘adequate’ grades (managing offenders and investigating crime).\n',
      ['investigating crime: adequate', 'managing offenders: adequate', 'preventing crime: good'],
    ],
    [
      'release 2022 standard',
      'HMICFRS rated Bedfordshire Police as ‘good’ in one area, ‘adequate’ in two areas, ‘requires improvement’ in one area and ‘inadequate’ in one area.\n\nIt was good at preventing crime, adequate at treating the public and supporting victims, requires improvement in managing offenders and is inadequate at investigating crime.\n',
      [
        'investigating crime: inadequate',
        'managing offenders: requires improvement',
        'preventing crime: good',
        'supporting victims: adequate',
        'treating the public: adequate',
      ],
    ],
    [
      'colon list semicolon',
      'The grades are as follows: Good – Preventing crime, Managing offenders; Adequate – Investigating crime.\n',
      ['investigating crime: adequate', 'managing offenders: good', 'preventing crime: good'],
    ],
    [
      'minutes',
      'The Chief Constable reported that HMICFRS had graded the force Good for effectiveness and legitimacy, and Requires Improvement for efficiency.\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-11-01',
    ],
    [
      'minutes passive',
      'Members noted that the grading for investigating crime had gone down from Adequate to Inadequate.\n',
      ['investigating crime: inadequate'],
    ],
    [
      'minutes question',
      'The Chair asked why managing offenders had been graded Requires Improvement. The Deputy Chief Constable said that he hoped for a Good next time.\n',
      ['managing offenders: requires improvement'],
    ],
    [
      'moved up',
      'Investigating crime has moved up two grades, from Inadequate to Good.\n',
      ['investigating crime: good'],
    ],
    [
      'upgraded',
      'HMICFRS has upgraded the force from ‘inadequate’ to ‘adequate’ for managing offenders.\n',
      ['managing offenders: adequate'],
    ],
    [
      'drop',
      'The force dropped from good to requires improvement for responding to the public.\n',
      ['responding to the public: requires improvement'],
    ],
    ['remains', 'The grade for supporting victims remains adequate.\n', ['supporting victims: adequate']],
    ['nothing lower than', 'No grade was lower than adequate. The force got no outstanding grades.\n', []],
    [
      'all pillars',
      'The force was graded good in all three pillars: effectiveness, efficiency and legitimacy.\n',
      ['effectiveness: good', 'efficiency: good', 'legitimacy: good'],
      '2018-11-01',
    ],
    ['across all', 'The force was rated ‘good’ overall.\n', ['overall: good'], '2018-11-01'],
    ['given overall', 'HMICFRS gave Bedfordshire Police an overall grade of ‘adequate’.\n', ['overall: adequate']],
    [
      'respectively',
      'Bedfordshire Police was graded ‘requires improvement’ for efficiency and ‘good’ for legitimacy respectively.\n',
      ['efficiency: requires improvement', 'legitimacy: good'],
      '2018-11-01',
    ],
    [
      'bullets area dash grade',
      'The force’s grades:\n\n• Preventing crime – Good\n• Investigating crime – Inadequate\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'bullets grade bold',
      '- **Preventing crime:** Good\n- **Investigating crime:** Inadequate\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'markdown headings',
      '## Preventing crime\n\n**Good**\n\nThe force works with schools and tells them what it knows of gangs in the county each month.\n\n## Investigating crime\n\n**Inadequate**\n\nFiles are late and victims wait for months before anyone tells them what has been done.\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'table w/ comment col',
      '| Area | Grade | Comment |\n| --- | --- | --- |\n| Preventing crime | Good | Schools work well |\n| Investigating crime | Inadequate | Files are late |\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'table tab',
      'Area\t2019\t2022\tChange\nPreventing crime\tAdequate\tGood\tUp\nInvestigating crime\tGood\tInadequate\tDown\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'arrow transitions',
      'Preventing crime: Adequate → Good\nInvestigating crime: Good → Inadequate\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'from to row',
      'Preventing crime – from Adequate to Good\nInvestigating crime – from Good to Inadequate\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'year rows',
      'Year      Effectiveness   Efficiency             Legitimacy\n2016      Good            Good                   Good\n2017      Good            Requires improvement   Good\n',
      ['effectiveness: good', 'efficiency: requires improvement', 'legitimacy: good'],
      '2018-11-01',
    ],
    [
      'our force in row without heads gap',
      'Force                Preventing crime    Investigating crime\nBedfordshire         Good                Inadequate\nNorthamptonshire     Adequate            Good\nNorfolk              Outstanding         Good\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    ['sectors cover letter', 'We inspected 12 forces. Good: 7. Requires improvement: 4. Inadequate: 1.\n', []],
    [
      'stats table',
      'Grade                  Number of forces\nOutstanding            2\nGood                   30\nRequires improvement   10\nInadequate             1\n',
      [],
    ],
    [
      'ofsted',
      'Children’s services in the county were rated inadequate by Ofsted in 2021. The fire and rescue service was graded good for efficiency.\n',
      [],
    ],
    ['fire', 'Bedfordshire Fire and Rescue Service was rated good for effectiveness.\n', []],
    [
      'staff survey',
      'Of those who answered, 62 percent rated communication as good and 12 percent as inadequate.\n',
      [],
    ],
    [
      'PCC hopes',
      'I expect the force to be graded good for investigating crime next year. I want to see outstanding for preventing crime.\n',
      [],
    ],
    ['quote praise', '“We were told that our response to victims is good,” said the chief constable of Norfolk.\n', []],
    [
      'custody',
      'Custody records were adequate, and detention conditions were good. Risk assessments require improvement.\n',
      [],
    ],
    [
      'page 2014',
      'Effectiveness\n\nGood\n\nHow well the force cuts crime.\n\nEfficiency\n\nOutstanding\n\nHow well the force provides value for money.\n',
      ['effectiveness: good', 'efficiency: outstanding'],
      '2014-11-27',
    ],
    [
      'areas of concern not',
      'While no area was inadequate, investigating crime was rated adequate.\n',
      ['investigating crime: adequate'],
    ],
    [
      'headline',
      'Bedfordshire Police ‘inadequate’ at investigating crime and responding to the public\n',
      ['investigating crime: inadequate', 'responding to the public: inadequate'],
    ],
    [
      'headline2',
      'Inspectors brand Bedfordshire Police ‘inadequate’ at keeping people safe\n',
      ['keeping people safe: inadequate'],
    ],
    [
      'summary tallies',
      'The force received 1 Good, 5 Adequate, 2 Requires Improvement and 1 Inadequate. The Good was for preventing crime.\n',
      ['preventing crime: good'],
    ],
    ['the only', 'Its only outstanding grade was for preventing crime.\n', ['preventing crime: outstanding']],
    ['lowest', 'The lowest grade, inadequate, was for investigating crime.\n', ['investigating crime: inadequate']],
    [
      'PEEL list comma after',
      'Good: Preventing crime, Managing offenders.\nRequires improvement: Investigating crime.\n',
      ['investigating crime: requires improvement', 'managing offenders: good', 'preventing crime: good'],
    ],
    [
      'graded as follows sentence-cells',
      'The constabulary was graded as follows.\nPreventing crime\nGood\nPolice powers and treating the public fairly and respectfully\nAdequate\nResponding to the public\nRequires improvement\n',
      [
        'police powers and treating the public fairly and respectfully: adequate',
        'preventing crime: good',
        'responding to the public: requires improvement',
      ],
    ],
    [
      'numbering',
      '1. Preventing crime\nGood\n2. Investigating crime\nInadequate\n',
      ['investigating crime: inadequate', 'preventing crime: good'],
    ],
    [
      'page header grade',
      'Preventing crime                                              Good\nBedfordshire Police is good at preventing crime.\n\nInvestigating crime                                           Adequate\nBedfordshire Police is adequate at investigating crime.\n',
      ['investigating crime: adequate', 'preventing crime: good'],
    ],
    [
      'the only grade of a report',
      'Our judgment\n\nRequires improvement\n\nSupervisors do not always look at what is recorded.\n',
      ['overall judgment: requires improvement'],
    ],
    [
      'how many cases were given each grade',
      'Case file analysis\n\nTable 1: Cases assessed by the force and by us\n\n                    Good    Requires improvement    Inadequate\nForce assessment      14              12                 4\nOur assessment         9              12                 9\n\nTable 2: Further cases\n\n                    Good    Requires improvement    Inadequate\nOur assessment         8              15                12\n',
      [],
    ],
    [
      'when it was inspected stands behind the grade',
      'Efficiency\n\nMeeting current demands – Good – last inspected 2018/19\nPlanning for the future – Inadequate – last inspected 2018/19\nInvestigating crime – Good – last inspected 2016\n',
      ['meeting current demands: good', 'planning for the future: inadequate'],
      '2019-09-27',
    ],
    [
      'the grade of the whole is told again in a sentence',
      'Overall judgment\n\nRequires improvement\n\nToo many reports are missed. We have judged the force overall as requires improvement.\n',
      ['overall judgment: requires improvement'],
    ],
    [
      'all grades that there are, and below them the one that was given',
      'Overall judgment\n\nOutstanding | Good | Requires improvement | Inadequate\n\nGood\n\nThe force has come far since 2018.\n',
      ['overall judgment: good'],
    ],
    [
      'all grades that there are on a line each, and below them the one that was given',
      'Overall judgment\nOutstanding\nGood\nRequires improvement\nInadequate\n\nInadequate\n\nThe force has far to go.\n',
      ['overall judgment: inadequate'],
    ],
    [
      'a grade over an area, below the text of a finding',
      'The force answers emergency calls promptly, but some callers wait\n\nSome callers had to wait for an hour.\n\nRequires improvement\n\nResponding to the public\n\nBedfordshire Police requires improvement at responding to the public.\n',
      ['responding to the public: requires improvement'],
    ],
  ];

describe('layouts and wordings of grades', () => {
  it.each(layouts.map((one) => [...one] as const))('%s', (_, text, judgments, publishedOn = '2022-11-09') => {
    expect(graded(text, publishedOn).sort()).toEqual(judgments);
  });
});
