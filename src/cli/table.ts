import Table from 'cli-table3';
import { folded } from '../ingest/locate.ts';
import { flatten } from './flatten.ts';

const narrowest = 8;

/**
 * An answer as a table for a terminal: long texts wrap, and the prefix that all columns have in common is left out.
 *
 * @param width the columns of the terminal
 */
export function tableText(data: unknown, width: number): string {
  const { columns, rows } = flatten(data);
  if (columns.length === 0) return '(nothing)';
  const heads = withoutCommonPrefix(columns);
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : folded(String(cell)))));
  const widths = columnWidths([heads, ...cells], width);
  const table = new Table({ head: [...heads], colWidths: widths, wordWrap: true, style: { head: [], border: [] } });
  table.push(...cells.map((row) => [...row]));
  return table.toString();
}

function withoutCommonPrefix(columns: readonly string[]): readonly string[] {
  const paths = columns.map((column) => column.split('.'));
  let common = 0;
  while (paths.every((path) => path.length > common + 1 && path[common] === paths[0]?.[common])) common += 1;
  return paths.map((path) => path.slice(common).join('.'));
}

/** Each column as wide as its longest text while there is room; the longest give way first. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const wanted = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)) + 2);
  const room = Math.max(width - wanted.length - 1, wanted.length * narrowest);
  const widths = [...wanted];
  let excess = widths.reduce((sum, one) => sum + one, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const next = Math.max(narrowest, ...widths.filter((_, index) => index !== widest));
    const take = Math.min(excess, Math.max(1, (widths[widest] ?? 0) - next));
    if ((widths[widest] ?? 0) - take < narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - take;
    excess -= take;
  }
  return widths;
}
