import { isAreaAlone, isPeriodAlone } from './gridCells.ts';
import { type Cell, type Group, lastLineOf, type Value } from './gridRuns.ts';
import type { StatisticFinders } from './statisticFinders.ts';

const longestWords = 80;

/**
 * Sets labels before their figures, where a table lost its layout so that all its heads and labels stand first, and all
 * its figures after them.
 */
export function withLabelsBeside(groups: readonly Group[], finders: StatisticFinders): readonly Group[] {
  const found: Group[] = [];
  for (let at = 0; at < groups.length; ) {
    const first = groups[at];
    if (first === undefined) break;
    const next = groups.findIndex(({ cells }, index) => index > at && cells.length > 0);
    const together = groups.slice(at, next === -1 ? groups.length : next);
    for (const one of besideRows(first, rowsOf(first.cells, together, finders)) ?? together) found.push(one);
    at += together.length;
  }
  return found;
}

/** The figures of such a table by rows: each row is a line, or each figure is. */
function rowsOf(
  cells: readonly Cell[],
  groups: readonly Group[],
  finders: StatisticFinders,
): readonly (readonly Value[])[] {
  const rows = groups.map(({ values }) => values);
  const [values = [], more] = rows;
  if (more !== undefined) return rows;
  // A title, and as many labels as figures: areas and times are the heads of columns.
  const saysWhich = ({ text }: Cell) => isAreaAlone(text, finders) || isPeriodAlone(text);
  if (values.length > 2 && cells.length === values.length + 1 && !cells.slice(1).some(saysWhich))
    return values.map((value) => [value]);
  const labels = cells.length - 1 - cells.findLastIndex(({ line }, index) => line === cells[index - 1]?.line);
  const columns = lastLineOf(cells.slice(0, -labels)).length;
  if (labels < 2 || columns < 2 || labels * columns !== values.length) return rows;
  const along = Array.from({ length: labels }, (_, row) => values.slice(row * columns, (row + 1) * columns));
  const down = Array.from({ length: labels }, (_, row) => values.filter((_value, index) => index % labels === row));
  return unlikeness(down) < unlikeness(along) ? down : along;
}

/** How far the figures of rows are from one another: those of one measure are of a size. */
const unlikeness = (rows: readonly (readonly Value[])[]) =>
  rows
    .flatMap((row) => row.map(({ value }, index) => [value, row[index - 1]?.value ?? value] as const))
    .reduce((sum, [one, other]) => sum + Math.abs(Math.log((Math.abs(one) + 1) / (Math.abs(other) + 1))), 0);

/** Each row with its label, the first below the heads of as many columns; undefined where there are no such words. */
function besideRows(first: Group, rows: readonly (readonly Value[])[]): readonly Group[] | undefined {
  const columns = rows[0]?.length ?? 0;
  const from = first.cells.length - rows.length;
  const [labels, heads] = [first.cells.slice(from), first.cells.slice(Math.max(0, from - columns), from)];
  const areWords = [...heads, ...labels].every(({ text, isLabel }) => !isLabel && text.length <= longestWords);
  const areApart = new Set(labels.map(({ line }) => line)).size === labels.length;
  const isTable = rows.length > 1 && rows.every(({ length }) => length === columns);
  if (!isTable || heads.length < columns || !areWords || !areApart) return undefined;
  const line = heads[0]?.line ?? 0;
  const above = [...first.cells.slice(0, from - columns), ...heads.map((head) => ({ ...head, line }))];
  return rows.map((values, index) => ({
    block: first.block,
    values: [...values],
    cells: [...(index === 0 ? above : []), ...labels.slice(index, index + 1).map((one) => ({ ...one, isLabel: true }))],
  }));
}
