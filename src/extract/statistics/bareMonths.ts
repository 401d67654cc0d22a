import { Temporal } from 'temporal-polyfill';
import { monthNames } from '../../ingest/dates.ts';
import { dateOf, lengthTo, monthNumber, monthOf, onDay, type Period } from './calendar.ts';
import { day, lengthInMonths, monthsLong } from './periodForms.ts';

/** A way to word a time without its year. */
export interface BareForm {
  readonly wording: RegExp;
  /** What a match of it means, given what says the year of a month that it names. */
  readonly meant: (match: RegExpExecArray, yearOf: (month: string | undefined) => string) => Period | undefined;
}

// Months without a year are told by their capital: "in March", not "in may".
const bareMonth = `(${monthNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})\\b(?!,? (?:19|20)\\d\\d(?!\\d))(?!['’ -]\\p{Lu})`;

/** What is of a month whose year the reader is left to know. */
export const bareForms: readonly BareForm[] = [
  {
    wording: new RegExp(
      `\\b${lengthInMonths}(?:[ -]period)?[ -](?:to|ending|ended)(?: in| on)?(?: the end of)? (?:${day} )?${bareMonth}`,
      'gu',
    ),
    meant: ([, count, each, aYear, quarter, day, month], yearOf) =>
      lengthTo(dateOf(yearOf(month), month, day), { months: monthsLong(count, each, aYear, quarter) }),
  },
  {
    wording: new RegExp(`\\b(?:[Bb]etween|[Ff]rom) ${bareMonth} (?:and|to) ${bareMonth}`, 'gu'),
    meant: ([, month, lastMonth], yearOf) => {
      const last = monthOf(yearOf(lastMonth), lastMonth);
      return last && { start: monthOf(lastYearWith(month, last.end), month)?.start, end: last.end };
    },
  },
  {
    wording: new RegExp(
      `\\b(?:[Bb]y (?:the end of )?(?:${day} )?|(?:[Oo]n|[Aa]s at) (\\d{1,2})(?:st|nd|rd|th)? )${bareMonth}`,
      'gu',
    ),
    meant: ([, day, onThe, month], yearOf) => onDay(dateOf(yearOf(month), month, day ?? onThe)),
  },
  {
    wording: new RegExp(`\\b(?:[Ii]n|[Dd]uring|[Tt]hroughout) ${bareMonth}`, 'gu'),
    meant: ([, month], yearOf) => monthOf(yearOf(month), month),
  },
];

const ofThisYear = /^(?: of)? this year\b/i;

/**
 * "In April 2018 it was 41; in May, 38": the year that is nearest to what was told before, the later of two, else the
 * last with that month.
 *
 * @param told the day on which the text was told
 * @param before what was told before the month
 */
export function yearOfMonth(
  name: string | undefined,
  { 0: found, index, input }: RegExpExecArray,
  told: string,
  before: Period | undefined,
): string {
  const last = lastYearWith(name, told);
  if (before?.end === undefined || ofThisYear.test(input.slice(index + found.length))) return last;
  const { start = before.end, end } = before;
  const day = Temporal.PlainDate.from(end);
  const month = monthNumber(name);
  const years = [day.year + 1, day.year, day.year - 1].filter((year) => year <= Number(last));
  const within = years.find((year) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    return start <= first && first <= end;
  });
  const distance = (year: number) => Math.abs((year - day.year) * 12 + month - day.month);
  const nearest = years.sort((one, other) => distance(one) - distance(other))[0];
  return String(within ?? nearest ?? last);
}

/** The year in which a month was last over on a day. */
function lastYearWith(name: string | undefined, told: string): string {
  const { year, month } = Temporal.PlainDate.from(told);
  return String(monthNumber(name) <= month ? year : year - 1);
}
