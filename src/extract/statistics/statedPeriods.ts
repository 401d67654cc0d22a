import type { ProposedStatistic } from '../types.ts';
import { lengthFrom, type Period } from './calendar.ts';
import { isBeyondClause, isOfCompared, opensBracket, opensNextClause } from './figureClauses.ts';
import type { Figure } from './figures.ts';
import { isOfOwnTime, isRange } from './heldPeriods.ts';
import { farBack, impliedPeriods } from './impliedPeriods.ts';
import { countOf } from './numbers.ts';
import { periodsIn, type WordedPeriod } from './periods.ts';
import { relativePeriods } from './relativePeriods.ts';
import type { Context, SentencePeriods } from './sentencePeriods.ts';
import { earlierThan, laterPeriods, samePeriods } from './shiftedPeriods.ts';

const equivalent =
  /^the (?:equivalent|comparable|corresponding|same) (?:figure|rate|proportion|percentage|number)s? (?:for|in|at|was|were)\b/i;

/** The periods that a sentence words, and the one that its figures are of; `told` is the day on which it was told. */
export function periodsOfSentence(
  text: string,
  figures: readonly Figure[],
  told: string | undefined,
  before: Context,
): SentencePeriods {
  const said = announced.exec(text)?.[0].length ?? 0;
  const named = periodsIn(text, told, before.inParagraph ? before.period : undefined).filter(
    (one) => one.to > said && !isOfWriting(one, text) && !isOfBeginning(one, text),
  );
  const worded = [
    ...named,
    ...(isOfOwnTime(text) ? [] : samePeriods(text, named, before.lastTold ?? before.period)),
    ...relativePeriods(text, told),
    ...laterPeriods(text, before.lastTold),
  ].sort((one, other) => one.from - other.from);
  const stated = {
    period: firstYearsOf(text, before.long) ?? worded.find((one) => !one.isBaseline && isOfAll(one, figures, text)),
    baseline: worded.find((one) => one.isBaseline),
  };
  const periods = impliedPeriods(text, figures, stated, before);
  const isAhead = told !== undefined && (before.period?.end ?? '') > told;
  const main = !isAhead && opensEarlier(text, worded, before) ? before.period : undefined;
  return {
    ...periods,
    period: periods.period ?? periodOfWhole(text, before.earlier),
    worded,
    figures: figures.length,
    main,
    isAside: ofEarlierInspection.test(text) || setsBeside.test(text),
    overList: before.lead === '' ? undefined : periodsIn(before.lead, told).find((one) => one.years)?.years,
  };
}

/** "In our 2018 inspection it was 74 percent." */
const ofEarlierInspection =
  /^(?:In|At) (?:our|the|its) (?:\d{4}|last|previous|earlier|first) (?:re-?)?(?:inspection|report|audit|visit)\b/i;

/** "This compares with 1,290 in the year ending 31 March 2020, an increase of 45 percent." */
export const setsBeside = /^(?:This|That|It|The figure) compare[sd] with\b/i;

/** "At the same date in 2016 they were 19.5": what is told next is of now again. */
function opensEarlier(text: string, worded: readonly WordedPeriod[], { goesOn, period }: Context): boolean {
  const [first, more] = worded;
  if (!goesOn || period?.end === undefined || more !== undefined) return false;
  const end = first === undefined ? earlierThan(/^[^,]{1,30},/.exec(text)?.[0] ?? '', period)?.end : first.end;
  // What there was on a day, after what was done in a year, is set beside nothing.
  if (first !== undefined && first.start === undefined && isRange(period)) return false;
  return end !== undefined && end < period.end && ((first?.from ?? 0) < 10 || equivalent.test(text));
}

/** When it was announced says nothing of when it is. */
const announced =
  /^(?:(?:back )?in|on) [^,]{3,30}?,? (?:\p{L}+ ){1,6}?(?:announced|decided|agreed|promised|proposed)\b/iu;

/** "about which I wrote in 2016: the backlog has risen" tells when it was written. */
const isOfWriting = ({ from, to }: WordedPeriod, text: string) =>
  /^ ?:/.test(text.slice(to)) &&
  /\b(?:wrote|written|reported|told|warned|said|raised)\b[^.;:]*$/i.test(text.slice(Math.max(0, from - 80), from));

/** "the training which was introduced in January 2019", "a grant that ends in March 2025", "had last been looked at in 2021": when its figures were is not said. */
const isOfBeginning = ({ from }: WordedPeriod, text: string) =>
  /\b(?:which|that) (?:(?:was|were|had been) (?:\p{Ll}+ly )?(?:introduced|set up|launched|opened|established|created|updated|revised|formed|adopted|installed|rolled out)|ends?|ended|expires?|runs? out|closes?) (?:in |on |at |during )?(?:the )?$|\blast (?:been )?(?:looked at|reviewed|updated|checked|visited|seen|assessed|scored|inspected) (?:in |on )?$/iu.test(
    text.slice(Math.max(0, from - 60), from + 3),
  );

const firstYears = /\b(?:in|over|during|for) the first (two|three|four|2|3|4) years\b/i;

/** "In the first two years" of a stretch that was told before. */
function firstYearsOf(text: string, long: Period | undefined): Period | undefined {
  const found = lengthFrom(long?.start, { months: 12 * countOf(firstYears.exec(text)?.[1]) });
  return found !== undefined && found.end <= (long?.end ?? '') ? found : undefined;
}

/** Whether a time may be that of the whole sentence, and is not only that of one of its figures. */
const isOfAll = (one: WordedPeriod, figures: readonly Figure[], text: string) =>
  !(one.isOfThing === true && figures.length > 1 && one.from > 6) &&
  !isOfAside(one, figures, text) &&
  !opensBracket(one, text) &&
  !isOfCompared(one, figures, text) &&
  !figures.some((figure) => figure.to <= one.from && (opensNextClause(one, text) || isBeyondClause(figure, one, text)));

/** Of "(41 in 2016)": the period of the figure in the bracket alone. */
function isOfAside({ from, to }: WordedPeriod, figures: readonly Figure[], text: string): boolean {
  const open = text.lastIndexOf('(', from);
  const close = text.indexOf(')', to);
  if (open === -1 || close === -1 || text.slice(open, from).includes(')')) return false;
  return figures.some((one) => one.from > open && one.to <= close);
}

/** "Of the 296 crimes": those that a figure before told, in its period. */
function periodOfWhole(text: string, earlier: readonly ProposedStatistic[]): Period | undefined {
  const whole = /^(?:only |just )?(?:(?:[\d,]+|\p{Ll}{3,9}) )?of (?:the|these|those) ([\d,]*\d)\b/iu.exec(text)?.[1];
  if (whole === undefined) return undefined;
  const value = Number(whole.replaceAll(',', ''));
  const one = earlier.slice(-farBack).findLast((told) => told.value === value && !/^percent/.test(told.unit));
  return one?.periodEnd === undefined ? undefined : { start: one.periodStart, end: one.periodEnd };
}
