import type { Block, Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { isText, type Sentence, sentencesOf } from '../sentences.ts';
import type { ProposedStatistic } from '../types.ts';
import type { CarriedPeriods } from './carriedPeriods.ts';
import { gridFigures } from './grids.ts';
import {
  auditPeriod,
  censusDay,
  isRange,
  notedPeriods,
  periodOfHeading,
  periodsOfAll,
  saysWhatWasAudited,
} from './heldPeriods.ts';
import { toldSoFar } from './notes.ts';
import { type Period, periodsIn } from './periods.ts';
import { rowCells, tableRows } from './rateTable.ts';
import { ofSentence, toldSample } from './sentenceStatistics.ts';
import { farBack, refersToPeriod } from './statedPeriods.ts';
import type { StatisticFinders } from './statisticFinders.ts';
import { inPeriodOfAll, tablePeriods } from './tablePeriods.ts';

/** The statistics of a text: figures of sentences, and rows of a table of rates. */
export function statisticsIn(
  page: Page,
  finders: StatisticFinders,
): { readonly proposed: readonly ProposedStatistic[]; readonly sentences: ReadonlySet<string> } {
  const proposed: ProposedStatistic[] = [];
  const withFigures = new Set<string>();
  const audited = auditPeriod(page);
  const ofAll = periodsOfAll(page);
  const noted = notedPeriods(page);
  const census = censusDay(page.text);
  const grids = gridFigures(page, finders, { audited, noted });
  const gridSets = inPeriodOfAll(grids.sets, ofAll);
  const isOfGrid = rangesTaken(page.source, grids.ranges);
  const rows = tableRows(page, finders).filter(([one]) => one === undefined || !isOfGrid(one.places));
  const tables = tablePeriods([...gridSets, ...rows]);
  let tablesRead = 0;
  let sets = 0;
  let last: CarriedPeriods = { lastTold: undefined };
  let overList: Period | undefined;
  let long: Period | undefined;
  let inList = '';
  const told = toldSoFar(page);
  for (const block of page.blocks) {
    if (block.kind === 'heading') overList = undefined;
    if (!isText(block) && block.kind !== 'note') continue;
    if (block.section.kind === 'recommendations' && block.kind === 'item') continue;
    if (rowCells(block.prose.text) !== undefined) continue;
    if (isOfGrid(block.ranges)) continue;
    if (block.kind !== 'item' || isNumberedParagraph(block)) [overList, inList] = [undefined, ''];
    const above = tables.findLastIndex(({ end }) => end <= (block.ranges[0]?.start ?? 0));
    const table = above < tablesRead ? undefined : tables[above]?.period;
    tablesRead = above + 1;
    if (table !== undefined) last = { period: table, lastTold: table };
    const overBlock = overList ?? (isOfGrid([block.section]) ? undefined : periodOfHeading(block));
    let lastWithPeriod: Sentence | undefined;
    const atMark = block.kind === 'note' ? told.atMarkOf(block) : undefined;
    const beforeNote = last;
    if (atMark !== undefined) last = atMark;
    let sampled = inList;
    let isOfSample = false;
    for (const sentence of sentencesOf(block)) {
      if (sentence.text.length > 1500 || (block.section.kind === 'recommendations' && isAdvice.test(sentence.text)))
        continue;
      if (block.kind === 'item' && sentence.after === undefined && toldSample.test(sentence.text))
        sampled = sentence.text;
      if (isMethod(sentence.text)) {
        const saysWhen = saysWhatWasAudited.test(sentence.text) || wasAsked.test(sentence.text);
        const worded = saysWhen ? periodsIn(sentence.text).find(isRange) : undefined;
        const period = worded ?? (refersToPeriod.test(sentence.text) ? (audited ?? last.period) : undefined);
        if (period !== undefined) [last, lastWithPeriod, isOfSample] = [{ period, lastTold: period }, sentence, true];
        continue;
      }
      const goesOn = sentence.before !== undefined && sentence.before === lastWithPeriod;
      const inParagraph = lastWithPeriod !== undefined || atMark !== undefined;
      const note = noted.get(block.section);
      const isOfNote = note?.isOfTable === false && note.of.test(`${sentence.text} ${block.section.title}`);
      const overAll = isOfNote ? note.period : (overBlock ?? ofAll(sentence.text));
      const context = {
        ...last,
        goesOn,
        inParagraph,
        isOfSample,
        overAll,
        audited,
        census,
        long,
        inList,
        earlier: proposed,
      };
      const found = ofSentence(sentence, finders, context, sets);
      isOfSample &&= found.periods.period === undefined || found.periods.period === last.period;
      last = found.carried;
      if (block.kind !== 'note') told.add(sentence, last);
      long = found.long ?? long;
      if (found.proposed.length > 0 || found.hasMore || ofFigures.test(sentence.text)) lastWithPeriod = sentence;
      if (found.proposed.length === 0) continue;
      sets += 1;
      if (goesOn && ofWhatWasTold.test(sentence.text)) inPeriodOf(found.proposed[0], proposed);
      for (const one of found.proposed) if (!found.again.has(one) || !saidBefore(one, proposed)) proposed.push(one);
      withFigures.add(sentenceKey(sentence));
    }
    inList = sampled;
    if (atMark !== undefined && !isOfSample) last = beforeNote;
    const lead = block.prose.text.endsWith(':') ? sentencesOf(block).at(-1) : undefined;
    if (lead !== undefined && (lead === lastWithPeriod || periodsIn(lead.text).length > 0)) overList = last.period;
  }
  const saidAt = placesByValue(proposed);
  const addSet = (set: readonly ProposedStatistic[]) => {
    if (set.length === 0) return;
    sets += 1;
    proposed.push(...set.map((one) => ({ ...one, comparison: sets })));
  };
  let saidBox: ProposedStatistic | undefined;
  for (const row of gridSets) {
    const { left, said } = notSaid(row, proposed, saidAt);
    saidBox = said ?? saidBox;
    addSet(left.map((one) => (saidBox === undefined ? one : inPeriodOfBox(one, saidBox))));
  }
  for (const row of rows) addSet(row);
  return { proposed: withMarginsOnce(proposed), sentences: withFigures };
}

/** What is asked for, among recommendations; what else is told there is how things are. */
const isAdvice =
  /\b(?:should|must|needs? to|shall|recommend\w*|ensures?|will|by (?:the end of )?(?:\p{Lu}\p{Ll}+ )?20\d\d|within (?:\w+ ){1,2}(?:days|weeks|months|years?)|immediate\w*)\b/u;

/** Tells whether a place is in any of the ranges, however many these are. */
function rangesTaken(source: string, ranges: readonly Range[]): (places: readonly Range[]) => boolean {
  const taken = new Uint8Array(source.length);
  for (const { start, end } of ranges) taken.fill(1, start, end);
  return (places) => places.some(({ start, end }) => taken.subarray(start, end).includes(1));
}

export const sentenceKey = (sentence: Sentence): string =>
  String(sentence.block.prose.origins[sentence.range.start] ?? 0);

/** What says for which time figures are, though it has none itself. */
const ofFigures = /\b(?:figures|data|statistics|table|chart)\b/i;

/** "Of these", "This is 31 percent of all": of the time of what the sentence before told. */
const ofWhatWasTold =
  /^(?:(?:this|that|these|those) (?:is|are|was|were|represents?|represented|accounts?|accounted)\b|(?:only |just )?(?:(?:some |about |around )?[\d,]+ )?of (?:these|those|them|which)\b)/i;

/** What a sentence told of no time has that of the part of it, or the share, that the next tells. */
function inPeriodOf(part: ProposedStatistic | undefined, proposed: ProposedStatistic[]): void {
  const set = proposed.at(-1)?.comparison;
  if (part?.periodEnd === undefined || part.baselineEnd !== undefined) return;
  for (let at = proposed.length - 1; at >= 0; at -= 1) {
    const whole = proposed[at];
    if (whole === undefined || whole.comparison !== set || whole.periodEnd !== undefined) return;
    proposed[at] = { ...whole, periodStart: part.periodStart, periodEnd: part.periodEnd, remarks: [] };
  }
}

const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.map((word) => word.replace(/s$/, '')),
  );

const mostOfOneValue = 20;

/** Where statistics of a value stand among all; of a value that is told over and over, the first. */
function placesByValue(proposed: readonly ProposedStatistic[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { value }] of proposed.entries()) {
    const same = found.get(value);
    if (same === undefined) found.set(value, [index]);
    else if (same.length < mostOfOneValue) same.push(index);
  }
  return found;
}

/** The figures of a row that no sentence tells; a figure that one does is a further place of it. */
function notSaid(
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
        (said.periodEnd === one.periodEnd || one.periodEnd === undefined) &&
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
      proposed[index] = { ...said, places: [...said.places, ...one.places] };
    if (said !== undefined) last = { ...said, measure: one.measure, section: one.section };
    return said === undefined;
  });
  return { left, said: last };
}

/** "Kent 17%, England and Wales 17%" in a box: a sentence that tells one of them with its time tells that of the other. */
function inPeriodOfBox(one: ProposedStatistic, said: ProposedStatistic): ProposedStatistic {
  const isAlike = one.measure === said.measure && one.unit === said.unit && one.section.at(-1) === said.section.at(-1);
  if (!isAlike || one.periodStart !== undefined || one.periodEnd !== undefined || said.periodEnd === undefined)
    return one;
  return { ...one, periodStart: said.periodStart, periodEnd: said.periodEnd, remarks: [] };
}

/** "14 cases each" and "All cases 14" need not be the same. */
const isSmall = ({ value, unit, periodEnd }: ProposedStatistic) =>
  Math.abs(value) < 100 && unit === 'number' && periodEnd === undefined;
const anyCounted = new Set([
  'case',
  'record',
  'file',
  'crime',
  'call',
  'officer',
  'report',
  'victim',
  'incident',
  'number',
]);

/** A share of a box, with the sentence under the same heading that says it. */
const isAboveSentence = (one: ProposedStatistic, said: ProposedStatistic) =>
  one.unit === 'percent' && said.unit === 'percent' && one.periodEnd === undefined && one.section === said.section;

/** Adds the place of a figure that is said again to the figure itself; whether there is one. */
function saidBefore(again: ProposedStatistic, proposed: ProposedStatistic[]): boolean {
  const before = proposed.slice(-farBack);
  const first = before.findLast(({ value, unit }) => value === again.value && unit === again.unit);
  if (first === undefined) return false;
  const index = proposed.lastIndexOf(first);
  proposed[index] = { ...first, places: [...first.places, ...again.places] };
  return true;
}

/** A rate that a heading or a sentence gives without its margin, and the next with it, is one statistic. */
function withMarginsOnce(proposed: readonly ProposedStatistic[]): readonly ProposedStatistic[] {
  const keyOf = ({ value, unit, area, section }: ProposedStatistic) => JSON.stringify([value, unit, area, section]);
  const withMargin = new Map(proposed.flatMap((one) => (one.margin === undefined ? [] : [[keyOf(one), one] as const])));
  const placesOfBare = new Map<string, Range[]>();
  const left = proposed.filter((one) => {
    const key = keyOf(one);
    const isBare = one.margin === undefined && withMargin.has(key);
    if (isBare && !placesOfBare.has(key)) placesOfBare.set(key, []);
    if (isBare) placesOfBare.get(key)?.push(...one.places);
    return !isBare;
  });
  return left.map((one) => {
    const more = withMargin.get(keyOf(one)) === one ? (placesOfBare.get(keyOf(one)) ?? []) : [];
    return more.length === 0 ? one : { ...one, places: [...more, ...one.places] };
  });
}

/** "2.1": no point of the list above it. */
const isNumberedParagraph = ({ marker }: Block) => marker?.kind === 'number' && marker.label.includes('.');

/** Who answered a survey did so when it was made. */
const wasAsked = /^[^,.]{0,40}\b(?:surveyed|interviewed|polled|asked)\b/i;

const isMethod = (text: string) =>
  /^(?:our|the) sample (?:included|contained|comprised|consisted)\b|^(?:we|hmic(?:frs)?|inspectors|our inspectors|(?:during|for|in|to inform) (?:our|the|this) (?:inspection|assessment|report|review|audit),? we|as part of [^,]{3,60},? we)(?: also)? (?:reviewed|examined|interviewed|audited|sampled|looked|spoke|surveyed|listened|assessed|visited|held|selected|dip[- ]sampled|analysed|considered|checked|read|left|tested|telephoned|rang)\b(?![^.]*(?:\b(?:found|of which|of whom|and \d[\d,]*(?: [\p{L}-]+){0,3} (?:had|has|were|was|did|contained|showed|lacked|met|could|should|involved))\b|[;:,] (?:in )?(?:only )?(?:\d|\p{L}+ (?:of|were|was|had)\b)))/iu.test(
    text,
  ) || /^the (?:population|national target)\b/i.test(text);
