import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesIn, isDeadlineLead, unreadDeadlinesIn } from '../../src/extract/deadlines.ts';
import { draftOf } from '../../src/extract/draft.ts';
import { draftYaml } from '../../src/extract/draftYaml.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { resolveDeadline } from '../../src/ingest/deadline.ts';

const publishedOn = '2014-11-27';
const knowledge = knowledgeOf();
const extract = (text: string) => extractClaims(text, knowledge, { publishedOn, force: 'kent' });
const recommendations = (text: string) =>
  extract(text).claims.flatMap((claim) => (claim.kind === 'RECOMMENDATION' ? [claim] : []));
const texts = (text: string) => recommendations(text).map((one) => one.text);
const findings = (text: string) =>
  extract(text).claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []));

it.each([
  'The Pledge says that officers should spend most of their time on their beat by 2010.',
  'The national standard requires that the force should answer calls within 30 days.',
])('what a rule says is no recommendation: %s', (text) => {
  expect(recommendations(`Areas for improvement\n\n1. ${text}\n`)).toEqual([]);
  expect(recommendations(`How well does the force work?\n\n${text}\n`)).toEqual([]);
});

it.each([
  'The director of children’s services should prepare a written statement of proposed action. This should be shared by all.',
  'By 31 March 2016, the local safeguarding children board should see to it that all of them are told.',
])('what another body is to do after a joint inspection: %s', (text) => {
  expect(texts(`Next steps\n\n${text}\n`)).toEqual([text.replace('’', "'")]);
});

it('a budget that must find savings is no recommendation', () => {
  const text = 'The force has a balanced budget for 2014/15, but it must find savings of £6.4m by 31 March 2017.';
  expect(recommendations(`Money\n\n${text}\n`)).toEqual([]);
});

it('what is not as it should be tells nobody to act', () => {
  const text = 'Meetings are not always called when they should be. Notes are missing.';
  expect(recommendations(`Areas for improvement\n\n${text}\n`)).toEqual([]);
  expect(findings(`Areas for improvement\n\n${text}\n`)).toHaveLength(2);
});

it.each([
  ['Police powers to protect victims are not used enough.', 0],
  ['Work with perpetrators is underdeveloped.', 0],
  ['Work with perpetrators so that fewer of them offend again.', 1],
  ['All sergeants to be trained by June.', 1],
  ['Support to national operations is an area for improvement.', 1],
  ['Supervisors to ensure records are complete.', 1],
  ['Kent Police’s response to domestic abuse isn’t good enough. Too many victims wait.', 0],
  ['The force’s approach to managing offenders puts the public at risk. Visits are overdue.', 0],
  ['The force’s ability to protect children varies from place to place.', 0],
])('%s recommends %i times as an area for improvement', (text, count) => {
  expect(recommendations(`Areas for improvement\n\n${text}\n`)).toHaveLength(count);
});

it.each([
  ['what it should do from now on', 'What next?', 'Kent Police should now say how it will pay for this.', 1],
  [
    'what it should do from now on',
    'How well does it work?',
    'Kent Police should now say how it will pay for this.',
    0,
  ],
  ['who has to answer', 'Next steps', 'We have determined that Kent County Council should prepare a joint reply.', 1],
  ['what follows', 'Next steps', 'The reply should name those who are responsible.', 0],
])('the end of a report recommends %s, under "%s"', (_, heading, text, count) => {
  expect(recommendations(`${heading}\n\n${text}\n`)).toHaveLength(count);
});

it('the fault that a cause of concern tells is found, whatever it says of a response to something', () => {
  const fault = 'Kent Police’s response to domestic abuse isn’t good enough. Officers fail to attend in time.';
  const text = `Cause of concern\n\n${fault}\n\nRecommendation\n\nThe force should attend sooner.\n`;
  expect(texts(text)).toEqual(['The force should attend sooner.']);
  expect(findings(text)).toEqual(fault.replace(/’/g, "'").split(/(?<=\.) /));
});

it('a year and a number at the end of a line of prose are no row of a table', () => {
  const text =
    'Calls are answered quickly, because the control room has more staff than it had before the summer. Of\nthe incidents that came in during the 12 months to 31 August 2013, 14\npercent were closed without anyone having asked whether the caller was at risk of harm, we found.\n';
  expect(findings(`How well does the force work?\n\n${text}`).join(' ')).not.toMatch(/^Percent/m);
});

it.each(['.', ';', ''])('what is short and asked by a day is no line above others: %j', (end) => {
  const text = `Recommendations\n\n• Publish a strategy by March 2015${end}\n\n• Train all staff${end}\n`;
  expect(recommendations(text).map(({ deadlines }) => deadlines.map(({ dueOn }) => dueOn))).toEqual([
    ['2015-03-31'],
    [],
  ]);
});

it('a fortnight looks like a deadline and is not read as one', () => {
  expect(unreadDeadlinesIn('It should reply within a fortnight.')).toEqual(['within a fortnight']);
});

it('what is to be done prior to a day is recommended in running text', () => {
  expect(texts('Training\n\nPrior to 1 June 2015, the force should train its staff.\n')).toHaveLength(1);
});

it('what is recommended may be worded as an aim, and the same in running text is none', () => {
  const text = 'My recommendations are:\n\n• to train all staff;\n\n• to review its hub.\n';
  expect(texts(text)).toHaveLength(2);
  expect(texts('The force has three aims:\n\n• to train all staff;\n\n• to review its hub.\n')).toEqual([]);
});

it.each(['HMIC asks the force to publish its response within 56 days.', 'We expect the force to reply by March 2015.'])(
  'what the inspectorate asks for by a day in few words is recommended: %s',
  (text) => {
    expect(texts(`Next steps\n\n${text}\n`)).toEqual([text]);
  },
);

it('what was recorded prior to a day is no deadline', () => {
  expect(deadlinesIn('It should review crimes recorded prior to 1 April 2014.', publishedOn)).toEqual([]);
});

describe('what is found as a deadline', () => {
  it('is not how soon something is done each time', () => {
    const text = 'By March 2015, the force should agree how reports reach the police within one working day.';
    expect(deadlinesIn(text, publishedOn).map((one) => one.text)).toEqual(['By March 2015']);
  });

  const words =
    'by|By|before|no later than|on or before|within|Within|in|over|the|next|this|end|start|of|Q1|first quarter|midnight on|31|30/09/2020|1st|March|Sept|autumn|2015|2015/16|2014-15|year|financial|two|to|twenty-one|eighteen|3-6|months|days|after|publication|this report|immediate|immediately|steps|(|)|,'.split(
      '|',
    );

  it('is read in the same way when a reading words it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (some) => {
        for (const { text, kind, dueOn } of deadlinesIn(some.join(' '), publishedOn))
          expect({ dueOn: undefined, ...resolveDeadline(text, publishedOn) }).toEqual({ kind, dueOn });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['The force should train its staff (immediate).', ['immediate']],
    ['The force should take immediate steps to act.', ['immediate steps']],
    ['Training should be completed before March 2015.', ['before March 2015']],
    ['The force should, without delay, review its policy.', ['without delay']],
    ['The force should ensure without delay that its policy is known.', ['without delay']],
  ])('in "%s" is %j', (text, worded) => {
    expect(deadlinesIn(text, publishedOn).map((one) => one.text)).toEqual(worded);
  });

  it.each([
    'The force should review crimes recorded before March 2015.',
    'The force should record crimes immediately after they are reported.',
    'The force should offer immediate help.',
    'The force should tell victims at once when a suspect is released.',
    'The force should allocate cases without delay if a child is at risk.',
    'The force should make sure it tells its partners of each case without delay.',
    'The force should make sure that victims are referred to those who help them without delay.',
    'The force should visit offenders within three months of release.',
    'The force should cut its workforce by 2,000 officers.',
  ])('is none in "%s"', (text) => {
    expect(deadlinesIn(text, publishedOn)).toEqual([]);
  });

  it.each(['By 30/09/2020:', 'Within twenty-eight days', 'On or before 31 March 2020, Camford Police', 'Immediately:'])(
    'leads a list: "%s"',
    (text) => {
      expect(isDeadlineLead(text)).toBe(true);
    },
  );
});

describe('what looks like a deadline and comes to no day', () => {
  it.each([
    ['as soon as practicable', ['as soon as practicable']],
    ['train staff at the earliest opportunity', ['at the earliest opportunity']],
    ['by 31 April 2015', ['by 31 April 2015']],
    ['by the end of the year', ['by the end of the year']],
    ['by March 2015, and by May', ['by May']],
    ['as they may wish, and by may', []],
  ])('in "%s" is %j', (text, unread) => {
    expect(unreadDeadlinesIn(text)).toEqual(unread);
  });
});

describe('a recommendation', () => {
  it.each([
    'We recommend the force reviews its analysts.',
    'HMICFRS recommends the force publishes its plan.',
    'HMI recommends that the force reviews its plan.',
    "Her Majesty's Inspector of Constabulary recommends that the force reviews its plan.",
    'We expect the force to review its analysts by March 2015.',
    'On or before 31 March 2015, the force should review its analysts.',
    'Six months from publication, the force should review its analysts.',
    'Over the next three months, the force should review its analysts.',
    'I have asked the chief constable for a plan by 31 March 2015.',
    'We have also asked that you send us a plan within 28 days.',
    'HMIC would like Kent Police to report on its progress by June 2015.',
  ])('is said by a sentence: %s', (sentence) => {
    expect(texts(`The hub is small. ${sentence} Staff are keen.\n`)).toEqual([sentence]);
  });

  it.each([
    'The force needs to save £3.2m by 2018.',
    'We expect the force to review its analysts.',
    'We asked the force to complete a questionnaire by 31 March 2014.',
    'We have asked the force how it will do so by March 2015.',
    'I would like the force to go on as it does.',
    'The College of Policing is to publish its guidance by March 2016.',
  ])('is not said by what tells of a plan: %s', (sentence) => {
    expect(texts(`${sentence}\n`)).toEqual([]);
  });

  it.each([
    'I would like the force to:',
    'In particular, we urge Kent Police to:',
    'HMICFRS calls on the chief constable to:',
  ])('is what is wished for in points: %s', (lead) => {
    const text = `The hub is small.\n\n${lead}\n\n– train its staff; and\n– review its hub.\n\nStaff are keen.\n`;
    expect(recommendations(text)).toMatchObject([
      { text: lead, parts: [{ text: 'train its staff' }, { text: 'review its hub' }] },
    ]);
    expect(findings(text)).toEqual(['The hub is small.', 'Staff are keen.']);
  });

  it.each([
    'We made two recommendations and noted nine areas for improvement, among them:',
    'Our recommendations are as follows:',
    'The areas for improvement are:',
  ])('is announced by a line: %s', (line) => {
    const text = `${line}\n\n4.1 The force should review its hub.\n\n4.5 The force should train its staff.\n\nStaff are keen.\n`;
    expect(texts(text)).toEqual(['The force should review its hub.', 'The force should train its staff.']);
    expect(findings(text)).toEqual(['Staff are keen.']);
  });

  it.each([
    'In 2012 we made two recommendations:',
    'Progress against our recommendations:',
    'The force has implemented these recommendations:',
  ])('is not announced by a line on earlier ones: %s', (line) => {
    expect(texts(`${line}\n\n• The force should review its hub.\n\nStaff are keen.\n`)).toEqual([]);
  });

  it.each([
    'Housekeeping points',
    'Specific recommendations',
    'Areas for improvement and recommendations',
    'Key areas for improvement',
    'What the force must do',
    'Immediate actions',
    'Action points:',
  ])('stands below a heading: %s', (heading) => {
    const text = `Findings\n\nStaff are keen.\n\n${heading}\n\n4.7 Cell bells should be explained to every detainee.\n`;
    expect(texts(text)).toEqual(['Cell bells should be explained to every detainee.']);
  });

  it.each([
    ['a thing to be done', 'All custody sergeants to be trained by June 2015.', 1],
    ['an office to do it', 'The force to review its hub.', 1],
    ['no more than a plan', 'The force plans to review its hub.', 0],
    ['a line above others', 'Actions to be completed by June 2015:', 0],
    ['a request of a letter', 'I should be grateful if you would let me have your response by 29 January 2016.', 0],
    ['what was recommended before', 'It had recommended that all suites should have call bells.', 0],
  ])('in a list may be worded as %s', (_, item, count) => {
    expect(texts(`Recommendations\n\n1. ${item}\n\n2. The force should train its staff.\n`)).toHaveLength(count + 1);
  });

  it('is one for each date that a paragraph sets, and one for each item', () => {
    const dated = 'Within three months, the force should review its hub. By June 2015, it should train its staff.';
    expect(recommendations(`Recommendations\n\n${dated}\n`)).toMatchObject([
      { deadlines: [{ dueOn: '2015-02-27' }] },
      { deadlines: [{ dueOn: '2015-06-30' }] },
    ]);
    expect(recommendations(`Recommendations\n\n1. ${dated}\n`)).toMatchObject([
      { deadlines: [{ dueOn: '2015-02-27' }, { dueOn: '2015-06-30' }] },
    ]);
  });

  it.each([
    'Preventing crime: The force should review how its hub is staffed.',
    'The force should review how its hub is staffed. (2.6, 2.7)',
    'The force should review how its hub is staffed.  2.6',
    'The force should review how its hub is staffed (see paragraph 4.1).',
    'The force should review how its hub is staffed [page 12].',
  ])('that a summary repeats is one, with both places: %s', (repeated) => {
    const text = `Recommendation\n\nThe force should review how its hub is staffed.\n\nFindings\n\nStaff are keen.\n\nSummary of recommendations\n\n${repeated}\n`;
    expect(recommendations(text).map(({ places }) => places.length)).toEqual([2]);
  });

  it('in a letter has the parts below it', () => {
    const letter =
      'Dear Sir\n\nI recommend that, by 31 December 2015, the force should:\n\n(a) train staff; and\n(b) tell the public.\n';
    expect(recommendations(letter)).toMatchObject([
      { deadlines: [{ dueOn: '2015-12-31' }], parts: [{ text: 'train staff' }, { text: 'tell the public' }] },
    ]);
  });

  it.each([
    'Recommendation 1: The force should review its hub.\n',
    'AFI: The force should review its hub.\n',
    'AREA FOR IMPROVEMENT 2.1: The force should review its hub.\n',
    'Recommendation 2 – The force should review its hub.\n',
    'Recommendations\n\nR1. The force should review its hub.\n',
    'Recommendations: To the Chief Constable\n\nThe force should review its hub.\n',
    'AFI 1: The force should review its hub.\n',
    'Recommendation three: The force should review its hub.\n',
    'RECOMMENDATION ONE\n\nThe force should review its hub.\n',
    'Recommendation One\nThe force should review its hub.\n',
    'Recommendation 5: to the chief constable\n\nThe force should review its hub.\n',
    'Recommendation 5\nTo the Chief Constable\nThe force should review its hub.\n',
    'Recommendation 5\n\nFor the Chief Constable of Kent Police:\n\nThe force should review its hub.\n',
  ])('is what a label says: %j', (text) => {
    expect(texts(text)).toEqual(['The force should review its hub.']);
    expect(findings(text)).toEqual([]);
  });

  it.each([
    'The report made a\nRecommendation\nthat staff like.\n',
    "To the force's credit, it has\ntrained its staff.\n",
    'Recommendation 1 has been met.\n',
    'Cause of concern 1: The force is failing its victims.\n',
  ])('is not what only begins like one: %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it.each([
    [
      'headings without empty lines',
      '3. Recommendations\nRecommendation 1\nThe force should review its hub.\nRecommendation 2\nThe force should train its staff.\n',
    ],
    [
      'capital letters',
      'Recommendations\n\nA.\tThe force should review its hub.\nB.\tThe force should train its staff.\n',
    ],
    ['bare numbers', 'Recommendations\n\n1\nThe force should review its hub.\n2\nThe force should train its staff.\n'],
    [
      'labels in one paragraph',
      'Recommendation 1: The force should review its hub. Recommendation 2: The force should train its staff.\n',
    ],
  ])('is parted from the next by %s', (_, text) => {
    expect(texts(text)).toEqual(['The force should review its hub.', 'The force should train its staff.']);
  });

  it('is parted from the cause of concern before it', () => {
    const text =
      'Cause of concern\n\nThe force fails its detainees. Recommendation: The force should:\n\n• train its staff; and\n\n• review it.\n';
    expect(recommendations(text)).toMatchObject([
      { text: 'The force should:', parts: [{ text: 'train its staff' }, { text: 'review it' }] },
    ]);
    expect(findings(text)).toEqual(['The force fails its detainees.']);
    const [place] = recommendations(text)[0]?.places ?? [];
    expect(text.slice(place?.start, place?.end)).toMatch(/^Recommendation: The force .* review it\.$/s);
  });

  it.each([
    ['letters on one line', '(a) agree a plan; (b) publish it; and (c) review it.', ['a', 'b', 'c']],
    ['two letters on the second line', '(a) agree a plan;\n(b) publish it; and (c) review it.', ['a', 'b', 'c']],
    ['Roman numbers on one line', '(i) agree a plan; (ii) publish it; and (iii) review it.', ['i', 'ii', 'iii']],
    ['points that begin anew below a letter', '(a) agree a plan;\n(b) act: (i) now; and (ii) later.', ['a', 'b']],
    [
      'points below each letter',
      '(a) plan:\n(i) now; and\n(ii) later;\n(b) act:\n(i) now.',
      ['a', 'a(i)', 'a(ii)', 'b', 'b(i)'],
    ],
    [
      'points below a letter that stand there alone',
      '(a) plan:\n(i) now; and\n(ii) later;\n(b) act.',
      ['a', 'i', 'ii', 'b'],
    ],
    [
      'letters below Roman numbers, some of them left out',
      '(i) plan:\n(a) now;\n(b) later;\n(iii) act:\n(a) now.',
      ['i', 'i(a)', 'i(b)', 'iii', 'iii(a)'],
    ],
    ['letters that stand twice', '(a) plan;\n(a) act;\n(a) look.', ['a', 'a-2', 'a-3']],
    ['points in lower case', 'o\tat all times agree;\no\tpublish it.', ['1', '2']],
  ])('has the parts of %s', (_, lines, labels) => {
    const [found] = recommendations(`Recommendations\n\n– The force should:\n\n${lines}\n`);
    expect(found?.parts.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['The force should (a) tell victims and (b) record why.', 'The force should', ['a', 'b']],
    [
      'The force should ensure that (i) calls are graded, and (ii) files are kept.',
      'The force should ensure that',
      ['i', 'ii'],
    ],
    ['The force should comply with (a) and (b) of its policy.', undefined, []],
    ['The force should comply with paragraphs (a) and (b) of its policy.', undefined, []],
  ])('has its parts within its sentence: %s', (text, lead, labels) => {
    const [found] = recommendations(`Recommendations\n\n${text}\n`);
    expect(found?.text).toBe(lead ?? text);
    expect(found?.parts.map(({ label }) => label)).toEqual(labels);
  });

  it('says what is no deadline, and what comes to no day', () => {
    const [found] = recommendations('By autumn 2020, the force should train its staff as soon as practicable.\n');
    expect(found?.remarks).toEqual(
      expect.arrayContaining([
        '"By autumn 2020" names no day',
        '"as soon as practicable" looks like a deadline and is not read as one',
      ]),
    );
  });
});

describe('whom a recommendation is addressed to', () => {
  it.each([
    ['The Home Office should amend the guidance.', []],
    ['The Home Office, working with the force, should amend the guidance.', []],
    ['By March 2016 the College of Policing should amend the guidance.', []],
    ["The National Police Chiefs' Council should amend the guidance.", []],
    ['Kent County Council should amend the guidance.', []],
    ['By March 2016, all chief constables should amend the guidance.', []],
    ['We recommend that the Home Office amends the guidance.', []],
    ['The force and Kent County Council should amend the guidance.', ['kent']],
    ['By March 2016, the force, with Kent County Council, should amend it.', ['kent']],
    ['The force should make sure that the Home Office guidance is used.', ['kent']],
    ['The force should work with Essex Police to amend its guidance.', ['kent']],
    ['The guidance of the Home Office is unclear. The force should amend it.', ['kent']],
    ['Kent Police and Essex Police should amend the guidance.', ['kent', 'essex']],
    ['Amend the guidance.', ['kent']],
    ['NOMS should amend the guidance.', []],
    ['We have determined that Kent County Council is the principal authority and should amend the guidance.', []],
  ])('%s', (text, forces) => {
    expect(recommendations(`Recommendations\n\n${text}\n`).map((one) => one.addressedTo)).toEqual([forces]);
  });

  it('is said by the line above it', () => {
    const text =
      'Recommendations\n\nTo the Home Office\n\nAmend the guidance.\n\nTo the Chief Constable\n\nReview the hub.\n';
    expect(recommendations(text).map((one) => one.addressedTo)).toEqual([[], ['kent']]);
  });

  it('is nobody known where another body is set a date in running text, and the draft says so', () => {
    const text = 'The hub is small. Kent County Council should review its thresholds by March 2016.\n';
    expect(findings(text)).toEqual(['The hub is small.']);
    const extraction = extract(text);
    const yaml = draftYaml(draftOf(extraction), { sections: [], partners: [], dateSource: undefined, remarks: [] });
    expect(yaml).toContain('addressedTo: []');
  });
});
