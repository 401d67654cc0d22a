import { rowCount, rowsOf } from './rows.ts';
import { columnsOf, type SelectedBy, selected } from './selection.ts';
import type { Table, TableRow } from './table.ts';

/** A table of an answer that is in memory. */
export interface AnswerTable extends Table {
  readonly rows: Iterable<TableRow>;
  readonly rowCount: number;
}

/**
 * The answer to an operation as a table: a field of an object is a column with a dotted name, a list makes rows.
 *
 * @param by the operation, as it was executed
 * @param data the `data` of its answer
 */
export function operationTable(by: SelectedBy, data: unknown): AnswerTable {
  const selection = selected(by);
  return { columns: columnsOf(selection), rows: rowsOf(selection, data), rowCount: rowCount(selection, data) };
}
