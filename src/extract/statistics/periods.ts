import { matchesOf } from '../../matches.ts';
import { bareForms, yearOfMonth } from './bareMonths.ts';
import type { Period } from './calendar.ts';
import { type Meant, month, periodForms } from './periodForms.ts';

/** A period that a text words, and where. */
export interface WordedPeriod extends Meant {
  readonly from: number;
  readonly to: number;
  /** It is what a figure is compared with, or counted from. */
  readonly isBaseline: boolean;
  /** Of "its 2010/11 budget": of what is named so, and of nothing else. */
  readonly isOfThing?: boolean;
  /** Worded as "since 2016". */
  readonly isSince: boolean;
}

const ownerOf = /(?:\b(?:its|their|the|a|this|that)|['’]s|s['’]) $/i;
const thingOf =
  /^ (?:(?:net|gross|total|annual|revenue|capital|planned|actual) )*(?:budget|spend|spending|expenditure|income|grant|outturn|baseline|costs?|settlement|precept|funding|workforce|establishment|strength|total|figure|rate|average|level|number)\b/i;
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
  const add = (match: RegExpExecArray, meant: Meant | undefined) => {
    const to = match.index + match[0].length;
    if (meant === undefined || found.some((one) => match.index < one.to && one.from < to)) return;
    if (isOfItsOwn(match)) found.push({ ...meant, from: match.index, to, ...roleOf(match) });
  };
  for (const { wording, meant } of periodForms) for (const match of matchesOf(wording, text)) add(match, meant(match));
  if (told !== undefined) {
    for (const { wording, meant } of bareForms)
      for (const match of matchesOf(wording, text))
        add(
          match,
          meant(match, (name) => yearOfMonth(name, match, told, lastBefore(match.index, found) ?? before)),
        );
  }
  return joined(
    found.sort((one, other) => one.from - other.from),
    text,
  );
}

/** What was told last before a place, but for what goes on since. */
const lastBefore = (place: number, found: readonly WordedPeriod[]): Period | undefined =>
  found.filter(({ to, isSince }) => !isSince && to <= place).sort((one, other) => other.to - one.to)[0];

/** Whether a time that a text words says when something was: not what is yet to come, or another time like it. */
function isOfItsOwn({ 0: wording, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 80), index);
  if (ofTheSame.test(before) || ofRecommendations.test(before)) return false;
  const isOfSaving = /^by\b/i.test(wording) && saves.test(before);
  return isOfSaving || startsFrom.test(before) || !ahead.test(before);
}

/** What a time that a text words is to the figures beside it. */
function roleOf({ 0: wording, index, input }: RegExpExecArray) {
  const before = input.slice(Math.max(0, index - 80), index);
  const after = input.slice(index + wording.length, index + wording.length + 30);
  const isSince = /^since\b/i.test(wording) || (!/^between\b/i.test(wording) && sinceItBegan.test(before));
  return {
    isSince,
    isBaseline: isSince || comparing.test(wording) || isBaselineAfter(before),
    isOfThing: /^\d{4}(?:[/–-]\d{2,4})?$/.test(wording) && ownerOf.test(before) && thingOf.test(after),
  };
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
