import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf } from '../../src/extract/draft.ts';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const knowledge = knowledgeOf();
const draft = (text: string): Draft => draftOf(extractClaims(text, knowledge));

function expectExactSpans({ text, claims, candidates }: Draft): void {
  const points = [...text];
  for (const { evidence } of [...claims, ...candidates]) {
    expect(evidence.length).toBeGreaterThan(0);
    const starts = evidence.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    for (const { quote, start, end } of evidence) expect(points.slice(start, end).join('')).toBe(quote);
  }
}

const fragments = [
  'The force works well with its partners, but does not always identify repeat victims.\n',
  'By 31 March 2024, the constabulary should:\n\n(a) train its staff; and\n\n(b) review its plans.\n\n',
  'Recommendations\n\n• Within three months, Kent Police should review its plans.\n',
  'How effective is the force at investigating crime?\n\nGood\n\n',
  'In the 12 months to June 2014, 86.7 percent (± 1.2 percent) of victims were satisfied, compared with 85 percent in England and Wales.\n',
  'It uses a database known as “TROVE”. 😀 Ünïcödé a\u0301 ',
  'co-\nordinated mess\u00AD\nage ',
  'Oﬃcers and staﬀ\u200B do not always\u202Ftell vic\u2060tims. ',
  'ﬃ',
  '\f',
  '\r\n',
  '\u2028',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '😀',
  '\uD83D',
  '\u202E',
  '1',
  ' 12 \n',
  '**',
  '# ',
  '- ',
  '(',
  '£3.2m ',
  '\t',
];

describe('every quote is the text at its offsets', () => {
  it('whatever Unicode the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectExactSpans(draft(text))),
      { numRuns: 200 },
    );
  });

  it('in texts put together from what reports and typesetters write', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(text, (parts) => expectExactSpans(draft(parts.join('')))),
      { numRuns: 200 },
    );
  });

  it('in a report with characters outside the basic plane before every sentence', () => {
    const kent = readFileSync(path.join(packageRoot, 'seeds/reports/kent-crime-2014/report.txt'), 'utf8');
    const found = draft(kent.replace(/(?<=\. )(?=[A-Z])/g, '😀 '));
    expect(found.claims.length).toBeGreaterThan(100);
    expectExactSpans(found);
  });

  it.each([
    [
      'a figure told again',
      'In the 12 months to June 2014, 84 percent (± 1.1 percent) of victims were satisfied with the force. The force answered 84 percent of its calls.\n',
    ],
    [
      'recommendations with the day that is set above them',
      'Recommendations\n\nBy 31 March 2015:\n\n• The force should review its plans1 for victims.\n\n• The force should train its staff.\n',
    ],
  ])('from the first place to the last: %s', (_, text) => {
    const found = draft(text);
    expect(Math.max(...found.claims.map(({ evidence }) => evidence.length))).toBeGreaterThan(1);
    expectExactSpans(found);
  });
});

describe('a draft', () => {
  it('is the same for the same text', () => {
    const text = fragments.join('');
    expect(JSON.stringify(draft(text))).toBe(JSON.stringify(draft(text)));
  });
});
