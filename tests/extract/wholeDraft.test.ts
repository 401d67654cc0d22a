import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftOf } from '../../src/extract/draft.ts';
import { draftYaml } from '../../src/extract/draftYaml.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';

const knowledge = knowledgeOf();
const extract = (text: string) => extractClaims(text, knowledge, { force: 'kent' });

describe('the kind of a draft', () => {
  const kindOf = (text: string) => {
    const extraction = extract(text);
    const { sections } = extraction;
    const yaml = draftYaml(draftOf(extraction), { sections, partners: [], dateSource: undefined, remarks: [] });
    return (parse(yaml) as { readonly kind: string }).kind;
  };
  const body = 'The force is good at preventing crime.';

  it.each([
    ['HMICFRS news release\n\nPolice must do better', ''],
    ['For immediate release\n\nPolice must do better', ''],
    ['Police must do better', '\n\nNotes to editors\n\n1. The report is on our website.'],
  ])('is a news release where it says so: %j … %j', (head, end) => {
    expect(kindOf(`${head}\n\n${body}${end}\n`)).toBe('NEWS_RELEASE');
  });

  it('is a report where one is only told of', () => {
    const told =
      'The appeal was well run: the force issued a press release within the hour, and notes to editors with it.';
    expect(kindOf(`Kent Police: an inspection\n\nAppeals\n\n${body} ${told}\n`)).toBe('FORCE_REPORT');
  });
});

it('a draft quotes what readers of YAML 1.1 would end early on a line of its own', () => {
  const heads = ['How well does the force work?', 'Calls at 12:30', 'Crime'];
  const extraction = extract(`Kent Police: a report\n\n${heads.join('\n\nThe force is good.\n\n')}\n\nIt is.\n`);
  const { sections } = extraction;
  const yaml = draftYaml(draftOf(extraction), { sections, partners: [], dateSource: undefined, remarks: [] });
  expect(yaml).toContain('\n  - {title: Crime, level: ');
  for (const head of heads.slice(0, 2)) expect(yaml).toContain(`\n  - {title: "${head}", level: `);
});

describe('a report without a day', () => {
  const yamlOf = (text: string) => {
    const extraction = extract(text);
    const { sections, metadata } = extraction;
    const context = { sections, partners: [], dateSource: undefined, year: metadata.year, remarks: [] };
    return draftYaml(draftOf(extraction), context);
  };

  it('is told by its month, and has the name of the inspectorate of its year', () => {
    const yaml = yamlOf(
      'Kent Police: an inspection of its fleet\n\nMarch 2024\n\nThe force looks after its vans well.\n',
    );
    expect(yaml).toContain('# The text says March 2024 and no day: add published:');
    expect(yaml).toContain("His Majesty's Inspectorate of Constabulary and Fire & Rescue Services");
  });

  it('is told to lack a date where it has no month either', () => {
    expect(yamlOf('Fleet\n\nThe vans of Kent Police are old.\n')).toContain(
      '# The text does not say when it was published:',
    );
  });
});

describe('the scale of a report', () => {
  const graded = (text: string) =>
    extract(`${text}\n`).claims.flatMap((one) => (one.kind === 'JUDGMENT' ? [`${one.grade} ${one.scale}`] : []));
  const sentence = 'In this 2016 inspection we judged Kent Police to be good at preventing crime.';

  it.each([
    'The force plans to save £2m by 2022.',
    'Savings of £2m are to be made by March 2022, and the rest by the end of 2023.',
  ])('is that of the last year that is over where it has no date: %s', (plan) => {
    expect(graded(sentence)).toHaveLength(1);
    expect(graded(`${sentence} ${plan}`)).toEqual(graded(sentence));
  });

  it('is that of its date, or the first in the year before that, and where there was none it gives no grades', () => {
    const question = 'How well does the force prevent crime?\n\nGood';
    expect(graded(`Published on 3 July 2014\n\n${question}`)).toEqual(['GOOD hmic-judgment-scale-2014']);
    expect(graded(`Published on 3 July 2013\n\n${question}`)).toEqual(['GOOD hmic-judgment-scale-2014']);
    expect(graded(`Published on 3 July 2012\n\n${question}`)).toEqual([]);
  });
});

describe('evidence', () => {
  it('has no number of a page between the parts of a recommendation', () => {
    const text =
      'Recommendations\n\nThe force should ensure that:\n\n(a) its control room can see earlier calls; and\n\n12\n\f(b) its staff are trained to ask about them.\n';
    const [claim] = draftOf(extract(text)).claims;
    expect(claim?.evidence.map(({ quote }) => quote.replace(/\s+/g, ' '))).toEqual([
      'The force should ensure that: (a) its control room can see earlier calls; and',
      'its staff are trained to ask about them.',
    ]);
  });

  it('begins with the day that is set above a recommendation, whose words have the mark of a note', () => {
    const text = 'Recommendations\n\nBy 31 March 2015:\n\n• The force should review its plans1 for victims of crime.\n';
    expect(draftOf(extract(text)).claims).toMatchObject([
      {
        text: 'The force should review its plans1 for victims of crime.',
        evidence: [{ quote: 'By 31 March 2015:' }, { start: 38 }],
      },
    ]);
  });

  it('of a new name has each place where it stands', () => {
    const text =
      'Systems\n\nA database known as TROVE holds earlier calls.\n\nStaff search it daily. A database known as TROVE is slow.\n';
    const [found, ...others] = draftOf(extract(text)).candidates;
    expect(others).toEqual([]);
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(['TROVE', 'TROVE']);
  });
});

describe('a contents list without page numbers', () => {
  it('ends at the heading that its first entry names, grade and all', () => {
    const text =
      'Crime data integrity: Kent Police\n\nContents\nOverall judgment\nHow effective is recording?\nWhat next?\n\nOverall judgment\n\nRequires improvement\n\nHow effective is recording?\n\nRequires improvement\n\nThe force records some crimes late.\n';
    expect(extract(text).claims).toContainEqual(
      expect.objectContaining({ kind: 'JUDGMENT', question: 'Overall judgment', grade: 'REQUIRES_IMPROVEMENT' }),
    );
  });
});

describe('the title of a web page', () => {
  it.each(['»', '>', '›'])('is not its way from the home page, parted by %s', (sign) => {
    const text = `Home ${sign} Our work ${sign} PEEL assessments ${sign} Kent\n\nKent PEEL 2018/19\n\nThe force is good at preventing crime.\n`;
    expect(extract(text).metadata.title).toBe('Kent PEEL 2018/19');
  });
});

describe('a page copied with the menu of its site', () => {
  const text = `HMICFRS
Search
Home
About us
Our work
News

Kent Police: an inspection of its fleet
Get the report as a PDF (612 kB)

On this page
Summary
About us and the fleet

Summary
The force looks after its vans well.

About us and the fleet
Its cars are old.
`;

  it('is called as its report is, and no entry is a heading over its text', () => {
    const { metadata, sections, claims } = extract(text);
    expect(metadata.title).toBe('Kent Police: an inspection of its fleet');
    expect(sections.map(({ title }) => title)).not.toContain('Home');
    expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []))).toEqual([
      'The force looks after its vans well.',
      'Its cars are old.',
    ]);
  });

  it('has no banner and no row of tabs for its title', () => {
    const head =
      'HMIC – Inspecting policing in the public interest\n\nOverview | Effectiveness | Efficiency | Legitimacy\n\n';
    const { metadata } = extract(
      `${head}Kent Police: an inspection of its fleet\n\nThe force looks after its vans well.\n`,
    );
    expect(metadata.title).toBe('Kent Police: an inspection of its fleet');
  });

  it('may be of a later visit', () => {
    const head = 'Inspection of the fleet\n\nPost-inspection review\n\nKent Police\n\n';
    expect(extract(`${head}The force looks after its vans well.\n`).metadata.title).toBe(
      'Inspection of the fleet: Post-inspection review: Kent Police',
    );
  });
});

describe('a page that a browser printed', () => {
  it('has nothing of what stands over and under it', () => {
    const foot = (page: number) => `file:///home/somebody/fleet.html ${page}/3`;
    const text = `11/23/26, 8:26 AM Kent Police: an inspection of its fleet\n\nKent Police: an inspection of its fleet\n\nThe vans are\n${foot(1)}\n\f11/23/26, 8:26 AM Kent Police: an inspection of its fleet\nwell kept.\n\nIts cars are old.\n${foot(2)}\n`;
    const { metadata, claims } = extract(text);
    expect(metadata.title).toBe('Kent Police: an inspection of its fleet');
    expect(claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []))).toEqual([
      'The vans are well kept.',
      'Its cars are old.',
    ]);
  });
});

describe('a sentence', () => {
  const found = (text: string) =>
    extract(`Custody\n\n${text}\n`).claims.flatMap((claim) =>
      claim.kind === 'FINDING' ? [`${claim.polarity} ${claim.saidBy}: ${claim.statement}`] : [],
    );

  it('ends with the letter of a code', () => {
    expect(
      found('The force isn’t meeting the requirements of PACE code C. Staff treated people with respect.'),
    ).toEqual([
      "WEAKNESS INSPECTORATE: The force isn't meeting the requirements of PACE code C.",
      'STRENGTH INSPECTORATE: Staff treated people with respect.',
    ]);
  });

  it('is said by those who tell inspectors, and not by those who tell others', () => {
    expect(
      found('We found that staff didn’t tell victims what would happen. Officers told us that they are proud of this.'),
    ).toEqual([
      "WEAKNESS INSPECTORATE: We found that staff didn't tell victims what would happen.",
      'STRENGTH FORCE: Officers told us that they are proud of this.',
    ]);
  });

  it('blames where it calls a thing inadequate', () => {
    expect(found('The force’s plan for its horses is inadequate.')[0]).toMatch(/^WEAKNESS/);
  });
});

describe('a second recommendation', () => {
  it('begins right below the last point of the first', () => {
    const text =
      'Recommendations\n\nWe recommend that, immediately, Kent Police improves how it:\n\n• looks after its vans; and\n• looks after its horses.\nWe recommend that, within six months, Kent Police reviews its stables.\n';
    const found = extract(text).claims.flatMap((claim) => (claim.kind === 'RECOMMENDATION' ? [claim] : []));
    expect(found.map(({ deadlines }) => deadlines.map((one) => one.text))).toEqual([
      ['immediately'],
      ['within six months'],
    ]);
    expect(found.map(({ parts }) => parts.length)).toEqual([2, 0]);
  });
});

describe('points without marks, one to a line', () => {
  it('are parts of their recommendation where each ends as points do', () => {
    const text =
      'Fleet\n\nThe vans of the force are old, and some of them stand idle for weeks on end because nobody has ordered what they need, although the workshop has asked for new parts more than once in the year before our visit.\n\nRecommendation 1\nBy 31 May 2021, the force should make a plan for its vans. It should include:\nwhat each of its teams needs in a usual week; and\nwhen each van is to be replaced.\n';
    const [claim] = extract(text).claims.filter(({ kind }) => kind === 'RECOMMENDATION');
    expect(claim).toMatchObject({
      parts: [
        { text: expect.stringContaining('what each of its teams needs') },
        { text: expect.stringContaining('when each van is to be replaced') },
      ],
    });
  });
});

describe('a report on several forces', () => {
  const several = (text: string) => extractClaims(text, knowledge).claims;
  const text = `Fleets of the north: an inspection of three forces

Cumbria Constabulary

Good

Cumbria Constabulary is good at looking after its fleet.

It has 212 vans. Nationally, 31 percent of vans are old.

Durham Constabulary

Inadequate

Durham Constabulary is inadequate at looking after its fleet.

In 2019 it had 104 vans.

`;

  it('grades each for the same, and has the figures of each in its area', () => {
    const claims = several(text);
    expect(claims.flatMap((claim) => (claim.kind === 'JUDGMENT' ? [`${claim.question}, ${claim.grade}`] : []))).toEqual(
      [
        'Cumbria Constabulary: looking after its fleet, GOOD',
        'Durham Constabulary: looking after its fleet, INADEQUATE',
      ],
    );
    expect(claims.flatMap((claim) => (claim.kind === 'STATISTIC' ? [`${claim.value}, ${claim.area}`] : []))).toEqual([
      '212, Cumbria',
      '31, England and Wales',
      '104, Durham',
    ]);
  });

  it('goes on with the force that a paragraph begins with', () => {
    const found = several(
      'Fleets: a thematic inspection\n\nIn Dorset, mechanics work at night. The team mended 214 vans last year, and one in ten broke down again.\n',
    );
    expect(found.flatMap((claim) => (claim.kind === 'STATISTIC' ? [claim.area] : []))).toEqual(['Dorset', 'Dorset']);
  });
});

describe('the foot of a page of a report on custody', () => {
  const foots = (parted: string) =>
    [3, 4, 9].map((page) =>
      page % 2 === 1 ? `Kent police custody suites${parted}${page}` : `${page}${parted}Kent police custody suites`,
    );

  it.each(['   ', ' '])('is no part of the sentence over two pages, with %j before the number', (parted) => {
    const [one, two, three] = foots(parted);
    const text = `Report on police custody\n\nCare\n\nMeals were poor.\n\n${one}\n\nDetainees were not always told about\n\n${two}\n\ntheir rights, and few were offered exercise.\n\n${three}\n\nCells were clean.\n`;
    expect(extract(text).claims.flatMap((claim) => (claim.kind === 'FINDING' ? [claim.statement] : []))).toEqual([
      'Meals were poor.',
      'Detainees were not always told about their rights, and few were offered exercise.',
      'Cells were clean.',
    ]);
  });
});

describe('a recommendation that a list at the end repeats in short', () => {
  it.each(['(1.4)', '(S5)'])('is one, with both places, where the list points to it: %s', (pointer) => {
    const text = `Use of force\n\nArea for improvement\n\n1.4 The force should scrutinise the use of force in custody more closely, and watch more recordings.\n\nSummary of areas for improvement\n\n4.2 The force should scrutinise the use of force in custody more closely. ${pointer}\n`;
    const found = extract(text).claims.filter(({ kind }) => kind === 'RECOMMENDATION');
    expect(found).toHaveLength(1);
    expect(found[0]?.places).toHaveLength(2);
  });

  it.each(['(see paragraph 4.1)', '(2.6, 2.7)'])('is no finding where it was told before, without "%s"', (pointer) => {
    const said = 'the force must scrutinise the use of force in custody more closely';
    const text = `Use of force\n\nIn our view, ${said}.\n\nRecommendations\n\n• T${said.slice(1)} ${pointer}.\n`;
    expect(extract(text).claims).toMatchObject([{ kind: 'RECOMMENDATION', places: [{}, {}] }]);
  });
});

describe('a grade of an inspection of some years ago', () => {
  const grades = (sentence: string) =>
    extractClaims(`Crime data\n\nSummary\n\nIn 2016, HMIC inspected the force. ${sentence}\n`, knowledge, {
      force: 'kent',
      publishedOn: '2018-09-11',
    }).claims.flatMap((one) => (one.kind === 'JUDGMENT' ? [one.grade] : []));

  it.each([
    'We concluded that it was inadequate at recording crime.',
    'It was given an overall judgment of inadequate.',
  ])('is none of this one: "%s"', (sentence) => expect(grades(sentence)).toEqual([]));

  it('is one where it is told of now', () => {
    expect(grades('We now judge it to be good at recording crime.')).toEqual(['GOOD']);
  });
});
