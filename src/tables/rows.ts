import type { Selected } from './selection.ts';
import type { Cell, TableRow } from './table.ts';

/**
 * The rows of an answer, one after the other. A list makes a row for each of its items, beside the fields around it;
 * lists side by side are combined, as a join does; an empty list leaves its columns empty, and so does what is null.
 *
 * @param selection what the operation selects
 * @param data the `data` of its answer
 */
export function* rowsOf(selection: Selected, data: unknown): Generator<TableRow> {
  if (selection.parts === undefined) {
    yield [cell(data)];
  } else if (Array.isArray(data)) {
    if (data.length === 0) yield selection.columns.map(() => null);
    else for (const item of data) yield* rowsOf(selection, item);
  } else if (data === null || data === undefined) {
    yield selection.columns.map(() => null);
  } else {
    yield* combined(selection.parts, data as Readonly<Record<string, unknown>>, 0);
  }
}

function* combined(
  parts: readonly Selected[],
  data: Readonly<Record<string, unknown>>,
  from: number,
): Generator<TableRow> {
  const part = parts[from];
  if (part === undefined) {
    yield [];
    return;
  }
  for (const row of rowsOf(part, data[part.key])) {
    for (const more of combined(parts, data, from + 1)) yield [...row, ...more];
  }
}

/** How many rows an answer makes: known without making them. */
export function rowCount(selection: Selected, data: unknown): number {
  if (selection.parts === undefined || data === null || data === undefined) return 1;
  if (Array.isArray(data)) {
    return data.length === 0 ? 1 : data.reduce<number>((sum, item) => sum + rowCount(selection, item), 0);
  }
  const object = data as Readonly<Record<string, unknown>>;
  return selection.parts.reduce((product, part) => product * rowCount(part, object[part.key]), 1);
}

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String);
  return value as Cell;
}
