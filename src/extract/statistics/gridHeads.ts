import type { Block } from '../page.ts';
import { withLabelsBeside } from './gridApart.ts';
import { factsOf, isAreaAlone, isPeriodAlone, labelHead, openYear } from './gridCells.ts';
import { type Cell, type Group, type Lead, lastLineOf, type Run, type Value } from './gridRuns.ts';
import { isYear } from './numbers.ts';
import type { StatisticFinders } from './statisticFinders.ts';

export interface Row {
  readonly label: Cell | undefined;
  readonly values: readonly Value[];
  readonly block: Block;
}

export interface Grid {
  title: readonly Cell[];
  /** Those of the title that stand over the table above, too. */
  readonly shared: readonly Cell[];
  heads: readonly Cell[];
  readonly rows: Row[];
  /** The sentence over it, where that leads to it. */
  lead?: Lead;
  /** Of its columns, where those of the table above hold for it too. */
  headsAbove: readonly Cell[];
  /** What stands below it, where that says the time. */
  caption?: Cell;
}

/** Puts groups together that are rows of one table. */
export function gridsOf({ rest, ...run }: Run, finders: StatisticFinders): readonly Grid[] {
  const grids: Grid[] = [];
  const groups = withLabelsBeside(run.groups, finders);
  for (const [index, { cells: read, values, block }] of groups.entries()) {
    const grid = grids.at(-1);
    const allCells = values.length > 1 ? withOneLabel(read) : read;
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
    const columns = Math.max(values.length, columnsBelow(groups, index));
    grids.push({ ...opened([...shared, ...cells], { values, block, columns }, finders), shared });
  }
  return grids;
}

/** How many figures the rows have that follow the first, which may lack one: "Population  1.47m". */
function columnsBelow(groups: readonly Group[], first: number): number {
  const [next, ...more] = groups.slice(first + 1, first + rowsAlike + 1);
  const count = next?.values.length ?? 0;
  const areAlike = more.length + 1 === rowsAlike && more.every(({ values }) => values.length === count);
  return areAlike && [next, ...more].every((row) => row?.cells.length === 1 && row.cells[0]?.isLabel) ? count : 0;
}

/** So many rows show how many columns a table has. */
const rowsAlike = 3;

/** "Great Yarmouth  Opened  212  241": the labels of two columns are one. */
function withOneLabel(cells: readonly Cell[]): readonly Cell[] {
  const [first, last] = cells.slice(-2);
  if (first === undefined || last?.isLabel !== true || first.isLabel || first.line !== last.line) return cells;
  return [...cells.slice(0, -2), { ...last, start: first.start, text: `${first.text}, ${last.text}` }];
}

/** A label that goes on below its figures: "Calls for assistance  24.9  15.6", "per 1,000 population"; what is left of the words. */
export function labelledBelow(grid: Grid, cells: readonly Cell[]): readonly Cell[] {
  const { rows } = grid;
  const [more] = cells;
  const row = rows.at(-1);
  if (more === undefined || row?.label === undefined || more.isLabel) return cells;
  const isNext = more.firstLine === row.label.line + 1 && /^[\p{Ll}(]/u.test(more.text) && more.text.length < 120;
  if (!isNext || row.values.length < 2) return cells;
  if (rows.length > 1 && ofAllRows.test(more.text)) {
    grid.title = [...grid.title, more];
    return cells.slice(1);
  }
  const label = { ...row.label, text: `${row.label.text} ${more.text}`, end: more.end };
  rows.splice(-1, 1, { ...row, label });
  return cells.slice(1);
}

/** "(percent of callers)", below a table: what all its figures are. */
const ofAllRows = /^\((?:figures are )?(?:%|percent|per ?cent|percentages?|numbers?|rates?|per 1)[^()]*\)$/i;

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
export function headedBelow(grid: Grid, cells: readonly Cell[], finders: StatisticFinders): readonly Cell[] {
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
  {
    values,
    block,
    columns: count,
  }: { readonly values: readonly Value[]; readonly block: Block; readonly columns: number },
  finders: StatisticFinders,
): Omit<Grid, 'shared'> {
  const last = cells.at(-1);
  const direct = last?.isLabel === true ? undefined : headsAtEnd(cells, count, finders);
  const isUnlabelled = last === undefined || (!last.isLabel && (direct !== undefined || isPeriodAlone(last.text)));
  const label = isUnlabelled ? undefined : last;
  const above = withYearsInPlace(label === undefined ? cells : cells.slice(0, -1), count);
  const over = areasOver(above, count, finders);
  const ofColumns = direct ?? headsAtEnd(above, count, finders);
  const heads = ofColumns ?? over;
  const title =
    heads === undefined || heads === over
      ? above.filter((cell) => heads?.includes(cell) !== true)
      : above.slice(
          0,
          above.length - (heads.length === count && heads[0] !== above.at(-1) && isSplit(heads) ? 1 : heads.length),
        );
  const named = ofColumns === undefined ? undefined : underHeads(ofColumns, title);
  const own = named === undefined ? title : title.slice(0, -named.over);
  return {
    title: own.slice(-3),
    heads: named?.heads ?? heads ?? [],
    headsAbove: [],
    rows: [{ label, values, block }],
  };
}

/** "Role   As at 31 March   Change (%)", over "2010   2018": the years stand before what is beside the words over them. */
function withYearsInPlace(cells: readonly Cell[], count: number): readonly Cell[] {
  const years = lastLineOf(cells);
  const upper = lastLineOf(cells.slice(0, -years.length));
  const over = upper.findIndex(({ text }) => openYear.test(text));
  const beside = upper.slice(over + 1);
  const isHead = over > 0 && years.length > 1 && years.length + beside.length === count;
  if (!isHead || beside.length === 0 || !years.every(({ text }) => isYear(text))) return cells;
  const line = years[0]?.line ?? 0;
  const rest = cells.slice(0, -years.length - beside.length);
  return [...rest, ...years, ...beside.map((cell) => ({ ...cell, line }))];
}

/** "2018 inspection   2021 inspection" over "Rate   Interval   Rate   Interval": each of the upper heads is of as many columns. */
function underHeads(
  heads: readonly Cell[],
  title: readonly Cell[],
): { readonly heads: readonly Cell[]; readonly over: number } | undefined {
  const upper = lastLineOf(title);
  const each = heads.length / upper.length;
  const areRepeated = heads.every(({ text }, index) => text === heads[index % each]?.text);
  if (upper.length < 2 || each < 2 || !Number.isInteger(each) || !areRepeated) return undefined;
  return {
    heads: heads.map((head, index) => ({ ...head, over: upper[Math.floor(index / each)]?.text })),
    over: upper.length,
  };
}

/** Whether the heads were one cell. */
const isSplit = (heads: readonly Cell[]) => heads.length > 1 && heads.every(({ start }) => start === heads[0]?.start);

/** The last words of a stretch, as heads of so many columns. */
function headsAtEnd(cells: readonly Cell[], count: number, finders: StatisticFinders): readonly Cell[] | undefined {
  if (count < 2 || cells.length === 0) return undefined;
  const last = cells.at(-1);
  const areas = last === undefined || count > 2 ? undefined : areasBeside(last, finders);
  if (areas !== undefined) return areas;
  const tail = cells.slice(-count);
  const isRow = tail.length === count && tail.every(({ line }) => line === tail[0]?.line);
  const saysWhich = ({ text }: Cell) => {
    const { period, years, area, isChange, isDifference } = factsOf(text, finders);
    const isShort = text.length <= 50;
    return isShort && (period !== undefined || years !== undefined || area !== undefined || isChange || isDifference);
  };
  // "Kent Police   England and Wales", and below them "12 months to June 2014", which heads neither.
  const partsLine = tail[0] !== undefined && cells.at(-count - 1)?.line === tail[0].line;
  if (isRow || (tail.length === count && !partsLine && tail.every(saysWhich))) return tail;
  // Heads below one another, that of the labels first.
  const ofLabels = cells.at(-count - 1);
  const isColumn =
    ofLabels !== undefined &&
    (labelHead.test(ofLabels.text) || tableNumber.test(ofLabels.text)) &&
    tail.every(({ isLabel }) => !isLabel);
  if (tail.length === count && isColumn && ofLabels.line < (tail[0]?.line ?? 0)) return tail;
  const words = last?.text.split(/\s+/) ?? [];
  const named = last === undefined ? undefined : namesOfColumns(last, count);
  if (last !== undefined && named !== undefined) return named.map((text) => ({ ...last, text }));
  if (last === undefined || words.length !== count || !words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return words.map((text) => ({ ...last, text }));
}

/** A caption: what stands below it on lines of its own, down to the first row, are heads. */
const tableNumber = /^(?:table|figure|chart) \d/i;

/** The areas that stand over all of a box, each on a line of its own, before the first of its measures. */
function areasOver(cells: readonly Cell[], count: number, finders: StatisticFinders): readonly Cell[] | undefined {
  if (count < 2) return undefined;
  const isHead = ({ text, isLabel }: Cell) => !isLabel && isAreaAlone(text, finders);
  const first = cells.findIndex(isHead);
  const heads = first === -1 ? [] : cells.slice(first, first + count);
  const [next] = cells.slice(first + count);
  return heads.length === count && heads.every(isHead) && (next === undefined || !isHead(next)) ? heads : undefined;
}

/** "Dorset England and Wales": the heads of two columns that one blank parts, the first of them the force's. */
function areasBeside(cell: Cell, finders: StatisticFinders): readonly Cell[] | undefined {
  const { area = '' } = finders;
  const other = cell.text.slice(area.length + 1);
  const areTwo = area !== '' && cell.text.startsWith(`${area} `) && isAreaAlone(other, finders);
  return areTwo ? [area, other].map((text) => ({ ...cell, text })) : undefined;
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
export const marginHead =
  /^(?:(?:(?:95% )?confidence (?:interval|limits?)|margin(?: of error)?|CI)(?: ?\(?(?:(?:\+ ?\/ ?-|±|%|pp) ?){1,2}\)?)?|\(?(?:\+ ?\/ ?-|±)(?: ?(?:%|pp))?\)?)$/i;
