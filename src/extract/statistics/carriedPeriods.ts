import type { Period } from './calendar.ts';
import { isRange } from './heldPeriods.ts';
import type { Measured } from './measures.ts';
import type { CarriedPeriods, SentencePeriods, StatedPeriods } from './sentencePeriods.ts';

/** A figure of a sentence with the period that it was found to be of. */
export interface InPeriod extends Pick<Measured, 'step'> {
  readonly period: Period | undefined;
}

/**
 * What those after a sentence go on with.
 *
 * @param told the day on which the text was told: what is of a later day was only planned
 */
export function carriedAfter(
  found: SentencePeriods,
  figures: readonly InPeriod[],
  before: CarriedPeriods & { readonly overAll: Period | undefined },
  told: string | undefined,
): CarriedPeriods {
  const { period: last, baseline: lastBase, whole: lastWhole, lastTold, isOfAll } = before;
  const asItWas = {
    period: last,
    baseline: lastBase,
    whole: lastWhole,
    lastTold,
    ...(isOfAll === true ? { isOfAll } : {}),
  };
  if (figures.length === 0 && (found.period === undefined || isAhead(found.period, told) || isPartOf(found, last)))
    return asItWas;
  // "There had been two deaths since 2014": the next goes on with what was told before.
  if (found.period === undefined && found.worded.some(({ isSince }) => isSince)) return asItWas;
  if (found.isAside === true) return asItWas;
  if (found.main !== undefined) return { ...asItWas, period: found.main, baseline: found.period };
  if (found.worded.length === 0 && found.period !== undefined && found.period === before.overAll)
    return { period: found.period, isOfAll: true, lastTold: before.lastTold };
  // "was set up in 2020, and 36 are accredited": no figure is of that time, and none that follows.
  if (figures.length > 0 && found.worded.length > 0 && figures.every(({ period }) => period === undefined))
    return { period: undefined, lastTold: before.lastTold };
  const ends = changeBetween(found, figures) ?? changeFromTo(figures) ?? upToLater(found, figures);
  const { period, baseline, whole } = ends ?? found;
  return { period, baseline, whole, lastTold: period ?? before.lastTold };
}

/** "In the year to": where a period stands that opens a sentence. */
const opening = 8;

/** "only in December", of a year that was told. */
const isPartOf = ({ period, worded }: SentencePeriods, whole: Period | undefined) =>
  worded.every(({ from }) => from > opening) &&
  period?.start !== undefined &&
  whole?.start !== undefined &&
  whole.start <= period.start &&
  (period.end ?? '') <= (whole.end ?? '');

const isAhead = ({ start, end }: Period, told: string | undefined) => told !== undefined && (start ?? end ?? '') > told;

/** "Between 2010/11 and 2012/13 it fell by 9 percent": what goes on with it is of the same two years. */
function changeBetween({ worded }: SentencePeriods, figures: readonly InPeriod[]): StatedPeriods | undefined {
  const years = worded.find((one) => one.years !== undefined)?.years;
  const isOfLast = years !== undefined && figures.some(({ period }) => period === years.last);
  if (!isOfLast) return undefined;
  return { period: years.last, baseline: years.first, whole: { start: years.first.start, end: years.last.end } };
}

/** "In 2015/16 it was 61 percent; in 2016/17 it was 64 percent": what goes on with it is of the second. */
function upToLater(
  { period: first, worded }: SentencePeriods,
  figures: readonly InPeriod[],
): StatedPeriods | undefined {
  const last = figures.at(-1)?.period;
  const isLater =
    first?.end !== undefined && last?.end !== undefined && first.end < last.end && isRange(first) === isRange(last);
  const isTold = worded.some(({ start, end, isBaseline }) => !isBaseline && start === last?.start && end === last?.end);
  return isLater && isTold ? { period: last, baseline: first } : undefined;
}

/** "fell from 51 in 2013/14 to 36 in 2018/19": "this" and "the same period" are of the second. */
function changeFromTo(figures: readonly InPeriod[]): StatedPeriods | undefined {
  const first = figures.find(({ step }) => step === 'first')?.period;
  const last = figures.find(({ step }) => step === 'last')?.period;
  const isLater = first?.end !== undefined && last?.end !== undefined && first.end < last.end;
  return isLater && isRange(first) === isRange(last) ? { period: last, baseline: first } : undefined;
}
