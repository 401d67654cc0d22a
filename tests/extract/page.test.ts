import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { isSentence, sectionKind } from '../../src/extract/headings.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { tokens } from '../../src/extract/language.ts';
import { readPage } from '../../src/extract/page.ts';
import { outOfScope } from '../../src/extract/scope.ts';

const knowledge = knowledgeOf();
const claims = (text: string) =>
  extractClaims(text, knowledge, { publishedOn: '2009-03-12', force: 'bedfordshire' }).claims;
const findings = (text: string) => claims(text).flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []));
const headings = (text: string) => readPage(text).sections.map(({ title }) => title);

describe('a list of contents', () => {
  const body =
    'Introduction\n\nWe inspected it.\n\nNeighbourhood Policing\n\nMeetings are well run.\n\nAppendix 1: Glossary\n\nPACT stands for something.\n';

  it.each([
    ['without page numbers', 'Contents\n\nIntroduction\nNeighbourhood Policing\nAppendix 1: Glossary\n\n'],
    ['with page numbers', 'Contents\n\nIntroduction 3\nNeighbourhood Policing 4\nAppendix 1: Glossary 9\n\n'],
    [
      'with entries over two lines that are broken elsewhere below',
      'Contents\n\nIntroduction 3\nTo what extent are meetings run so that all who need to be there\nare heard? 4\nHow well is what was said at them kept? 6\nNeighbourhood Policing 7\n\n',
    ],
    [
      'with long questions, their pages two blanks behind them',
      'Contents\n\nIntroduction  3\n\nTo what extent are meetings run so that all who need to be there are heard and answered?  4\n\nHow well is what was said at them kept for those who were not there on the day?  6\n\nTo what extent does it learn from what those who were there have said about it? 7\n\nNeighbourhood Policing  8\n\nAppendix 1: Glossary  9\n\n',
    ],
    ['with an entry worded otherwise', 'Contents\n\nIntroduction\nWhat we found\nNeighbourhood Policing\n\n'],
  ])('%s opens no sections', (_, contents) => {
    expect(headings(contents + body)).toEqual([
      'Contents',
      'Introduction',
      'Neighbourhood Policing',
      'Appendix 1: Glossary',
    ]);
    expect(findings(contents + body)).toEqual(['Meetings are well run.']);
  });
});

it('a list of contents with page numbers ends where its entries have none', () => {
  const text =
    'Contents\n\nHow good is the force? .... 3\nOur grades .... 4\nAnnex .... 9\n\nHow good is the force?\n\nGood\n\nMeetings are well run.\n\nOur grades\n\nHow efficient is the force?\n\nGood\n\nHow good is the force?\n';
  const found = extractClaims(text, knowledge, { publishedOn: '2014-11-27' }).claims;
  expect(found.map(({ kind }) => kind)).toEqual(['JUDGMENT', 'FINDING', 'JUDGMENT']);
});

describe('a page', () => {
  it('may have a running head beside its number, now on the left and now on the right', () => {
    const head = 'Report on an inspection visit to police custody in Camford';
    const text = `Staff are kind.\n\n4    ${head}\n\n1.1  Records are kept well.\n\n${head}     5\n\n1.2  Cells are cleaned daily.\n\n6    ${head}\n`;
    expect(readPage(text).blocks.map(({ prose }) => prose.text)).toEqual([
      'Staff are kind.',
      'Records are kept well.',
      'Cells are cleaned daily.',
    ]);
  });

  it.each(['◼', '▸', '✔', '\uF0D8'])('may have points marked by %s', (sign) => {
    expect(readPage(`${sign} Staff are kind.\n\n${sign} Cells are clean.\n`).blocks.map(({ kind }) => kind)).toEqual([
      'item',
      'item',
    ]);
  });

  it('may have a running head of two lines', () => {
    const page = (number: number, text: string) =>
      `Page ${number}\n\nCamford Constabulary – HMIC Inspection\n\nSeptember 2008\n\n${text}\n\n`;
    const text =
      page(1, 'Supervisors check the quality of') + page(2, 'every case file.') + page(3, 'Victims are told.');
    expect(headings(text)).toEqual([]);
    expect(findings(text)).toContain('Supervisors check the quality of every case file.');
  });

  it('may have a mark of a footnote behind a number in a word', () => {
    const text = 'Officers misuse the code N1002, which had been explained.\n\n2 N100 is used to explain a delay.\n';
    expect(readPage(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note']);
  });
});

it('a line that ends with a number is no row of a table', () => {
  const text =
    'The two systems are not linked, and nobody looks in both. In the year to 31 August 2013, 14\npercent of calls were closed without a risk assessment.\n';
  expect(readPage(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});

it('a heading may stand over its text without an empty line before it or behind it', () => {
  const first =
    'Supervisors look at each record on the day, and they send back those in which the grounds for a search are too thin.';
  const second =
    'The unit that looks at complaints has a clear plan, and its manager sees each of the files before it is closed.';
  const text = `${first}\nComplaints unit\n${second}\n`;
  expect(readPage(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
});

it.each([
  [
    'The force told the IPCC1 and the victims.2 It uses HOLMES2.',
    'The force told the IPCC and the victims. It uses HOLMES2.',
  ],
  ['It told the victims.1 The THRIVE2 model is used.', 'It told the victims. The THRIVE model is used.'],
  ['It has too few PIP1 and PIP2 investigators.', 'It has too few PIP1 and PIP2 investigators.'],
  ['During COVID19 it used CONNECT2.', 'During COVID19 it used CONNECT2.'],
])('a number on a word in capitals is the mark of a footnote where it is counted: %s', (text, expected) => {
  expect(readPage(`${text}\n`).text).toBe(expected);
});

it('a mark of a footnote may stand behind a year', () => {
  const text =
    'It had 328 constables in 2012/13.1 Councils have fewer.\n\n1 Provided by the force; not verified by us.\n';
  expect(readPage(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note']);
});

it.each([
  ['behind its number', '1 HMIC judgments are made on a scale.\n4\n'],
  ['below its number', '1\nHMIC judgments are made on a scale.\n4\n'],
  ['below its number, with a blank before it', '1\n HMIC judgments are made on a scale.\n4\n'],
  ['below its number, on a page of its own', '\n1\nHMIC judgments are made on a scale.\n\n4\n\f'],
])('a footnote at the foot of a page stands in no sentence that goes over it: %s', (_, note) => {
  const text = `It has a group.1 It does not make enough use\n${note}of what that says. Its members meet every month.\n`;
  expect(readPage(text).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`)).toEqual([
    'paragraph: It has a group. It does not make enough use of what that says. Its members meet every month.',
    'note: HMIC judgments are made on a scale.',
  ]);
});

it.each(['Annex A', 'Appendix A', 'Annex B'])('%s above its title closes the report', (annex) => {
  const text = `${'The force is well led. '.repeat(20)}\n\n${annex}\nCamford inspection methodology\n\nObjectives\n\nStaff are well trained.\n`;
  expect(findings(text)).toEqual(['The force is well led.']);
});

it('a numbered point that goes on with the line above it is no heading', () => {
  const text = 'The force is good at answering calls, but less so at:\n\n3. reviewing bail\n\nVictims are told.\n';
  expect(headings(text)).toEqual([]);
});

it.each([
  ['re-\nleased', 'released'],
  ['inter-\nviewed', 'interviewed'],
  ['pre-\nvented', 'prevented'],
  ['ex-\nplained', 'explained'],
  ['re-\ninspected', 're-inspected'],
  ['inter-\nagency', 'inter-agency'],
  ['anti-\nsocial', 'anti-social'],
])('a word that is parted after what may be a prefix is read whole where there is such a word: %j', (parted, word) => {
  expect(readPage(`Officers said that a suspect was ${parted} there.\n`).text).toContain(` ${word} `);
});

it('a running head may end with the name of the inspectorate', () => {
  const page = (text: string) => `Kent Police – Domestic abuse${' '.repeat(30)}HMIC\n\n${text}\n\f`;
  const text =
    page('Staff are kind.') + page('Supervisors do not see the') + page('files.') + page('Victims are told.');
  expect(findings(text)).toContain('Supervisors do not see the files.');
});

it('a number of a page begins no footnote, where none is set on a word above it', () => {
  const text = 'It has a group.1 It meets each month.\n2\nStaff are kind.\n\f1\nCells are clean.\n';
  expect(readPage(text).blocks.map(({ kind }) => kind)).not.toContain('note');
});

it.each([
  ['of one line', '• tell victims sooner; • record why a case is closed; and • supervise both.'],
  [
    'after what announces it',
    'The force should: • tell victims sooner; • record why a case is closed; and • supervise both.',
  ],
])('a list %s has its points', (_, text) => {
  const items = readPage(text).blocks.filter(({ kind }) => kind === 'item');
  expect(items.map(({ prose }) => prose.text)).toEqual([
    'tell victims sooner;',
    'record why a case is closed; and',
    'supervise both.',
  ]);
});

it.each(['Home • Reports • About us', 'Open from 9am • Monday to Friday all year round'])(
  'a bullet between words is no point: %s',
  (text) => {
    expect(readPage(text).blocks.map(({ prose }) => prose.text)).toEqual([text]);
  },
);

describe('sections', () => {
  it.each([
    ['Force in numbers', 'figures'],
    ['Force overview and context', 'figures'],
    ['Introduction to HMIC inspections', 'boilerplate'],
    ['Appendix 1: Glossary of terms', 'boilerplate'],
    ['Appendix 2: Developing practice', 'text'],
    ['Recommendations1', 'recommendations'],
    ['Recommendations from the initial inspection report', 'boilerplate'],
    ['Recommendations from the 2015 child protection inspection', 'boilerplate'],
    ['Recommendation 3', 'recommendations'],
    ['Annex B: Summary of recommendations', 'recommendations'],
    ['What is PEEL?', 'boilerplate'],
    ['What is a cause of concern?', 'boilerplate'],
    ['What we mean by vulnerable', 'boilerplate'],
    ['What the judgments mean', 'boilerplate'],
    ['Why we inspected custody', 'boilerplate'],
    ['Our inspection approach', 'boilerplate'],
    ['Scope of the inspection', 'boilerplate'],
    ['Related publications', 'boilerplate'],
    ['Next steps', 'figures'],
    ['What next?', 'figures'],
    ['Background', 'figures'],
    ['Foreword', 'figures'],
    ['What is the force’s performance?', 'text'],
    ['What is working well?', 'text'],
    ['What was the outcome for victims?', 'text'],
    ['Why we are concerned', 'text'],
    ['Scope for improvement', 'text'],
    ['Related offences and re-offending', 'text'],
    ['Definition of repeat victims is not understood', 'text'],
    ['Explanation of rights', 'text'],
    ['Introduction to the force', 'text'],
  ])('%s holds %s', (title, kind) => {
    expect(sectionKind(title)).toBe(kind);
  });

  it('of figures make statistics and no findings', () => {
    const text =
      'Force in numbers\n\nThe force employed 412 officers and it handled 93 percent of calls within ten seconds.\n';
    expect(findings(text)).toEqual([]);
    expect(claims(text).map(({ kind }) => kind)).toContain('STATISTIC');
  });

  it('of method make no statistics, not even from their tables', () => {
    const table = 'Survey response rate, 12 months to 31 March 2009\nBedfordshire 24%\nEngland and Wales 31%\n';
    expect(claims(`Methodology\n\n${table}`)).toEqual([]);
    expect(claims(`Confidence in the police\n\n${table}`)).toMatchObject([{ value: 24 }, { value: 31 }]);
  });

  it.each(['Next steps', 'Background', 'What happens next?'])(
    'called %s may recommend, and make no findings',
    (title) => {
      const kinds = claims(`${title}\n\nThe force works well. The force must stop using paper by March 2010.\n`);
      expect(kinds.map(({ kind }) => kind)).toEqual(['RECOMMENDATION']);
    },
  );

  it('on inspections that open a report do not take in what comes after them', () => {
    const ofTheForce = `Leadership\n\n${'The force works well with partners. '.repeat(9)}`;
    const onSources = 'Methodology\n\nWe spoke to staff.\n\nSources of data\n\nFigures are clear.\n\n';
    const statement = ['The force works well with partners.'];
    expect(findings(`${onSources}${ofTheForce}\n`)).toEqual(['Figures are clear.', ...statement]);
    expect(findings(`${ofTheForce}\n\n${onSources}`)).toEqual(statement);
  });

  it('are not sentences when set as titles', () => {
    expect(isSentence('Developing Citizen Focus Policing')).toBe(false);
    expect(isSentence('The force works well with partners')).toBe(true);
  });

  it.each([
    'The force records reports of rape well',
    'Specialist teams provide a better service',
    'Supervisors check investigations often',
    'Call handlers use a structured process',
    'Partners praise the work of its teams',
  ])('may be sentences whose verb could be a noun: %s', (heading) => {
    expect(isSentence(heading)).toBe(true);
  });

  it.each([
    'Changes to how the public can reach the police',
    'Force records management',
    'Specialist teams and units',
    'Crime reports and outcomes',
  ])('are not sentences where they only name a thing: %s', (heading) => {
    expect(isSentence(heading)).toBe(false);
  });
});

it.each([
  'Recommendation  Deadline\n\nThe force should review its hub.  31 March 2010\n\nThe force should train its staff.  Immediately\n',
  'No.  Recommendation  Owner  By when\n\n1  The force should review its hub.  Chief constable  May\n\n2  The force should train its staff.  Chief constable  June\n',
])('recommendations may stand in a table', (text) => {
  expect(claims(text).map(({ kind }) => kind)).toEqual(['RECOMMENDATION', 'RECOMMENDATION']);
});

describe('recommendations of older reports', () => {
  it('are worded as resolutions', () => {
    const text = 'Recommendation 1\nThat, by 31 March 2010, the force evaluates its problem solving.\n';
    expect(claims(text)).toMatchObject([{ kind: 'RECOMMENDATION', deadlines: [{ dueOn: '2010-03-31' }] }]);
  });

  it('may have points with dashes below a bullet', () => {
    const text =
      'Areas for improvement\n\n• The force should improve stop and search by:\n– making clear what grounds are; and\n– returning records that lack them.\n\n• The force should train its staff.\n';
    expect(claims(text)).toMatchObject([{ parts: [{ label: '1' }, { label: '2' }] }, { parts: [] }]);
  });

  it('are not what is to come anyway', () => {
    const kinds = claims('Joint tasking has begun. It is to be extended to other areas by March 2010.\n');
    expect(kinds.map(({ kind }) => kind)).toEqual(['FINDING', 'FINDING']);
  });
});

describe('sentences that say nothing of the force', () => {
  it.each([
    'As a result of this inspection, HMIC has developed recommendations which are designed to tackle the risks found.',
    'Between 4 and 8 November 2019 we went back.',
    'Forces define a vulnerable victim in different ways.',
    'In order to protect vulnerable people well, forces need to understand who they are.',
    "Out-of-court disposals aren't covered in this section.",
  ])('%s', (text) => {
    expect(outOfScope(text)).toBe('not of the force');
  });

  it('but what inspectors saw does', () => {
    expect(findings('We examined 30 files and found that nobody had spoken to the children.\n')).toHaveLength(1);
    expect(findings('We observed a meeting at which all actions were clear.\n')).toHaveLength(1);
  });

  it('are points of what an earlier report asked for', () => {
    const text =
      'We said that the force needed to make sure that:\n\n• staff recognise risk; and\n• victims are told.\n';
    expect(findings(text)).toEqual([]);
  });

  it.each([
    'We don’t grade the ninth area.',
    'PEEL is now a rolling programme.',
    'Grades can be compared with those of 2021.',
    'These are the points I consider most important.',
    'Under the Code of Practice for Victims of Crime, forces must carry out a needs assessment.',
    'Where new information shows that no crime took place, a recorded crime may be cancelled.',
    'HMIC has since tracked how each force makes its savings.',
    'For this third report we collected data from forces.',
    'Each year HMIC examines how effective forces are.',
    'HMIC makes no recommendation under this question.',
    'Thank you for the help that your staff gave us.',
    'Copies of this letter go to the commissioner.',
    'See the Policing and Crime Act 2009.',
    'Burglary is a serious crime that harms victims.',
    'A good force would know its communities.',
    'The national standard is 10 percent.',
    'Forces count repeat callers in different ways.',
    'In order to keep people safe, forces need to know where they live.',
    'Fraud was not examined in this inspection.',
    'Custody isn’t covered in this report.',
    'As a result of our visit, HMICFRS has made several recommendations to protect victims.',
    'Between 3 and 7 June 2019 we went back.',
    'Over three days inspectors listened to calls.',
    'In February and March 2020, we returned to find out what progress it had made.',
    'In South Yorkshire Police we reviewed 40 case files and held four focus groups.',
    'By this we mean homicide and offences with a knife.',
    'We don’t plan to inspect the recording of crime again by itself.',
    'Our overall judgment this year is the same as last year.',
    'All content is available under the Open Government Licence v3.0, except where otherwise stated',
    'Copied to: the Police and Crime Commissioner for Kent',
  ])('%s', (sentence) => {
    expect(outOfScope(sentence.replace('’', "'"))).toBe('not of the force');
  });

  it.each([
    'The Code of Ethics is firmly established in promotion.',
    'HMIC has found that calls are answered quickly.',
    'We observed a meeting in Dover at which each action was given an owner.',
    'We read one log in which the officer had noted nothing.',
    'Coercive control is not covered in the training that officers have.',
  ])('but not: %s', (sentence) => {
    expect(outOfScope(sentence)).toBeUndefined();
  });

  it('are of an earlier inspection when they say its year', () => {
    expect(outOfScope('HMIC found in 2002 that the force did not train staff.')).toBe('earlier');
    expect(outOfScope('We said that the force needed to make sure that:')).toBe('earlier');
  });

  it('are labels of tables', () => {
    expect(findings('Stop and searches per 1,000 population in the 12 months to 31 March 2015 is shown\n')).toEqual([]);
  });
});

it('a rank cut short ends no sentence', () => {
  expect(findings('Chaired by Supt. Jones, the panel works well with partners.\n')).toEqual([
    'Chaired by Supt. Jones, the panel works well with partners.',
  ]);
});

it('what is quoted is said by whom it is quoted from, to its end', () => {
  const text = 'The chief constable said: “We accept the findings but have much improved our vetting.”\n';
  expect(claims(text).map((claim) => claim.kind === 'FINDING' && claim.saidBy)).not.toContain('INSPECTORATE');
});

it.each([
  ['under-\nstanding', 'understanding'],
  ['in-\nconsistent', 'inconsistent'],
  ['anti-\nsocial', 'anti-social'],
  ['high-\nlevel', 'high-level'],
])('a word broken at a line end is read whole: %j', (broken, whole) => {
  expect(readPage(`Officers have an ${broken} approach.\n`).text).toContain(whole);
});

it('a verb that could be a noun is one between a noun and what it is done to', () => {
  const verbs = tokens('The deputy chief constable chairs the monthly board.').filter(({ pos }) => pos === 'VERB');
  expect(verbs.map(({ text }) => text)).toEqual(['chairs']);
});

describe('a page that was copied with one line to a paragraph', () => {
  const areas = ['Preventing crime', 'Investigating crime', 'Protecting vulnerable people', 'Managing offenders'];
  const page = areas
    .map(
      (area) =>
        `${area}\nThe force has a good plan for ${area.toLowerCase()} that its officers know.\nIts supervisors check the work on ${area.toLowerCase()} each week and talk about it.\nStaff are proud of what they do in ${area.toLowerCase()} for people in the county.\n`,
    )
    .join('');

  it('keeps its headings, however short its paragraphs are', () => {
    expect(headings(page)).toEqual(areas);
    expect(findings(page)).toHaveLength(12);
  });
});

describe('a section on inspections', () => {
  const about = 'About us\n\nWe inspect all forces of England and Wales.\n\n';
  const body =
    'Response\n\nOfficers arrive quickly when they are called.\n\nVictims\n\nVictims are treated with care.\n\n';
  const filler = 'Results\n\nStaff understand what is asked of them and do it gladly. '.concat(
    'Their work is checked with care. '.repeat(20),
    '\n\n',
  );

  it('opens a report, and what follows are findings', () => {
    expect(findings(about + body)).toEqual([
      'Officers arrive quickly when they are called.',
      'Victims are treated with care.',
    ]);
  });

  it('closes a report, and what follows are none', () => {
    expect(findings(filler + about + body)).not.toContain('Victims are treated with care.');
  });
});

it('reads an address and a time of day as parts of their sentence', () => {
  expect(findings('Officers put a clear update on camford.police.uk each week. Few residents see it.\n')).toEqual([
    'Officers put a clear update on camford.police.uk each week.',
    'Few residents see it.',
  ]);
  expect(findings('Nurses work in the control room from 10.00am to 2.00am and help officers well.\n')).toEqual([
    'Nurses work in the control room from 10.00am to 2.00am and help officers well.',
  ]);
});

describe('a word that the end of a line or page parts', () => {
  it.each([
    ['Standard-\nand medium-risk cases are handled well.', 'Standard- and medium-risk cases are handled well.'],
    ['The health-\nand-safety plan is clear.', 'The health-and-safety plan is clear.'],
    ['Officers put out-of-\ndate stock to good use.', 'Officers put out-of-date stock to good use.'],
    ['The e-\nlearning package is good.', 'The e-learning package is good.'],
    ['Work is well co-ordi-\nnated with partners.', 'Work is well co-ordinated with partners.'],
    ['The force helps vic-\n\n12\n\n\ftims of crime well.', 'The force helps victims of crime well.'],
    ['The force helps vic\u00AD\n\n12\n\n\ftims of crime well.', 'The force helps victims of crime well.'],
    ['The force helps high-\n\n12\n\n\frisk victims well.', 'The force helps high-risk victims well.'],
    ['The force helps high-\n\n12\n\n\fand low-risk victims.', 'The force helps high- and low-risk victims.'],
    ['The force helps victims –\n\n12\n\n\fwell, and soon.', 'The force helps victims – well, and soon.'],
  ])('%j', (text, whole) => {
    expect(findings(`${text}\n`)).toEqual([whole]);
  });
});

describe('a list that lost its marks', () => {
  const points = ['staff do not ask who is at risk;', 'supervisors rarely check their work; and', 'records are poor.'];
  const told = ['Staff do not ask who is at risk.', 'Supervisors rarely check their work.', 'Records are poor.'];

  it('is told by its lead and how its points end', () => {
    expect(findings(`Inspectors found that:\n\n${points.join('\n\n')}\n\nVictims are told.\n`)).toEqual([
      ...told,
      'Victims are told.',
    ]);
  });

  it('goes on over a page', () => {
    const marked = points.slice(0, 2).map((point) => `• ${point}`);
    const text = `Inspectors found that:\n\n${marked.join('\n\n')}\n\n1\n\f${points[2]}\n`;
    expect(findings(text)).toEqual(told);
  });

  it('is none where what follows a colon ends as sentences do', () => {
    const text = 'This was found:\n\nStaff are proud of their work.\n\nVictims are told what will happen.\n';
    expect(readPage(text).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});

describe('a sentence', () => {
  it('goes on over a page with a word that has a capital, where it cannot end', () => {
    const text = 'The force intends to publish a library of plans by\n\n5\n\fMarch 2023. Staff are keen.\n';
    expect(readPage(text).blocks.map(({ prose }) => prose.text)).toEqual([
      'The force intends to publish a library of plans by March 2023. Staff are keen.',
    ]);
  });
});

describe('a numbered heading', () => {
  const prose =
    'Victims are told at once what the force will do for them, and they are asked how they would like it done.\n';

  it.each([
    ['may take two lines', '2. Looking after victims of crime and\nwitnesses in the county'],
    ['may be a question', '1. How well does the force look after victims?'],
  ])('%s', (_, heading) => {
    expect(headings(`Supervisors check the work.\n\n${heading}\n\n${prose}`)).toEqual([heading.replace('\n', ' ')]);
  });

  it('is no point of a list', () => {
    const points = '1. Reviewing the work of teams that have too\nmuch to do\n\n2. Training staff\n\n';
    expect(headings(`${points}${prose}`)).not.toContain('1. Reviewing the work of teams that have too much to do');
  });
});

describe('what stands at the edges of pages', () => {
  const page = (number: number, head: string, text: string) => `${head}\n\n${text}\n\n© HMIC 2014 ${number}\n\f`;

  it('parts no month from its year', () => {
    const text = `${page(1, 'HMIC inspection', 'The force has spent most since April')}${page(2, 'HMIC inspection', '2022 on victims.')}`;
    expect(findings(text)).toEqual(['The force has spent most since April 2022 on victims.']);
  });

  it('is a heading where it stands there once by chance', () => {
    const heading = 'Summary of inspection findings';
    const text = `${page(1, 'Response', `Calls are answered well.\n\n${heading}`)}${page(2, 'Victims', `Victims are told.\n\n${heading}\n\nStaff are proud.`)}`;
    expect(headings(text).filter((title) => title === heading)).toHaveLength(2);
  });
});

describe('a line that begins with a number', () => {
  it.each([
    [
      'goes on with the sentence',
      'Each manages 71 offenders on average; in 2019 the figure was\n52. They are committed.',
      ['Each manages 71 offenders on average; in 2019 the figure was 52. They are committed.'],
    ],
    [
      'goes on with a numbered paragraph',
      '2.1 Kent Police recorded 1,032 rapes in the year ending 31 March\n2021, 6 percent fewer than in the year before.',
      ['Kent Police recorded 1,032 rapes in the year ending 31 March 2021, 6 percent fewer than in the year before.'],
    ],
    [
      'is a numbered paragraph of a summary',
      'S11 Detainees were treated with respect.\nS12 Nurses were on site day and night.',
      ['Detainees were treated with respect.', 'Nurses were on site day and night.'],
    ],
    [
      'is a footnote over two lines',
      'The force uses other disposals1 well.\n\n1 Out-of-court disposals include cautions, cannabis warnings and community\nresolutions.',
      [
        'The force uses other disposals well.',
        'Out-of-court disposals include cautions, cannabis warnings and community resolutions.',
      ],
    ],
    [
      'is a point after all',
      'The force should:\n1. train its officers; and\n2. review its plans.',
      ['The force should:', 'train its officers; and', 'review its plans.'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(readPage(`${text}\n`).blocks.map(({ prose }) => prose.text)).toEqual(blocks);
  });
});

describe('a PDF that was turned into text', () => {
  const blocks = (text: string) => readPage(text).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);
  const full = 'Strategies for vulnerable people exist, and they cover all strands of the national';

  it.each([
    [
      'end as points do',
      'tell victims what it will do, and\nwhen;\nask how they are;\nand\nkeep a record.',
      ['tell victims what it will do, and when;', 'ask how they are; and', 'keep a record.'],
    ],
    [
      'end as sentences do',
      'Victims are told what it will do, and when they may hear\nmore.\nThey are asked how they are.\nA record is kept.',
      [
        'Victims are told what it will do, and when they may hear more.',
        'They are asked how they are.',
        'A record is kept.',
      ],
    ],
    [
      'end early',
      'a strategy on how the victims of crime should be told what it will do\nfor them\na record of those who were told, and of those who were not\na review',
      [
        'a strategy on how the victims of crime should be told what it will do for them',
        'a record of those who were told, and of those who were not',
        'a review',
      ],
    ],
  ])('may have the marks of points above them, which %s', (_, points, expected) => {
    expect(blocks(`The force has these aims:\n•\n•\n•\n\n${points}\n\nIt meets them.\n`)).toEqual([
      'paragraph: The force has these aims:',
      ...expected.map((text) => `item: ${text}`),
      'paragraph: It meets them.',
    ]);
  });

  it.each([
    ['a numbered heading', '1. Introduction', ['heading: 1. Introduction']],
    [
      'a heading in a sentence',
      'The force is not consistent in how it uses body-worn video at the scene of\ndomestic abuse',
      ['paragraph: The force is not consistent in how it uses body-worn video at the scene of domestic abuse'],
    ],
    [
      'a date',
      'An inspection of Kent Police\n15 December 2015',
      ['heading: An inspection of Kent Police', 'heading: 15 December 2015'],
    ],
  ])('may have no empty line between its text and %s', (_, heading, expected) => {
    const text = `${heading}\n${full}\naction plan. ${full.repeat(2)}\naction plan.\n`;
    expect(blocks(`${`${full}\n`.repeat(12)}plan.\n\n${text}`).slice(1, -1)).toEqual(expected);
  });

  it('may have a sentence right below a heading that leaves no room', () => {
    const heading = 'The constabulary does not record enough of the crime that its victims report';
    const text = `${`${full}\n`.repeat(6)}action plan.\n\n${heading}\nWe examined 90 case files. In 31 of them we found no supervision.\n`;
    expect(blocks(text).slice(1)).toEqual([
      `paragraph: ${heading}`,
      'paragraph: We examined 90 case files. In 31 of them we found no supervision.',
    ]);
  });

  it('may have a question right below its text', () => {
    const text = `${`${full}\n`.repeat(6)}It was inspected in September and October of the year 2016.\nOverview – How effective is the force at keeping people\nsafe?\nOverall judgment\n\nGood\n`;
    expect(blocks(text).slice(1)).toEqual([
      'heading: Overview – How effective is the force at keeping people safe?',
      'heading: Overall judgment',
      'grades: Good',
    ]);
  });

  it('has a running head above the line that its page begins with', () => {
    const page = (text: string, number: number) => `Stalking in Kent\n${text}\n${number}\n\f`;
    const text = `${page('Made for testing', 1)}${page('The force knows its victims and listens to', 2)}${page('each of them, and it keeps a record of', 3)}${page('what they said.', 4)}`;
    expect(findings(text)).toEqual([
      'The force knows its victims and listens to each of them, and it keeps a record of what they said.',
    ]);
  });
});
