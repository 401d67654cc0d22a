import { extractClaims } from '../../src/extract/extract.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import type { ProposedStatistic } from '../../src/extract/types.ts';

const knowledge = knowledgeOf();

/** The statistics of a text on Bedfordshire. */
export const statisticsOf = (text: string, publishedOn = '2019-08-02'): readonly ProposedStatistic[] =>
  extractClaims(`${text}\n`, knowledge, { publishedOn, force: 'bedfordshire' }).claims.filter(
    (claim) => claim.kind === 'STATISTIC',
  );

// In a few characters: what a table of cases can hold.

/** As in "84.5 percent". */
export const figures = (text: string): readonly string[] =>
  statisticsOf(text).map(({ value, unit }) => `${value} ${unit}`);

/** As in "84.5 ±1.1 percent". */
export const withMargins = (text: string): readonly string[] =>
  statisticsOf(text).map(({ value, margin, unit }) => `${value}${margin === undefined ? '' : ` ±${margin}`} ${unit}`);

/** As in "84.5: 2017-04-01..2018-03-31". */
export const times = (text: string): readonly string[] =>
  statisticsOf(text).map(({ value, periodStart = '', periodEnd = '' }) => `${value}: ${periodStart}..${periodEnd}`);

/** As in "84.5: Bedfordshire". */
export const areas = (text: string): readonly string[] =>
  statisticsOf(text).map(({ value, area }) => `${value}: ${area}`);

/** The financial year, as `times` has it. */
export const year2017 = '2017-04-01..2018-03-31';
