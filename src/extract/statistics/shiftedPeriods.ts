import { Temporal } from 'temporal-polyfill';
import { matchesOf } from '../../matches.ts';
import type { Period } from './calendar.ts';
import { countOf } from './numbers.ts';
import { count, monthsLong } from './periodForms.ts';
import { isBaselineAfter, type WordedPeriod } from './periods.ts';

const previousYear =
  /\b(?:previous|preceding|prior) (?:financial )?(?:year|12 months|twelve months)\b|\b(?:the|a) year (?:before|earlier|previously|ago)\b|\b(?:12|twelve) months (?:earlier|before|previously|ago)\b|\blast year\b/i;
const yearsEarlier = new RegExp(`\\b${count} years? (?:earlier|before|previously|ago)\\b`, 'i');
const monthsEarlier = new RegExp(
  `\\b${count} months? (?:earlier|before|previously)(?=[,.;)]| (?:it|they|there|the)\\b|$)`,
  'i',
);
const previousPart = new RegExp(`\\b(?:previous|preceding) (?:quarter|period|${count} (month|year)s)\\b`, 'i');

/** What "the previous year", "two years earlier" and "the previous quarter" mean after a period; undefined where a text says none. */
export function earlierThan(text: string, period: Period): Period | undefined {
  if (previousYear.test(text)) return yearBefore(period);
  const years = countOf(yearsEarlier.exec(text)?.[1]);
  if (years > 0) return yearBefore(period, years);
  const months = countOf(monthsEarlier.exec(text)?.[1]);
  if (months > 0) return monthsBefore(period, months);
  const { start, end } = period;
  const part = previousPart.exec(text);
  if (start === undefined || end === undefined || part === null) return undefined;
  const first = Temporal.PlainDate.from(start);
  const length = first.until(Temporal.PlainDate.from(end).add({ days: 1 }), { largestUnit: 'months' });
  if (length.months === 0 || isOfOtherLength(part, length.months)) return undefined;
  return {
    start: first.subtract({ months: length.months }).toString(),
    end: first.subtract({ days: 1 }).toString(),
  };
}

/** "in the next six months", after a year: of each their own. */
function isOfOtherLength([, count, each]: RegExpExecArray, months: number): boolean {
  const named = monthsLong(count, each, undefined, undefined);
  return named > 0 && named !== months;
}

const nextPart = new RegExp(
  `\\b(?:the )?(?:following|next|subsequent) (?:quarter|month|period|${count} (month|year)s)\\b`,
  'i',
);
const yearLater = new RegExp(
  `\\b(?:a|${count}) years? later\\b|\\b(?:the|in the) (?:following|next|subsequent) (?:financial )?year\\b|\\bthe year after\\b`,
  'i',
);

/** What "four years later" and "the following year" mean after a period; undefined where a text says none. */
export function laterThan(text: string, period: Period): Period | undefined {
  const found = yearLater.exec(text);
  if (found !== null) return yearBefore(period, -(countOf(found[1] ?? 'one') || 1));
  const { start, end } = period;
  const part = nextPart.exec(text);
  if (start === undefined || end === undefined || part === null) return undefined;
  const next = Temporal.PlainDate.from(end).add({ days: 1 });
  const { months } = Temporal.PlainDate.from(start).until(next, { largestUnit: 'months' });
  if (isOfOtherLength(part, months)) return undefined;
  return { start: next.toString(), end: next.add({ months }).subtract({ days: 1 }).toString() };
}

const opensLater = new RegExp(
  `^(?:(?:in|during|over|by) )?(?:(?:the )?(?:following|next|subsequent) (?:(?:financial )?year|quarter|month|${count} (?:month|year)s)|(?:a|${count}) years? later)\\b`,
  'i',
);

/** "In the following quarter", at the beginning of what goes on with a period. */
export function laterPeriods(text: string, before: Period | undefined): readonly WordedPeriod[] {
  const found = opensLater.exec(text)?.[0];
  const period = found === undefined || before === undefined ? undefined : laterThan(found, before);
  if (found === undefined || period === undefined) return [];
  return [{ ...period, from: 0, to: found.length, isBaseline: false, isSince: false }];
}

/** The same length of time some months before; the last day of a month goes with another such. */
function monthsBefore({ start, end }: Period, months: number): Period {
  const first = start === undefined ? undefined : Temporal.PlainDate.from(start).subtract({ months }).toString();
  if (end === undefined) return { start: first, end };
  const next = Temporal.PlainDate.from(end).add({ days: 1 });
  return { start: first, end: next.subtract({ months }).subtract({ days: 1 }).toString() };
}

/** The period a year, or some years, before another. */
export function yearBefore({ start, end }: Period, years = 1): Period {
  const back = (date: string | undefined) =>
    date === undefined ? undefined : Temporal.PlainDate.from(date).subtract({ years }).toString();
  if (end === undefined) return { start: back(start), end };
  const last = Temporal.PlainDate.from(end);
  const isMonthEnd = last.day === last.daysInMonth;
  const before = last.subtract({ years });
  return {
    start: back(start),
    end: (isMonthEnd ? before.with({ day: before.daysInMonth }) : before).toString(),
  };
}

const ofTheSame =
  /\b(?:(?:in|at|during|over|for|on) )?the (?:same|corresponding|equivalent|comparable) (?:\p{L}+ ){0,2}(?:months?|period|quarter|time|point|day|date|week|stage) (?:of|in|for|during) (?:the year )?((?:19|20)\d\d)(?:\s?[/–-]\s?(\d{2}|20\d\d)\b)?/giu;

/**
 * "the same quarter of 2015": what was told, in another year.
 *
 * @param worded the periods of the same text, of which the nearest before it is meant
 * @param before the period that was told last before the text
 */
export function samePeriods(
  text: string,
  worded: readonly WordedPeriod[],
  before: Period | undefined,
): readonly WordedPeriod[] {
  return matchesOf(ofTheSame, text).flatMap((match) => {
    const [found, year = '', second] = match;
    const from = match.index ?? 0;
    const others = worded.filter(({ isSince }) => !isSince);
    const meant = others.findLast(({ to }) => to <= from) ?? before ?? others[0];
    const period = meant === undefined ? undefined : inYear(meant, Number(year), second !== undefined);
    if (period === undefined) return [];
    const isBaseline = isBaselineAfter(text.slice(Math.max(0, from - 60), from));
    return [{ ...period, from, to: from + found.length, isBaseline, isSince: false }];
  });
}

/** A period as many years before as it takes to end in a year, or in a financial year that begins in it. */
function inYear(period: Period, year: number, isFinancial: boolean): Period | undefined {
  if (period.end === undefined) return undefined;
  const end = Temporal.PlainDate.from(period.end);
  const back = (isFinancial ? end.subtract({ months: 3 }) : end).year - year;
  return back === 0 ? undefined : yearBefore(period, back);
}

/** Whether a stretch is longer than a year. */
export const isOfYears = (period: Period | undefined) =>
  period?.start !== undefined &&
  period.end !== undefined &&
  (yearBefore({ start: undefined, end: period.end }).end ?? '') > period.start;
