/** A cell of a table: a scalar of an answer. */
export type Cell = string | number | boolean | null;

/** An answer as a table. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Fields = ReadonlyMap<string, Cell>;

/**
 * An answer as rows and columns. A field of an object becomes a column with a dotted name; a list becomes a row for
 * each of its items, beside the fields around it; lists beside each other are combined. An empty list leaves its
 * columns empty. The `nodes`, `edges` and `node` of a page add nothing to a name, and lists of scalars are one cell.
 *
 * @param data the `data` of a GraphQL answer
 */
export function flatten(data: unknown): Table {
  const columns = new Set<string>();
  const rows = rowsOf(data, []).map((row) => {
    for (const column of row.keys()) columns.add(column);
    return row;
  });
  const names = [...columns];
  return { columns: names, rows: rows.map((row) => names.map((name) => row.get(name) ?? null)) };
}

const ofPages = new Set(['nodes', 'edges', 'node']);

function rowsOf(value: unknown, path: readonly string[]): readonly Fields[] {
  if (Array.isArray(value)) {
    // Nothing says what columns an empty list would have.
    if (value.length === 0) return [new Map()];
    if (value.every((item) => item === null || typeof item !== 'object'))
      return [new Map([[nameOf(path), value.join('; ')]])];
    return value.flatMap((item) => rowsOf(item, path));
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).reduce<readonly Fields[]>(
      (before, [key, part]) => {
        const inside = rowsOf(part, ofPages.has(key) ? path : [...path, key]);
        return before.flatMap((row) => inside.map((more) => new Map([...row, ...more])));
      },
      [new Map()],
    );
  }
  return [new Map([[nameOf(path), value as Cell]])];
}

function nameOf(path: readonly string[]): string {
  return path.join('.') || 'value';
}
