import { batchesOf } from './batches.ts';
import type { Table } from './table.ts';

const rowsAtOnce = 500;
const encoder = new TextEncoder();

/** A table as newline-delimited JSON: an object a row, with every column in it. */
export async function* ndjson(table: Table): AsyncGenerator<Uint8Array> {
  const names = table.columns.map(({ name }) => name);
  for await (const rows of batchesOf(table, rowsAtOnce)) {
    const text = rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]]))));
    yield encoder.encode(`${text.join('\n')}\n`);
  }
}
