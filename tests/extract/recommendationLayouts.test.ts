import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const extract = (text: string) => extractClaims(text, knowledge, { publishedOn: '2022-06-10', force: 'kent' }).claims;
const recommendations = (text: string) =>
  extract(text).flatMap((claim) => (claim.kind === 'RECOMMENDATION' ? [claim] : []));
const texts = (text: string) => recommendations(text).map((one) => one.text);
const findings = (text: string) =>
  extract(text).flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []));

describe('an area for improvement that stands over its points', () => {
  const headline = 'The force should improve the support that it gives to its staff';
  const points = [
    'reduce waiting times for a first appointment',
    'make sure that people in high-risk roles are assessed every year',
  ];

  it.each([
    ['with marks', 'The force should:', `• ${points[0]}; and\n• ${points[1]}.`],
    ['without marks', 'The force should:', `${points[0]}; and\n${points[1]}.`],
    ['in other words', 'Kent Police should make sure that:', `• ${points[0]}; and\n• ${points[1]}.`],
  ])('is one recommendation: %s', (_, lead, list) => {
    const text = `Area for improvement\n\n${headline}\n\nStaff wait too long. ${lead}\n\n${list}\n\nMain findings\n\nStaff are keen.\n`;
    expect(recommendations(text)).toMatchObject([
      {
        text: headline,
        parts: [
          { label: '1', text: points[0] },
          { label: '2', text: points[1] },
        ],
        deadlines: [],
      },
    ]);
    expect(findings(text)).toEqual(['Staff wait too long.', 'Staff are keen.']);
  });

  it('has no deadline for what is done within so many days each time', () => {
    const each = 'The force should make sure that requests under the scheme are completed within 28 days';
    expect(recommendations(`Area for improvement\n\n${each}\n\nIt is slow.\n`)).toMatchObject([
      { text: each, deadlines: [] },
    ]);
    const once = 'The force should make sure that all outstanding requests are completed within 28 days';
    expect(recommendations(`Area for improvement\n\n${once}\n\nIt is slow.\n`)).toMatchObject([
      { deadlines: [{ dueOn: '2022-07-08' }] },
    ]);
  });
});

describe('a table of what came of earlier recommendations', () => {
  it('makes none, and what is recommended below it is new', () => {
    const text = `Kent Police: re-inspection

Progress against our 2018 recommendations

Recommendation in 2018                                         Progress
1. Within three months, the force should make sure that all
   reports of rape are recorded                                Complete
2. Within six months, the force should train all staff who
   record crime                                                Incomplete

What should happen next

I recommend that:

   • within six months, the force makes sure that those who deal with domestic abuse
     over the telephone record all the crimes that are disclosed to them.
`;
    expect(recommendations(text)).toMatchObject([{ text: 'I recommend that:', deadlines: [{ dueOn: '2022-12-10' }] }]);
  });

  it('asks for nothing where it says what it told the force before', () => {
    expect(texts('This has barely changed since 2018, when we told the force to do better.\n')).toEqual([]);
  });
});

describe('a section of recommendations ends', () => {
  const concern =
    'Causes of concern and recommendations\n\n1. Cause of concern: Records are poor. Recommendation: The force should collect data.\n\n';

  it.each(['Section 1. Leadership, accountability and partnerships', 'Part 2: In the custody suite'])(
    'before a chapter: %s',
    (chapter) => {
      const sections = extractClaims(
        `${concern}${chapter}\n\n1.1 Staff are keen, and the force trains them well.\n`,
        knowledge,
        { publishedOn: '2022-06-10', force: 'kent' },
      ).sections.map(({ title, level }) => [title, level]);
      expect(sections).toContainEqual([chapter, 1]);
      expect(findings(`${concern}${chapter}\n\n1.1 Staff are keen, and the force trains them well.\n`)).toContain(
        'Staff are keen, and the force trains them well.',
      );
    },
  );

  it('and the source of a table is no heading', () => {
    const text =
      'Outcomes\n\nCharges 2015  41%\n\nSource: Kent Police\n\nStaff are keen, and the force trains them well.\n';
    const { sections } = extractClaims(text, knowledge, { force: 'kent' });
    expect(sections.map(({ title }) => title)).not.toContain('Source: Kent Police');
  });
});

describe('headings that part recommendations', () => {
  it.each([
    ['Immediately', '2022-06-10'],
    ['Within three months', '2022-09-10'],
    ['By 30 September 2022', '2022-09-30'],
    ['With immediate effect', '2022-06-10'],
  ])('by a date hold of each: %s', (heading, dueOn) => {
    const text = `Recommendations\n\n${heading}\n\n1. The force should review its hub.\n\n2. The force should train its staff.\n\nFindings\n\nStaff are keen.\n`;
    expect(recommendations(text).map((one) => [one.text, one.deadlines[0]?.dueOn])).toEqual([
      ['The force should review its hub.', dueOn],
      ['The force should train its staff.', dueOn],
    ]);
    expect(findings(text)).toEqual(['Staff are keen.']);
  });

  it.each([
    ['Housekeeping points', 'Treatment and conditions', '7.5 Bells should be answered promptly.'],
    ['Recommendations', 'Individual rights', '7.5 Detainees must be told of their rights.'],
    ['Areas for improvement', 'Leadership, accountability and partnerships', '3. The force should review its hub.'],
    [
      'Areas for improvement',
      'In the custody suite: booking in, individual needs and legal rights',
      'Staff should be trained in the care of children.',
    ],
    ['Recommendations', 'Crime recording', '• Review how calls are recorded.'],
  ])('by a subject keep what is below %s, "%s"', (heading, subject, item) => {
    const text = `${heading}\n\n${subject}\n\n${item}\n\nHealth care\n\n7.9 Nurses should be trained. (6.2)\n\nGood practice\n\n7.10 Staff are keen.\n`;
    expect(texts(text)).toEqual([item.replace(/^(?:[\d.]+|•) /, ''), 'Nurses should be trained. (6.2)']);
    expect(findings(text)).toEqual(['Staff are keen.']);
  });

  it.each([
    'Summary\n\n• The force uses its data well to decide where officers should patrol.',
    'Main findings\n\nStaff are keen, and supervisors should be proud.',
    'How well does the force work?\n\n1. The force should be proud of its staff.',
  ])('end before what tells of the force: %j', (rest) => {
    expect(texts(`Areas for improvement\n\n• The force should review its hub.\n\n${rest}\n`)).toEqual([
      'The force should review its hub.',
    ]);
  });

  it.each([
    ['Investigation: Areas for improvement', 1],
    ['Initial contact: Recommendations from the 2019 inspection report', 0],
    ['Previous recommendations', 0],
    ['The 2019 recommendations', 0],
    ['Progress on recommendations from the last report', 0],
    ['Progress against our causes of concern', 0],
  ])('say whether they are of an earlier report: %s', (heading, count) => {
    const text = `${heading}\n\nBy March 2023, the force should review its hub.\n\nFindings\n\nStaff are keen.\n`;
    expect(texts(text)).toHaveLength(count);
    expect(findings(text)).toEqual(['Staff are keen.']);
  });
});

it('an appendix on earlier ones holds none, whatever its headings are called', () => {
  const text =
    'Appendix II: Progress on recommendations from the last report\n\nStrategy\n\nMain recommendation\n\nThe force should review its hub. (2.18)\nNot achieved\n\nRecommendations\n\nStaff should be trained. (3.6)\nAchieved\n';
  expect(texts(text)).toEqual([]);
});

describe('an area for improvement that stands over its explanation', () => {
  const explained =
    'In our review we found that calls were lost. The force must do more about this. It should train its staff.';

  it.each([
    ['The force should make sure that it answers calls', '\n\n'],
    ['The force needs to answer more calls', '\n\n'],
    ['Kent Police should answer calls sooner', '\n\n'],
    ['By 1 March 2023, the force should answer calls', '\n\n'],
    ['The force needs to make sure that repeat callers are routinely identified', '\n'],
  ])('is the headline alone: %s', (headline, gap) => {
    const text = `Area for improvement\n\n${headline}${gap}${explained}\n\nMain findings\n\nStaff are keen.\n`;
    expect(texts(text)).toEqual([headline]);
  });

  it('is a sentence of the explanation where the headline tells the fault', () => {
    const text = `Area for improvement\n\nThe force doesn’t answer enough calls\n\nCalls were lost. The force should make sure that callers know of other ways to report.\n`;
    expect(texts(text)).toEqual(['The force should make sure that callers know of other ways to report.']);
  });

  it('is each that bears a label', () => {
    const text = `Area for improvement: The force should answer calls\n\n${explained}\n\nArea for improvement: The force should train its staff\n\nStaff are keen.\n`;
    expect(texts(text)).toEqual(['The force should answer calls', 'The force should train its staff']);
  });
});

it('a cause of concern tells the fault, and what is to be done stands below it', () => {
  const text =
    'Cause of concern\n\nThe force needs to protect children better\n\nRisk isn’t assessed. Supervisors should check each case but don’t.\n\nRecommendations\n\nBy 1 March 2023, the force should:\n\n• train its staff.\n';
  expect(texts(text)).toEqual(['By 1 March 2023, the force should:']);
});

it('that goes on in a second sentence has the points below that one', () => {
  const text =
    'Next steps\n\n4.1 The force should, by the end of September 2022, publish an action plan. It should:\n\na. review its staffing; and\n\nb. train its staff.\n';
  expect(recommendations(text).map(({ parts }) => parts)).toEqual([
    [
      { label: 'a', text: 'review its staffing' },
      { label: 'b', text: 'train its staff' },
    ],
  ]);
});

describe('what a report that goes back tells again', () => {
  it.each([
    'We recommended that the force should, within six months, review its hub.',
    'HMIC recommended that the force reviews its hub by March 2022.',
  ])('is no recommendation: %s', (told) => {
    const text = `Kent Police: child protection re-inspection\n\nHow well does the force work?\n\n${told} Staff are keen.\n`;
    expect(texts(text)).toEqual([]);
    expect(findings(text)).toEqual(['Staff are keen.']);
  });

  it.each([
    [
      'In our 2019 report we made the following recommendation:',
      '“By March 2020, the force should:\n• review its hub; and\n• train its staff.”',
    ],
    ['We made two recommendations in 2019:', '• review the hub; and\n• train its staff.'],
    ['In our last report we recommended that the force should:', '• review the hub; and\n• train its staff.'],
  ])('is none where a line announces it: %s', (line, list) => {
    const text = `How well does the force work?\n\n${line}\n\n${list}\n\nStaff are keen.\n`;
    expect(texts(text)).toEqual([]);
    expect(findings(text)).toContain('Staff are keen.');
    expect(findings(text).join(' ')).not.toMatch(/hub|train/i);
  });

  it.each(['Achieved', 'Not achieved', 'Partially achieved.', 'Status: complete', 'No longer relevant'])(
    'is none above its status: %s',
    (status) => {
      const text = `Recommendations\n\n1. The force should review its hub. (2.3)\n${status}\n\n2. The force should train its staff. (2.4)\n\n${status}\n`;
      expect(texts(text)).toEqual([]);
    },
  );

  it('is none where the next sentence says that it was done', () => {
    expect(texts('We recommended that the force should review its hub by 2021. This has been done.\n')).toEqual([]);
  });

  it('is none in a register, and neither is what is commented there', () => {
    const text =
      'Within three months, the force should review its hub.\n\n[on]4th May 2018 [status]awaiting-review[/status][/on][on]7th June 2018 [comment]\n\nThe force should send its evidence by March 2019.\n\n[/comment][/on][on]6th May 2019 [status]complete[/status][/on]\n';
    expect(texts(text)).toEqual(['Within three months, the force should review its hub.']);
    expect(findings(text)).toEqual([]);
  });

  it.each([
    'The plan said "carry [on] as before".',
    '[Status] reports are clear to staff.',
    'The "[on]" and "[/on]" of the switch are clear to staff.',
  ])('is no word in brackets: %s', (said) => {
    expect(findings(`${said}\n\nVictims are heard.\n`)).toEqual([said, 'Victims are heard.']);
  });

  it('ends with the line of a tag that nothing closes', () => {
    const text = '[on]4th May 2018 [status]complete[/status]\n\nThe desk is slow.\n\nVictims are heard.\n';
    expect(findings(text)).toEqual(['The desk is slow.', 'Victims are heard.']);
  });
});

describe('below recommendations', () => {
  const listed = 'Recommendations\n\nRecommendation 1\nBy 1 March 2023, the force should review its hub.\n\n';
  const own = 'By 1 March 2023, the force should review its hub.';

  it.each([
    'In our 2019 report, we recommended that the force open a desk. It has done so.',
    'At our last inspection, we recommended that the force open a desk. The force has since done so.',
    'Kent Police is in the default phase. Whether it should be moved to another will be decided in May.',
    'We will decide in May how closely the force needs to be watched.',
  ])('what asks for nothing is no recommendation: %s', (said) => {
    expect(texts(`${listed}${said}\n`)).toEqual([own]);
    expect(findings(`${listed}${said}\n`).join(' ')).not.toContain('we recommended');
  });

  it.each([
    'Where appropriate the force should train its staff.',
    'The force should decide whether it should keep its desk.',
    'Review how the desk should be run.',
  ])('what asks for something is one: %s', (said) => {
    expect(texts(`${listed}${said}\n`)).toEqual([own, said]);
  });
});

describe('news', () => {
  it.each([
    'The force has been told to review its hub.',
    'Kent Police has been ordered by the inspectorate to review its hub.',
    'It has been urged to review its hub by June 2023.',
    'Inspectors said the force must review its hub.',
    'HMICFRS has told the force to review its hub.',
    'I have recommended that the force reviews its hub.',
    'HMICFRS recommended that the force should review its hub.',
    'I have told the chief constable that the force must review its hub.',
    'The report says that the force should review its hub.',
    'The inspection report also says Kent Police must review its hub.',
    'The report calls for the force to review its hub.',
    'The watchdog says that the force needs to review its hub.',
  ])('tells what is recommended: %s', (told) => {
    expect(texts(`The hub is small. ${told} Staff are keen.\n`)).toEqual([told]);
  });

  it.each([
    'The force had been told to review its hub in 2019.',
    'It has been told to expect fewer officers.',
    'The force told us that it would review its hub.',
    'Staff said the force should be proud.',
    'Officers have been told to visit victims.',
    'The report says that the force should have reviewed its hub.',
    'The report says that the force needs to save £3m.',
    'The report says whether the force should keep its hub.',
  ])('tells of something else: %s', (told) => {
    expect(texts(`The hub is small. ${told} Staff are keen.\n`)).toEqual([]);
  });

  it('leads a list with what is to be done', () => {
    const text =
      'Inspectors made three recommendations, including that the force should:\n\n• review its hub; and\n• train its staff.\n\nStaff are keen.\n';
    expect(recommendations(text)).toMatchObject([{ parts: [{ text: 'review its hub' }, { text: 'train its staff' }] }]);
  });
});

it('what the inspectorate will do by a date is no recommendation', () => {
  expect(
    texts('Within six weeks, HMICFRS will ask for an update on the recommendations that should be acted on at once.\n'),
  ).toEqual([]);
});

describe('a list of points', () => {
  it.each(['In particular, the force should:', 'The force needs to:', 'Kent Police must now:'])(
    'that the force is told is one recommendation in running text too: %s',
    (lead) => {
      const text = `How well does the force work?\n\nThe hub is small. ${lead}\n\n• review its hub; and\n\n• train its staff.\n\nStaff are keen.\n`;
      expect(recommendations(text)).toMatchObject([
        { parts: [{ text: 'review its hub' }, { text: 'train its staff' }] },
      ]);
      expect(findings(text)).toEqual(['The hub is small.', 'Staff are keen.']);
    },
  );

  it.each(['The policy says that the force should:', 'Inspectors found that the force needed to:', 'Officers should:'])(
    'that another says, or tells of another, is none: %s',
    (lead) => {
      expect(texts(`How well does the force work?\n\n${lead}\n\n• review it; and\n\n• train staff.\n`)).toEqual([]);
    },
  );

  it.each([
    [
      'the bullet of its lead',
      '• The force should immediately:\n\n  • review its hub; and\n\n  • train its staff.\n\n• The force should plan.',
    ],
    [
      'bullets and letters',
      '• The force should:\n\n• (a) review its hub; and\n• (b) train its staff.\n\n1. The force should plan.',
    ],
    [
      'numbers and no capitals',
      'The force should:\n\n1. review its hub\n2. train its staff\n\n• The force should plan.',
    ],
  ])('has the points marked with %s', (_, list) => {
    expect(recommendations(`Recommendations\n\n${list}\n`).map((one) => one.parts.map(({ text }) => text))).toEqual([
      ['review its hub', 'train its staff'],
      [],
    ]);
  });
});

it.each([
  ['**The force should review its hub**', 'The force should review its hub'],
  ['**By 1 May 2023**, the force should review its hub.', '**By 1 May 2023**, the force should review its hub.'],
])('bold type around the whole of a recommendation is no part of it: %s', (set, text) => {
  expect(texts(`### Area for improvement\n\n${set}\n`)).toEqual([text]);
});

it.each([
  'In view of its failure to record all crimes, how the force records them is a cause of concern.',
  'Force response: Training should be complete by May.',
])('what stands among them and asks for nothing is none: %s', (told) => {
  expect(texts(`Cause of concern\n\n${told}\n`)).toEqual([]);
});

it('is addressed to whom its label says in brackets', () => {
  const text = 'Recommendation 3 (for the College of Policing)\n\nUpdate the guidance.\n';
  expect(recommendations(text)).toMatchObject([{ text: 'Update the guidance.', addressedTo: [] }]);
});

describe('a date that running text tells', () => {
  it.each([
    'Officers should have gone at once but did not.',
    'The commissioner’s plan says the force should attend burglaries within an hour by 2023.',
    'Its own policy is that vetting should be renewed within ten years.',
    'The force must save £6m by March 2024.',
  ])('is none that the report sets: %s', (told) => {
    expect(texts(`The hub is small. ${told} Staff are keen.\n`)).toEqual([]);
  });

  it.each([
    'The force should have trained its staff by May 2023.',
    'By March 2023, the force should have in place a plan for its hub.',
    'The force should, by May 2023, review what its policy says officers should do.',
  ])('is one that the report sets: %s', (told) => {
    expect(texts(`The hub is small. ${told} Staff are keen.\n`)).toEqual([told]);
  });
});

it.each(['Areas to improve', 'Areas requiring improvement', 'Areas for further development', 'What we recommend'])(
  'recommendations stand below "%s"',
  (heading) => {
    expect(texts(`${heading}\n\n• The force should review its hub.\n\n• Staff are keen.\n`)).toEqual([
      'The force should review its hub.',
    ]);
  },
);

it('a letter that goes back repeats all that stands under its line on earlier ones', () => {
  const text =
    'Kent Police: PEEL causes of concern revisit letter\n\nRecommendations\n\nOur cause of concern had three recommendations:\n\nThe force should immediately:\n\n• review its hub; and\n• train its staff.\n\nBy 31 October 2022, the force should plan.\n\nOur findings\n\nStaff are keen. The force should, by May 2023, tell us more.\n';
  expect(texts(text)).toEqual(['The force should, by May 2023, tell us more.']);
  expect(findings(text)).toEqual(['Staff are keen.']);
});

it('what is recommended may stand in paragraphs below a line that says so', () => {
  const text =
    'Offenders\n\nHMIC and HMI Probation recommend that:\n\nChief officers of probation trusts should:\n\n• share the register; and\n\n• test it.\n\nNOMS should publish guidance.\n\nThe force should plan.\n\nVisits are well planned.\n';
  expect(texts(text)).toEqual([
    'Chief officers of probation trusts should:',
    'NOMS should publish guidance.',
    'The force should plan.',
  ]);
  expect(findings(text)).toEqual(['Visits are well planned.']);
});

it('whom recommendations are addressed to holds over headings of subjects', () => {
  const text =
    'Recommendations\n\nTo the Home Office\n\nStrategy\n\n6.1 There should be a national plan.\n\nTo the Chief Constable\n\nStrategy\n\n6.2 Staff should be trained.\n';
  expect(recommendations(text).map((one) => one.addressedTo)).toEqual([[], ['kent']]);
});

it('a date without an empty line before it begins a recommendation', () => {
  const text =
    'Recommendations\n\nWithin 3 months, the force should:\n1. review its hub and how it is staffed;\n2. train all of its call handlers;\nWithin 6 months, the force should:\n1. plan; and\n2. publish its plan for all of its hubs.\n';
  expect(recommendations(text)).toMatchObject([
    { deadlines: [{ dueOn: '2022-09-10' }], parts: [{ label: '1' }, { label: '2' }] },
    {
      deadlines: [{ dueOn: '2022-12-10' }],
      parts: [{ text: 'plan' }, { text: 'publish its plan for all of its hubs' }],
    },
  ]);
});

it('what needs to improve is one recommendation, though its points only name it', () => {
  const text =
    'Joint inspection of services for children in Kent\n\nWhat needs to improve?\n\n◼ The speed of referrals to health services.\n◼ How fathers are assessed.\n\nStrengths\n\n◼ Midwives ask early and ask again.\n';
  expect(recommendations(text)).toMatchObject([
    {
      text: 'What needs to improve?',
      parts: [{ text: 'The speed of referrals to health services' }, { text: 'How fathers are assessed' }],
    },
  ]);
  expect(findings(text)).toEqual(['Midwives ask early and ask again.']);
});

it('specific areas for improvement, listed at the end of a paragraph, are one recommendation unless each tells what to do', () => {
  const text =
    'Child protection inspection of Kent Police\n\nSummary\n\nResults for children are not consistently better. Specific areas for improvement include:\n\n• speaking to children and recording their views; and\n• the supervision of investigations.\n\nWork in Thanet\n\nAreas for improvement are:\n\n• The force should train its staff.\n';
  expect(recommendations(text)).toMatchObject([
    {
      text: 'Specific areas for improvement include:',
      parts: [
        { text: 'speaking to children and recording their views' },
        { text: 'the supervision of investigations' },
      ],
    },
    { text: 'The force should train its staff.' },
  ]);
  expect(findings(text)).toEqual(['Results for children are not consistently better.']);
});

it('what a re-inspection recommended the last time is told again', () => {
  const text =
    'Kent Police: crime data integrity re-inspection\n\nProgress\n\nCause of concern 1: violent crime\n\nTo address this cause of concern we recommended that the force should immediately:\n\n• find the gaps in its systems; and\n• train its staff.\n\nStaff are keen.\n';
  expect(texts(text)).toEqual([]);
  expect(findings(text)).toEqual(['Staff are keen.']);
});

it('what is recommended to other forces is praised', () => {
  expect(texts('The forecast is a good one, and we have recommended it to other forces.\n')).toEqual([]);
});

it('how recommendations are to be read is none', () => {
  const text =
    'Recommendations\n\nThose that follow should be read together with the national report.\n\nThe force should review its hub.\n';
  expect(texts(text)).toEqual(['The force should review its hub.']);
});

it('what came of an inspection before is told again', () => {
  const text =
    'Partners\n\nAs a result of our 2014 inspection, we recommended that the force should improve its recording of crimes. It put in place a new policy.\n';
  expect(texts(text)).toEqual([]);
});

it.each([
  'There has been little progress since our 2016 inspection, when we recommended that it be dealt with.',
  'Within six weeks of the publication of this report, HMIC will require an update of the action the force has taken to respond to the recommendations that should be acted upon immediately.',
  'Kent Police should also provide an action plan within six weeks to specify how it intends to respond to the other recommendations made in this report.',
])('what was recommended is told of: %s', (sentence) => {
  expect(texts(`Children in custody\n\n${sentence}\n`)).toEqual([]);
});
