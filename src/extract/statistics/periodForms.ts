import { Temporal } from 'temporal-polyfill';
import { monthNames } from '../../ingest/dates.ts';
import {
  dateInFigures,
  dateOf,
  dayBefore,
  lengthFrom,
  lengthTo,
  monthOf,
  monthsWithin,
  onDay,
  type Period,
  type Stretch,
  sinceDay,
  yearOf,
} from './calendar.ts';
import { countOf, inWords, spelled } from './numbers.ts';

/** What a wording of time means. */
export interface Meant extends Period {
  /** Of "between 2012/13 and 2014/15": the years that a change is measured from and to. */
  readonly years?: { readonly first: Period; readonly last: Period };
}

/** A way to word a time. */
export interface PeriodForm {
  readonly wording: RegExp;
  /** What a match of it means; undefined where there is no such day, year or stretch. */
  readonly meant: (match: RegExpExecArray) => Meant | undefined;
}

/** The name of a month, which is captured, as the source of an expression. */
export const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t|\\.)?`).join('|')})`;
/** How many months or years there are, which is captured, as the source of an expression. */
export const count = `(\\d{1,2}|${inWords})`;
/** A day of a month, before its name, as the source of an expression. */
export const day = '(\\d{1,2})(?:st|nd|rd|th)?(?: of)?';
const dayInFigures = '(\\d{1,2})[/.](\\d{1,2})[/.]((?:20)?\\d\\d)';
/** The year behind a month, and no number of things: "In March 1450 calls were abandoned". */
const itsYear = ',? ((?:19|20)\\d\\d)(?!\\d)';
const oneYear = '(20\\d\\d|19\\d\\d)(?:\\s?[/–-]\\s?(\\d{2}|20\\d\\d)\\b)?';
/** "six months", "two years", "year", "quarter", as the source of an expression; `monthsLong` reads its groups. */
export const lengthInMonths = `(?:${count}(?: (?:calendar|consecutive))?[ -](month|year)s?|([Yy]ear)|([Qq]uarter))`;
/** "records from 2019", and not "fell from 2019": of when they are. */
const ofRecords =
  '(?<=\\b(?:records|searches|forms|cases|crimes|offences|files|incidents|calls|reports|investigations|data|figures) )from(?! [^,.;]{1,15} onwards)';

/** How many months the groups of `lengthInMonths` tell. */
export function monthsLong(
  count: string | undefined,
  each: string | undefined,
  year: string | undefined,
  quarter: string | undefined,
): number {
  if (year !== undefined) return 12;
  return quarter !== undefined ? 3 : countOf(count) * (/^year/i.test(each ?? '') ? 12 : 1);
}

const isFrom = /^(?:from|beginning|starting|commencing)$/i;
const isBefore = /^(?:prior to|preceding|before)$/i;
const reachedThen = /^,? (?:it|this|that|they|these|the \p{L}+) (?:was|were|had)\b/u;
const onMonth = new RegExp(`^on ${month}`, 'i');

/** The ways to word a time with its year; of two that read the same words the first is meant. */
export const periodForms: readonly PeriodForm[] = [
  {
    wording: new RegExp(`\\b${dayInFigures}(?: (?:and|to|until)| ?[–-]) ?${dayInFigures}\\b`, 'gi'),
    meant: ([, day, month, year, lastDay, lastMonth, lastYear]) =>
      inOrder(dateInFigures(day, month, year), dateInFigures(lastDay, lastMonth, lastYear)),
  },
  {
    wording: new RegExp(
      `\\b${lengthInMonths}(?:[ -]period)?[ -](?:to|ending|ended|up to)(?: on)? ${dayInFigures}\\b`,
      'gi',
    ),
    meant: ([, count, each, aYear, quarter, day, month, year]) =>
      lengthTo(dateInFigures(day, month, year), { months: monthsLong(count, each, aYear, quarter) }),
  },
  {
    wording: new RegExp(
      `\\b(?:(\\d{1,3}|${inWords}) )?(day|week)s?(?: period)? (?:to|ending|ended|up to) ${day} ${month}${itsYear}`,
      'gi',
    ),
    meant: ([, count = 'one', each, day, month, year]) =>
      lengthTo(dateOf(year, month, day), { days: countOf(count) * (/^week/i.test(each ?? '') ? 7 : 1) }),
  },
  // "the 12 months to June 2014", "the 12 months from July 2013"
  {
    wording: new RegExp(
      `\\b${lengthInMonths}(?:[ -]period)?[ -](to|ending|ended|up to(?: and including)?|leading up to|prior to|preceding|before|until|from|beginning|starting|commencing)(?: in| on)?(?: the)?(?: (end|start|beginning)(?: of|(?=[ -])))?[ -](?:${day} )?${month}${itsYear}`,
      'gi',
    ),
    meant: ([, count, each, aYear, quarter, towards = '', edge, day, month, year]) => {
      const months = monthsLong(count, each, aYear, quarter);
      if (isFrom.test(towards)) return lengthFrom(firstDay(year, month, day), { months });
      const isToEnd = /^end$/i.test(edge ?? '');
      // "the 12 months before April 2018" are over when April begins.
      if (isBefore.test(towards) && !isToEnd) return lengthTo(dayBefore(firstDay(year, month, day)), { months });
      return edge === undefined || isToEnd ? lengthTo(dateOf(year, month, day), { months }) : undefined;
    },
  },
  {
    wording: new RegExp(
      `\\b(?:(?:between|from|for|in|during|over|covering|period)(?: the)?(?: (?:period|\\d{1,2} months|six months|three months|nine months|year))?(?: (?:from|between|of))?(?: the)?(?: (?:start|beginning) of)? )?(?:${day} )?${month}(?:${itsYear}|,)?(?: (?:and|to|until|up to)| ?[–-])(?: the)?(?: end of)? ?(?:${day} )?${month}${itsYear}`,
      'gi',
    ),
    meant: (match) => betweenDays(betweenMonths(match)),
  },
  {
    wording: new RegExp(
      `(?:\\b(?:between|from)(?: the)?(?: (?:financial|calendar))?(?: years?)? |\\((?!\\d{4}(?:[/–-]\\d{2,4})? and ))${oneYear} (?:and|to|until)(?: the)? ${oneYear}(?! ?%)`,
      'gi',
    ),
    meant: (match) => {
      const years = twoYears(match);
      return years && { start: years.first.start, end: years.last.end, years };
    },
  },
  {
    wording: new RegExp(
      `(?:\\b(?:in|during|over|across) (?:both )?|\\()${oneYear} and ${oneYear}(?! ?%| respectively)`,
      'gi',
    ),
    meant: (match) => {
      const years = twoYears(match);
      return years && { start: years.first.start, end: years.last.end };
    },
  },
  // "the first quarter of 2018/19", "the first six months of 2014"
  {
    wording: new RegExp(
      `\\b(?:(first|second|third|fourth|last|final) )?(half|quarter|(?:\\d{1,2}|${spelled.join('|')}) (?:months|quarters)) of (?:the )?(?:(?:financial|calendar) )?(?:year )?${oneYear}`,
      'gi',
    ),
    meant: partOfYear,
  },
  // A quarter that is told by its number is of a financial year.
  {
    wording:
      /\b(?:Q|quarter |qtr )([1-4]|one|two|three|four)(?: of)?(?: the)?(?: financial year)?,? ((?:19|20)\d\d)\s?[/–-]\s?(\d{2}|20\d\d)\b|\b((?:19|20)\d\d)\s?[/–-]\s?(\d{2}|20\d\d),? (?:Q|quarter )([1-4])\b/gi,
    meant: ([, quarter, year, next, yearBefore, nextBefore, quarterBehind]) =>
      monthsWithin(yearOf(year ?? yearBefore, next ?? nextBefore), 3 * (countOf(quarter ?? quarterBehind) - 1), 3),
  },
  {
    wording: new RegExp(
      `\\b(?:at|as at|on|as of|by) the (end|start|beginning) of (?:the )?(?:(?:financial|calendar) )?(?:year )?${oneYear}(?! ?%)`,
      'gi',
    ),
    meant: ([, edge = '', year, next]) => onDay(yearOf(year, next)?.[/^end$/i.test(edge) ? 'end' : 'start']),
  },
  {
    wording:
      /\b(?:in|during|over|throughout|since)(?: the)?(?: (?:early|mid|late))?[ -](spring|summer|autumn|winter)(?: of)? ((?:19|20)\d\d)(?:\s?[/–-]\s?\d{2,4})?\b/gi,
    meant: ([, season, year]) => seasonOf(season, year),
  },
  {
    wording: /\bby (?:(?:the )?(?:year )?)?(20\d\d)(?:\s?[/–-]\s?(\d{2}|20\d\d))?\b(?!,\d| ?%)/gi,
    meant: ({ 0: found, 1: first, 2: second, index, input }) => {
      const year = yearOf(first, second);
      // "by 2018/19 it was one in four": of that year, as of one before it.
      const isReached = second !== undefined && reachedThen.test(input.slice(index + found.length));
      return isReached ? year : onDay(year?.end);
    },
  },
  {
    wording: /\b(20\d\d|19\d\d)\s?[/–-]\s?(\d{2}|\d{4})\b/g,
    meant: ([, year, next]) => yearOf(year, next),
  },
  {
    wording: new RegExp(
      `\\b(?:in|during|for|throughout|(?<=\\b(?:survey|audit|inspection|review|census|exercise|poll|sample) )of|${ofRecords})(?: (?:early|mid|late)[ -])?(?: the month of)? ?${month}${itsYear}`,
      'gi',
    ),
    meant: ([, month, year]) => monthOf(year, month),
  },
  {
    wording: new RegExp(
      `\\b(?:at|as at|on|as of|by)(?: the)?(?: (?:end|close|morning|afternoon|evening|night|(start|beginning))(?: of)?)?(?: ${day})? ?${month}${itsYear}`,
      'gi',
    ),
    meant: ([found, edge, day, month, year]) => {
      // "up by a tenth on July 2017"
      if (onMonth.test(found)) return monthOf(year, month);
      return onDay(dateOf(year, month, edge === undefined ? day : '1'));
    },
  },
  // "the spending review period to March 2015"
  {
    wording: new RegExp(`\\bperiod (?:to|up to|ending)(?: the end of)?(?: ${day})? ${month}${itsYear}`, 'gi'),
    meant: ([, day, month, year]) => onDay(dateOf(year, month, day)),
  },
  {
    wording: new RegExp(`\\b(?:at|on|of|by) ${dayInFigures}\\b`, 'gi'),
    meant: ([, day, month, year]) => onDay(dateInFigures(day, month, year)),
  },
  ...[
    new RegExp(
      `\\b(?:in|during|for|throughout|over|compared (?:with|to)|than|against|on|${ofRecords})(?: (?:all|the whole) of)? (?:the )?(?:calendar )?(?:year )?((?:19|20)\\d\\d)\\b(?!\\s?[/–-]\\d|,\\d| (?:inspection|report|census|act|crime inspection)\\b)`,
      'gi',
    ),
    /\b(?:in|at|during|on|than|(?=(?:our|hmic(?:frs)?['’]s) (?:19|20)\d\d (?:[\p{L}-]{1,20} ){1,4}(?:also )?(?:found|showed|estimated|reported)\b)) ?(?:our|the|its|hmic(?:frs)?['’]s) ((?:19|20)\d\d) (?:[\p{L}-]{1,20} ){0,3}?(?:inspection|report|review|assessment|audit)\b/giu,
    /\b(?:in|at|during|on|than) ?(?:our|the|its|hmic(?:frs)?['’]s) (?:[\p{L}-]{1,20} ){0,2}?(?:inspection|report|review|assessment|audit) of ((?:19|20)\d\d)\b(?![/–-]\d)/giu,
    /(?<=\b(?:its|their|the) |['’]s )((?:19|20)\d\d)(?= (?:total|figure|rate|average|level|number|budget|precept)\b)/gi,
    /(?<=\b(?:its|their|the|this) |['’]s )((?:19|20)\d\d) (?:[\p{L}-]{1,20} ){0,3}(?:survey|poll|audit|exercise|count)\b(?= (?:had )?(?:found|showed|shows|suggested|indicated|revealed|estimated|reported|recorded)\b)/giu,
    /\((?:in )?((?:19|20)\d\d)(?:\)|(?=: ))/g,
    /\bsince ((?:19|20)\d\d)\b/gi,
  ].map((wording): PeriodForm => ({ wording, meant: ([, year]) => yearOf(year) })),
  {
    wording: new RegExp(`\\((?:in )?${month}${itsYear}(?:\\)|(?=: ))`, 'gi'),
    meant: ([, month, year]) => monthOf(year, month),
  },
  {
    wording: new RegExp(`\\bsince (?:the (start|beginning|end) of )?(?:${day} )?${month}${itsYear}`, 'gi'),
    meant: ([, edge, day, month, year]) =>
      sinceDay(/^end$/i.test(edge ?? '') ? dateOf(year, month, day) : firstDay(year, month, day)),
  },
];

/** A day of a month: the first where none is told. */
const firstDay = (year: string | undefined, month: string | undefined, day: string | undefined) =>
  dateOf(year, month, day ?? '1');

const inOrder = (start: string | undefined, end: string | undefined): Stretch | undefined =>
  start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;

/** "between 2012/13 and 2014/15" */
function twoYears([, firstYear, firstNext, lastYear, lastNext]: RegExpExecArray) {
  const first = yearOf(firstYear, firstNext);
  const last = yearOf(lastYear, lastNext);
  return first !== undefined && last !== undefined && first.end < last.start ? { first, last } : undefined;
}

/** "between 1 April 2013 and 31 March 2014", "from October to March 2015" */
function betweenMonths(match: RegExpExecArray): Stretch | undefined {
  const [found, startDay, startMonth, startYear, endDay, endMonth, endYear] = match;
  if (/\d and\b/i.test(found) && !/^between\b/i.test(found)) return undefined;
  const end = dateOf(endYear, endMonth, endDay);
  const sameYear = inOrder(firstDay(startYear ?? endYear, startMonth, startDay), end);
  if (sameYear !== undefined || startYear !== undefined) return sameYear;
  return inOrder(firstDay(String(Number(endYear) - 1), startMonth, startDay), end);
}

/** "Between March 2010 and March 2015": the days that a change is measured from and to, where both are of one month. */
function betweenDays(stretch: Stretch | undefined): Meant | undefined {
  if (stretch === undefined) return undefined;
  const [start, end] = [Temporal.PlainDate.from(stretch.start), Temporal.PlainDate.from(stretch.end)];
  if (start.month !== end.month || start.year === end.year) return stretch;
  const first = start.day === 1 && end.day === end.daysInMonth ? start.with({ day: start.daysInMonth }) : start;
  const on = (day: string) => ({ start: undefined, end: day });
  return { ...stretch, years: { first: on(first.toString()), last: on(stretch.end) } };
}

const ordinals = ['first', 'second', 'third', 'fourth'];

function partOfYear([, ordinal = 'first', part = '', year, next]: RegExpExecArray): Stretch | undefined {
  const each = /quarters?$/i.test(part) ? 3 : 1;
  const length = /^half/i.test(part) ? 6 : /^quarter/i.test(part) ? 3 : countOf(part.split(' ')[0]) * each;
  const after = /^(?:last|final)$/i.test(ordinal) ? 12 - length : length * ordinals.indexOf(ordinal.toLowerCase());
  if (!(length > 0) || after < 0 || after + length > 12) return undefined;
  return monthsWithin(yearOf(year, next), after, length);
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Spring begins in March; winter ends in the next year. */
function seasonOf(name = '', year: string | undefined): Stretch | undefined {
  return monthsWithin(yearOf(year), 2 + 3 * seasons.indexOf(name.toLowerCase()), 3);
}
