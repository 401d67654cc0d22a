import type { ColumnType, TableRow } from './table.ts';

/** The values of a column in some rows, as formats that go by columns take them: a date is midnight in UTC. */
export function columnValues(type: ColumnType, rows: readonly TableRow[], at: number): unknown[] {
  return rows.map((row) => {
    const cell = row[at] ?? null;
    return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
  });
}
