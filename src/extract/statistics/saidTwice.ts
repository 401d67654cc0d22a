import { stemOf } from '../meanings.ts';
import type { Range } from '../prose.ts';
import type { ProposedStatistic } from '../types.ts';
import { farBack } from './impliedPeriods.ts';

/** What the words of a text come from: what is recorded makes the recording rate. */
const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.map(stemOf),
  );

/** How many words two measures share. */
function sharedWords(one: ProposedStatistic, other: ProposedStatistic): number {
  const words = wordsOf(other.measure);
  return [...wordsOf(one.measure)].filter((word) => words.has(word)).length;
}

const mostOfOneValue = 20;

/** Where statistics of a value stand among all; of a value that is told over and over, the first. */
export function placesByValue(proposed: readonly ProposedStatistic[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { value }] of proposed.entries()) {
    const same = found.get(value);
    if (same === undefined) found.set(value, [index]);
    else if (same.length < mostOfOneValue) same.push(index);
  }
  return found;
}

/** The figures of a row that no sentence tells; a figure that one does is a further place of it. */
export function notSaid(
  row: readonly ProposedStatistic[],
  proposed: ProposedStatistic[],
  told: ReadonlyMap<number, readonly number[]>,
): { readonly left: readonly ProposedStatistic[]; readonly said: ProposedStatistic | undefined } {
  let last: ProposedStatistic | undefined;
  const left = row.filter((one) => {
    const words = wordsOf(one.measure);
    const index = told.get(one.value)?.find((at) => {
      const said = proposed[at];
      return (
        said !== undefined &&
        (said.periodEnd === one.periodEnd ||
          one.periodEnd === undefined ||
          isChangeAbove(one, said) ||
          isShareOfRow(one, said)) &&
        said.area === one.area &&
        (said.unit === one.unit || said.unit === 'number' || one.unit === 'number') &&
        (isAboveSentence(one, said) ||
          [...wordsOf(`${said.measure} ${said.unit}`)].some(
            (word) => words.has(word) && !(isSmall(one) && said.section !== one.section && anyCounted.has(word)),
          ))
      );
    });
    const said = index === undefined ? undefined : proposed[index];
    if (said !== undefined && index !== undefined)
      proposed[index] = {
        ...(said.periodEnd === undefined ? inTimeOf(one, said) : said),
        places: [...said.places, ...one.places],
      };
    if (said !== undefined) last = { ...said, measure: one.measure, section: one.section };
    return said === undefined;
  });
  return { left, said: last };
}

/** "The force is cutting its police staff by 9%", said over the table that has it with its times. */
const isChangeAbove = (one: ProposedStatistic, said: ProposedStatistic) =>
  one.baselineEnd !== undefined &&
  said.periodEnd === undefined &&
  isJustAbove(said.places, one.places) &&
  said.unit === one.unit &&
  /^change in\b/i.test(said.measure) &&
  sharedWords(said, one) > 2;

/** "Seventy-one percent were satisfied overall", below the table that has "Satisfied overall" with its year. */
const isShareOfRow = (one: ProposedStatistic, said: ProposedStatistic) =>
  said.periodEnd === undefined && said.unit === 'percent' && said.section === one.section && sharedWords(said, one) > 1;

const mostBetween = 600;
const isJustAbove = (said: readonly Range[], table: readonly Range[]) => {
  const between = (table[0]?.start ?? 0) - (said.at(-1)?.end ?? 0);
  return between >= 0 && between < mostBetween;
};

const inTimeOf = (
  { periodStart, periodEnd, baselineStart, baselineEnd }: ProposedStatistic,
  said: ProposedStatistic,
): ProposedStatistic => ({ ...said, periodStart, periodEnd, baselineStart, baselineEnd, remarks: [] });

/** "Kent 17%, England and Wales 17%" in a box: a sentence that tells one of them with its time tells that of the other. */
export function inPeriodOfBox(one: ProposedStatistic, said: ProposedStatistic): ProposedStatistic {
  const isAlike = one.measure === said.measure && one.unit === said.unit && one.section.at(-1) === said.section.at(-1);
  if (!isAlike || one.periodStart !== undefined || one.periodEnd !== undefined || said.periodEnd === undefined)
    return one;
  return { ...one, periodStart: said.periodStart, periodEnd: said.periodEnd, remarks: [] };
}

/** "14 cases each" and "All cases 14" need not be the same. */
const isSmall = ({ value, unit, periodEnd }: ProposedStatistic) =>
  Math.abs(value) < 100 && unit === 'number' && periodEnd === undefined;
const anyCounted = wordsOf('case record file crime call officer report victim incident number');

/**
 * Tells of when the figures of a table are: the column "2020" is of July to December 2019 where a sentence says so of one
 * of its figures, with the same margin.
 */
export function timesOfColumns(
  rows: readonly (readonly ProposedStatistic[])[],
  proposed: readonly ProposedStatistic[],
  told: ReadonlyMap<number, readonly number[]>,
): (one: ProposedStatistic) => ProposedStatistic {
  const columnOf = ({ section, periodStart, periodEnd }: ProposedStatistic) =>
    JSON.stringify([section, periodStart, periodEnd]);
  const times = new Map<string, ProposedStatistic>();
  for (const one of rows.flat()) {
    const said = told
      .get(one.value)
      ?.map((at) => proposed[at])
      .find((said) => said?.periodEnd !== undefined && said.margin !== undefined && said.margin === one.margin);
    if (one.periodEnd !== undefined && said !== undefined && said.periodEnd !== one.periodEnd)
      times.set(columnOf(one), said);
  }
  return (one) => {
    const said = one.margin === undefined ? undefined : times.get(columnOf(one));
    return said === undefined ? one : { ...one, periodStart: said.periodStart, periodEnd: said.periodEnd };
  };
}

/** A share of a box, with the sentence under the same heading that says it. */
const isAboveSentence = (one: ProposedStatistic, said: ProposedStatistic) =>
  one.unit === 'percent' && said.unit === 'percent' && one.periodEnd === undefined && one.section === said.section;

/** Adds the place of a figure that is said again to the figure itself; whether there is one. */
export function saidBefore(again: ProposedStatistic, proposed: ProposedStatistic[]): boolean {
  const before = proposed.slice(-farBack);
  const first = before.findLast(({ value, unit }) => value === again.value && unit === again.unit);
  if (first === undefined) return false;
  const index = proposed.lastIndexOf(first);
  proposed[index] = { ...first, places: [...first.places, ...again.places] };
  return true;
}

/** A rate that a heading or a sentence gives without its margin, and the next with it, is one statistic. */
export function withMarginsOnce(proposed: readonly ProposedStatistic[]): readonly ProposedStatistic[] {
  const withMargin = proposed.filter(({ margin }) => margin !== undefined);
  const told = placesByValue(withMargin);
  const exactOf = (bare: ProposedStatistic) =>
    told
      .get(bare.value)
      ?.flatMap((at) => withMargin[at] ?? [])
      .find((one) => isMoreExact(one, bare));
  const placesOfBare = new Map<ProposedStatistic, Range[]>();
  const left = proposed.filter((one) => {
    const exact = one.margin === undefined ? exactOf(one) : undefined;
    if (exact !== undefined) placesOfBare.set(exact, [...(placesOfBare.get(exact) ?? []), ...one.places]);
    return exact === undefined;
  });
  return left.map((one) => ({ ...one, places: [...(placesOfBare.get(one) ?? []), ...one.places] }));
}

/** Whether a rate is what another says without a margin, and not one that happens to be as high. */
const isMoreExact = (one: ProposedStatistic, bare: ProposedStatistic) =>
  one.value === bare.value &&
  one.unit === bare.unit &&
  one.area === bare.area &&
  one.section === bare.section &&
  (one.periodEnd === bare.periodEnd || one.periodEnd === undefined || bare.periodEnd === undefined) &&
  sharedWords(one, bare) > 0;
