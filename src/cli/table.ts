import Table from 'cli-table3';
import { folded } from '../ingest/locate.ts';
import type { AnswerTable } from '../tables/operationTable.ts';
import { type Cell, joined } from '../tables/table.ts';
import { printable } from './printable.ts';

/** A grid whose columns would be narrower than this is no help: the rows are shown one below the other instead. */
const readableWidth = 16;

/** For what does not say how wide it is. */
const usualWidth = 120;

/**
 * A table for a terminal: long texts wrap, and a column's name is as short as it can be while it is its
 * own. When there are too many columns for the width, each row is shown as a list of names and values; what is as in
 * the row before is left out there.
 *
 * @param columns those of the terminal: some say that they have none, and what is no terminal says nothing
 */
export function tableText(table: Pick<AnswerTable, 'columns' | 'rows'>, columns: number | undefined): string {
  const width = columns || usualWidth;
  const cells = [...table.rows].map((row) => row.map(shownCell));
  if (cells.flat().every((cell) => cell === '')) return '(nothing)';
  const names = shortNames(table.columns.map(({ name }) => name));
  const natural = names.map((name, column) =>
    cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), name.length),
  );
  const least = natural.reduce((sum, one) => sum + Math.min(one, readableWidth) + 3, 1);
  return least <= width ? grid(names, cells, natural, width) : records(names, cells, width);
}

function grid(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  natural: readonly number[],
  width: number,
): string {
  const widths = shared(natural, width);
  const table = new Table({ head: [...names], colWidths: widths, wordWrap: true, style: plain });
  for (const row of cells) table.push(row.map((text, column) => broken(text, (widths[column] ?? 0) - padding)));
  return table.toString();
}

/** A text whose long words go over several lines: a slug or an address that is cut is of no use. */
function broken(text: string, width: number): string {
  return text.replace(new RegExp(`\\S{${Math.max(width, 1)}}(?=\\S)`, 'g'), '$&\n');
}

function shownCell(cell: Cell): string {
  if (cell === null) return '';
  return printable(folded(typeof cell === 'object' ? joined(cell) : String(cell)));
}

const plain = { head: [], border: [] };
/** The blanks on both sides of a cell. */
const padding = 2;
/** Stands where the row before has something and this one has nothing. */
const gone = '–';
const noLines = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((part) => [
    part,
    '',
  ]),
);

function records(names: readonly string[], cells: readonly (readonly string[])[], width: number): string {
  const nameWidth = Math.min(Math.max(...names.map((name) => name.length)), Math.floor(width / 3)) + 2;
  const valueWidth = Math.max(width - nameWidth - 1, readableWidth);
  return cells
    .map((row, index) => {
      const before = cells[index - 1];
      const fresh = names.flatMap((name, column) => {
        const value = row[column] ?? '';
        if (value === (before?.[column] ?? '')) return [];
        // Left out, it would be taken for what the row before has.
        return [[name, value === '' ? gone : broken(value, valueWidth - 1)]];
      });
      const table = new Table({
        chars: { ...noLines, left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '' },
        colWidths: [nameWidth, valueWidth],
        wordWrap: true,
        style: { ...plain, 'padding-left': 0, 'padding-right': 1 },
      });
      table.push(...fresh);
      const title = `── ${index + 1} `;
      return `${title}${'─'.repeat(Math.max(0, width - title.length))}\n${table.toString().replace(/ +$/gm, '')}`;
    })
    .join('\n');
}

/** For each dotted name its shortest ending that no other name has. */
function shortNames(columns: readonly string[]): readonly string[] {
  const endings = columns.map((column) => {
    const parts = column.split('.');
    return parts.map((_, from) => parts.slice(parts.length - 1 - from).join('.'));
  });
  return endings.map((mine, index) => {
    const others = endings.filter((_, other) => other !== index).flat();
    return mine.find((ending) => !others.includes(ending)) ?? columns[index] ?? '';
  });
}

/** The width of each column with its padding: as much as it needs while there is room, the widest giving way first. */
function shared(natural: readonly number[], width: number): number[] {
  const room = width - natural.length - 1 - natural.length * padding;
  let limit = Math.max(...natural);
  while (limit > readableWidth && natural.reduce((sum, one) => sum + Math.min(one, limit), 0) > room) limit -= 1;
  return natural.map((one) => Math.min(one, limit) + padding);
}
