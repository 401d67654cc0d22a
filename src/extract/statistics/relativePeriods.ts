import { Temporal } from 'temporal-polyfill';
import { matchesOf } from '../../matches.ts';
import { countOf } from './numbers.ts';
import type { WordedPeriod } from './periods.ts';

const financialYears = /\b(?:in|over|during|for) the (?:last|past) (?:(two|three|four|five|\d) )?financial years?\b/gi;
const currentFinancialYear = /\b(?:in|during|for|over) (?:the current|this) financial year\b/gi;
const thisYear = /\b(?:so far )?this (?:calendar )?year\b(?!['’]s)/gi;

/**
 * "In the last two financial years", "in the current financial year", "this year": what is counted from the day on which a text was told. A report that
 * comes out early in a year may mean the one before, so that it is left open.
 */
export function relativePeriods(text: string, told: string | undefined): readonly WordedPeriod[] {
  if (told === undefined) return [];
  const day = Temporal.PlainDate.from(told);
  const isEarly = day.month < 5;
  const found = (match: RegExpExecArray, start: string, end: string): WordedPeriod => ({
    start,
    end,
    from: match.index,
    to: match.index + match[0].length,
    isBaseline: false,
    isSince: false,
  });
  const years = matchesOf(thisYear, text).flatMap((match) =>
    isEarly || /^so far/i.test(match[0]) ? [] : [found(match, `${day.year}-01-01`, `${day.year}-12-31`)],
  );
  // A year is over on the last day of March.
  const last = day.month < 4 ? day.year - 1 : day.year;
  const financial = matchesOf(financialYears, text).flatMap((match) => {
    const count = countOf(match[1] ?? 'one');
    return count > 0 ? [found(match, `${last - count}-04-01`, `${last}-03-31`)] : [];
  });
  const current = matchesOf(currentFinancialYear, text).map((match) =>
    found(match, `${last}-04-01`, `${last + 1}-03-31`),
  );
  return [...years, ...financial, ...current];
}
