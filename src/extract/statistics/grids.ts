import { anyMonth } from '../../ingest/dates.ts';
import type { Line } from '../lines.ts';
import type { Block, Page, Section } from '../page.ts';
import type { Range } from '../prose.ts';
import type { ProposedStatistic } from '../types.ts';
import {
  type CellFacts,
  type CellFigure,
  type CellPart,
  factsOf,
  isAreaAlone,
  isPeriodAlone,
  measureWords,
  partsOf,
} from './gridCells.ts';
import type { NotedPeriod } from './heldPeriods.ts';
import type { Period } from './periods.ts';
import { unitOf } from './rateTable.ts';
import { yearBefore } from './shiftedPeriods.ts';
import { isOfYears } from './statedPeriods.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** Words of a table or a box that stand by themselves: a title, the head of a column, the label of a row. */
interface Cell extends Range {
  readonly text: string;
  /** The number of its line, the last where it takes several. */
  readonly line: number;
  readonly firstLine: number;
  /** It stands on one line with the figures of its row. */
  readonly isLabel: boolean;
  /** The columns of the page that it takes. */
  readonly columns: Range;
}

/** A figure of a table where it stands. */
type Value = Range & CellFigure;

/** Words, and the figures after them. */
interface Group {
  readonly cells: Cell[];
  readonly values: Value[];
  readonly block: Block;
  /** The line that may say below the figure what it is of. */
  readonly awaits?: number;
}

interface Row {
  readonly label: Cell | undefined;
  readonly values: readonly Value[];
  readonly block: Block;
}

interface Grid {
  readonly title: readonly Cell[];
  /** Those of the title that stand over the table above, too. */
  readonly shared: readonly Cell[];
  heads: readonly Cell[];
  readonly rows: Row[];
  /** Of its columns, where those of the table above hold for it too. */
  headsAbove: readonly Cell[];
  /** What stands below it, where that says the time. */
  caption?: Cell;
}

/** Periods that hold for tables that give none. */
export interface HeldPeriods {
  /** Of the records that inspectors took a sample of. */
  readonly audited: Period | undefined;
  /** By section, what a note there says. */
  readonly noted: ReadonlyMap<Section, NotedPeriod>;
}

/** Figures of a table or a box, and the stretches of the source that these take. */
export interface GridFigures {
  readonly sets: readonly (readonly ProposedStatistic[])[];
  readonly ranges: readonly Range[];
}

/**
 * Reads tables and boxes from their lines, whatever is left of their layout: a title, then heads of columns and rows
 * with a label, or a measure, a time, areas and their figures on lines of their own.
 *
 * @param held the periods that the rest of the text gives them
 */
export function gridFigures(page: Page, finders: StatisticFinders, held: HeldPeriods): GridFigures {
  const sets: (readonly ProposedStatistic[])[] = [];
  const ranges: Range[] = [];
  let areas: readonly Cell[] = [];
  for (const run of runsOf(page, finders)) {
    const grids = gridsOf(run, finders);
    if (run.isAfterProse) areas = [];
    const last = grids.at(-1);
    if (last === undefined) continue;
    const caption = headedBelow(last, labelledBelow(last, run.rest), finders)[0];
    if (caption !== undefined && !/\d,\d{3}|\d ?%/.test(caption.text) && saysWhen(caption.text, finders))
      last.caption = caption;
    for (const grid of grids) {
      if (grid.heads.length === 0) grid.headsAbove = areas;
      if (!isGrid(grid, finders)) continue;
      if (grid.heads.length > 0) areas = grid.heads.every(({ text }) => isAreaAlone(text, finders)) ? grid.heads : [];
      const found = grid.rows.map((row) => ofRow(row, grid, finders, held));
      sets.push(...found.filter((one) => one.length > 0));
      const end = grid.caption?.end ?? grid.rows.at(-1)?.values.at(-1)?.end ?? 0;
      const start = startOf(grid);
      if (start !== undefined) ranges.push({ start, end });
    }
  }
  return { sets, ranges };
}

function saysWhen(text: string, finders: StatisticFinders): boolean {
  const { period, years } = factsOf(text, finders);
  return period !== undefined || years !== undefined;
}

const startOf = ({ title, heads, rows }: Grid) =>
  [...title, ...heads, rows[0]?.label, rows[0]?.values[0]]
    .flatMap((one) => (one === undefined ? [] : [one.start]))
    .reduce<number | undefined>((least, start) => Math.min(least ?? start, start), undefined);

interface OpenRun {
  readonly groups: Group[];
  readonly rest: Cell[];
  readonly isAfterProse: boolean;
}

interface Run {
  readonly groups: readonly Group[];
  /** The words after the last figure. */
  readonly rest: readonly Cell[];
  /** Running text stands between it and the one before. */
  readonly isAfterProse: boolean;
}

const longestLine = 160;
const mostColumns = 12;

/** Stretches of lines that are no sentences, parted into words and the figures after them. */
function runsOf({ blocks, lines, furniture }: Page, finders: StatisticFinders): readonly Run[] {
  const starts = blocks.flatMap((block) => block.ranges.map(({ start, end }) => ({ start, end, block })));
  starts.sort((one, other) => one.start - other.start);
  const runs: OpenRun[] = [];
  let run: OpenRun | undefined;
  let isAfterProse = false;
  let at = 0;
  let block: Block | undefined;
  for (const [index, line] of lines.entries()) {
    while ((starts[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    const inBlock = (starts[at]?.start ?? Number.POSITIVE_INFINITY) < line.end ? starts[at]?.block : undefined;
    block = inBlock ?? block;
    const isFurniture = furniture.has(line);
    const isWords =
      line.text.length > longestLine ||
      (isFurniture
        ? !isFigureOfBox(lines, index, furniture, finders)
        : inBlock?.kind === 'grades'
          ? !areHeads(line, lines[index + 1])
          : isProse(inBlock));
    const parts = isWords ? [] : partsOf(line.text);
    if (block === undefined || block.section.kind === 'boilerplate' || parts.length === 0) {
      run = undefined;
      isAfterProse ||= isWords && !isFurniture && block?.kind !== 'note' && block?.kind !== 'heading';
      continue;
    }
    if (run === undefined) {
      run = { groups: [], rest: [], isAfterProse };
      isAfterProse = false;
      runs.push(run);
    }
    const next = lines[index + 1];
    const endsBlock = next === undefined || next.afterBlank || next.startsPage;
    addLine(run, parts, { line, index, block, endsBlock }, finders);
  }
  return runs.filter(({ groups }) => groups.length > 0);
}

/** Whether grades on a line are the heads of columns of figures. */
const areHeads = ({ text }: Line, next: Line | undefined) =>
  partsOf(text).length > 1 && next !== undefined && partsOf(next.text).some(({ kind }) => kind === 'value');

/** A lone number that looks like the number of a page but stands among the words of a box. */
function isFigureOfBox(
  lines: readonly Line[],
  index: number,
  furnishing: ReadonlySet<Line>,
  finders: StatisticFinders,
): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (line === undefined || before === undefined || !/^\d{1,3}$/.test(line.text) || line.startsPage) return false;
  const isBesideHead = [before, next].some(
    (one) => one !== undefined && furnishing.has(one) && !/^\d[\d.,]*$/.test(one.text),
  );
  if (next?.startsPage || isBesideHead) return false;
  return !line.afterBlank || isAreaAlone(before.text, finders) || isPeriodAlone(before.text);
}

function isProse(block: Block | undefined): boolean {
  if (block === undefined) return true;
  if (/^(?:table of )?contents$/i.test(block.section.title) || block.kind === 'note') return true;
  const { text } = block.prose;
  return (
    text.length > 600 ||
    /[.?!;:]["')]?(?: \(\d[\d., –-]*(?:and \d[\d.]*)?\)\.?)?$/.test(text) ||
    /[\p{Ll})%][.?!] +\p{Lu}/u.test(text.slice(0, 600))
  );
}

function addLine(
  run: OpenRun,
  parts: readonly CellPart[],
  {
    line,
    index,
    block,
    endsBlock,
  }: { readonly line: Line; readonly index: number; readonly block: Block; readonly endsBlock: boolean },
  finders: StatisticFinders,
): void {
  const words = parts.filter((part) => part.kind === 'words');
  const isHead = words.length === parts.length;
  const above = run.groups.at(-1);
  const [only] = words;
  // A figure and what it is of below it, parted from the rest.
  if (isHead && endsBlock && words.length === 1 && only !== undefined && above?.awaits === index && !line.afterBlank) {
    const range = { start: line.start + only.start, end: line.start + only.end };
    above.cells.push({
      ...range,
      text: only.text,
      line: index,
      firstLine: index,
      isLabel: true,
      columns: columnsOf(only, line),
    });
    return;
  }
  const lastLine = lastLineOf(run.rest);
  // What stands over the labels is of one line, the areas beside it of two: "Devon and" over "Cornwall".
  const areAreas =
    words.length > 1 &&
    lastLine.length === words.length + 1 &&
    words.every(({ text }, column) => isAreaAlone(`${lastLine[column + 1]?.text} ${text}`, finders));
  const below = isHead && !line.afterBlank ? belowHeads(lastLine, words, line) : undefined;
  if (below !== undefined) {
    run.rest.splice(-lastLine.length, lastLine.length, ...below.map((cell) => ({ ...cell, line: index })));
    return;
  }
  const before = areAreas ? lastLine.slice(1) : lastLine;
  const isNext = !line.afterBlank && before.length === words.length && before.length > 0;
  const isWrapped = areAreas || before.some(({ text }, column) => goesOn(text, words[column]?.text ?? ''));
  if (isHead && isNext && isWrapped) {
    run.rest.splice(-before.length);
    for (const [column, cell] of before.entries()) {
      const more = words[column];
      if (more === undefined) continue;
      const end = line.start + more.end;
      run.rest.push({ ...cell, text: `${cell.text} ${more.text}`, end, line: index });
    }
    return;
  }
  const [begun] = lastLine;
  const isSecondLine =
    begun !== undefined && lastLine.length === 1 && begun.line === index - 1 && !line.afterBlank && !isHead;
  for (const [column, part] of parts.entries()) {
    const range = { start: line.start + part.start, end: line.start + part.end };
    if (part.kind === 'words') {
      const isLabel = parts[column + 1]?.kind === 'value';
      // A label of two lines, whose figures stand on the second.
      const isRest = part.start === 0 && isSecondLine && isLabel && /^[\p{Ll}(]/u.test(part.text);
      if (isRest) run.rest.pop();
      const start = isRest ? begun.start : range.start;
      const text = isRest ? `${begun.text} ${part.text}` : part.text;
      run.rest.push({ ...range, start, text, line: index, firstLine: index, isLabel, columns: columnsOf(part, line) });
      continue;
    }
    const value: Value = { ...range, ...part.figure };
    const last = run.groups.at(-1);
    const isColumn =
      !line.afterBlank && isHeadless(parts) && parts.length === 1 && (last?.values.length ?? 0) < mostColumns;
    if (last !== undefined && run.rest.length === 0 && (column > 0 || isColumn)) last.values.push(value);
    else {
      const isAlone = parts.length === 1 && line.afterBlank;
      run.groups.push({ cells: run.rest.splice(0), values: [value], block, ...(isAlone ? { awaits: index + 1 } : {}) });
    }
  }
}

const columnsOf = ({ start, end }: Range, { indent }: Line): Range => ({ start: indent + start, end: indent + end });

const narrowestGap = 2;

/** Heads of two lines, of which the second stands below some of the first: "31 March 2010   Devon and", "(baseline)   Cornwall". */
function belowHeads(
  heads: readonly Cell[],
  words: readonly (Range & { readonly text: string })[],
  line: Line,
): readonly Cell[] | undefined {
  const areApart = heads.every(
    ({ columns }, index) => columns.start - (heads[index - 1]?.columns.end ?? -narrowestGap) >= narrowestGap,
  );
  if (heads.length < 2 || words.length === 0 || !areApart) return undefined;
  const placed = words.map((word) => {
    const { start, end } = columnsOf(word, line);
    const over = heads.flatMap(({ columns }, index) => (columns.start < end && start < columns.end ? [index] : []));
    const [only, more] = over;
    // What stands over the labels is parted from the first of these by nothing.
    const isOfLabels = only === 0 && start === 0 && !goesOn(heads[0]?.text ?? '', word.text);
    return more !== undefined || isOfLabels ? undefined : only;
  });
  if (placed.some((at) => at === undefined) || new Set(placed).size < placed.length) return undefined;
  return heads.map((cell, index) => {
    const word = words[placed.indexOf(index)];
    if (word === undefined) return cell;
    const { start, end } = columnsOf(word, line);
    const columns = { start: Math.min(start, cell.columns.start), end: Math.max(end, cell.columns.end) };
    return { ...cell, text: `${cell.text} ${word.text}`, end: line.start + word.end, columns };
  });
}

function lastLineOf(cells: readonly Cell[]): readonly Cell[] {
  const line = cells.at(-1)?.line;
  return cells.slice(cells.findLastIndex((cell) => cell.line !== line) + 1);
}

const isHeadless = (parts: readonly CellPart[]) => parts.every(({ kind }) => kind === 'value');

/** Whether a line of words goes on in the next. */
const goesOn = (text: string, next: string) =>
  /^[\p{Ll}(]/u.test(next) || /\b(?:for|of|in|to|the|and|or|by|on|at|with|from|per|against)$/i.test(text);

/** Puts groups together that are rows of one table. */
function gridsOf({ groups, rest }: Run, finders: StatisticFinders): readonly Grid[] {
  const grids: Grid[] = [];
  for (const [index, { cells: allCells, values, block }] of groups.entries()) {
    const grid = grids.at(-1);
    const all = grid === undefined ? allCells : labelledBelow(grid, allCells);
    const count = grid?.rows.at(-1)?.values.length ?? 0;
    const [following] = groups[index + 1]?.cells ?? rest;
    // One area between two figures is of the second, unless the second has one below it, too.
    const isOfNext =
      all.length === 1 && (following === undefined || following.isLabel || !isAreaAlone(following.text, finders));
    const cells = grid === undefined || isOfNext ? all : headedBelow(grid, all, finders);
    // "94.2", "Kent Police", "87.4", "England and Wales": each figure has its own area below it.
    if (grid !== undefined && count === 1 && values.length === 1 && all.length === 1 && cells.length === 0) {
      const { title } = grid;
      grids.push({ title, shared: title, heads: [], headsAbove: [], rows: [{ label: undefined, values, block }] });
      continue;
    }
    const [label] = cells;
    if (
      grid !== undefined &&
      cells.length <= 1 &&
      (label === undefined || label.isLabel || !isPeriodAlone(label.text))
    ) {
      if (label !== undefined || values.length === count) grid.rows.push({ label, values, block });
      continue;
    }
    if (cells.length === 0) continue;
    const shared = titleGoingOn(grid, cells, finders);
    grids.push({ ...opened([...shared, ...cells], values, block, finders), shared });
  }
  return grids;
}

/** A label that goes on below its figures: "Calls for assistance  24.9  15.6", "per 1,000 population"; what is left of the words. */
function labelledBelow({ rows }: Grid, cells: readonly Cell[]): readonly Cell[] {
  const [more] = cells;
  const row = rows.at(-1);
  if (more === undefined || row?.label === undefined || more.isLabel) return cells;
  const isNext = more.firstLine === row.label.line + 1 && /^[\p{Ll}(]/u.test(more.text) && more.text.length < 120;
  if (!isNext || row.values.length < 2) return cells;
  const label = { ...row.label, text: `${row.label.text} ${more.text}`, end: more.end };
  rows.splice(-1, 1, { ...row, label });
  return cells.slice(1);
}

/** "12 months to 30 June 2016", "Kent Police", below the figures of another year: they are of what these are of. */
const saysOnlyWhen = (cells: readonly Cell[], finders: StatisticFinders) =>
  cells.length <= 2 &&
  cells.some(({ text }) => isPeriodAlone(text)) &&
  cells.every(({ text }) => isPeriodAlone(text) || isAreaAlone(text, finders));

/** "Non-emergency calls  Wiltshire 388  England 302": a row whose figures have their areas beside them has the title of the one above. */
function titleGoingOn(above: Grid | undefined, cells: readonly Cell[], finders: StatisticFinders): readonly Cell[] {
  if (above !== undefined && saysOnlyWhen(cells, finders))
    return above.title.filter(({ text }) => !isPeriodAlone(text) && !isAreaAlone(text, finders));
  const [row, area, more] = cells;
  const last = above?.rows.at(-1)?.label;
  const isRow = more === undefined && area?.isLabel === true && row?.line === area.line && last?.line === row.line - 1;
  if (above === undefined || !isRow) return [];
  const [first] = above.rows;
  return above.title.filter(({ line }) => line !== first?.label?.line);
}

/** Takes the areas that stand below the figures for the heads of their columns; what is left of the words below. */
function headedBelow(grid: Grid, cells: readonly Cell[], finders: StatisticFinders): readonly Cell[] {
  const last = grid.rows.at(-1);
  const count = last?.values.length ?? 0;
  const below = cells.slice(0, count);
  if (count === 0 || grid.heads.length > 0 || below.length < count) return cells;
  if (!below.every(({ text, isLabel }) => !isLabel && isAreaAlone(text, finders))) return cells;
  if (last?.label !== undefined && isAreaAlone(last.label.text, finders)) return cells;
  grid.heads = below;
  return cells.slice(count);
}

/** The beginning of a table: which of its words are heads of columns, and which the label of its first row. */
function opened(
  cells: readonly Cell[],
  values: readonly Value[],
  block: Block,
  finders: StatisticFinders,
): Omit<Grid, 'shared'> {
  const count = values.length;
  const last = cells.at(-1);
  const direct = last?.isLabel === true ? undefined : headsAtEnd(cells, count, finders);
  const isUnlabelled = last === undefined || (!last.isLabel && (direct !== undefined || isPeriodAlone(last.text)));
  const label = isUnlabelled ? undefined : last;
  const above = label === undefined ? cells : cells.slice(0, -1);
  const heads = direct ?? headsAtEnd(above, count, finders);
  const title =
    heads === undefined
      ? above
      : above.slice(
          0,
          above.length - (heads.length === count && heads[0] !== above.at(-1) && isSplit(heads) ? 1 : heads.length),
        );
  return { title: title.slice(-3), heads: heads ?? [], headsAbove: [], rows: [{ label, values, block }] };
}

/** Whether the heads were one cell. */
const isSplit = (heads: readonly Cell[]) => heads.length > 1 && heads.every(({ start }) => start === heads[0]?.start);

/** The last words of a stretch, as heads of so many columns. */
function headsAtEnd(cells: readonly Cell[], count: number, finders: StatisticFinders): readonly Cell[] | undefined {
  if (count < 2 || cells.length === 0) return undefined;
  const tail = cells.slice(-count);
  const isRow = tail.length === count && tail.every(({ line }) => line === tail[0]?.line);
  const saysWhich = ({ text }: Cell) => {
    const { period, years, area, isChange, isDifference } = factsOf(text, finders);
    const isShort = text.length <= 50;
    return isShort && (period !== undefined || years !== undefined || area !== undefined || isChange || isDifference);
  };
  if (isRow || (tail.length === count && tail.every(saysWhich))) return tail;
  // Heads below one another, that of the labels first.
  const ofLabels = cells.at(-count - 1);
  const isColumn = ofLabels !== undefined && labelHead.test(ofLabels.text) && tail.every(({ isLabel }) => !isLabel);
  if (tail.length === count && isColumn && ofLabels.line < (tail[0]?.line ?? 0)) return tail;
  const last = cells.at(-1);
  const words = last?.text.split(/\s+/) ?? [];
  const named = last === undefined ? undefined : namesOfColumns(last, count);
  if (last !== undefined && named !== undefined) return named.map((text) => ({ ...last, text }));
  if (last === undefined || words.length !== count || !words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return words.map((text) => ({ ...last, text }));
}

/** "Offence Recorded Not recorded Rate": the heads of columns that one blank parts, each with a capital, after that of the labels. */
function namesOfColumns({ text }: Cell, count: number): readonly string[] | undefined {
  if (text.length > 120 || /[\d.,:;?!]/.test(text)) return undefined;
  const all = text.split(/\s+(?=\p{Lu})/u);
  const names = all.length === count + 1 ? all : all.filter((name) => !marginHead.test(name));
  const isOfLabels = names.length === count + 1 && names[0] !== undefined && labelHead.test(names[0]);
  return isOfLabels ? names.slice(1) : undefined;
}

/** What the margins beside the figures are called. */
const marginHead =
  /^(?:(?:95% )?confidence (?:interval|limits?)|margin(?: of error)?|CI)(?: ?\(?(?:\+ ?\/ ?-|±|%|pp)\)?)?$/i;

/** What a place in an order is called. */
const rankHead = /^(?:(?:national|MSG|MSF|force) )?rank(?:ing)?\d?$/i;

/** What a column of labels is called. */
const labelHead =
  /^(?:type|kind|category|crime|offence|area|force|measure|indicator|outcome|group|question|role|rank|grade|year|team|unit|district|reason|incident|call|priority|period|month)s?(?: (?:of|type|group|category|name)s?(?: \p{Ll}+)*)?$/iu;

const ofAudit = /\b(?:audit(?:ed)?|results of|case files?|files reviewed|reviewed|survey|dip[- ]sample)\b/i;

/** Whether figures among words are a table: they are written as such, or it is said whose, of when, or what was found. */
function isGrid(grid: Grid, finders: StatisticFinders): boolean {
  const { title, headsAbove, rows } = grid;
  const heads = grid.heads.length === 0 ? headsAbove : grid.heads;
  const words = [...title, ...heads, ...rows.flatMap(({ label }) => (label === undefined ? [] : [label]))];
  if (!words.some(({ text }) => /\p{L}{3}/u.test(text) && !isPeriodAlone(text) && !isAreaAlone(text, finders)))
    return false;
  const most = rows.reduce((length, { values }) => Math.max(length, values.length), 0);
  if (most > 1 && heads.length !== most) return false;
  if (grid.heads.length === 0 && headsAbove.length > 0 && most < 2) return isGrid({ ...grid, headsAbove: [] }, finders);
  const isOfAudit = title.some(({ text }) => ofAudit.test(text));
  const labels = rows.flatMap(({ label }) => (label === undefined ? [] : [label]));
  if (most > 1 || isOfAudit) return true;
  const marked = rows.filter(({ values }) => values.every(({ isMarked }) => isMarked));
  const counted = rows.filter(({ values }) => values.every(({ isCounted }) => isCounted === true));
  const saysHowMany = title.slice(-2).some(({ text }) => howMany.test(text));
  const graded = labels.filter(({ text, isLabel }) => isLabel && gradeAlone.test(text));
  const isOwn = ({ label, values }: Row) =>
    (counted.length > 1 && values.every(({ isCounted }) => isCounted === true)) ||
    (label !== undefined && graded.length > 1 && gradeAlone.test(label.text)) ||
    (label !== undefined && (howMany.test(label.text) || (saysHowMany && label.isLabel))) ||
    values.every(({ isMarked }) => isMarked) ||
    (label !== undefined && (isAreaAlone(label.text, finders) || isPeriodAlone(label.text)));
  if (labels.length > 0 && rows.every(isOwn)) return true;
  if (heads.some(({ text }) => isAreaAlone(text, finders)) || marked.length === rows.length) return true;
  const timed = grid.caption === undefined ? title : [...title, grid.caption];
  const isOfTime = timed.some(({ text }) => factsOf(text, finders).period !== undefined);
  return isOfTime && (labels.length === 0 || marked.length > 0);
}

/** Words that only a number follows. */
const howMany =
  /^(?:total )?(?:number|no\.?) of\b|^total\b|\b(?:capacity|throughput|headcount|establishment|population|cells)$|^(?:cells|beds)\b/i;

/** A grade that cases are counted by. */
const gradeAlone = /^(?:good|outstanding|adequate|requires? improvement|needs improvement|inadequate|poor)$/i;

/** What a row is called where each is a place. */
const placeHead =
  /^(?:custody )?(?:suite|station|site|location|area|division|district|borough|BCU|basic command unit|town|ward|force)s?(?: name)?$/i;

/** What is to be reached is no figure of what was. */
const aimHead = /^(?:(?:national|force|local|our) )?(?:target|standard|benchmark|threshold)s?(?: \(%\))?$/i;

/** "Year to 31 March", over bare years. */
const openYear = new RegExp(
  `\\b((?:(?:financial )?year|quarter|(?:\\d{1,2}|three|six|nine|twelve) months)[ -](?:to|ending|ended)(?: the)?(?: end of)? (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${anyMonth}))\\)?:?(?: \\([^()]*\\))?$`,
  'i',
);

/** What a head of a column says, with the day that the words over bare years give their ends. */
function headFactsOf(text: string, title: readonly Cell[], finders: StatisticFinders): CellFacts {
  const until = /^(?:19|20)\d\d$/.test(text) ? title.map((cell) => openYear.exec(cell.text)?.[1]) : [];
  const said = until.find((one) => one !== undefined);
  return factsOf(said === undefined ? text : `in the ${said} ${text}`, finders);
}

/** Whether the first column is headed as places are. */
function isOfPlaces({ title, heads }: Grid): boolean {
  const [first] = heads;
  const beside = first === undefined ? lastLineOf(title) : title.filter(({ line }) => line === first.line);
  return (first !== undefined || beside.length > 1) && beside[0] !== undefined && placeHead.test(beside[0].text);
}

/** "(£)", "(£m)", over figures that have no sign of their own. */
function poundsOf(words: string): string {
  const scale = /\(£(m|million|000s?|k)?\)/i.exec(words);
  if (scale === null) return '';
  const [, by = ''] = scale;
  const sum = /^m/i.test(by) ? 'million pounds' : by === '' ? 'pounds' : 'thousand pounds';
  return /\bper head\b/i.test(words) ? `${sum} per head` : sum;
}

/** Whether the figures below a head are none of their own: how many were looked at, what is to be reached, a margin, a rank. */
const isOfNone = (head: string, columns: number) =>
  sampleSize.test(head) || marginHead.test(head) || rankHead.test(head) || (columns > 1 && aimHead.test(head));

/** What says when something was done about a force, and not when it was counted. */
const ofDocument = /^(?:dates? of|last (?:inspect|visit|updat)|publi(?:shed|cation)|next)\b/i;

const monthOfYear = new RegExp(`^(?:\\d{1,2} )?(?:${anyMonth}) (?:19|20)\\d\\d$`, 'i');

/** "March 2014" on the title page of a report of that month. */
const isDayTold = (text: string, { told, ...finders }: StatisticFinders) =>
  told !== undefined && monthOfYear.test(text) && factsOf(text, finders).period?.end?.slice(0, 7) === told.slice(0, 7);

/** How many were looked at is no statistic. */
const sampleSize =
  /^(?:(?:number|total|cases|files|records|reports|crimes|incidents|calls) )?(?:audited|reviewed|examined|sampled|checked|inspected|assessed|sample(?: size)?)$/i;

function ofRow(
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
  const above = title.map(({ text }) =>
    factsOf(ofDocument.test(text) || isDayTold(text, finders) ? '' : text, finders),
  );
  const ofLabel = label === undefined ? undefined : headFactsOf(label.text, title, finders);
  const below = grid.caption === undefined ? undefined : factsOf(grid.caption.text, finders);
  const headFacts = heads.map(({ text }) => headFactsOf(text, title, finders));
  const titleText = title.map(({ text }) => text).join(' ');
  const allWords = [titleText, ...heads.map(({ text }) => text), label?.text ?? ''].join(' ');
  const note = noted.get(block.section);
  const ofNote = note?.of.test(allWords) ? note.period : undefined;
  return values.flatMap((figure, column): readonly ProposedStatistic[] => {
    const head = heads[column];
    if (head !== undefined && isOfNone(head.text, heads.length)) return [];
    if (figure.isMargin === true || figure.isBlank === true) return [];
    const [beside, next] = [heads[column + 1], values[column + 1]];
    const isBesideMargin = next?.isMargin === true || (beside !== undefined && marginHead.test(beside.text));
    const margin = isBesideMargin ? next?.value : figure.margin;
    const ofHead = headFacts[column];
    // After a column of changes, each area has its own.
    const isAfterChange =
      ofHead !== undefined &&
      ofHead.period === undefined &&
      (ofHead.area !== undefined || /%/.test(head?.text ?? '')) &&
      headFacts.slice(0, column).some((one) => one.isChange);
    const own = [isAfterChange ? { ...ofHead, isChange: true } : ofHead, ofLabel].filter((one) => one !== undefined);
    const { isChange, period, baseline } = timesOf(own, above, below, headFacts);
    const isOfAudit = ofAudit.test(allWords) || margin !== undefined;
    const counted = period ?? ofNote ?? (isOfAudit ? audited : undefined);
    const rate = unitOf(head?.text ?? '') || unitOf(label?.text ?? '') || unitOf(titleText);
    // Beside figures with a sign, one that has none is no percentage.
    const isCountAmongShares = figure.unit === '' && values.some((other) => other.unit === 'percent');
    const isOfShares = !isCountAmongShares || /%/.test(head?.text ?? '');
    const isShare =
      isOfShares &&
      /%|\bper ?cent|\bpercentage\b|\bproportion\b/i.test(
        `${titleText} ${head?.text ?? ''} ${label?.text ?? ''} ${figure.isMarked ? (grid.caption?.text ?? '') : ''}`,
      );
    const isDifference = own.some((one) => one.isDifference);
    const time = /\((seconds|minutes|hours|days|weeks|months)\)/i.exec(allWords)?.[1]?.toLowerCase();
    const counts = figure.isCounted === true && label !== undefined && label.start > figure.start;
    const thing = counts
      ? (label.text.split(' ').findLast((word) => !/^\(|\)$|\p{L}{2}(?:ed|ing)$/u.test(word)) ?? '')
      : '';
    const unit =
      figure.unit ||
      (/%|\bper ?cent\b/i.test(head?.text ?? '') ? 'percent' : rate) ||
      time ||
      poundsOf(allWords) ||
      (isShare && Math.abs(figure.value) <= 100 && figure.isCounted !== true ? 'percent' : thing || 'number');
    const ofPlace =
      label !== undefined && isOfPlaces(grid) && !/^(?:total|all)\b/i.test(label.text) ? label.text : undefined;
    const measure = measureWords({
      title: title.map(({ text }) => text),
      head: head?.text,
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
    return [
      {
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
      },
    ];
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
  const isChange = own.some((one) => one.isChange) || (columns.length === 0 && around.some((one) => one.isChange));
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
  const shared = around(grid.shared);
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
