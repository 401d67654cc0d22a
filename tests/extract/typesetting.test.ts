import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import type { Proposed } from '../../src/extract/types.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import {
  breakable,
  curlyQuotes,
  hyphenated,
  ligatures,
  pageBroken,
  rewrapped,
  straightQuotes,
  unbroken,
  unbrokenHyphens,
} from './typesetting.ts';

const knowledge = knowledgeOf();
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}%.]+/gu, '');

/** What a claim says, however its text is set. */
function said(claim: Proposed): string {
  switch (claim.kind) {
    case 'FINDING':
      return `${claim.polarity} ${letters(claim.statement)}`;
    case 'RECOMMENDATION':
      return `${letters(claim.text)} ${claim.parts.map(({ text }) => letters(text))} ${claim.deadlines.map(({ dueOn }) => dueOn)}`;
    case 'JUDGMENT':
      return `${claim.grade} ${letters(claim.question)}`;
    case 'STATISTIC':
      return `${claim.value} ${claim.unit} ${claim.area} ${claim.periodEnd}`;
  }
}

const claimsOf = (text: string) =>
  [...new Set(extractClaims(text, knowledge, { publishedOn: '2014-11-27' }).claims.map(said))].sort();

const texts = [
  'seeds/reports/kent-crime-2014',
  'seeds/reports/kent-asb-2012',
  'tests/extract/training/reports/wiltshire-peel-2022',
  'tests/extract/training/reports/merseyside-crime-2014',
  'tests/extract/training/reports/gwent-crime-recording-2013',
].map((folder) => [path.basename(folder), readFileSync(path.join(packageRoot, folder, 'report.txt'), 'utf8')] as const);

describe.each(texts)('the claims of %s stay the same', (_, text) => {
  const claims = claimsOf(text);

  it.each([
    ['wrapped at 60', (whole: string) => rewrapped(whole, 60)],
    ['wrapped at 100', (whole: string) => rewrapped(whole, 100)],
    ['with hyphens at line ends', (whole: string) => hyphenated(whole, 3, '-')],
    ['with soft hyphens at line ends', (whole: string) => hyphenated(whole, 2, '\u00AD')],
    ['with page breaks in its paragraphs', (whole: string) => pageBroken(whole, 7)],
    ['with straight quotation marks', straightQuotes],
    ['with curly quotation marks', curlyQuotes],
    ['with no-break and thin spaces', unbroken],
    ['with no-break hyphens', unbrokenHyphens],
    ['with ligatures', ligatures],
    ['with places where lines may break', breakable],
    ['with Windows line ends', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['twice over', (whole: string) => `${whole}\n\n${whole}`],
  ])('%s', (_, set) => {
    expect(claims.length).toBeGreaterThan(10);
    expect(claimsOf(set(text))).toEqual(claims);
  });
});
