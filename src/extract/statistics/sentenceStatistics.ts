import { matchesOf } from '../../matches.ts';
import { outOfScope } from '../scope.ts';
import { placesOf, type Sentence } from '../sentences.ts';
import type { ProposedStatistic } from '../types.ts';
import { areaOf } from './areas.ts';
import type { Period } from './calendar.ts';
import { carriedAfter } from './carriedPeriods.ts';
import { isFewerThan } from './changes.ts';
import { periodsOfFigure } from './figurePeriods.ts';
import { type Figure, figuresIn } from './figures.ts';
import { figuresTold } from './figuresTold.ts';
import { isOfOwnTime } from './heldPeriods.ts';
import { differenceFrom, type Measured, measured } from './measures.ts';
import { isPlanned } from './plannedFigures.ts';
import type { CarriedPeriods, Context, SentencePeriods } from './sentencePeriods.ts';
import { isOfYears } from './shiftedPeriods.ts';
import { periodsOfSentence } from './statedPeriods.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** What a sentence tells in figures. */
export interface SentenceStatistics {
  readonly proposed: readonly ProposedStatistic[];
  readonly periods: SentencePeriods;
  /** What the sentences after it go on with. */
  readonly carried: CarriedPeriods;
  /** It has numbers besides, which the next sentence may go on with. */
  readonly hasMore: boolean;
  /** Those that point back to a sum told before. */
  readonly again: ReadonlySet<ProposedStatistic>;
  /** The stretch of several years that it words. */
  readonly long: Period | undefined;
}

/** The statistics of a sentence, of which what stands `before` it says what it leaves out; `set` is the number of their comparison. */
export function ofSentence(
  sentence: Sentence,
  finders: StatisticFinders,
  before: Context,
  set: number,
): SentenceStatistics {
  const { text, block } = sentence;
  const figures = statisticFigures(sentence, before);
  const periods = periodsOfSentence(text, figures, finders.told, before);
  const told = measured(
    text,
    figuresTold(text, figures, before.lead),
    before.goesOn ? before.earlier.at(-1) : undefined,
    sentence.before?.text,
  );
  const themes =
    told.length === 0
      ? []
      : finders.themes
          .find(text, [...block.section.path].reverse())
          .slice(0, 1)
          .map(({ slug }) => slug);
  const timed = told.map((one) => ({ ...one, ...periodsOfFigure(one, { text, periods, before }) }));
  const areas: string[] = [];
  for (const one of timed) {
    const { ahead, index } = one;
    const own = areaOf(
      { ahead, behind: speaksOfForce(one) ? '' : wholeBehind(one), index, text, before: sentence.before?.text },
      finders,
    );
    areas.push((isOtherEnd(one) || isInClauseOfAll(one, text) ? areas.at(-1) : undefined) ?? own);
  }
  const proposed = timed.map((one, place): ProposedStatistic => {
    const { figure, ahead, beside, period, baseline } = one;
    return {
      kind: 'STATISTIC',
      measure: beside === undefined ? one.measure : differenceFrom(beside.of, ahead),
      value: signIn(text, one) * figure.value,
      unit: unitOf(one, figures, text, before),
      margin: figure.margin,
      periodStart: period?.start,
      periodEnd: period?.end,
      baselineStart: baseline?.start,
      baselineEnd: baseline?.end,
      area: areas[place] ?? '',
      themes,
      partners: [],
      places: placesOf(sentence),
      section: block.section.path,
      rule: rules[figure.how],
      confidence: confidenceIn(one),
      remarks: period === undefined ? ['the text gives no period here'] : [],
      comparison: set,
    };
  });
  const again = proposed.filter((_, index) => isSumOfBefore(figures[index], text));
  const carriedOn = carriedAfter(periods, timed, before, finders.told);
  // "Over the past three years it has fallen": "the same period" is none that was told before.
  const isOfNoneTold = isOfOwnTime(text) && periods.worded.length === 0 && timed.length > 0;
  const carried = isOfNoneTold ? { ...carriedOn, lastTold: carriedOn.period } : carriedOn;
  const hasMore = proposed.length === 0 && (before.goesOn || periods.worded.length > 0) && hasNumbers(text, periods);
  return { proposed, periods, carried, hasMore, again: new Set(again), long: periods.worded.find(isOfYears) };
}

/** Whether a sentence has numbers besides those of the periods that it words. */
const hasNumbers = (text: string, { worded }: SentencePeriods) =>
  matchesOf(someNumber, text).some(({ index }) => !worded.some(({ from, to }) => index >= from && index < to));

// The number of a section or a figure counts nothing.
const someNumber =
  /(?<![\d,.]|\b(?:sections?|schedules?|part|rule|code|level|grade|phase|outcome|figure|table|page|paragraph|chapter|annex) |\p{L})\d[\d,.]*/giu;

/** "£212 above the average for similar forces" */
const besideAverage = /^ ?(?:above|below|(?:more|less|higher|lower) than) (?:the|that|its|similar|other|most)\b/i;

/** A difference from others, or a multiple of theirs, is the force's. */
const speaksOfForce = ({ beside, figure, rest }: Measured) =>
  beside !== undefined ||
  (figure.how === 'money' && besideAverage.test(rest)) ||
  (figure.how === 'percent' &&
    /^ (?:the|that) (?:rate|figure|average|proportion|number|level)? ?(?:for|of|in|across)\b/i.test(rest)) ||
  (figure.unit === 'times' && /^ ?(?:times )?(?:the|that|those|what|as|more|higher)\b/i.test(rest));

/** "27 percent of the 8,783 records examined nationally": whose the whole is says whose the share is. */
const wholeBehind = ({ behind, rest }: Measured) =>
  /^ of (?:the |all )?[\d,]*\d [^.;,]{0,80}/.exec(rest)?.[0] ?? behind;

/** "across England and Wales from 89% to 93%": the second is of what the first is of. */
const isOtherEnd = ({ step, ahead, rest }: Measured) =>
  step === 'last' &&
  !/^ (?:[\p{Ll}]+ )?in \p{Lu}/u.test(rest) &&
  /^\)?(?: in [^,.;]{3,25})? to [^,.;]{0,12}$/.test(ahead);

/** "; in England and Wales it rose by 21 percent and accounted for 10 percent": both are of all forces. */
const isInClauseOfAll = ({ previous, figure, ahead }: Measured, text: string) => {
  const from = text.lastIndexOf('; ', figure.from) + 1;
  return (
    from > 0 &&
    previous !== undefined &&
    previous.from > from &&
    /^ (?:(?:but|and|while) )?(?:(?:in|across|for) England and Wales\b|nationally\b)/i.test(text.slice(from)) &&
    !/\b(?:force|constabulary|here|local|its)\b|\p{Lu}\p{Ll}/u.test(ahead)
  );
};

const rules = {
  percent: 'percentage in a sentence',
  rate: 'rate in a sentence',
  count: 'so many of so many',
  money: 'sum of money',
} as const satisfies Record<Figure['how'], string>;

function confidenceIn({ figure, measure }: Measured): number {
  if (figure.how !== 'percent' && figure.how !== 'rate') return 0.65;
  return measure === '' ? 0.7 : 0.85;
}

/** The figures of a sentence that are statistics of the force, or of what it is compared with. */
function statisticFigures(
  { text, before: sentenceBefore }: Sentence,
  { inList, lead, goesOn }: Context,
): readonly Figure[] {
  if (goesOnWithPlan(text, sentenceBefore?.text ?? '')) return [];
  const tellsOfForce = (said: string) => outOfScope(said) !== 'not of the force' || tellsWhatWasFound.test(said);
  const isOfForce = tellsOfForce(text);
  // "A line is available to all staff; the unit had 74 calls": what follows is of the force all the same.
  const after = isOfForce ? -1 : text.indexOf('; ') + 2;
  const isOfForceAfter = after > 1 && tellsOfForce(text.slice(after));
  return figuresIn(text)
    .filter((one, index, all) => !isOfBox(one, all[index + 1], text))
    .filter(
      ({ how, isWhole, from }) => isOfForce || how !== 'count' || isWhole === true || (isOfForceAfter && from >= after),
    )
    .filter((one, index) => !(index === 0 && isPlannedInList(one, text, lead)))
    .filter((one) => isOfToldWhole(one, sentenceBefore?.text ?? inList, goesOn));
}

/** "It plans to lose 410 posts. This comprises 190 officers": parts of what is only planned, or what it is compared with. */
const goesOnWithPlan = (text: string, before: string) =>
  /^(?:This|That|These|Those|Of these) (?:compares?|comprises?|includes?|consists?|equates?|amounts?|represents?|means|is|are)\b/.test(
    text,
  ) &&
  /\d/.test(before) &&
  /\b(?:plans?|planned|planning|intends?|projected|forecast|due|will)\b/.test(before) &&
  figuresIn(before).length === 0;

/** "it plans to cut: • 12 posts" */
function isPlannedInList(one: Figure, text: string, lead: string): boolean {
  if (lead === '' || one.from > 60) return false;
  const shift = lead.length + 1;
  return isPlanned({ ...one, from: one.from + shift, to: one.to + shift }, `${lead} ${text}`, undefined);
}

/** -1 for a fall and for what is fewer or below, otherwise 1. */
function signIn(text: string, { figure, change, beside }: Measured): number {
  return change ?? (beside?.isBelow === true || isFewerThan(text, figure) ? -1 : 1);
}

/** The unit of a figure: its own, that of the one before it, or that of the sentence before. */
function unitOf({ figure, index }: Measured, figures: readonly Figure[], text: string, { earlier }: Context): string {
  if (figure.unit !== '') return figure.unit;
  // "up 6 percent from the year before, when 11,703 were recorded"
  const isNoShare = figure.value > 100;
  const before = figures
    .slice(0, index)
    .findLast(({ unit }) => unit !== '' && !(isNoShare && /^percent/.test(unit)))?.unit;
  return before ?? (goesOnBefore.test(text) ? earlier.at(-1)?.unit : undefined) ?? 'number';
}

/** "the £2.4m": a sum that was told before. */
const isSumOfBefore = (figure: Figure | undefined, text: string) =>
  figure?.how === 'money' && /\b(?:the|this|that) $/i.test(text.slice(0, figure.from));

/** Of what inspectors looked at, what they found. */
const tellsWhatWasFound =
  /\bof (?:which|whom)\b|\band found\b|[;:] (?:in )?(?:only )?(?:\d|\p{L}+ (?:of|were|was|had)\b)|\b(?:as|to be) (?:good|outstanding|adequate|inadequate|requir)/iu;

/** What "the five that were missed" may be a part of. */
const tellsOfParts =
  /^(?:of|in|only)\b|\bof (?:the|these|those|which|whom)\b|\b(?:audited|examined|reviewed|found|checked|sampled)\b|\d of (?:the |its )?\d/i;

/** How many there were in all of what the next sentence takes a part of. */
export const toldSample =
  /^in (?:only |just )?\d{1,5}\b|\b(?:reviewed|examined|audited|sampled|read|looked at|listened to|checked|tested|left|sent|observed|inspected|saw|assessed|found|visited|referred)\b[^.;]{0,40}?\b(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) \p{L}+|\bof (?:the |(?:these|those|them),? )?\d{1,5} |\b\d{1,5} of (?:\d|(?:these|those|them)\b)/iu;

/** Whether a figure is of a whole that the sentence before has told, where it is of one. */
const isOfToldWhole = ({ isPart }: Figure, before: string, goesOn: boolean) =>
  isPart === undefined || (isPart === 'found' ? toldSample.test(before) : goesOn && tellsOfParts.test(before));

/** "9% Domestic abuse accounts for 9% of crime": a box sets its figure above the sentence that says it. */
const isOfBox = (one: Figure, next: Figure | undefined, text: string) =>
  next?.value === one.value && /^.{0,40}?$/.test(text.slice(0, one.from)) && /^ \p{Lu}\p{Ll}/u.test(text.slice(one.to));

/** "In 2016/17 it had been 4.6": counted as what the sentence before says. */
const goesOnBefore =
  /\b(?:it|this|that|they|there|the (?:figure|rate|number|total|proportion)) (?:had (?:been|recorded|received|made)|was|were|is)\b/i;
