/** What the cells of a column hold: a date is its ISO text, `texts` several texts in one cell. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'texts';

/** A column of a table. */
export interface Column {
  /** Dotted: where the value stands in the answer. */
  readonly name: string;
  readonly type: ColumnType;
}

/** A cell: what its column's type says, or null when there is nothing. */
export type Cell = string | number | boolean | null | readonly string[];

/** The cells of a row in the order of the columns. */
export type TableRow = readonly Cell[];

/** A table whose rows come one after the other, so that it can be longer than what fits into memory. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<TableRow> | Iterable<TableRow>;
}

/** Several texts of one cell, where a format has no lists. */
export function joined(texts: readonly string[]): string {
  return texts.join('; ');
}
