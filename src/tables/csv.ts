import { stringify } from 'csv-stringify/sync';
import { batchesOf } from './batches.ts';
import { joined, type Table } from './table.ts';

const rowsAtOnce = 500;
const encoder = new TextEncoder();

/**
 * A table as CSV (RFC 4180) in UTF-8, with a line of names and nothing for null. A text that a spreadsheet would take
 * for a formula, as it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe before it.
 */
export async function* csv(table: Table): AsyncGenerator<Uint8Array> {
  yield encoder.encode(lines([table.columns.map(({ name }) => name)]));
  for await (const rows of batchesOf(table, rowsAtOnce)) yield encoder.encode(lines(rows));
}

function lines(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      // Readers end a line at either sign alone, too.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      // Numbers are left as they are: one that begins with a minus is no formula.
      cast: { boolean: String, object: (value) => joined(value as unknown as readonly string[]) },
    },
  );
}
