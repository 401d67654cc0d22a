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
