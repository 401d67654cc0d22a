import { anyMonth } from '../../ingest/dates.ts';
import type { Section } from '../page.ts';
import type { Range } from '../prose.ts';
import type { ProposedStatistic } from '../types.ts';
import { onDay, type Period } from './calendar.ts';
import { type CellFacts, factsOf, isAreaAlone, openYear } from './gridCells.ts';
import { type Grid, marginHead, type Row } from './gridHeads.ts';
import { measureWords } from './gridMeasures.ts';
import { type Cell, lastLineOf, type Value } from './gridRuns.ts';
import { ofAudit } from './gridSigns.ts';
import type { NotedPeriod } from './heldPeriods.ts';
import { unitOf } from './rateTable.ts';
import { isOfYears, yearBefore } from './shiftedPeriods.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** Periods that hold for tables that give none. */
export interface HeldPeriods {
  /** Of the records that inspectors took a sample of. */
  readonly audited: Period | undefined;
  /** By section, what a note there says. */
  readonly noted: ReadonlyMap<Section, NotedPeriod>;
}

/** A sentence with the number of its paragraph beside it, as summaries of recommendations set them. */
const isSentence = /^\p{Lu}.{30,}\.$/u;

/** What a place in an order is called. */
const rankHead = /^(?:(?:national|MSG|MSF|force) )?rank(?:ing)?\d?$/i;

/** What a row is called where each is a place. */
const placeHead =
  /^(?:custody )?(?:suite|station|site|location|area|division|district|borough|BCU|basic command unit|town|ward|force)s?(?: name)?$/i;

/** The words of a head after those of the one that stands over it and others. */
const withWhatIsOver = ({ over, text }: Cell) => (over === undefined ? text : `${over}: ${text}`);

/** What is to be reached is no figure of what was. */
const aimHead = /^(?:(?:national|force|local|our) )?(?:target|standard|benchmark|threshold)s?(?: \(%\))?$/i;

/** What is only to be. */
const plannedHead = /\b(?:planned|forecast|projected)\b/i;
/** What counts though it is only planned: what a column saves or changes, and what a table of savings has. */
const isPlannedToo = (head: string, title: string) =>
  /\b(?:savings?|reductions?|changes?|cuts?)\b/i.test(head) || /\bsavings?\b/i.test(title);

const endsWithYear =
  /(?<!\d[/–-])(?<!\p{L} of )\b((?:19|20)\d\d)(?: \((?:planned|forecast|projected|provisional|actual|baseline)\))?$/u;

/** "31 March 2010 to 31 March 2015" */
const fromDayToDay = new RegExp(
  `\\b(\\d{1,2} (?:${anyMonth})) (?:19|20)\\d\\d (?:to|and|[–-]) \\1 (?:19|20)\\d\\d$`,
  'i',
);

/** The stretch that ends in each of the years below words, or the day of each. */
function stretchOver(text: string): string | undefined {
  const day = fromDayToDay.exec(text)?.[1];
  return day === undefined ? openYear.exec(text)?.groups?.['stretch'] : `at ${day}`;
}

/** What a head of a column says, with the day that the words over bare years give their ends. */
function headFactsOf(head: string, title: readonly Cell[], finders: StatisticFinders): CellFacts {
  const text = withYearBehind(ofThisInspection(head, finders), finders);
  const year = endsWithYear.exec(text);
  if (year === null) return factsOf(text, finders);
  const [, ended = ''] = year;
  const before = text.slice(0, year.index);
  const said = title.map((cell) => stretchOver(cell.text)).find((one) => one !== undefined);
  if (said === undefined) return factsOf(isAreaAlone(before.trim(), finders) ? `${before}in ${ended}` : text, finders);
  const stretch = /^(?:as )?at\b/i.test(said) ? said : `in the ${said.replace(/^((?:financial )?year)s/i, '$1')}`;
  return factsOf(`${before}${stretch} ${ended}`, finders);
}

/** "2022 England and Wales" is of the same as "England and Wales 2022". */
function withYearBehind(head: string, finders: StatisticFinders): string {
  const [, year, whose] = /^((?:19|20)\d\d) (\D+)$/.exec(head) ?? [];
  return whose !== undefined && isAreaAlone(whose, finders) ? `${whose} ${year}` : head;
}

/** "Total", beside columns of years, is of all of them. */
function withTotals(heads: readonly string[], facts: readonly CellFacts[]): readonly CellFacts[] {
  const years = facts.flatMap(({ period }) => (period?.start === undefined ? [] : [period]));
  const [first, last] = [years[0], years.at(-1)];
  return facts.map((one, at) =>
    years.length > 1 &&
    years.length === facts.length - 1 &&
    /^(?:grand )?total(?: (?:19|20)\d\d[/–-](?:\d\d)?\d\d)?$/i.test(heads[at] ?? '')
      ? { ...one, period: { start: first?.start, end: last?.end } }
      : one,
  );
}

/** "2021 re-inspection: rate", in the report of 2021, is of what inspectors looked at, and not of that year; that of 2018 is. */
const ofThisInspection = (head: string, { told }: StatisticFinders): string =>
  head.replace(inspectionOfYear, (_, year: string) => (told?.startsWith(year) === true ? '' : `${year}: `));

const inspectionOfYear = /^((?:19|20)\d\d) (?:re-?)?inspections?\b(?:: )?/i;

/** Whether the first column is headed as places are. */
function isOfPlaces({ title, heads }: Grid): boolean {
  const [first] = heads;
  const beside = first === undefined ? lastLineOf(title) : title.filter(({ line }) => line === first.line);
  return (first !== undefined || beside.length > 1) && beside[0] !== undefined && placeHead.test(beside[0].text);
}

/** "(£)", "(£m)", "£m", over figures that have no sign of their own. */
function poundsOf(words: string): string {
  const scale = /\(£(m|million|000s?|k)?\)|£ ?(m|million|000s?|k)(?![\p{L}\d])/iu.exec(words);
  if (scale === null) return '';
  const by = scale[1] ?? scale[2] ?? '';
  const sum = /^m/i.test(by) ? 'million pounds' : by === '' ? 'pounds' : 'thousand pounds';
  return /\bper head\b/i.test(words) ? `${sum} per head` : sum;
}

/** Whether the figures below a head are none of their own: how many were looked at, what is to be or to be reached, a margin, a rank. */
const isOfNone = (head: string, title: string, columns: number) =>
  sampleSize.test(head) ||
  (plannedHead.test(head) && !isPlannedToo(head, title)) ||
  marginHead.test(head) ||
  rankHead.test(head) ||
  (columns > 1 && aimHead.test(head));

/** "Change in sanction detection rate (percentage points)" */
const inPoints = /\((?:percentage points?|%? ?points|ppts?|pp)\)/i;

/** What says when something was done about a force, and not when it was counted. */
const ofDocument = /^(?:dates? of|last (?:inspect|visit|updat)|publi(?:shed|cation)|next)\b/i;

const monthOfYear = new RegExp(`^(?:\\d{1,2} )?(?:${anyMonth}) (?:19|20)\\d\\d$`, 'i');

/** "March 2014" on the title page of a report of that month. */
const isDayTold = (text: string, { told, ...finders }: StatisticFinders) =>
  told !== undefined && monthOfYear.test(text) && factsOf(text, finders).period?.end?.slice(0, 7) === told.slice(0, 7);

/** How many were looked at is no statistic. */
const sampleSize =
  /^(?:(?:number|total|cases|files|records|reports|crimes|offences|incidents|calls) )?(?:audited|reviewed|examined|sampled|checked|inspected|assessed|sample(?: size)?|(?:found|identified) (?:in|by) (?:the |our )?audit|that should have been recorded)$/i;

/** "Reserves at end of year": what there is on the last day of each year, and what is only to be after the report. */
const atYearEnd = /\bat (?:the )?(?:end of (?:the )?(?:financial )?year|year[- ]end)\b/i;

export function ofRow(
  row: Row,
  grid: Grid,
  finders: StatisticFinders,
  { audited, noted }: HeldPeriods,
): readonly ProposedStatistic[] {
  const { label, values, block } = row;
  if (label !== undefined && sampleSize.test(label.text)) return [];
  const ofColumns = grid.heads.length === 0 ? grid.headsAbove : grid.heads;
  const heads = values.length === ofColumns.length ? ofColumns : [];
  const title = [...grid.title, ...labelAbove(row, grid, finders)];
  const above = title.map(({ text, line }, at) => {
    const { text: beside = '', line: lineBeside } = title[at - 1] ?? {};
    const isOfDocument = ofDocument.test(text) || (line === lineBeside && ofDocument.test(beside));
    return factsOf(isOfDocument || isDayTold(text, finders) ? '' : text, finders);
  });
  const { lead } = grid;
  const over = lead === undefined ? above : [{ ...factsOf(lead.text, finders), area: undefined }, ...above];
  const ofLabel = label === undefined ? undefined : headFactsOf(label.text, title, finders);
  const below = grid.caption === undefined ? undefined : factsOf(grid.caption.text, finders);
  const headTexts = heads.map(withWhatIsOver);
  const headFacts = withTotals(
    headTexts,
    headTexts.map((text) => headFactsOf(text, title, finders)),
  );
  const titleText = title.map(({ text }) => text).join(' ');
  const allWords = [titleText, ...headTexts, label?.text ?? ''].join(' ');
  const note = noted.get(block.section);
  const ofNote = note?.of.test(allWords) ? note.period : undefined;
  const atEnd = label !== undefined && atYearEnd.test(label.text);
  return values.flatMap((figure, column): readonly ProposedStatistic[] => {
    const head = heads[column];
    const headText = headTexts[column] ?? '';
    if (head !== undefined && isOfNone(head.text, titleText, heads.length)) return [];
    if (figure.isMargin === true || figure.isBlank === true) return [];
    if (figure.unit === '' && isSentence.test(label?.text ?? '')) return [];
    const [beside, next] = [heads[column + 1], values[column + 1]];
    const isBesideMargin = next?.isMargin === true || (beside !== undefined && marginHead.test(beside.text));
    const margin = isBesideMargin ? next?.value : figure.margin;
    const ofHead = headFacts[column];
    // After a column of changes, each area has its own.
    const isAfterChange =
      ofHead !== undefined &&
      ofHead.period === undefined &&
      (ofHead.area !== undefined || /%/.test(headText)) &&
      unitOf(headText) === '' &&
      headFacts.slice(0, column).some((one) => one.isChange);
    const own = [isAfterChange ? { ...ofHead, isChange: true } : ofHead, ofLabel].filter((one) => one !== undefined);
    const { isChange, period, baseline } = timesOf(own, over, below, headFacts);
    if (atEnd && finders.told !== undefined && (period?.end ?? '') > finders.told) return [];
    const isOfAudit = ofAudit.test(allWords) || margin !== undefined || values.some((one) => one.margin !== undefined);
    const counted = (atEnd ? onDay(period?.end) : period) ?? ofNote ?? (isOfAudit ? audited : undefined);
    const rate = unitOf(headText) || unitOf(label?.text ?? '') || unitOf(titleText);
    // Beside figures with a sign, one that has none is no percentage.
    const isCountAmongShares = figure.unit === '' && values.some((other) => other.unit === 'percent');
    const isOfShares = !isCountAmongShares || /%/.test(headText);
    const isShare =
      isOfShares &&
      /%|\bper ?cent|\bpercentage\b|\bproportion\b|\bshare of\b/i.test(
        `${titleText} ${headText} ${label?.text ?? ''} ${figure.isMarked ? (grid.caption?.text ?? '') : ''}`,
      );
    const isDifference = own.some((one) => one.isDifference);
    const ownWords = [titleText, headText, label?.text ?? ''].join(' ');
    const time = /\((seconds|minutes|hours|days|weeks|months)\)/i.exec(ownWords)?.[1]?.toLowerCase();
    const counts = figure.isCounted === true && label !== undefined && label.start > figure.start;
    const thing = counts
      ? (label.text.split(' ').findLast((word) => !/^\(|\)$|\p{L}{2}(?:ed|ing)$/u.test(word)) ?? '')
      : '';
    const unit =
      figure.unit ||
      (inPoints.test(`${headText} ${label?.text ?? ''}`) ? 'percentage points' : '') ||
      (/%|\bper ?cent\b/i.test(headText) ? 'percent' : rate) ||
      time ||
      poundsOf(ownWords) ||
      (isShare && Math.abs(figure.value) <= 100 && figure.isCounted !== true ? 'percent' : thing || 'number');
    if (figure.isBracketed === true && !unit.includes('pounds')) return [];
    const ofPlace =
      label !== undefined && isOfPlaces(grid) && !/^(?:total|all)\b/i.test(label.text) ? label.text : undefined;
    const measure = measureWords({
      title: title.map(({ text }) => text),
      head: headTexts[column]?.replace(inspectionOfYear, ''),
      label: ofPlace === undefined ? label?.text : undefined,
      isChange,
      isDifference,
      finders,
    });
    const area =
      ofLabel?.area ??
      ofHead?.area ??
      ofPlace ??
      (label !== undefined ? finders.areaIn(label.text) : undefined) ??
      above.at(-1)?.area ??
      finders.area ??
      'England and Wales';
    const told: ProposedStatistic = {
      kind: 'STATISTIC',
      measure,
      value: figure.value,
      unit,
      margin,
      periodStart: counted?.start,
      periodEnd: counted?.end,
      baselineStart: baseline?.start,
      baselineEnd: baseline?.end,
      area,
      themes: finders.themes
        .find(`${titleText} ${label?.text ?? ''}`, [...block.section.path].reverse())
        .slice(0, 1)
        .map(({ slug }) => slug),
      partners: [],
      places: placesIn(grid, row, figure),
      section: block.section.path,
      rule: 'figure of a table or a box',
      confidence: 0.8,
      remarks: counted === undefined ? ['the table gives no period'] : [],
      comparison: undefined,
    };
    return figure.share === undefined
      ? [told]
      : [told, { ...told, value: figure.share, unit: 'percent', margin: undefined }];
  });
}

/** The label that a row with the name of an area goes on with, as "England and Wales 58 days" does below "Time to renew 74 days". */
function labelAbove(row: Row, { rows, heads }: Grid, finders: StatisticFinders): readonly Cell[] {
  const { label } = row;
  if (heads.length > 0 || label === undefined || !isAreaAlone(label.text, finders)) return [];
  const before = rows.slice(0, rows.indexOf(row)).findLast((one) => one.label !== undefined)?.label;
  return before === undefined || isAreaAlone(before.text, finders) ? [] : [before];
}

/** Of when a figure is, and what a change is counted from: its own words say it, or else the title, or what stands below. */
function timesOf(
  own: readonly CellFacts[],
  title: readonly CellFacts[],
  below: CellFacts | undefined,
  heads: readonly CellFacts[],
): { readonly isChange: boolean; readonly period: Period | undefined; readonly baseline: Period | undefined } {
  const isStated = [...own, ...title].some(({ period, years }) => period !== undefined || years !== undefined);
  const around = isStated || below === undefined ? title : [...title, below];
  const columns = heads.flatMap(({ period }) => (period === undefined ? [] : [period]));
  const isSaidOfAll = columns.length === 0 && !heads.some((one) => one.isChange);
  const isChange = own.some((one) => one.isChange) || (isSaidOfAll && around.some((one) => one.isChange));
  const stated = [...own, ...around.toReversed()];
  const years = stated.find((one) => one.years !== undefined)?.years;
  const period =
    (isChange ? (years?.last ?? columns.at(-1)) : undefined) ?? stated.find((one) => one.period !== undefined)?.period;
  if (!isChange) return { isChange, period, baseline: undefined };
  const before =
    columns.length > 1 ? columns[0] : period === undefined || isOfYears(period) ? undefined : yearBefore(period);
  const since = stated.find((one) => one.since !== undefined)?.since;
  return { isChange, period, baseline: years?.first ?? since ?? before };
}

const startOfRow = ({ label, values }: Row, figure: Value) =>
  Math.min(label?.start ?? Number.POSITIVE_INFINITY, values[0]?.start ?? figure.start);

/** The head of a table and the row up to a figure: one place where nothing else is between. */
function placesIn(grid: Grid, row: Row, figure: Value): readonly Range[] {
  const [first] = grid.rows;
  const head = [...grid.title, ...grid.heads];
  const rowStart = startOfRow(row, figure);
  const rowEnd = Math.max(figure.end, row.label?.end ?? 0);
  const firstStart = first === undefined ? rowStart : startOfRow(first, figure);
  const above = head.filter((one) => one.end <= firstStart && !grid.shared.includes(one));
  const shared = [...(grid.lead === undefined ? [] : [grid.lead]), ...around(grid.shared)];
  const start = Math.min(...above.map((one) => one.start), firstStart);
  if (row === first) {
    const below = grid.heads.filter((one) => one.start > figure.start);
    return [...shared, { start, end: Math.max(rowEnd, ...below.map(({ end }) => end)) }];
  }
  return [...shared, ...around(above), { start: rowStart, end: rowEnd }];
}

/** From the first to the last of some cells. */
const around = (cells: readonly Cell[]): readonly Range[] =>
  cells.length === 0
    ? []
    : [{ start: Math.min(...cells.map(({ start }) => start)), end: Math.max(...cells.map(({ end }) => end)) }];
