import * as en from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import { matchesOf } from '../matches.ts';
import type { Word } from '../model/words.ts';
import { anySeason, anyWeekday, monthNames } from './dates.ts';

export interface ResolvedDeadline {
  readonly kind: Word<'deadlineKind'>;
  /** ISO date; absent when it counts from a publication date that is not known, or names no day: "by autumn 2020". */
  readonly dueOn?: string;
}

/** Words of a text that set a deadline, and where they stand in it. */
export interface WordedDeadline {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Undefined of a date that does not exist. */
  readonly resolved: ResolvedDeadline | undefined;
}

interface Period {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  read(groups: Groups, publishedOn: Temporal.PlainDate | undefined): ResolvedDeadline | undefined;
}

const months = `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`).join('|')})`;
const weekday = `(?:${anyWeekday},? )?`;
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:(?:19|20)\\d{2}(?!\\d|,\\d)|(?:of )?(?:this|next) year)';
const years = '(?:19|20)\\d{2}(?:\\s?[/–-]\\s?(?:\\d{4}|\\d{2}))?(?![,.]?\\d)';
const seasons = `(?:${anySeason}|easter|christmas)`;
const clock =
  '(?: (?:midnight|noon|midday|\\d{1,2}(?:[.:]\\d{2})? ?[ap]m|(?:the )?close of (?:business|play))(?: on| of)?)?';

/** What a day, month, quarter or year is named after: "by the end of", "before", "no later than midnight on". */
const upTo = (named: string) =>
  new RegExp(
    `\\b(?<lead>by|on or before|no later than|not later than|before|prior to)${clock}(?: (?:the )?(?<edge>end|start|beginning|close)(?: of)?)? (?:the )?${named}`,
    'giu',
  );

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const counts = `(?:\\d{1,3}|(?:${tens.join('|')})(?:[- ](?:${small.join('|')}))?|${[...teens, ...small].join('|')}|an?)`;
const spell = `(?:${counts} (?:to|or) |\\d{1,3}\\s?[-–]\\s?(?=\\d))?(?<count>${counts})(?: \\(\\d{1,3}\\))?[ -](?<working>working )?(?:calendar )?(?<unit>day|week|month|year)s?\\b`;
const ofReport =
  ' (?:of|from|after|following)(?: (?:the|this|our|its|date|day|of|publication|publishing|receipt|receiving|issue|inspection)){0,6} (?:date|publication|receipt|issue|report|letter|inspection|review)\\b(?: of (?:this|the|our) (?:inspection )?(?:report|letter|review)\\b)?';

/** Each way of wording a deadline; a stretch of text is read by the first that fits it. */
const forms: readonly Form[] = [
  {
    pattern: upTo(
      `${weekday}(?<day>${dayOfMonth}(?: day)?(?: of)? ${months},? ${year}|${months} ${dayOfMonth},? ${year}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2})`,
    ),
    read: ({ lead, day = '' }, publishedOn) =>
      datedIn(day, publishedOn, (dated) => upToPeriod(lead, undefined, dayIn(dated))),
  },
  {
    pattern: upTo(`(?<month>${months}),? (?<year>${year})`),
    read: ({ lead, edge, month = '', year: of = '' }, publishedOn) =>
      datedIn(of, publishedOn, (dated) => upToPeriod(lead, edge, monthIn(dated, month))),
  },
  {
    pattern: upTo(
      `(?:q(?<quarter>[1-4])|(?<place>first|second|third|fourth|last|final) quarter)(?: of)?(?: the)? (?:(?:financial|calendar) year )?(?<years>${years})`,
    ),
    read: ({ lead, edge, quarter, place = '', years: of = '' }) =>
      upToPeriod(lead, edge, quarterOf(yearIn(of), quarter === undefined ? placeOf(place) : Number(quarter))),
  },
  {
    pattern: upTo(`(?:(?:financial |calendar )?year )?(?<years>${years})`),
    read: ({ lead, edge, years: of = '' }) => upToPeriod(lead, edge, yearIn(of)),
  },
  {
    pattern: upTo('(?<year>(?:this|next) (?<financial>financial )?(?:calendar )?year)\\b'),
    read: ({ lead, edge, year: of = '', financial }, publishedOn) =>
      publishedOn === undefined
        ? { kind: 'BY' }
        : upToPeriod(lead, edge, yearAround(publishedOn, /^next/i.test(of), financial !== undefined)),
  },
  {
    pattern: upTo(
      `(?:(?:(?:early|mid|late)[- ](?:in )?)?(?:${seasons}|${months})|early|mid|late)(?:,? |-)(?:in |of )?(?:${years}|${year})`,
    ),
    read: () => ({ kind: 'BY' }),
  },
  {
    pattern: new RegExp(
      `\\bwithin (?:the |a period of )?(?:next |first |following |coming )?${spell}(?:${ofReport})?`,
      'giu',
    ),
    read: spellFrom,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|over|during|within) the (?:next|coming) (?:${spell}|(?<lone>week|month|year)\\b)`,
      'giu',
    ),
    read: spellFrom,
  },
  { pattern: new RegExp(`\\b(?:(?:(?:no|not) later than|by) )?${spell}${ofReport}`, 'giu'), read: spellFrom },
  {
    pattern:
      /\b(?:with immediate effect|immediate (?:(?:and|but) \p{Ll}{1,20} )?(?:steps?|actions?)|immediate(?:ly)?|forthwith|(?<!\b(?:so that\b|(?:mak(?:e|es|ing) sure|ensur(?:e|es|ing))(?: that\b|(?: [\p{L}'’-]{1,24}){2}))[^.;]{0,150})(?:at once|without (?:any )?(?:further )?delay))\b/giu,
    read: (_, publishedOn) => ({ kind: 'IMMEDIATE', ...dueOn(publishedOn) }),
  },
];

/** In every deadline stands one of these. */
const mayWordDeadline =
  /\b(?:by|before|prior|than|within|next|coming|days?|weeks?|months?|years?|immediate(?:ly)?|once|forthwith|delay)\b/iu;

/**
 * The deadlines that a text words, in its order: "within three months" counts from the publication date, and so does
 * "next year"; "by March 2015" is the last day of that month, "before March 2015" the day before its first, "immediate
 * steps" the publication date itself. A year with two numbers is a financial one, from April to March, and its first
 * quarter April to June; the later of "two to three months" holds.
 *
 * @param publishedOn the publication date of the report, ISO, where it is known
 */
export function deadlinesWorded(text: string, publishedOn: string | undefined): readonly WordedDeadline[] {
  if (!mayWordDeadline.test(text)) return [];
  const published = publishedOn === undefined ? undefined : Temporal.PlainDate.from(publishedOn);
  const found: WordedDeadline[] = [];
  let left = text;
  for (const { pattern, read } of forms) {
    for (const { 0: worded, index: from, groups = {} } of matchesOf(pattern, left))
      found.push({ text: worded, from, to: from + worded.length, resolved: read(groups, published) });
    left = left.replace(pattern, (worded) => '\0'.repeat(worded.length));
  }
  return found.sort((one, other) => one.from - other.from);
}

/**
 * Reads a deadline as the inspectorate words it.
 *
 * @param text the deadline as worded
 * @param publishedOn the publication date of the report, ISO, where it is known
 * @returns undefined when the wording is none that is known or names a date that does not exist
 */
export function resolveDeadline(text: string, publishedOn: string | undefined): ResolvedDeadline | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  return deadlinesWorded(plain, publishedOn).find(({ resolved }) => resolved !== undefined)?.resolved;
}

const dueOn = (day: Temporal.PlainDate | undefined) => (day === undefined ? {} : { dueOn: day.toString() });

/** Reads a date whose year may be "this year" or "next year". */
function datedIn(
  date: string,
  publishedOn: Temporal.PlainDate | undefined,
  read: (dated: string) => ResolvedDeadline | undefined,
): ResolvedDeadline | undefined {
  const [found, which] = /(?:of )?(this|next) year$/i.exec(date) ?? [];
  if (found === undefined || which === undefined) return read(date);
  if (publishedOn === undefined) return { kind: 'BY' };
  return read(date.replace(found, String(publishedOn.year + (/^next/i.test(which) ? 1 : 0))));
}

/** A period is over at its end, and what is to be done before it, on the day before its first. */
function upToPeriod(
  lead: string | undefined,
  edge: string | undefined,
  period: Period | undefined,
): ResolvedDeadline | undefined {
  if (period === undefined) return undefined;
  const isBefore = /^(?:before|prior to)$/i.test(lead ?? '');
  const isStart = /^(?:start|beginning)$/i.test(edge ?? '') || (isBefore && edge === undefined);
  const day = isStart ? period.first : period.last;
  return { kind: 'BY', ...dueOn(isBefore && isStart ? day.subtract({ days: 1 }) : day) };
}

function dayIn(date: string): Period | undefined {
  const start = en.GB.parse(date, new Date(2000, 0, 1))[0]?.start;
  const [day, month, ofYear] = [start?.get('day'), start?.get('month'), start?.get('year')];
  if (!start?.isCertain('day') || typeof day !== 'number' || typeof month !== 'number' || typeof ofYear !== 'number')
    return undefined;
  const first = Temporal.PlainDate.from({ year: ofYear, month, day });
  return { first, last: first };
}

function monthIn(ofYear: string, name: string): Period {
  const month = monthNames.findIndex((one) => one.slice(0, 3) === name.slice(0, 3).toLowerCase()) + 1;
  return periodOf(Temporal.PlainDate.from({ year: Number(ofYear), month, day: 1 }), 1);
}

/** A calendar year, or the financial year that is worded with its second year. */
function yearIn(worded: string): Period | undefined {
  const [first = '', second] = worded.split(/\s?[/–-]\s?/);
  if (second === undefined) return periodOf(Temporal.PlainDate.from(`${first}-01-01`), 12);
  return (Number(first) + 1) % 10 ** second.length === Number(second)
    ? periodOf(Temporal.PlainDate.from(`${first}-04-01`), 12)
    : undefined;
}

function yearAround(day: Temporal.PlainDate, isNext: boolean, isFinancial: boolean): Period {
  const first = isFinancial ? day.subtract({ months: 3 }).with({ month: 4, day: 1 }) : day.with({ month: 1, day: 1 });
  return periodOf(isNext ? first.add({ years: 1 }) : first, 12);
}

const quarterOf = (ofYear: Period | undefined, quarter: number): Period | undefined =>
  ofYear === undefined ? undefined : periodOf(ofYear.first.add({ months: 3 * (quarter - 1) }), 3);

const placeOf = (place: string) => ['first', 'second', 'third'].indexOf(place.toLowerCase()) + 1 || 4;

const periodOf = (first: Temporal.PlainDate, length: number): Period => ({
  first,
  last: first.add({ months: length }).subtract({ days: 1 }),
});

/** A length of time from the publication; how long one of working days is depends on the holidays. */
function spellFrom(
  { count = 'one', unit, lone = '', working }: Groups,
  publishedOn: Temporal.PlainDate | undefined,
): ResolvedDeadline {
  if (publishedOn === undefined || working !== undefined) return { kind: 'WITHIN' };
  return { kind: 'WITHIN', ...dueOn(publishedOn.add({ [`${(unit ?? lone).toLowerCase()}s`]: countOf(count) })) };
}

function countOf(worded: string): number {
  if (/^\d+$/.test(worded)) return Number(worded);
  const [first = '', second = ''] = worded.toLowerCase().split(/[- ]/);
  const units = (word: string) => [...small, ...teens].indexOf(word) + 1;
  const ten = tens.indexOf(first);
  if (ten !== -1) return (ten + 2) * 10 + units(second);
  // "a", "an"
  return units(first) || 1;
}
