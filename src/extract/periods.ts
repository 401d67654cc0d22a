import { Temporal } from 'temporal-polyfill';
import { monthNames as months } from '../ingest/dates.ts';

/** A stretch of time, both days inclusive, ISO. */
export interface Period {
  /** Absent of a day on which something was counted. */
  readonly start: string | undefined;
  /** Absent of what goes on since a day. */
  readonly end: string | undefined;
}

/** A period that a text words, and where. */
export interface WordedPeriod extends Period {
  readonly from: number;
  readonly to: number;
  /** It is what a figure is compared with, or counted from. */
  readonly isBaseline: boolean;
  /** Worded as "since 2016". */
  readonly isSince: boolean;
}

const month = `(${months.join('|')})`;
const counts: Readonly<Record<string, number>> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  eighteen: 18,
  'twenty-four': 24,
};
const untilMonth = new RegExp(
  `\\b(?:(\\d{1,2}|three|six|nine|twelve|eighteen|twenty-four)[ -]months?|(year)|(quarter))(?: period)? (?:to|ending|ended|up to|prior to|before|until|from)(?: in| on)?(?: the)?(?: end of)? (?:(\\d{1,2})(?:st|nd|rd|th)? )?${month},? (\\d{4})`,
  'gi',
);
const between = new RegExp(
  `\\b(?:between|from)(?: the)?(?: (\\d{1,2})(?:st|nd|rd|th)?)? ?${month},?(?: (\\d{4}))? (?:and|to|until|–|-)(?: the)?(?: end of)?(?: (\\d{1,2})(?:st|nd|rd|th)?)? ?${month},? (\\d{4})`,
  'gi',
);
const financialYear = /\b(20\d\d|19\d\d)\s?[/–-]\s?(\d{2}|\d{4})\b/g;
const calendarYear = /\b(?:in|during|for|throughout) (?:the (?:calendar )?year )?((?:19|20)\d\d)\b(?!\s?[/–-]\d)/gi;
const inMonth = new RegExp(`\\b(?:in|during|for) ${month},? (\\d{4})`, 'gi');
const atMonth = new RegExp(
  `\\b(?:at|as at|on|as of)(?: the)?(?: end of)?(?: (\\d{1,2})(?:st|nd|rd|th)?)? ?${month},? (\\d{4})`,
  'gi',
);
const sinceYear = /\bsince ((?:19|20)\d\d)\b/gi;
const sinceMonth = new RegExp(`\\bsince (?:the (?:start|beginning|end) of )?${month},? (\\d{4})`, 'gi');

/** The periods a text words, in its order. */
export function periodsIn(text: string): readonly WordedPeriod[] {
  const found: WordedPeriod[] = [];
  const add = (match: RegExpMatchArray, period: Period | undefined) => {
    const isSince = /^since\b/i.test(match[0]);
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (period === undefined || found.some((one) => from < one.to && one.from < to)) return;
    const before = text.slice(Math.max(0, from - 40), from);
    const isBaseline =
      isSince ||
      /\b(?:compared (?:with|to)|since|than|against|relative to|from)(?: (?:the|in|a|an|that|figure|rate|for|of|recorded|\d+ percent|\d+)){0,5}\s*$/i.test(
        before,
      );
    found.push({ ...period, from, to, isBaseline, isSince });
  };
  for (const match of text.matchAll(untilMonth)) {
    const length =
      match[2] !== undefined
        ? 12
        : match[3] !== undefined
          ? 3
          : (counts[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]));
    add(match, endingIn(match[6], match[5], match[4], length));
  }
  for (const match of text.matchAll(between)) add(match, betweenMonths(match));
  for (const match of text.matchAll(financialYear)) {
    const first = Number(match[1]);
    const second = Number((match[2] ?? '').length === 2 ? `${String(first).slice(0, 2)}${match[2]}` : match[2]);
    if (second === first + 1) add(match, { start: `${first}-04-01`, end: `${second}-03-31` });
  }
  for (const match of text.matchAll(inMonth)) add(match, endingIn(match[2], match[1], undefined, 1));
  for (const match of text.matchAll(atMonth)) {
    const on = endingIn(match[3], match[2], match[1], 1)?.end;
    add(match, on === undefined ? undefined : { start: undefined, end: on });
  }
  for (const match of text.matchAll(calendarYear)) add(match, { start: `${match[1]}-01-01`, end: `${match[1]}-12-31` });
  for (const match of text.matchAll(sinceMonth)) {
    const start = endingIn(match[2], match[1], undefined, 1)?.start;
    add(match, start === undefined ? undefined : { start, end: undefined });
  }
  for (const match of text.matchAll(sinceYear)) add(match, { start: `${match[1]}-01-01`, end: `${match[1]}-12-31` });
  return found.sort((one, other) => one.from - other.from);
}

function endingIn(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  length: number,
): Period | undefined {
  const number = months.indexOf(name?.toLowerCase() ?? '') + 1;
  if (year === undefined || number === 0 || !(length > 0)) return undefined;
  const ofMonth = Temporal.PlainYearMonth.from({ year: Number(year), month: number });
  if (day !== undefined && (Number(day) < 1 || Number(day) > ofMonth.daysInMonth)) return undefined;
  const end = ofMonth.toPlainDate({ day: day === undefined ? ofMonth.daysInMonth : Number(day) });
  const start = end.add({ days: 1 }).subtract({ months: length });
  return { start: start.toString(), end: end.toString() };
}

function betweenMonths(match: RegExpMatchArray): Period | undefined {
  const [, startDay, startMonth, startYear, endDay, endMonth, endYear] = match;
  const end = endingIn(endYear, endMonth, endDay, 1)?.end;
  const first = endingIn(startYear ?? endYear, startMonth, undefined, 1);
  if (end === undefined || first === undefined) return undefined;
  const start = startDay === undefined ? first.start : endingIn(startYear ?? endYear, startMonth, startDay, 1)?.end;
  return start !== undefined && start <= end ? { start, end } : undefined;
}

/** The period one year before another. */
export function yearBefore({ start, end }: Period): Period {
  const back = (date: string | undefined) =>
    date === undefined ? undefined : Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
  if (end === undefined) return { start: back(start), end };
  const last = Temporal.PlainDate.from(end);
  const isMonthEnd = last.day === last.daysInMonth;
  const before = last.subtract({ years: 1 });
  return {
    start: back(start),
    end: (isMonthEnd ? before.with({ day: before.daysInMonth }) : before).toString(),
  };
}
