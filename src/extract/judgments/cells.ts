import { matchesOf } from '../../matches.ts';
import { changeWord, gradeWord, type Line } from '../lines.ts';
import type { Range } from '../prose.ts';
import type { GradeKey } from './gradeKey.ts';

/** A piece of a line that a gap, or a bar of a table, parts from the next. */
export interface Cell extends Range {
  readonly text: string;
  /** In characters from the line's beginning; in a line of bars, which of their columns it is in. */
  readonly column: number;
}

/** The pieces of a line. */
export function cellsOf({ text: line, start, indent }: Line): readonly Cell[] {
  return matchesOf(piece, line).map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
    column: indent + index,
  }));
}

const piece = /\S+(?:[^\S\t]\S+)*/g;

/** A line that is set with bars between its cells, one cell of which may be empty. */
const bars = /\|[^|]*\|/;

/** The cells of a row, as gaps, tabs and bars part them; where none do, by what tables of grades hold. */
export function cellsOfRow(line: Line, key: GradeKey): readonly Cell[] {
  const bar = line.text.includes('\t') ? '\t' : '|';
  const isBarred = bar === '\t' || bars.test(line.text);
  const parted = isBarred ? cellsBetween(line, bar) : cellsOf(line);
  const isShort = (text: string) => key.has(text);
  return parted
    .flatMap((cell) => atomsOf(cell, isShort))
    .map((cell) => ({ ...cell, text: key.get(cell.text) ?? cell.text }));
}

/** The cells of a line that hold something, each with its column. */
export function cellsBetween({ text: line, start }: Line, bar: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const [column, raw] of line.split(bar).entries()) {
    const text = raw.trim();
    const from = start + at + raw.length - raw.trimStart().length;
    if (text !== '') cells.push({ text, start: from, end: from + text.length, column: column * wideEnough });
    at += raw.length + bar.length;
  }
  return cells;
}

/** In characters: what parts columns that are told by their bars. */
export const wideEnough = 40;

/** What stands in a column of a table of grades, or heads one, as far as it is told by its words. */
export const noGradeWord = '[–—-]|[Nn]\\/[Aa]|[Nn]ot (?:graded|inspected|assessed)|[Nn]o grade|[Uu]ngraded';
/** A year, or two as one. */
export const yearWord = '(?:19|20)\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?';
const whenGiven = new RegExp(`(?<=(?:${gradeWord})\\s?)\\((?:in )?${yearWord}\\)$`, 'iu');
const atomAtEnd = new RegExp(
  `(?:^|\\s)(${gradeWord}|Requires [Ii]mprovement|${noGradeWord}|${changeWord}|${yearWord}|\\p{Lu}\\p{L}{0,2})$`,
  'u',
);
const isValue = new RegExp(`^(?:${gradeWord}|Requires [Ii]mprovement)$`);

/** "Preventing crime Good Requires improvement" is three cells. */
function atomsOf(cell: Cell, isShort: (text: string) => boolean): readonly Cell[] {
  const atoms: Cell[] = [];
  // When a grade was given is said behind it, and is no cell of its own.
  let rest = cell.text.replace(whenGiven, '').trimEnd();
  for (let found = atomAtEnd.exec(rest); found !== null; found = atomAtEnd.exec(rest)) {
    const text = found[1] ?? '';
    if (/^\p{Lu}\p{L}{0,2}$/u.test(text) && !isShort(text)) break;
    const at = rest.length - text.length;
    atoms.unshift({ text, start: cell.start + at, end: cell.start + rest.length, column: cell.column + at });
    rest = rest.slice(0, at).trimEnd();
  }
  const isOne = atoms.length === 1 && !isValue.test(atoms[0]?.text ?? '') && !isShort(atoms[0]?.text ?? '');
  if (atoms.length === 0 || (rest !== '' && isOne)) return [cell];
  return rest === '' ? atoms : [{ ...cell, text: rest, end: cell.start + rest.length }, ...atoms];
}
