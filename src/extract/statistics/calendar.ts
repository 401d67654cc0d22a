import { Temporal } from 'temporal-polyfill';
import { monthNames } from '../../ingest/dates.ts';

/** A stretch of time, both days inclusive, ISO. */
export interface Period {
  /** Absent of a day on which something was counted. */
  readonly start: string | undefined;
  /** Absent of what goes on since a day. */
  readonly end: string | undefined;
}

/** A period of which both days are known. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

interface Length {
  readonly months?: number;
  readonly days?: number;
}

/** From January, 1; 0 where none is named. Three letters are enough. */
export const monthNumber = (name: string | undefined): number =>
  monthNames.findIndex((one) => one.slice(0, 3) === name?.slice(0, 3).toLowerCase()) + 1;

/** A named month of a year. */
export function monthOf(year: string | undefined, name: string | undefined): Stretch | undefined {
  const number = monthNumber(name);
  if (year === undefined || number === 0) return undefined;
  const month = Temporal.PlainYearMonth.from({ year: Number(year), month: number });
  const dated = (day: number) => month.toPlainDate({ day }).toString();
  return { start: dated(1), end: dated(month.daysInMonth) };
}

/** A day of a named month of a year: the last where none is told. */
export function dateOf(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | undefined {
  const month = monthOf(year, name);
  if (month === undefined || day === undefined) return month?.end;
  const date = `${month.end.slice(0, -2)}${day.padStart(2, '0')}`;
  return month.start <= date && date <= month.end ? date : undefined;
}

/** "1/4/14" and "01.04.2014", the day first. */
export const dateInFigures = (
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | undefined => dateOf(year?.length === 2 ? `20${year}` : year, monthNames[Number(month) - 1], day);

/** A calendar year, or the financial year that is worded with its second year. */
export function yearOf(first: string | undefined, second?: string): Stretch | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return { start: `${first}-01-01`, end: `${first}-12-31` };
  const next = Number(second.length === 2 ? `${first.slice(0, 2)}${second}` : second);
  return next === Number(first) + 1 ? { start: `${first}-04-01`, end: `${next}-03-31` } : undefined;
}

/** So many months of a year, after so many of them. */
export const monthsWithin = (year: Stretch | undefined, after: number, months: number): Stretch | undefined =>
  year && lengthFrom(Temporal.PlainDate.from(year.start).add({ months: after }).toString(), { months });

export const dayBefore = (date: string | undefined): string | undefined =>
  date && Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();

/** What ends with a day and is of a length above nothing. */
export function lengthTo(end: string | undefined, length: Length): Stretch | undefined {
  if (end === undefined || !isLength(length)) return undefined;
  return { start: Temporal.PlainDate.from(end).add({ days: 1 }).subtract(length).toString(), end };
}

/** What begins with a day and is of a length above nothing. */
export function lengthFrom(start: string | undefined, length: Length): Stretch | undefined {
  if (start === undefined || !isLength(length)) return undefined;
  return { start, end: Temporal.PlainDate.from(start).add(length).subtract({ days: 1 }).toString() };
}

const isLength = ({ months = 0, days = 0 }: Length) => months + days > 0;

/** A day on which something was counted. */
export const onDay = (end: string | undefined): Period | undefined =>
  end === undefined ? undefined : { start: undefined, end };

/** What goes on since a day. */
export const sinceDay = (start: string | undefined): Period | undefined =>
  start === undefined ? undefined : { start, end: undefined };
