import { endsOpen } from '../headings.ts';
import { gradeLine, isGradesHead, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { type Found, gradeOf } from './found.ts';
import { longestTable } from './titles.ts';

/** A piece of a line that a gap parts from the next. */
interface Cell extends Range {
  readonly text: string;
  /** In characters from the line's beginning. */
  readonly column: number;
}

/** Tables that kept their columns: areas under the grades that head them, and questions side by side over their grades. */
export function fromColumns(page: Page): readonly Found[] {
  const found: Found[] = [];
  for (const [index, line] of page.lines.entries()) {
    if (!gradeLine.test(line.text)) continue;
    const heads = cellsOf(line, page.source);
    if (heads.length < 2 || !heads.every(({ text }) => gradeLine.test(text))) continue;
    const over = overGrades(page, index, heads);
    found.push(...(over.length === 0 && isGradesHead(line.text) ? underHeads(page, index, heads) : over));
  }
  return found;
}

function cellsOf({ start, end }: Line, source: string): readonly Cell[] {
  const begin = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  return [...source.slice(start, end).matchAll(/\S+(?:[^\S\t]\S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
    column: start + index - begin,
  }));
}

/** How far a cell may stand from where its column begins, in characters. */
const mostAside = 4;

const columnOf = (cell: Cell, heads: readonly Cell[]) =>
  heads.findIndex(({ column }) => Math.abs(column - cell.column) <= mostAside);

/** What stands under each of several heads, as far as each line keeps to their columns. */
function labelsUnder(lines: readonly Line[], source: string, heads: readonly Cell[]): readonly (readonly Cell[])[][] {
  const labels: Cell[][][] = heads.map(() => []);
  for (const line of lines) {
    const cells = cellsOf(line, source);
    const columns = cells.map((cell) => columnOf(cell, heads));
    const isOver = cells.some(
      (cell, at) =>
        cell.column + cell.text.length >= (heads[(columns[at] ?? 0) + 1]?.column ?? Number.POSITIVE_INFINITY),
    );
    if (columns.includes(-1) || isOver || gradeLine.test(line.text)) break;
    for (const [at, cell] of cells.entries()) {
      const inColumn = labels[columns[at] ?? 0];
      const last = inColumn?.at(-1);
      const goesOn =
        last !== undefined &&
        !line.afterBlank &&
        (/^\p{Ll}/u.test(cell.text) || endsOpen.test(last.at(-1)?.text ?? ''));
      if (goesOn) last.push(cell);
      else inColumn?.push([cell]);
    }
  }
  return labels;
}

const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join(' ');
const placesOf = (cells: readonly Cell[]) => cells.map(({ start, end }) => ({ start, end }));

function underHeads({ lines, source }: Page, index: number, heads: readonly Cell[]): readonly Found[] {
  const labels = labelsUnder(lines.slice(index + 1, index + 1 + longestTable), source, heads);
  return heads.flatMap((head, at) =>
    (labels[at] ?? []).map((cells) => ({
      question: textOf(cells),
      grade: gradeOf(head.text),
      places: placesOf(cells),
      section: [],
      rule: 'areas under a grade',
      confidence: 0.85,
    })),
  );
}

/** "To what extent ...?    How well ...?" over "Good    Outstanding". */
function overGrades({ lines, source }: Page, index: number, grades: readonly Cell[]): readonly Found[] {
  let first = index;
  while (first > 0 && index - first < tallestHead && (first === index || !lines[first]?.afterBlank)) first -= 1;
  const rows = lines.slice(first, index);
  const heads = rows[0] === undefined ? [] : cellsOf(rows[0], source);
  if (heads.length !== grades.length) return [];
  const questions = heads.map((): Cell[] => []);
  for (const cell of rows.flatMap((row) => cellsOf(row, source))) {
    const at = columnOf(cell, heads);
    if (at === -1) return [];
    questions[at]?.push(cell);
  }
  if (isGradesHead(textOf(grades)) && !questions.every((cells) => textOf(cells).endsWith('?'))) return [];
  return grades.map((cell, at) => ({
    question: textOf(questions[at] ?? []),
    grade: gradeOf(cell.text),
    places: [{ start: cell.start, end: cell.end }],
    section: [],
    rule: 'grades in a box',
    confidence: 0.85,
  }));
}

/** In lines. */
const tallestHead = 8;
