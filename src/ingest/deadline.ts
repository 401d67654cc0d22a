import { Temporal } from 'temporal-polyfill';
import type { Word } from '../model/words.ts';
import { monthNames as months } from './dates.ts';

export interface ResolvedDeadline {
  readonly kind: Word<'deadlineKind'>;
  /** ISO date; absent when the deadline counts from a publication date that is not known. */
  readonly dueOn?: string;
}

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const units: Readonly<Record<string, (count: number) => Temporal.DurationLike>> = {
  day: (days) => ({ days }),
  week: (weeks) => ({ weeks }),
  month: (count) => ({ months: count }),
  year: (years) => ({ years }),
};

const monthName = `(${months.join('|')})`;
const byDay = new RegExp(`\\bby (?:the end of )?(\\d{1,2})(?:st|nd|rd|th)? ${monthName},? (\\d{4})\\b`);
const byMonth = new RegExp(`\\bby (?:the end of )?${monthName},? (\\d{4})\\b`);
const byYear = /\bby (?:the end of )?(\d{4})\b/;
const within = new RegExp(`\\bwithin (?:the next )?(\\d{1,3}|an?|${numbers.join('|')}) (day|week|month|year)s?\\b`);
const immediate = /\b(?:immediate|immediately|at once|with immediate effect|without delay)\b/;

/**
 * Reads a deadline as the inspectorate words it: "within three months" counts from the publication date, "by March
 * 2015" is the last day of that month, "immediate steps" is the publication date itself.
 *
 * @param text the deadline as worded
 * @param publishedOn the publication date of the report, ISO, where it is known
 * @returns undefined when the wording is none of these or names a date that does not exist
 */
export function resolveDeadline(text: string, publishedOn: string | undefined): ResolvedDeadline | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const day = byDay.exec(plain);
  if (day !== null) return by(Number(day[3]), months.indexOf(day[2] ?? '') + 1, Number(day[1]));
  const month = byMonth.exec(plain);
  if (month !== null) return by(Number(month[2]), months.indexOf(month[1] ?? '') + 1);
  const year = byYear.exec(plain);
  if (year !== null) return by(Number(year[1]), 12);
  const period = within.exec(plain);
  if (period !== null) {
    const duration = units[period[2] ?? '']?.(countOf(period[1] ?? ''));
    return duration === undefined ? undefined : { kind: 'WITHIN', ...since(publishedOn, duration) };
  }
  if (immediate.test(plain)) return { kind: 'IMMEDIATE', ...since(publishedOn, {}) };
  return undefined;
}

function by(year: number, month: number, day?: number): ResolvedDeadline | undefined {
  const ofMonth = Temporal.PlainYearMonth.from({ year, month });
  if (day !== undefined && (day < 1 || day > ofMonth.daysInMonth)) return undefined;
  return { kind: 'BY', dueOn: ofMonth.toPlainDate({ day: day ?? ofMonth.daysInMonth }).toString() };
}

function since(publishedOn: string | undefined, duration: Temporal.DurationLike): { readonly dueOn?: string } {
  if (publishedOn === undefined) return {};
  const from = Temporal.PlainDate.from(publishedOn);
  return { dueOn: (Object.keys(duration).length === 0 ? from : from.add(duration)).toString() };
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return word === 'a' || word === 'an' ? 1 : numbers.indexOf(word);
}
