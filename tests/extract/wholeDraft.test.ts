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

describe('a report without a date', () => {
  const graded = (text: string) =>
    extract(`${text}\n`).claims.flatMap((one) => (one.kind === 'JUDGMENT' ? [`${one.grade} ${one.scale}`] : []));
  const sentence = 'In this 2016 inspection we judged Kent Police to be good at preventing crime.';

  it.each([
    'The force plans to save £2m by 2022.',
    'Savings of £2m are to be made by March 2022, and the rest by the end of 2023.',
  ])('is of the last year that is over: %s', (plan) => {
    expect(graded(sentence)).toHaveLength(1);
    expect(graded(`${sentence} ${plan}`)).toEqual(graded(sentence));
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
