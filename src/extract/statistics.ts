import { Temporal } from 'temporal-polyfill';
import { anyMonth } from '../ingest/dates.ts';
import { matchesOf } from '../matches.ts';
import { areaOf } from './areas.ts';
import { type Figure, figuresIn } from './figures.ts';
import { gridFigures } from './grids.ts';
import {
  auditPeriod,
  censusDay,
  isAim,
  isOfOwnTime,
  isOfTelling,
  isRange,
  notedPeriods,
  periodOfAll,
  periodOfHeading,
  saysWhatWasAudited,
} from './heldPeriods.ts';
import { tokens } from './language.ts';
import type { Page } from './page.ts';
import { countOf, earlierThan, laterThan, type Period, periodsIn, type WordedPeriod, yearBefore } from './periods.ts';
import type { Range } from './prose.ts';
import { rowCells, tableRows } from './rateTable.ts';
import { outOfScope } from './scope.ts';
import { isText, placesOf, type Sentence, sentencesOf } from './sentences.ts';
import type { ThemeFinder } from './themes.ts';
import type { ProposedStatistic } from './types.ts';

export interface StatisticFinders {
  readonly themes: ThemeFinder;
  /** How the force's area is called, as in "Kent"; of no force in particular when absent. */
  readonly area: string | undefined;
  /** The area that a text names, if it names a force. */
  areaIn(text: string): string | undefined;
  /** The day on which the text was told, where that is known: "in June" is the last June before it. */
  readonly told?: string | undefined;
}

/** The statistics of a text: figures of sentences, and rows of a table of rates. */
export function statisticsIn(
  page: Page,
  finders: StatisticFinders,
): { readonly proposed: readonly ProposedStatistic[]; readonly sentences: ReadonlySet<string> } {
  const proposed: ProposedStatistic[] = [];
  const withFigures = new Set<string>();
  const audited = auditPeriod(page);
  const ofAll = periodOfAll(page);
  const noted = notedPeriods(page);
  const census = censusDay(page.text);
  const grids = gridFigures(page, finders, { audited, noted });
  const isOfGrid = rangesTaken(page.source, grids.ranges);
  let sets = 0;
  let last: StatedPeriods = {};
  let overList: Period | undefined;
  let long: Period | undefined;
  let inList = '';
  for (const block of page.blocks) {
    if (block.kind === 'heading') overList = undefined;
    if (!isText(block)) continue;
    if (block.section.kind === 'recommendations' && block.kind === 'item') continue;
    if (rowCells(block.prose.text) !== undefined) continue;
    if (isOfGrid(block.ranges)) continue;
    if (block.kind !== 'item') [overList, inList] = [undefined, ''];
    const overBlock = overList ?? (isOfGrid([block.section]) ? undefined : periodOfHeading(block)) ?? ofAll;
    let lastWithPeriod: Sentence | undefined;
    let sampled = inList;
    let isOfSample = false;
    for (const sentence of sentencesOf(block)) {
      if (sentence.text.length > 1500 || (block.section.kind === 'recommendations' && isAdvice.test(sentence.text)))
        continue;
      if (block.kind === 'item' && sentence.after === undefined && toldSample.test(sentence.text))
        sampled = sentence.text;
      if (isMethod(sentence.text)) {
        const worded = saysWhatWasAudited.test(sentence.text) ? periodsIn(sentence.text).find(isRange) : undefined;
        const period = worded ?? (refersToPeriod.test(sentence.text) ? (audited ?? last.period) : undefined);
        if (period !== undefined) [last, lastWithPeriod, isOfSample] = [{ period }, sentence, true];
        continue;
      }
      const goesOn = sentence.before !== undefined && sentence.before === lastWithPeriod;
      const inParagraph = lastWithPeriod !== undefined;
      const note = noted.get(block.section);
      const isOfNote = note?.isOfTable === false && note.of.test(`${sentence.text} ${block.section.title}`);
      const overAll = isOfNote ? note.period : overBlock;
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
      if (found.proposed.length > 0 || found.periods.period !== undefined) last = found.periods;
      long = found.long ?? long;
      if (found.proposed.length > 0 || ofFigures.test(sentence.text)) lastWithPeriod = sentence;
      if (found.proposed.length === 0) continue;
      sets += 1;
      if (goesOn && ofThese.test(sentence.text)) inPeriodOf(found.proposed[0], proposed);
      for (const one of found.proposed) if (!found.again.has(one) || !saidBefore(one, proposed)) proposed.push(one);
      withFigures.add(sentenceKey(sentence));
    }
    inList = sampled;
    const lead = block.prose.text.endsWith(':') ? sentencesOf(block).at(-1) : undefined;
    if (lead !== undefined && (lead === lastWithPeriod || periodsIn(lead.text).length > 0)) overList = last.period;
  }
  const rows = tableRows(page, finders);
  const told = placesByValue(proposed);
  for (const set of [
    ...grids.sets.map((one) => notSaid(one, proposed, told)),
    ...rows.filter(([one]) => one === undefined || !isOfGrid(one.places)),
  ]) {
    if (set.length === 0) continue;
    sets += 1;
    proposed.push(...set.map((one) => ({ ...one, comparison: sets })));
  }
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

const someOfThese = /^(?:[\p{L}-]+ ){1,4}of (?:these|those|them)\b/iu;

const ofThese = /^(?:only |just )?(?:(?:some |about |around )?[\d,]+ )?of (?:these|those|them|which)\b/i;

/** Of what "these" are part of has their period, where nothing else says it. */
function inPeriodOf(part: ProposedStatistic | undefined, proposed: ProposedStatistic[]): void {
  const whole = proposed.at(-1);
  if (part?.periodEnd === undefined || whole === undefined || whole.periodEnd !== undefined) return;
  proposed[proposed.length - 1] = { ...whole, periodStart: part.periodStart, periodEnd: part.periodEnd, remarks: [] };
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
): readonly ProposedStatistic[] {
  return row.filter((one) => {
    const words = wordsOf(one.measure);
    const index = told.get(one.value)?.find((at) => {
      const said = proposed[at];
      return (
        said !== undefined &&
        (said.periodEnd === one.periodEnd || one.periodEnd === undefined) &&
        said.area === one.area &&
        (said.unit === one.unit || said.unit === 'number' || one.unit === 'number') &&
        (isAboveSentence(one, said) || [...wordsOf(`${said.measure} ${said.unit}`)].some((word) => words.has(word)))
      );
    });
    const said = index === undefined ? undefined : proposed[index];
    if (said !== undefined && index !== undefined)
      proposed[index] = { ...said, places: [...said.places, ...one.places] };
    return said === undefined;
  });
}

/** A share of a box, with the sentence under the same heading that says it. */
const isAboveSentence = (one: ProposedStatistic, said: ProposedStatistic) =>
  one.unit === 'percent' && said.unit === 'percent' && one.periodEnd === undefined && one.section === said.section;

const farBack = 400;

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

const isMethod = (text: string) =>
  /^(?:we|hmic(?:frs)?|inspectors|our inspectors|(?:during|for|in|to inform) (?:our|the|this) (?:inspection|assessment|report|review|audit),? we|as part of [^,]{3,60},? we)(?: also)? (?:reviewed|examined|interviewed|audited|sampled|looked|spoke|surveyed|listened|assessed|visited|held|selected|dip[- ]sampled|analysed|considered|checked|read|left|tested|telephoned|rang)\b(?![^.]*(?:\b(?:found|of which|of whom|and \d[\d,]*(?: [\p{L}-]+){0,3} (?:had|has|were|was|did|contained|showed|lacked|met|could|should|involved))\b|[;:,] (?:in )?(?:only )?(?:\d|\p{L}+ (?:of|were|was|had)\b)))/iu.test(
    text,
  ) || /^(?:savings|the (?:population|national target))\b/i.test(text);

interface StatedPeriods {
  readonly period?: Period | undefined;
  readonly baseline?: Period | undefined;
}

const refersToPeriod =
  /\b(?:(?:over|during|in|for|from|across|throughout) (?:this|the same|that|those|these) (?:same )?(?:period|(?:financial )?year|time|quarter|(?:\d+|six|three|nine|twelve) months)|(?:at|by|on) (?:the same|that|this) (?:date|day|point)|by then)\b|^during the (?:year|period),/i;

/** Without what is not said. */
function definite({ period, baseline }: StatedPeriods): StatedPeriods {
  return { ...(period === undefined ? {} : { period }), ...(baseline === undefined ? {} : { baseline }) };
}

/** Of what inspectors looked at, what they found. */
const tellsWhatWasFound =
  /\bof (?:which|whom)\b|\band found\b|[;:] (?:in )?(?:only )?(?:\d|\p{L}+ (?:of|were|was|had)\b)/iu;

/** What "the five that were missed" may be a part of. */
const tellsOfParts =
  /^(?:of|in|only)\b|\bof (?:the|these|those|which|whom)\b|\b(?:audited|examined|reviewed|found|checked|sampled)\b/i;

/** How many there were in all of what the next sentence takes a part of. */
const toldSample =
  /\b(?:reviewed|examined|audited|sampled|read|looked at|listened to|checked|tested|left|sent|observed|inspected|saw|assessed|found|visited)\b[^.;]{0,40}?\b(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) \p{L}+|\bof (?:the |(?:these|those|them),? )?\d{1,5} |\b\d{1,5} of \d/iu;

/** Whether a figure is of a whole that the sentence before has told, where it is of one. */
const isOfToldWhole = ({ isPart }: Figure, before: string, goesOn: boolean) =>
  isPart === undefined || (isPart === 'found' ? toldSample.test(before) : goesOn && tellsOfParts.test(before));

const ofPopulation =
  /^\)?,? of (?:the |its |their )?(?:(?:local|resident|general|county's|area's|force's|wider) )?population\b/i;

interface Context extends StatedPeriods {
  /** What a point above it in the list says of a sample, which all points below are of. */
  readonly inList: string;
  /** The sentence before it has worded a period or has figures of one. */
  readonly goesOn: boolean;
  /** One of those before it in the paragraph has. */
  readonly inParagraph: boolean;
  /** That period is of a sample, which what follows was found in. */
  readonly isOfSample: boolean;
  /** Of the words over a list, or of the heading. */
  readonly overAll: Period | undefined;
  /** Of what inspectors took a sample of. */
  readonly audited: Period | undefined;
  /** The last stretch of several years, which "the first two years" are of. */
  readonly long: Period | undefined;
  /** The day of the census that population figures come from. */
  readonly census: string | undefined;
  /** What was found before this sentence. */
  readonly earlier: readonly ProposedStatistic[];
}

/** What happens in a stretch of time; what there is has a day. */
const happens =
  /\b(?:recorded|reached|gave|helped|trained|received|made|issued|carried out|arrested|charged|answered|attended|conducted|referred|seized|executed|resulted in|led to|detected|solved|dealt with|held)\b/i;
const isEachYear = /\b(?:each|every|a) year\b(?! (?:before|earlier|ago|later))/i;
const isNow = /\b(?:currently|at present|now|at the time of|are|is|has|have)\b/i;

const ofTheAudit =
  /\b(?:during|in|over|for) (?:the|our|this) audit(?: period)?\b|\baudited\b|\b(?:crimes|incidents|reports|records|offences|cases) in our (?:\p{L}+ )?sample\b/iu;

/** What inspectors looked at themselves is of no time that was told of other things. */
const ofOwnSample =
  /\b(?:that |which )?(?:we|inspectors) (?:examined|reviewed|audited|checked|sampled|read|listened to|looked at)\b/i;

/** "The figure for England and Wales is 17%" goes on with what the sentence before measures. */
const ofAnother =
  /^the (?:equivalent |comparable |corresponding |average )?(?:figure|rate|average|proportion|percentage) (?:for|across|in) (?:england|all|other|(?:most )?similar)\b/i;

/** What is set beside others' figure of the same time. */
const isBesideWhatWasTold =
  /^(?:This|That) (?:is|was|compares|compared)\b[^.;]{0,60}\b(?:lower|higher|better|worse|less|more|below|above|in line|similar|same|compare[sd]?)\b[^.;]{0,60}\b(?:England and Wales|national|(?:most )?similar forces|other forces|all forces)\b/i;

/** "stood at £5.2m at the end of the year": on the last day of the year that was told. */
const atItsEnd =
  /\bat the (?:end|close) of (?:the|that|this) (?:same )?(?:(?:financial )?year|period|quarter)(?=[,.;)]|$| (?:was|were|which|and|but|it|the|there)\b)/i;

/** A survey of the inspectorate's own has its own time. */
const ofOwnSurvey = /\b(?:in|from) our (?:own )?survey\b|^our (?:own )?survey\b/i;

const isOfDay = (period: Period | undefined) => period?.start === undefined && period?.end !== undefined;

/** "In the west of the county it took 50 minutes", after how long it took in all. */
const isPlaceOfTime = (text: string, { earlier }: Context) =>
  /^(?:in|at|for|across|elsewhere|outside)\b[^,.;]{0,60}?,? (?:it|this|they|the (?:figure|average|time|wait)) (?:took|takes|was|were|waited|averaged)\b/i.test(
    text,
  ) && isLengthOfTime.test(earlier.at(-1)?.unit ?? '');

const isLengthOfTime = /^(?:second|minute|hour|day|week|month)s$/;

/** The period of a sentence that words none. */
function impliedPeriods(
  text: string,
  figures: readonly Figure[],
  stated: StatedPeriods,
  before: Context,
): StatedPeriods {
  if (stated.period !== undefined) return stated;
  if (atItsEnd.test(text) && isRange(before.period))
    return { ...stated, period: { start: undefined, end: before.period?.end } };
  const areShares = figures.length > 0 && figures.every(({ how, margin }) => how === 'percent' && margin === undefined);
  const refersBack =
    refersToPeriod.test(text) ||
    (before.inParagraph && someOfThese.test(text)) ||
    (before.goesOn && areShares && isOfDay(before.period) && /\b(?:was|were)\b/.test(text) && !isOfOwnTime(text)) ||
    (before.goesOn && (ofThese.test(text) || ofAnother.test(text)));
  if (refersBack && before.period !== undefined) return { ...definite(before), ...definite(stated) };
  const goesOnWith = before.goesOn && before.period !== undefined && /^(?:This|That|These|Those)\b/.test(text);
  // "This is lower than the 84 percent (± 0.2 percent) for England and Wales"
  if (goesOnWith && isBesideWhatWasTold.test(text)) return { ...definite(before), ...definite(stated) };
  if (before.audited !== undefined && figures.some(({ margin }) => margin !== undefined))
    return { ...stated, period: before.audited };
  if (ofOwnSurvey.test(text)) return stated;
  if (before.audited !== undefined && ofTheAudit.test(text)) return { ...stated, period: before.audited };
  if (ofOwnSample.test(text) && before.period?.end !== before.audited?.end) return stated;
  const counts = figures.every(({ how }) => how === 'count');
  // "This is a fall of 4 percent on 2012/13" is of the same time or day.
  if (goesOnWith) return { ...definite(before), ...definite(stated) };
  const isUnsaid =
    stated.baseline === undefined || isUpFrom.test(text) || isYearsBefore(stated.baseline, before.period);
  const holds = isRange(before.period) && isUnsaid && !isOfOwnTime(text) && !isYearly.test(text);
  const areTimes = figures.length > 0 && figures.every(({ unit }) => isLengthOfTime.test(unit));
  // How long something takes is as often told of no time in particular.
  const isOfIt = areTimes
    ? before.inParagraph && (before.period === before.audited || (before.goesOn && isPlaceOfTime(text, before)))
    : counts
      ? before.goesOn && (happens.test(text) || before.isOfSample) && !isNow.test(text) && !isEachYear.test(text)
      : before.inParagraph;
  if (holds && isOfIt) return { ...definite(before) };
  return before.overAll === undefined || (counts && isNow.test(text)) ? stated : { ...stated, period: before.overAll };
}

/** "was 9.4 percent, up from 4.1 percent in 2015/16": what was before is told beside what is. */
const isUpFrom = /\d[^;]{0,80}, (?:and )?(?:up|down) from (?:about |around |just |over )*£?\d[\d,.]*[^,;.]{0,30} in\b/i;

/** Whether a period is like another, but one to five years before. */
function isYearsBefore(baseline: Period, period: Period | undefined): boolean {
  if (baseline.start === undefined || period?.start === undefined) return false;
  return [1, 2, 3, 4, 5].some((years) => {
    const { start, end } = yearBefore(period, years);
    return start === baseline.start && end === baseline.end;
  });
}

/** "costs the force £310,000 a year": of no year in particular. */
const isYearly =
  /\b(?:costs|saves|frees|is worth|pays|brings)\b[^.;]{0,60}£[\d,.]+ ?(?:m|million|k)? (?:a|per|each|every) (?:year|month)\b/i;

/** When it was announced says nothing of when it is. */
const announced =
  /^(?:(?:back )?in|on) [^,]{3,30}?,? (?:\p{L}+ ){1,6}?(?:announced|decided|agreed|promised|proposed)\b/iu;

/** Whether a stretch is longer than a year. */
const isOfYears = ({ start, end }: Period) =>
  start !== undefined && end !== undefined && (yearBefore({ start: undefined, end }).end ?? '') > start;

const firstYears = /\b(?:in|over|during|for) the first (two|three|four|2|3|4) years\b/i;

/** "In the first two years" of a stretch that was told before. */
function firstYearsOf(text: string, long: Period | undefined): Period | undefined {
  const count = countOf(firstYears.exec(text)?.[1]);
  if (!(count > 0) || long?.start === undefined || long.end === undefined) return undefined;
  const start = Temporal.PlainDate.from(long.start);
  const end = start.add({ years: count }).subtract({ days: 1 }).toString();
  return end <= long.end ? { start: long.start, end } : undefined;
}

/** "by March 2013" of what is told of a stretch that ends then. */
function isByEndOf(own: WordedPeriod | undefined, whole: Period | undefined, text: string): boolean {
  return own !== undefined && /^by\b/i.test(text.slice(own.from)) && own.end === whole?.end;
}

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
  const one = earlier.slice(-farBack).findLast((statistic) => statistic.value === value);
  return one?.periodEnd === undefined ? undefined : { start: one.periodStart, end: one.periodEnd };
}

const rules = {
  percent: 'percentage in a sentence',
  rate: 'rate in a sentence',
  count: 'so many of so many',
  money: 'sum of money',
} as const satisfies Record<Figure['how'], string>;

function ofSentence(
  sentence: Sentence,
  finders: StatisticFinders,
  before: Context,
  set: number,
): {
  readonly proposed: readonly ProposedStatistic[];
  readonly periods: StatedPeriods;
  /** Those that point back to a sum told before. */
  readonly again: ReadonlySet<ProposedStatistic>;
  /** The stretch of several years that it words. */
  readonly long: Period | undefined;
} {
  const { text } = sentence;
  const isOfForce = outOfScope(text) !== 'not of the force' || tellsWhatWasFound.test(text);
  const figures = figuresIn(text)
    .filter((one, index, all) => !isOfBox(one, all[index + 1], text))
    .filter(({ how }) => isOfForce || how !== 'count')
    .filter((one) => isOfToldWhole(one, sentence.before?.text ?? before.inList, before.goesOn));
  const said = announced.exec(text)?.[0].length ?? 0;
  const worded = periodsIn(text, finders.told).filter((one) => one.to > said && !isOfWriting(one, text));
  const stated: StatedPeriods = {
    period: firstYearsOf(text, before.long) ?? worded.find((one) => !one.isBaseline && !isOfAside(one, figures, text)),
    baseline: worded.find((one) => one.isBaseline),
  };
  const own = impliedPeriods(text, figures, stated, before);
  const whole = own.period === undefined ? periodOfWhole(text, before.earlier) : undefined;
  const periods = whole === undefined ? own : { ...own, period: whole };
  let measure = '';
  let wasFirst = false;
  const again = new Set<ProposedStatistic>();
  const changed: (number | undefined)[] = [];
  const proposed = figures.map((one, index): ProposedStatistic => {
    const previous = figures[index - 1];
    const ahead = text.slice(previous?.to ?? 0, one.from);
    const behind = segmentAfter(text.slice(one.to, figures[index + 1]?.from ?? text.length));
    const isChangeable =
      one.how === 'percent' || one.how === 'money' || (isLengthOfTime.test(one.unit) && /\bby $/i.test(ahead));
    // "fell by 312 (9%)"
    const isBeside = index > 0 && /^ \($/.test(ahead);
    const change =
      one.change ??
      (isBeside && isChangeable && previous !== undefined ? signOf(previous, text) : undefined) ??
      (isChangeable ? changeOf(ahead, text.slice(one.to, one.to + 40)) : undefined) ??
      (one.how === 'count' ? moreThanBefore(text.slice(one.from, one.from + 120)) : undefined) ??
      (isChangeable && (isOfOthers(ahead, behind) || goesOnBy.test(ahead) || asideOfOthers.test(ahead))
        ? changed.at(-1)
        : undefined);
    changed.push(change);
    const step =
      one.isFormer || /\bfrom(?: about| around| just \w+| over)?\s*$/i.test(ahead)
        ? 'first'
        : index > 0 && /\bto(?: about| around| just \w+| over)?\s*$/i.test(ahead)
          ? 'last'
          : undefined;
    const beside = one.unit === 'percentage points' ? besideOf(text.slice(one.to, one.to + 80)) : undefined;
    const goesOn = index > 0 && step !== undefined && (wasFirst || one.isFormer || measure.startsWith('change in '));
    wasFirst = step === 'first';
    const different = inDifference(text, one, measure);
    if (different !== undefined) measure = different;
    else if (isBeside && change !== undefined) measure = `change in ${measure.replace(/^change in /, '')}`;
    else if (goesOn) measure = measure.replace(/^change in /, '');
    else if (
      index === 0 ||
      !(
        isBeside ||
        (sameMeasure(ahead) && !isOfOtherKind(one, previous) && !isShareOfItsOwn(ahead, text.slice(one.to)))
      )
    ) {
      const own = measureOf(text, figures, index, change !== undefined);
      measure = own === 'change' && measure !== '' ? `change in ${measure.replace(/^change in /, '')}` : own;
      const told = before.goesOn && ofWhatWasTold.test(measure) ? before.earlier.at(-1)?.measure : undefined;
      if (told !== undefined && index === 0) measure = told;
    }
    const near = worded.filter(({ from }) => from < one.to + behind.length + 1);
    const since = change === undefined ? near.find(({ isSince }) => isSince) : undefined;
    const told = near.filter(({ isSince, to }) => !isSince && !hasSince.test(text.slice(to, one.from)));
    const years = worded.find((period) => period.years !== undefined)?.years;
    // "31% in 2017/18 (2016/17: 28%)"
    const inAside = told.findLast(
      ({ from, to }) =>
        to <= one.from &&
        /^:? $/.test(text.slice(to, one.from)) &&
        (text[from] === '(' || /\((?:in )?$/.test(text.slice(0, from))),
    );
    const isYetToCome = isYetToSave(text, one);
    // "three times as many as in 2017": the time is of what it is compared with.
    const isMultiple = one.unit === 'times' && one.how === 'rate' && asManyAs.test(text.slice(one.to, one.to + 80));
    const own =
      inAside ??
      told.find((period) => period.from >= one.to && !isMultiple && (change === undefined || !period.isBaseline)) ??
      (previous === undefined || isYetToCome
        ? undefined
        : told.find(
            (period) =>
              period.from >= previous.to &&
              period.from < (isMultiple ? one.from : Number.POSITIVE_INFINITY) &&
              !turns.test(text.slice(period.to, one.from)) &&
              ((step !== 'last' && change === undefined) || !period.isBaseline),
          ));
    const last = periods.period ?? (before.inParagraph || index > 0 ? before.period : undefined);
    const isSaidBefore = own === undefined || own.to <= one.from;
    const around = `${ahead}${text.slice(one.from, one.to)}${behind}`;
    const isUntold =
      own === undefined &&
      (isAim(ahead, text.slice(one.to)) || /^ will\b/.test(behind) || (worded.length === 0 && isOfTelling(around)));
    const anchor = told.findLast(({ to }) => to <= one.from);
    const later =
      anchor === undefined
        ? undefined
        : laterThan(`${beyondClause(text.slice(Math.max(anchor.to, previous?.to ?? 0), one.from))} ${behind}`, anchor);
    const earlier =
      !isUntold &&
      last !== undefined &&
      (isSaidBefore || /\bthe same\b/i.test(behind)) &&
      change === undefined &&
      !isMultiple
        ? earlierThan(
            `${step !== 'last' && (index > 0 || worded.length === 0) ? outOfBracket(ahead) : ''} ${behind}`,
            last,
          )
        : undefined;
    const isOfCensus = before.census !== undefined && ofPopulation.test(text.slice(one.to, one.to + 60));
    const period: Period | undefined =
      (isOfCensus ? { start: undefined, end: before.census } : undefined) ??
      (change !== undefined || step !== undefined ? years?.[step ?? 'last'] : undefined) ??
      later ??
      earlier ??
      (step === 'first' && refersToPeriod.test(text) ? periods.baseline : undefined) ??
      (isByEndOf(own, periods.period, text) ? periods.period : undefined) ??
      (since !== undefined && since.from >= one.to && since.from < (own?.from ?? Number.POSITIVE_INFINITY)
        ? sinceFor(since, step)
        : undefined) ??
      own ??
      (step === 'first' || isYetToCome || isUntold || hasSince.test(ahead) ? undefined : periods.period) ??
      sinceFor(since, step);
    const baseline =
      isMultiple && period !== undefined
        ? (earlierThan(behind, period) ?? near.find((other) => other.from >= one.to))
        : change === undefined
          ? undefined
          : (years?.first ??
            worded.find(
              ({ isBaseline, isSince, from }) =>
                isBaseline && !isSince && from >= one.to && from < (figures[index + 1]?.from ?? text.length),
            ) ??
            periods.baseline ??
            impliedBaseline(text, period));
    return {
      kind: 'STATISTIC',
      measure: beside === undefined ? measure : differenceFrom(beside.of, ahead),
      value: (change ?? (beside?.isBelow === true || isFewerThan(text, one) ? -1 : 1)) * one.value,
      unit:
        one.unit ||
        (figures.slice(0, index).findLast(({ unit }) => unit !== '')?.unit ??
          (goesOnBefore.test(text) ? before.earlier.at(-1)?.unit : undefined) ??
          'number'),
      margin: one.margin,
      periodStart: period?.start,
      periodEnd: period?.end,
      baselineStart: baseline?.start,
      baselineEnd: baseline?.end,
      area: areaOf(
        { ahead, behind: beside === undefined ? behind : '', index, text, before: sentence.before?.text },
        finders,
      ),
      themes: finders.themes
        .find(text, [...sentence.block.section.path].reverse())
        .slice(0, 1)
        .map(({ slug }) => slug),
      partners: [],
      places: placesOf(sentence),
      section: sentence.block.section.path,
      rule: rules[one.how],
      confidence: one.how === 'percent' || one.how === 'rate' ? (measure === '' ? 0.7 : 0.85) : 0.65,
      remarks: period === undefined ? ['the text gives no period here'] : [],
      comparison: set,
    };
  });
  for (const [index, one] of figures.entries()) {
    const same = proposed[index];
    if (one.how === 'money' && same !== undefined && /\b(?:the|this|that) $/i.test(text.slice(0, one.from)))
      again.add(same);
  }
  return { proposed, periods, again, long: worded.find(isOfYears) };
}

/** "in March 2018, and has since trained 1,240": the time is of what was before. */
const hasSince = /\b(?:has|have|had) since\b/i;

/** "Since 2017 it has fallen from 214 to 126": the first was in 2017, the second has no time. */
function sinceFor(since: WordedPeriod | undefined, step: 'first' | 'last' | undefined): Period | undefined {
  if (since === undefined || step === 'last') return undefined;
  return { start: since.start, end: step === 'first' ? since.end : undefined };
}

/** What stands after the clause that a figure ended: "were charged; two years later it was". */
const beyondClause = (text: string) => /[;,.](.*)$/s.exec(text)?.[1] ?? '';

/** "about which I wrote in 2016: the backlog has risen" tells when it was written. */
const isOfWriting = ({ from, to }: WordedPeriod, text: string) =>
  /^ ?:/.test(text.slice(to)) &&
  /\b(?:wrote|written|reported|told|warned|said|raised)\b[^.;:]*$/i.test(text.slice(Math.max(0, from - 80), from));

/** "9% Domestic abuse accounts for 9% of crime": a box sets its figure above the sentence that says it. */
const isOfBox = (one: Figure, next: Figure | undefined, text: string) =>
  next?.value === one.value && /^.{0,40}?$/.test(text.slice(0, one.from)) && /^ \p{Lu}\p{Ll}/u.test(text.slice(one.to));

/** "three times as many as in 2017": the time behind it is of what it is compared with. */
const asManyAs = /^ ?(?:as (?:many|much|high|often|long|likely)\b[^.;]*\bas|(?:more|higher|greater)\b[^.;]*\bthan)\b/i;

/** "In 2016/17 it had been 4.6": counted as what the sentence before says. */
const goesOnBefore =
  /\b(?:it|this|that|they|there|the (?:figure|rate|number|total|proportion)) (?:had (?:been|recorded|received|made)|was|were|is)\b/i;

/** "The figure was 301", after a sentence that says what is counted. */
const ofWhatWasTold = /^(?:figure|number|total|rate|average|proportion|percentage)$/i;

/** Whether the figure that a bracket adds a percentage to is a rise or a fall: "by 312 (9%)", "down from 412 (27%)". */
function signOf({ change, isFormer, from }: Figure, text: string): 1 | -1 | undefined {
  if (change !== undefined || isFormer !== true) return change;
  return /\b(?:down|reduction|fall|decrease|drop)\b[^,;]*$/i.test(text.slice(Math.max(0, from - 60), from)) ? -1 : 1;
}

/** "it must save £2.4m", said after a clause of another time. */
const isYetToSave = (text: string, { how, from }: Figure) =>
  how === 'money' &&
  /[\d)]; [^;]{0,60}\b(?:must|will|should|needs? to|has to|have to) [^;]{1,40}$/.test(text.slice(0, from).slice(-120));

/** "a bigger fall than the 16 percent for England and Wales": the same change, of others. */
const isOfOthers = (ahead: string, behind: string) =>
  /\b(?:than|against|compared (?:with|to)) (?:the |an? )?(?:average of )?$/i.test(ahead) &&
  /^\)? (?:nationally|for|in|across|of|seen|recorded)\b/i.test(behind);

/** "fell by 8% (England and Wales: 7%)" */
const asideOfOthers =
  /^ \((?:(?:in|for|across) )?(?:England and Wales|nationally|national(?: average)?|(?:most )?similar forces|MSFs?|MSG)(?: average)?:? $/i;

/** "by 12% and 8%", "burglary by 12%, robbery by 8% and vehicle crime by 3%": each is a change like the one before. */
const goesOnBy = /^,? (?:and|or)(?: (?:[\p{L}'-]+ ){0,4}by)? $|^, (?:[\p{L}'-]+ ){1,4}by $/u;

/** "18 percent fewer detectives than it needs", "£1,100 less than similar forces", "17 percent below that of 2010/11" */
const isFewerThan = (text: string, { how, to }: Figure) =>
  (how === 'percent' && fewerThan.test(text.slice(to, to + 80))) ||
  (how === 'money' && lessThanOthers.test(text.slice(to, to + 80)));
const fewerThan =
  /^ (?:(?:fewer|less|lower) (?:[^,.;]{0,60} )?than\b|below (?:the|that|those|its|their|what|in|(?:most )?similar|other)\b)/i;
// "£0.8m less than its budget" is no fall.
const lessThanOthers =
  /^ ?(?:(?:less|lower|fewer) (?:[^,.;]{0,40} )?than (?:(?:in|at) |it (?:did|was|spent|had)|(?:the )?(?:most )?similar|(?:in )?other forces|those|that|the (?:average|national|previous|year|same|figure)|England)|below (?:the (?:average|national)|that|those|(?:most )?similar|other))/i;

/** "4.5 percentage points below the average": what a figure is compared with, and on which side of it it is. */
function besideOf(after: string): { readonly isBelow: boolean; readonly of: string } | undefined {
  const [found, side = '', of = ''] =
    /^\)? (below|lower than|less than|worse than|behind|under|above|higher than|more than|better than) ([^,;.]{0,60})/.exec(
      after,
    ) ?? [];
  return found === undefined ? undefined : { isBelow: !/^(?:above|higher|more|better)/.test(side), of: of.trim() };
}

function differenceFrom(of: string, ahead: string): string {
  const subject = subjectBefore(ahead, /\b(?:is|are|was|were|stood|stands)\b/i);
  const isNamed = !/^(?:|it|this|that|these|those|which)$/i.test(subject);
  if (/^(?:in|it|last|a year|the (?:previous|preceding|year)|(?:19|20)\d\d)\b/i.test(of))
    return isNamed ? `change in ${subject}` : 'change';
  return isNamed ? `${subject}, difference from ${of}` : `difference from ${of}`;
}

/** "a difference of 6 percentage points between the satisfaction of men (82%) and that of women (76%)": each in its words. */
function inDifference(text: string, { from, to }: Figure, before: string): string | undefined {
  if (
    /\b(?:difference|gap) of (?:about |around |just |some |only )*$/i.test(text.slice(Math.max(0, from - 40), from))
  ) {
    const between = /^ (between [^;]{3,160})/.exec(text.slice(to))?.[1];
    const bare = between?.replace(/ \([^)]*\)/g, '').replace(/(?: in (?:the|\d{4})\b|\.(?:\s|$)).*$/, '');
    return bare === undefined ? undefined : `difference ${bare}`.slice(0, 120);
  }
  const ahead = text.slice(Math.max(0, from - 120), from);
  const of = /\b(?:between|and) (?:the )?([\p{L}' -]{3,80}) \($/u.exec(ahead)?.[1];
  if (of === undefined || !/\b(?:difference|gap)\b/.test(text.slice(0, from))) return undefined;
  return of.replace(/^that(?= of )/, before.replace(/ of .*$/, ''));
}

/** Without the end of a bracket that the figure before stands in. */
const outOfBracket = (ahead: string) => /^[^()]*\)(.*)$/s.exec(ahead)?.[1] ?? ahead;

/** What follows a figure and still speaks of it. */
function segmentAfter(text: string): string {
  for (const { 0: found, index } of matchesOf(turnsAway, text)) {
    // The "and" of "England and Wales" turns to nothing.
    if (/^,? and\b/i.test(found) && /^\p{Lu}/u.test(text.slice(index + found.length).trimStart())) continue;
    return withinBracket(text.slice(0, index), text);
  }
  return withinBracket(text, text);
}

/** Without what begins a bracket that the next figure stands in. */
function withinBracket(segment: string, text: string): string {
  const open = segment.lastIndexOf('(');
  return open !== -1 && !text.includes(')', open) ? segment.slice(0, open) : segment;
}

/** What stands before it was said of the figure before. */
const turns = /\b(?:compared (?:with|to)|against|than|while|whereas)\b/i;

const turnsAway =
  /,? (?:compared (?:with|to)|against|which|while|whereas|and|but|up from|down from|from|higher|lower|above|below|better|worse|(?<!most )similar to|exceeds|than|with)\b|[,;.](?=\s|$)|(?:,| [–—-])? (?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth)[ -])?(?:lowest|highest|largest|smallest|best|worst)\b/gi;

/** 1 for a rise, -1 for a fall, undefined when the figure is no change. */
function changeOf(before: string, after: string): number | undefined {
  const near = before.slice(-60);
  const up =
    /\b(?:increas\w+|rise|rises|rose|risen|grew|grown|growth|went up|gone up|(?<!\b(?:make|makes|made|making|take|takes|took|taken|set) )up)(?: (?:was|of|by|in [\w -]{1,40} (?:of|by)|(?:across|in|for|of|over) [\w -]{1,40} (?:was|is|were)|nationally|just|around|about|nearly|almost|over|more than|approximately|a further|an? |only))*\s*$|\b(?:increas(?:ed|es|ing)|raised) (?:[\w'-]+ ){1,7}by(?: (?:just|around|about|nearly|almost|over|more than|a further))?\s*$/i.test(
      near,
    );
  const down =
    /\b(?:decreas\w+|reduc\w+|fall|falls|fell|fallen|drop|dropped|drops|declin\w+|went down|gone down|down|cut)(?: (?:was|of|by|in [\w -]{1,40} (?:of|by)|(?:across|in|for|of|over) [\w -]{1,40} (?:was|is|were)|nationally|just|around|about|nearly|almost|over|more than|approximately|a further|an? |only))*\s*$|\b(?:reduc(?:ed|es|ing)|decreas(?:ed|es|ing)|cut|cutting) (?:[\w'-]+ ){1,7}by(?: (?:just|around|about|nearly|almost|over|more than|a further))?\s*$/i.test(
      near,
    );
  if (up) return 1;
  if (down) return -1;
  const next =
    /^\)?\s*(?:(?:overall|annual|year-on-year) )?(increase|rise|growth|reduction|decrease|fall|drop|decline|(?:up|down)(?= (?:on|from|since|compared)\b)|(?:more|fewer|less|higher|lower)(?= than (?:in|the|a|it was) (?:the )?(?:previous|preceding|year|same|(?:19|20)\d\d|12)))\b/i.exec(
      after,
    )?.[1];
  if (next !== undefined) return /^(?:increase|rise|growth|more|higher|up)/i.test(next) ? 1 : -1;
  return undefined;
}

/** "13 fewer people than five years earlier", "40 more officers than in 2016": 1 or -1 where a count is a change. */
function moreThanBefore(words: string): 1 | -1 | undefined {
  const way =
    /^\S+ (more|extra|additional|fewer|less) (?:[\p{L}'-]+ ){0,5}?than (?:(?:in|at|on|during|it|they|there|last|before|previously|a|one) |the (?:year|previous|preceding|same)\b|(?:\p{L}+|\d+) (?:years?|months) (?:ago|before|earlier|previously)\b)/iu.exec(
      words,
    )?.[1];
  if (way === undefined) return undefined;
  return /^(?:fewer|less)$/i.test(way) ? -1 : 1;
}

function impliedBaseline(text: string, period: Period | undefined): Period | undefined {
  if (period === undefined || /\bsince\b/i.test(text)) return undefined;
  return yearBefore(period);
}

/** "30 cases each, and one in six posts", "79 notices and 41 orders": the second is of something else. */
function isOfOtherKind(one: Figure, previous: Figure | undefined): boolean {
  // "compared with 131 in 2015" has the unit of the one before.
  if (previous === undefined || one.unit === '') return false;
  if (one.how !== 'count' || previous.how !== 'count') return one.how === 'count' || previous.how === 'count';
  return one.unit !== previous.unit && one.unit !== 'number' && previous.unit !== 'number';
}

/** "A third of PCSO posts and half of all sergeant posts" are shares of different things. */
const isShareOfItsOwn = (ahead: string, after: string) =>
  /\b(?:and|but|while|whereas) (?:[\p{L}]+ ){0,2}$/u.test(ahead) &&
  /^\)? of (?!(?:these|those|them|it)\b)/i.test(after);

const sameMeasure = (ahead: string) =>
  /^(?:,|,? (?:and|or)) $/.test(ahead) ||
  /^\)? to (?:just |about |around |over |under |nearly |almost )*$/i.test(ahead) ||
  (/\b(?:compared (?:with|to)|against|than|from|average|in line with|and|whereas|while|with)\b/i.test(ahead) &&
    ahead.split(/\s+/).length < 16);

/** "The proportion of crimes that have no suspect has fallen from": what stands before the last verb. */
const shareOf =
  /\b(?:proportion|percentage|share) of ([^.;]{3,140}),? (?:has|have|had|was|were|is|are|rose|fell|increased|decreased|dropped|went|stood|stands)(?: [\p{L}-]{1,20}){0,4}\s*$/iu;

/** What a figure measures, in the words of its sentence. */
function measureOf(text: string, figures: readonly Figure[], index: number, isChange: boolean): string {
  const one = figures[index];
  if (one === undefined) return '';
  const start = figures[index - 1]?.to ?? 0;
  const ahead = text.slice(start, one.from);
  const behind = behindOf(text, figures, index);
  if (isChange) {
    const inRise = /\b(?:increase|rise|reduction|decrease|fall|drop|decline) in ([^,;.]{3,80})/i.exec(behind)?.[1];
    const subject =
      inRise ??
      subjectBefore(
        ahead,
        /\b(?:has |have |had |was |were )?(?:increased|decreased|rose|fell|risen|fallen|reduced|grew|dropped|went|gone|declined|up|down|by|(?:an?|the) (?:\w+ )?(?:increase|rise|reduction|decrease|fall|drop))\b/i,
      );
    return subject === '' ? 'change' : `change in ${subject}`;
  }
  if (one.noun) return one.noun;
  if (one.how === 'count') return countedIn(one, ahead, behind);
  const ofWhat = /^\)?\s*of (?:all |the |those |these |its )?(?:\d[\d,]* )?([^,;.()]{3,140})/i.exec(behind)?.[1];
  if (ofWhat !== undefined)
    return ofWhat
      .replace(/\s+(?:in|during|for) the (?:12|twelve|year).*$/i, '')
      .replace(/,? compared (?:with|to).*$/i, '')
      .trim()
      .replace(/(?: (?:and|but|or|while|whereas|in|of|the))+$/i, '');
  const shareOfWhat = shareOf.exec(ahead)?.[1];
  if (shareOfWhat !== undefined) return clean(shareOfWhat);
  const rate = clean(
    /([\p{L}' -]{3,60}?\b(?:rate|level|proportion|percentage|figure|score|accuracy|average))\b(?: \([^)]*\))?/iu.exec(
      ahead,
    )?.[0] ?? '',
  );
  const subject = clean(
    subjectBefore(
      ahead,
      /\b(?:is|are|was|were|has|have|had|stood at|stands at|of|at|with|recorded|fell|rose|to|costs?|averaged)\b/i,
    ),
  );
  const told = /^\)?\s+\p{L}/u.test(behind) ? clean(behind.slice(0, 80)) : '';
  const clause = clean(ahead.slice(ahead.lastIndexOf(';') + 1));
  return [rate, subject, told].find(namesSomething) ?? (rate || clause || told);
}

/** What follows a figure, after what a bracket adds to it, up to the next. */
function behindOf(text: string, figures: readonly Figure[], index: number): string {
  const { to = 0 } = figures[index] ?? {};
  const from = to + (/^\)? \([^()]{1,60}\)/.exec(text.slice(to, to + 64))?.[0].length ?? 0);
  return text.slice(from, figures.slice(index + 1).find((next) => next.from >= from)?.from ?? text.length);
}

/** The noun that a number counts, with what is said of it; without a noun, the clause around it. */
function countedIn({ unit }: Figure, ahead: string, behind: string): string {
  const told = (/^\)?[^,;.()]{3,120}/.exec(behind)?.[0] ?? '')
    .replace(/^\)?\s*of (?:the |these |those |its |all )?(?:[\d,]+ )?/, '')
    .trim()
    .replace(timeAhead, '')
    .trim();
  const noun = unit.replace(/^(?:of \d+|number|times)$/, '');
  const isMore = told !== '' && !/^(?:and|or|each)\b/.test(told);
  if (noun === '') return [clean(ahead), ...(isMore ? [told] : [])].find(namesSomething) ?? (told || unit);
  if (!isMore || told === noun) return noun;
  if (told.startsWith(`${noun} `) || told.endsWith(` ${noun}`)) return told;
  const isParticiple = /^\p{L}+(?:ing|ed)\b/u.test(told);
  return `${noun}${isParticiple ? '' : ' that'} ${told.replace(/^that /, '')}`;
}

const timeAhead =
  /^(?:in|during|for|over|between|from|since|by|at|as at|throughout) (?:[\p{L}\d]{1,12} ){0,6}?(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|(?:same|that|this) (?:period|year))(?=\s|$)/iu;

/** Words that are about the telling or the teller: what is counted is none of them. */
const ofTheTelling = new RegExp(
  `^(?:force|constabulary|forces|police|we|hmi|hmic|hmicfrs|inspectors?|inspection|majesty|report|average|rate|level|figure|proportion|percentage|score|number|total|year|years|period|months?|${anyMonth})$`,
);

/** Whether words name a thing that can be counted or measured. */
const namesSomething = (words: string) =>
  tokens(words.slice(0, 120)).some(
    ({ text, pos }) => (pos === 'NOUN' || pos === 'PROPN') && /\p{L}{2}/u.test(text) && !ofTheTelling.test(text),
  );

function subjectBefore(text: string, verb: RegExp): string {
  const found = verb.exec(text);
  const before = found === null ? text : text.slice(0, found.index);
  return clean(before);
}

function clean(text: string): string {
  return text
    .replace(/^[\s,;:.)–-]+/, '')
    .replace(/^(?:In|At|Across) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, /u, '')
    .replace(
      /^(?:when |compared (?:with|to) |in |during |for |over |between |since |from )[^,]{0,80}?(?:\d{4}|period|year|months),?\s+/i,
      '',
    )
    .replace(
      /^(?:in |for |during )?(?:the )?(?:year |\d+ months )?(?:(?:prior |up )?to|ending|ended|until) [^,]{3,40}\d{4},?\s+/i,
      '',
    )
    .replace(/\b(?:in|during|for|over) (?:the |this )?(?:12|twelve|six|year|same period)[^,;]*$/i, '')
    .replace(/\b(?:in|across|for) (?:England and Wales|the (?:force|county)|\p{Lu}\p{Ll}+)\s*$/u, '')
    .replace(
      /^(?:and|the|a|an|its|this|that|of|which|where|is|was|has|had|have|\p{Lu}[\p{Ll}]+ Police|the force)(?:'s)?\s+(?:(?:is|was|has|had|have|a|an|the)\s+)*/iu,
      '',
    )
    .replace(/^\p{Lu}\p{Ll}+'s\s+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*\($/, '')
    .replace(/(?: (?:is|are|was|were|of))?[\s.,;:]*$/, '')
    .trim()
    .slice(0, 120);
}
