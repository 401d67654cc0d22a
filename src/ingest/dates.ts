import { Temporal } from 'temporal-polyfill';

/** In lower case, from January. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The same as alternatives of a pattern. */
export const anyMonth = monthNames.join('|');

/** The seasons, as alternatives of a pattern. */
export const anySeason = 'spring|summer|autumn|winter';

/** The days of the week, as a pattern. */
export const anyWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** Whether a text is a calendar date, `YYYY-MM-DD`, that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
