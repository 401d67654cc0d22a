import type { Table, TableRow } from './table.ts';

/** The rows of a table, so many at a time and fewer in the last. A table without rows has no batch. */
export async function* batchesOf({ rows }: Table, size: number): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
