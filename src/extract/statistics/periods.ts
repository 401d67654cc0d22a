import { Temporal } from 'temporal-polyfill';
import { monthNames as months } from '../../ingest/dates.ts';
import { matchesOf } from '../../matches.ts';

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
  /** Of "its 2010/11 budget": of what is named so, and of nothing else. */
  readonly isOfThing?: boolean;
  /** Worded as "since 2016". */
  readonly isSince: boolean;
  /** Of "between 2012/13 and 2014/15": the years that a change is measured from and to. */
  readonly years?: { readonly first: Period; readonly last: Period };
}

const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t|\\.)?`).join('|')})`;
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const counts: Readonly<Record<string, number>> = {
  ...Object.fromEntries(numbers.map((name, index) => [name, index + 1])),
  fifteen: 15,
  eighteen: 18,
  'twenty-four': 24,
};
/** A number in words or digits. */
export const countOf = (worded: string | undefined) => counts[worded?.toLowerCase() ?? ''] ?? Number(worded);
const day = '(\\d{1,2})(?:st|nd|rd|th)?(?: of)?';
const untilMonth = new RegExp(
  `\\b(?:(\\d{1,2}|${Object.keys(counts).join('|')})(?: (?:calendar|consecutive))?[ -](month|year)s?|(year)|(quarter))(?:[ -]period)?[ -](to|ending|ended|up to(?: and including)?|leading up to|prior to|preceding|before|until|from|beginning|starting|commencing)(?: in| on)?(?: the)?(?: (end|start|beginning)(?: of|(?=[ -])))?[ -](?:${day} )?${month},? (\\d{4})`,
  'gi',
);
const between = new RegExp(
  `\\b(?:(?:between|from|for|in|during|over|covering|period)(?: the)?(?: (?:period|\\d{1,2} months|six months|three months|nine months|year))?(?: (?:from|between|of))?(?: the)?(?: (?:start|beginning) of)? )?(?:${day} )?${month},?(?: (\\d{4}))?(?: (?:and|to|until|up to)| ?[–-])(?: the)?(?: end of)? ?(?:${day} )?${month},? (\\d{4})`,
  'gi',
);
const oneYear = '(20\\d\\d|19\\d\\d)(?:\\s?[/–-]\\s?(\\d{2}|20\\d\\d)\\b)?';
const betweenYears = new RegExp(
  `(?:\\b(?:between|from)(?: the)?(?: (?:financial|calendar))?(?: years?)? |\\((?!\\d{4}(?:[/–-]\\d{2,4})? and ))${oneYear} (?:and|to|until)(?: the)? ${oneYear}(?! ?%)`,
  'gi',
);
const bothYears = new RegExp(
  `(?:\\b(?:in|during|over|across) (?:both )?|\\()${oneYear} and ${oneYear}(?! ?%| respectively)`,
  'gi',
);
const financialYear = /\b(20\d\d|19\d\d)\s?[/–-]\s?(\d{2}|\d{4})\b/g;
const partOfYear = new RegExp(
  `\\b(?:(first|second|third|fourth|last|final) )?(half|quarter|(?:\\d{1,2}|${numbers.join('|')}) (?:months|quarters)) of (?:the )?(?:(?:financial|calendar) )?(?:year )?${oneYear}`,
  'gi',
);
// A quarter that is told by its number is of a financial year.
const quarterOfYear =
  /\b(?:Q|quarter |qtr )([1-4]|one|two|three|four)(?: of)?(?: the)?(?: financial year)?,? ((?:19|20)\d\d)\s?[/–-]\s?(\d{2}|20\d\d)\b|\b((?:19|20)\d\d)\s?[/–-]\s?(\d{2}|20\d\d),? (?:Q|quarter )([1-4])\b/gi;
const endOfYear = new RegExp(
  `\\b(?:at|as at|on|as of|by) the (end|start|beginning) of (?:the )?(?:(?:financial|calendar) )?(?:year )?${oneYear}(?! ?%)`,
  'gi',
);
/** "records from 2019", and not "fell from 2019": of when they are. */
const ofRecords =
  '(?<=\\b(?:records|searches|forms|cases|crimes|offences|files|incidents|calls|reports|investigations|data|figures) )from(?! [^,.;]{1,15} onwards)';
const calendarYear = new RegExp(
  `\\b(?:in|during|for|throughout|over|compared (?:with|to)|than|against|on|${ofRecords})(?: (?:all|the whole) of)? (?:the )?(?:calendar )?(?:year )?((?:19|20)\\d\\d)\\b(?!\\s?[/–-]\\d|,\\d| (?:inspection|report|census|act|crime inspection)\\b)`,
  'gi',
);
const ofInspection =
  /\b(?:in|at|during|on|than|(?=(?:our|hmic(?:frs)?['’]s) (?:19|20)\d\d (?:[\p{L}-]{1,20} ){1,4}(?:also )?(?:found|showed|estimated|reported)\b)) ?(?:our|the|its|hmic(?:frs)?['’]s) (?:((?:19|20)\d\d) (?:[\p{L}-]{1,20} ){0,3}?(?:inspection|report|review|assessment|audit)\b|(?:[\p{L}-]{1,20} ){0,2}?(?:inspection|report|review|assessment|audit) of ((?:19|20)\d\d)\b(?![/–-]\d))/giu;
const totalOf =
  /(?<=\b(?:its|their|the) |['’]s )((?:19|20)\d\d)(?= (?:total|figure|rate|average|level|number|budget|precept)\b)/gi;
const surveyOf =
  /(?<=\b(?:its|their|the|this) |['’]s )((?:19|20)\d\d) (?:[\p{L}-]{1,20} ){0,3}(?:survey|poll|audit|exercise|count)\b(?= (?:had )?(?:found|showed|shows|suggested|indicated|revealed|estimated|reported|recorded)\b)/giu;
const bracketedYear = /\((?:in )?((?:19|20)\d\d)(?:\)|(?=: ))/g;
const bracketedMonth = new RegExp(`\\((?:in )?${month},? (\\d{4})(?:\\)|(?=: ))`, 'gi');
const inMonth = new RegExp(
  `\\b(?:in|during|for|throughout|(?<=\\b(?:survey|audit|inspection|review|census|exercise|poll|sample) )of|${ofRecords})(?: (?:early|mid|late)[ -])?(?: the month of)? ?${month},? (\\d{4})`,
  'gi',
);
const atMonth = new RegExp(
  `\\b(?:at|as at|on|as of|by)(?: the)?(?: (?:end|close|(start|beginning))(?: of)?)?(?: ${day})? ?${month},? (\\d{4})`,
  'gi',
);
const byYear = /\bby (?:(?:the )?(?:year )?)?(20\d\d)(?:\s?[/–-]\s?(\d{2}|20\d\d))?\b(?!,\d| ?%)/gi;
const ownerOf = /(?:\b(?:its|their|the|a|this|that)|['’]s|s['’]) $/i;
const thingOf =
  /^ (?:(?:net|gross|total|annual|revenue|capital|planned|actual) )*(?:budget|spend|spending|expenditure|income|grant|outturn|baseline|costs?|settlement|precept|funding|workforce|establishment|strength|total|figure|rate|average|level|number)\b/i;
const reachedThen = /^,? (?:it|this|that|they|these|the \p{L}+) (?:was|were|had)\b/u;
const season =
  /\b(?:in|during|over|throughout|since)(?: the)?(?: (?:early|mid|late))?[ -](spring|summer|autumn|winter)(?: of)? ((?:19|20)\d\d)(?:\s?[/–-]\s?\d{2,4})?\b/gi;
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const dayInFigures = '(\\d{1,2})[/.](\\d{1,2})[/.]((?:20)?\\d\\d)';
const untilDay = new RegExp(
  `\\b(?:(\\d{1,2}|${Object.keys(counts).join('|')})[ -](month|year)s?|(year)|(quarter))(?:[ -]period)?[ -](?:to|ending|ended|up to)(?: on)? ${dayInFigures}\\b`,
  'gi',
);
const untilDayOfWeeks = new RegExp(
  `\\b(?:(\\d{1,3}|${Object.keys(counts).join('|')}) )?(day|week)s?(?: period)? (?:to|ending|ended|up to) ${day} ${month},? (\\d{4})`,
  'gi',
);
const betweenDays = new RegExp(`\\b${dayInFigures}(?: (?:and|to|until)| ?[–-]) ?${dayInFigures}\\b`, 'gi');
const atDay = new RegExp(`\\b(?:at|on|of|by) ${dayInFigures}\\b`, 'gi');
// Months without a year are told by their capital: "in March", not "in may".
const bareMonth = `(${months.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})\\b(?!,? \\d{4})(?!['’ -]\\p{Lu})`;
const untilBare = new RegExp(
  `\\b(?:(\\d{1,2}|${Object.keys(counts).join('|')})(?: (?:calendar|consecutive))?[ -](month|year)s?|([Yy]ear)|([Qq]uarter))(?:[ -]period)?[ -](?:to|ending|ended)(?: in| on)?(?: the end of)? (?:${day} )?${bareMonth}`,
  'gu',
);
const betweenBare = new RegExp(`\\b([Bb]etween|[Ff]rom) ${bareMonth} (?:and|to) ${bareMonth}`, 'gu');
const inBare = new RegExp(`\\b(?:[Ii]n|[Dd]uring|[Tt]hroughout) ${bareMonth}`, 'gu');
const byBare = new RegExp(
  `\\b(?:[Bb]y (?:the end of )?(?:${day} )?|(?:[Oo]n|[Aa]s at) (\\d{1,2})(?:st|nd|rd|th)? )${bareMonth}`,
  'gu',
);
const sinceYear = /\bsince ((?:19|20)\d\d)\b/gi;
const sinceMonth = new RegExp(`\\bsince (?:the (?:start|beginning|end) of )?(?:${day} )?${month},? (\\d{4})`, 'gi');

// What is yet to come says nothing of when a figure was counted.
const startsFrom = /\bfrom £?\d[\d,.]*(?: ?(?:m|bn|k|million|billion|%|percent|per cent)\b)?(?: \p{L}+){0,3} $/iu;
const ahead =
  /\b(?:due to|will|plan(?:s|ned)? to|intends? to|expect(?:s|ed)? to(?! (?:contribute|provide|account|make up|deliver|yield|bring in)\b)|aims? to|hopes? to|should|must|until)\b(?![^.;,]* (?:had|has) \p{L}+(?:ed|en)\b)[^.;,]*$/iu;

/** "will save £2.4m by March 2015": sums to be saved are told as they are, and so is when. */
const saves =
  /\b(?:sav(?:e|es|ing|ings of)|find|cut|reduce) (?:[\p{L}’'-]+ ){0,4}£\d[\d,.]* ?(?:m|bn|k|million|billion)?(?: of (?:the|this|its) £\d[\d,.]* ?(?:m|bn|k|million|billion)?)?(?: a year)? $/iu;

/** "since the scheme began in 2015", "since its launch in May 2014" */
const sinceItBegan = /\bsince (?:[\p{L}’'-]+ ){1,6}$/iu;

/** "compared with 2016", "on 2015" */
const onMonth = new RegExp(`^on ${month}`, 'i');
const comparing = new RegExp(`^(?:compared|than|against|on (?:19|20|our|its|hmic)|on ${month})`, 'i');
const afterComparing =
  /\b(?:compared (?:with|to)|since|than|against|relative to|from|(?:improvement|rise|fall|increase|decrease|reduction|up|down)(?: (?:of |by )?\d[\d,.]* ?(?:%|percent|per cent)?)? on)(?: (?:the|in|during|at|over|a|an|that|those|figure|rate|total|for|of|same|period|recorded|received|reported|made|seen|\d[\d,.]*(?: ?percent| ?per cent|%)?)){0,6}\s*$/i;

/** Whether what stands before a period says that something is compared with it. */
export const isBaselineAfter = (before: string) => /\S on (?:the )?$/i.test(before) || afterComparing.test(before);

/** "the same three months of 2020": not the first three of that year. */
const ofTheSame =
  /\bthe (?:same|corresponding|equivalent|comparable) (?:(?:\p{L}+ ){0,2}(?:months?|period|quarter|time|point|day|date|week|stage)s? )?$/iu;

/** "the recommendations from its inspection in 2016": not of when any of them was met. */
const ofRecommendations =
  /\b(?:recommendations?|areas? for improvement|causes? of concern) (?:(?:from|of|in|made (?:by|in)) |(?:that |which )?(?:we|hmic(?:frs)?) \p{L}+ )[^.;,\d]{0,50}$/iu;

/**
 * The periods a text words, in its order.
 *
 * @param told the day on which the text was told: a month without a year is the last before it
 * @param before the period that was told last before the text, which a month without a year is near to
 */
export function periodsIn(text: string, told?: string, before?: Period): readonly WordedPeriod[] {
  const found: WordedPeriod[] = [];
  const add = (match: RegExpMatchArray, period: Period | undefined, years?: WordedPeriod['years']) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (period === undefined || found.some((one) => from < one.to && one.from < to)) return;
    const before = text.slice(Math.max(0, from - 60), from);
    if (ofTheSame.test(before) || ofRecommendations.test(before)) return;
    const isOfSaving = /^by\b/i.test(match[0]) && saves.test(before);
    if (!isOfSaving && !startsFrom.test(before) && ahead.test(text.slice(Math.max(0, from - 80), from))) return;
    const isSince = /^since\b/i.test(match[0]) || (!/^between\b/i.test(match[0]) && sinceItBegan.test(before));
    const isBaseline = isSince || comparing.test(match[0]) || isBaselineAfter(before);
    const isOfThing =
      /^\d{4}(?:[/–-]\d{2,4})?$/.test(match[0]) && ownerOf.test(before) && thingOf.test(text.slice(to, to + 30));
    found.push({
      ...period,
      from,
      to,
      isBaseline,
      isSince,
      ...(years === undefined ? {} : { years }),
      ...(isOfThing ? { isOfThing } : {}),
    });
  };
  for (const match of matchesOf(betweenDays, text)) {
    const [, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = match;
    const start = dayOf(firstDay, firstMonth, firstYear);
    const end = dayOf(lastDay, lastMonth, lastYear);
    if (start !== undefined && end !== undefined && start <= end) add(match, { start, end });
  }
  for (const match of matchesOf(untilDay, text)) {
    const [, count, each, year, quarter, onDay, ofMonth, ofYear] = match;
    const length = lengthOf(count, each, year, quarter);
    const end = dayOf(onDay, ofMonth, ofYear);
    if (end !== undefined && length > 0) add(match, { start: startOf(end, { months: length }), end });
  }
  for (const match of matchesOf(untilDayOfWeeks, text)) {
    const [, count = 'one', each, onDay, name, year] = match;
    const end = endingIn(year, name, onDay, 1)?.end;
    const length = countOf(count) * (/^week/i.test(each ?? '') ? 7 : 1);
    if (end !== undefined && length > 0) add(match, { start: startOf(end, { days: length }), end });
  }
  for (const match of matchesOf(untilMonth, text)) add(match, untilOrFrom(match));
  for (const match of matchesOf(between, text)) add(match, betweenMonths(match));
  for (const match of matchesOf(betweenYears, text)) {
    const first = yearOf(match[1], match[2]);
    const last = yearOf(match[3], match[4]);
    if (first === undefined || last === undefined || first.end >= last.start) continue;
    add(match, { start: first.start, end: last.end }, { first, last });
  }
  for (const match of matchesOf(bothYears, text)) {
    const first = yearOf(match[1], match[2]);
    const last = yearOf(match[3], match[4]);
    const isNext = first !== undefined && last !== undefined && first.end < last.start;
    if (isNext) add(match, { start: first.start, end: last.end });
  }
  for (const match of matchesOf(partOfYear, text)) add(match, partOf(match));
  for (const match of matchesOf(quarterOfYear, text)) {
    const [, quarter = match[6], first = match[4], second = match[5]] = match;
    add(match, quarterOf(yearOf(first, second), countOf(quarter)));
  }
  for (const match of matchesOf(endOfYear, text)) {
    const year = yearOf(match[2], match[3]);
    const isEnd = match[1]?.toLowerCase() === 'end';
    add(match, year === undefined ? undefined : { start: undefined, end: isEnd ? year.end : year.start });
  }
  for (const match of matchesOf(season, text)) add(match, seasonOf(match[1], match[2]));
  for (const match of matchesOf(byYear, text)) {
    const year = yearOf(match[1], match[2]);
    // "by 2018/19 it was one in four": of that year, as of one before it.
    const isReached = match[2] !== undefined && reachedThen.test(text.slice(match.index + match[0].length));
    add(match, year === undefined ? undefined : { start: isReached ? year.start : undefined, end: year.end });
  }
  for (const match of matchesOf(financialYear, text)) add(match, yearOf(match[1], match[2]));
  for (const match of matchesOf(inMonth, text)) add(match, endingIn(match[2], match[1], undefined, 1));
  for (const match of matchesOf(atMonth, text)) {
    const [found, edge, day, name, year] = match;
    // "up by a tenth on July 2017"
    if (onMonth.test(found)) {
      add(match, endingIn(year, name, undefined, 1));
      continue;
    }
    const on = endingIn(year, name, edge === undefined ? day : '1', 1)?.end;
    add(match, on === undefined ? undefined : { start: undefined, end: on });
  }
  for (const match of matchesOf(atDay, text)) {
    const end = dayOf(match[1], match[2], match[3]);
    add(match, end === undefined ? undefined : { start: undefined, end });
  }
  for (const match of matchesOf(calendarYear, text)) add(match, yearOf(match[1], undefined));
  for (const match of matchesOf(ofInspection, text)) add(match, yearOf(match[1] ?? match[2], undefined));
  for (const match of matchesOf(totalOf, text)) add(match, yearOf(match[1], undefined));
  for (const match of matchesOf(surveyOf, text)) add(match, yearOf(match[1], undefined));
  for (const match of matchesOf(bracketedMonth, text)) add(match, endingIn(match[2], match[1], undefined, 1));
  for (const match of matchesOf(bracketedYear, text)) add(match, yearOf(match[1], undefined));
  for (const match of matchesOf(sinceMonth, text)) {
    const [, on, name, year] = match;
    const inFirst = endingIn(year, name, on, 1);
    const start = on === undefined ? inFirst?.start : inFirst?.end;
    add(match, start === undefined ? undefined : { start, end: undefined });
  }
  for (const match of matchesOf(sinceYear, text)) add(match, yearOf(match[1], undefined));
  if (told !== undefined) {
    const yearIn = (name: string | undefined, match: RegExpMatchArray) => {
      const nearest = found
        .filter(({ to, isSince }) => !isSince && to <= (match.index ?? 0))
        .reduce<WordedPeriod | undefined>((last, one) => (one.to > (last?.to ?? -1) ? one : last), undefined);
      return yearOfMonth(name, match, { text, told, before: nearest ?? before });
    };
    addBareMonths(text, yearIn, add);
  }
  return joined(
    found.sort((one, other) => one.from - other.from),
    text,
  );
}

const betweenThem = /\b(?:between|from) (?:the )?$/i;
const andThen = /^,? (?:and|to) (?:the )?$/i;

/** "between the year ending March 2018 and the year ending March 2019": two stretches that a change is told between. */
function joined(found: readonly WordedPeriod[], text: string): readonly WordedPeriod[] {
  const all: WordedPeriod[] = [];
  for (const last of found) {
    const first = all.at(-1);
    const areBoth =
      first?.start !== undefined &&
      last.start !== undefined &&
      (first.end ?? last.start) < last.start &&
      andThen.test(text.slice(first.to, last.from)) &&
      betweenThem.test(text.slice(Math.max(0, first.from - 20), first.from));
    if (!areBoth) {
      all.push(last);
      continue;
    }
    const years = { first: { start: first.start, end: first.end }, last: { start: last.start, end: last.end } };
    all[all.length - 1] = { ...first, end: last.end, to: last.to, isBaseline: false, isSince: false, years };
  }
  return all;
}

/** What is of a month whose year the reader is left to know: `yearIn` says it of a month that stands there. */
function addBareMonths(
  text: string,
  yearIn: (month: string | undefined, match: RegExpMatchArray) => string,
  add: (match: RegExpMatchArray, period: Period | undefined) => void,
): void {
  for (const match of matchesOf(untilBare, text)) {
    const [, count, inYears, year, quarter, onDay, name] = match;
    add(match, endingIn(yearIn(name, match), name, onDay, lengthOf(count, inYears, year, quarter)));
  }
  for (const match of matchesOf(betweenBare, text)) {
    const last = endingIn(yearIn(match[3], match), match[3], undefined, 1);
    const first =
      last?.end === undefined ? undefined : endingIn(lastYearWith(match[2], last.end), match[2], undefined, 1);
    add(match, first === undefined ? undefined : { start: first.start, end: last?.end });
  }
  for (const match of matchesOf(byBare, text)) {
    const [, day, onDay, name] = match;
    const end = endingIn(yearIn(name, match), name, day ?? onDay, 1)?.end;
    add(match, end === undefined ? undefined : { start: undefined, end });
  }
  for (const match of matchesOf(inBare, text)) add(match, endingIn(yearIn(match[1], match), match[1], undefined, 1));
}

const ofThisYear = /^(?: of)? this year\b/i;

/** "In April 2018 it was 41; in May, 38": the year that is nearest to what was told before, the later of two, else the last with that month. */
function yearOfMonth(
  name: string | undefined,
  match: RegExpMatchArray,
  { text, told, before }: { readonly text: string; readonly told: string; readonly before: Period | undefined },
): string {
  const last = lastYearWith(name, told);
  const isOfTelling = ofThisYear.test(text.slice((match.index ?? 0) + match[0].length));
  if (isOfTelling || before?.end === undefined) return last;
  const end = Temporal.PlainDate.from(before.end);
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1;
  const years = [end.year + 1, end.year, end.year - 1].filter((year) => year <= Number(last));
  const within = years.find((year) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    return (before.start ?? before.end ?? '') <= first && first <= (before.end ?? '');
  });
  const distance = (year: number) => Math.abs((year - end.year) * 12 + month - end.month);
  const nearest = years.sort((one, other) => distance(one) - distance(other))[0];
  return String(within ?? nearest ?? last);
}

/** The year in which a month was last over on a day. */
function lastYearWith(name: string | undefined, told: string): string {
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1;
  const { year, month: now } = Temporal.PlainDate.from(told);
  return String(month <= now ? year : year - 1);
}

/** "six months", "two years", "year", "quarter": in months. */
function lengthOf(
  count: string | undefined,
  each: string | undefined,
  year: string | undefined,
  quarter: string | undefined,
): number {
  if (year !== undefined) return 12;
  return quarter !== undefined ? 3 : countOf(count) * (/^year/i.test(each ?? '') ? 12 : 1);
}

/** The first day of a length of time that ends on a day. */
const startOf = (end: string, length: { readonly months?: number; readonly days?: number }) =>
  Temporal.PlainDate.from(end).add({ days: 1 }).subtract(length).toString();

/** "1/4/14" and "01.04.2014", the day first. */
function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): string | undefined {
  const ofYear = year?.length === 2 ? `20${year}` : year;
  return endingIn(ofYear, months[Number(month) - 1], day, 1)?.end;
}

/** Spring begins in March; winter ends in the next year. */
function seasonOf(name: string | undefined, year: string | undefined): Period | undefined {
  const index = seasons.indexOf(name?.toLowerCase() ?? '');
  if (index === -1 || year === undefined) return undefined;
  const start = Temporal.PlainDate.from(`${year}-03-01`).add({ months: 3 * index });
  return { start: start.toString(), end: start.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

/** A calendar year, or the financial year that is worded with its second year. */
function yearOf(
  first: string | undefined,
  second: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  if (first === undefined) return undefined;
  if (second === undefined) return { start: `${first}-01-01`, end: `${first}-12-31` };
  const next = Number(second.length === 2 ? `${first.slice(0, 2)}${second}` : second);
  return next === Number(first) + 1 ? { start: `${first}-04-01`, end: `${next}-03-31` } : undefined;
}

/** "the 12 months to June 2014", and "the 12 months from July 2013". */
function untilOrFrom(match: RegExpMatchArray): Period | undefined {
  const [, count, inYears, year, quarter, towards, edge, onDay, name, ofYear] = match;
  const length = lengthOf(count, inYears, year, quarter);
  if (!/^(?:from|beginning|starting|commencing)$/i.test(towards ?? '')) {
    const toStart = edge !== undefined && edge.toLowerCase() !== 'end';
    return toStart ? undefined : endingIn(ofYear, name, onDay, length);
  }
  const first = endingIn(ofYear, name, onDay, 1);
  const start = onDay === undefined ? first?.start : first?.end;
  if (start === undefined || !(length > 0)) return undefined;
  const end = Temporal.PlainDate.from(start).add({ months: length }).subtract({ days: 1 });
  return { start, end: end.toString() };
}

function quarterOf(year: { readonly start: string } | undefined, quarter: number): Period | undefined {
  if (year === undefined) return undefined;
  const start = Temporal.PlainDate.from(year.start).add({ months: 3 * (quarter - 1) });
  return { start: start.toString(), end: start.add({ months: 3 }).subtract({ days: 1 }).toString() };
}

const places = ['first', 'second', 'third', 'fourth'];

/** "the first quarter of 2018/19", "the first six months of 2014". */
function partOf(match: RegExpMatchArray): Period | undefined {
  const [, place = 'first', part = '', first, second] = match;
  const year = yearOf(first, second);
  if (year === undefined) return undefined;
  const each = /quarters?$/i.test(part) ? 3 : 1;
  const length = /^half/i.test(part) ? 6 : /^quarter/i.test(part) ? 3 : countOf(part.split(' ')[0]) * each;
  const index = /^(?:last|final)$/i.test(place) ? 12 / length - 1 : places.indexOf(place.toLowerCase());
  if (!(length > 0) || !Number.isInteger(index) || index < 0 || (index + 1) * length > 12) return undefined;
  const start = Temporal.PlainDate.from(year.start).add({ months: index * length });
  return { start: start.toString(), end: start.add({ months: length }).subtract({ days: 1 }).toString() };
}

function endingIn(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  length: number,
): Period | undefined {
  const number = months.findIndex((one) => one.slice(0, 3) === name?.slice(0, 3).toLowerCase()) + 1;
  if (year === undefined || number === 0 || !(length > 0)) return undefined;
  const ofMonth = Temporal.PlainYearMonth.from({ year: Number(year), month: number });
  if (day !== undefined && (Number(day) < 1 || Number(day) > ofMonth.daysInMonth)) return undefined;
  const end = ofMonth.toPlainDate({ day: day === undefined ? ofMonth.daysInMonth : Number(day) });
  const start = end.add({ days: 1 }).subtract({ months: length });
  return { start: start.toString(), end: end.toString() };
}

function betweenMonths(match: RegExpMatchArray): Period | undefined {
  const [found, startDay, startMonth, startYear, endDay, endMonth, endYear] = match;
  if (/\d and\b/i.test(found) && !/^between\b/i.test(found)) return undefined;
  const end = endingIn(endYear, endMonth, endDay, 1)?.end;
  const startIn = (year: string | undefined) => {
    const first = endingIn(year, startMonth, startDay, 1);
    return startDay === undefined ? first?.start : first?.end;
  };
  let start = startIn(startYear ?? endYear);
  if (end === undefined || start === undefined) return undefined;
  // "from October to March 2015"
  if (startYear === undefined && start > end) start = startIn(String(Number(endYear) - 1));
  return start !== undefined && start <= end ? { start, end } : undefined;
}
