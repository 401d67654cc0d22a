import { gradeLine, gradeWord, isGradesHead, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { goesOnWith } from './areaLines.ts';
import { type Cell, cellsOf } from './cells.ts';
import { areasUnderGrade, type Found, gradeOf, rowOfTable } from './found.ts';
import { isKnownArea } from './gradedAreas.ts';
import { longestTable } from './titles.ts';

/**
 * Tables that kept their columns: areas under the grades that head them, questions side by side over their grades, and
 * questions over some lines with their grade beside them.
 */
export function fromColumns(page: Page): readonly Found[] {
  const found: Found[] = [];
  for (const [index, line] of page.lines.entries()) {
    const heads = startsWithGrade.test(line.text) ? gradeHeads(page, index) : [];
    if (heads.length > 1) {
      const over = overGrades(page, index, heads);
      found.push(...(over.length === 0 && isGradesHead(textOf(heads)) ? underHeads(page, index, heads) : over));
    } else if (hasGap.test(line.text) && (line.afterBlank || endsRow.test(page.lines[index - 1]?.text ?? '')))
      found.push(...besideGrade(page, index));
  }
  return found;
}

const startsWithGrade = new RegExp(`^(?:${gradeWord}|Requires)(?:\\s|$)`, 'i');
const hasGap = /\t|\s{2}/;
/** The row above is whole: what is below begins another. */
const endsRow = new RegExp(`(?:\\t|\\s{2,})(?:${gradeWord}|improvement)$`, 'i');

/** A grade, and what stands of it in the line below. */
interface GradeCell extends Cell {
  readonly rest?: Cell;
}

/** The cells of a line that holds grades alone; "Requires" goes on in the line below. */
function gradeHeads({ lines }: Page, index: number): readonly GradeCell[] {
  const line = lines[index];
  const cells = line === undefined ? [] : cellsOf(line);
  const [rest, ...others] = lines[index + 1] === undefined ? [] : cellsOf(lines[index + 1] as Line);
  const isRest = others.length === 0 && rest?.text === 'improvement';
  const heads = cells.map((cell) =>
    isRest && cell.text === 'Requires' && Math.abs(cell.column - rest.column) <= mostAside
      ? { ...cell, text: `${cell.text} ${rest.text}`, rest }
      : cell,
  );
  return heads.every(({ text }) => gradeLine.test(text)) ? heads : [];
}

/** "How well does the force plan for   Good" over "the future?". */
function besideGrade({ lines }: Page, index: number): readonly Found[] {
  let end = index + 1;
  const goesOn = () => lines[end]?.afterBlank === false && !/\?(?:\t|\s{2}|$)/.test(lines[end - 1]?.text ?? '');
  while (end - index < tallestHead && goesOn()) end += 1;
  const [first = [], ...below] = lines.slice(index, end).map((line) => cellsOf(line));
  const [label, grade, ...more] = first;
  if (below.length === 0 || label === undefined || grade === undefined || more.length > 0) return [];
  const labels = [label];
  const grades = [grade];
  for (const cell of below.flat()) {
    if (Math.abs(cell.column - label.column) <= mostAside) labels.push(cell);
    else if (cell.text === 'improvement' && Math.abs(cell.column - grade.column) <= mostAside) grades.push(cell);
    else return [];
  }
  const isOneLabel = labels.slice(1).every(({ text }) => /^\p{Ll}/u.test(text)) && !/[.:;]$/.test(textOf(labels));
  if (!gradeLine.test(textOf(grades)) || !isOneLabel) return [];
  return [
    {
      question: textOf(labels),
      grade: gradeOf(textOf(grades)),
      places: placesOf([...labels, ...grades].sort((one, other) => one.start - other.start)),
      section: [],
      rule: rowOfTable,
      confidence: 0.85,
    },
  ];
}

/** How far a cell may stand from where its column begins, in characters. */
const mostAside = 4;

const columnOf = (cell: Cell, heads: readonly Cell[]) =>
  heads.findIndex(({ column }) => Math.abs(column - cell.column) <= mostAside);

/** What stands under each of several heads, as far as each line keeps to their columns. */
function labelsUnder(lines: readonly Line[], heads: readonly Cell[]): readonly (readonly Cell[])[][] {
  const labels: Cell[][][] = heads.map(() => []);
  for (const line of lines) {
    const cells = cellsOf(line);
    const columns = cells.map((cell) => columnOf(cell, heads));
    const isOver = cells.some(
      (cell, at) =>
        cell.column + cell.text.length >= (heads[(columns[at] ?? 0) + 1]?.column ?? Number.POSITIVE_INFINITY),
    );
    if (columns.includes(-1) || isOver || gradeLine.test(line.text)) break;
    for (const [at, cell] of cells.entries()) {
      const inColumn = labels[columns[at] ?? 0];
      const last = inColumn?.at(-1);
      if (last !== undefined && !line.afterBlank && goesOnWith(last.at(-1)?.text ?? '', cell.text)) last.push(cell);
      else inColumn?.push([cell]);
    }
  }
  return labels;
}

const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join(' ');
const placesOf = (cells: readonly Cell[]) => cells.map(({ start, end }) => ({ start, end }));

function underHeads({ lines }: Page, index: number, heads: readonly Cell[]): readonly Found[] {
  const first = lines[index + 1]?.text === 'improvement' ? index + 2 : index + 1;
  const labels = labelsUnder(lines.slice(first, first + longestTable), heads);
  if (!labels.flat().some((cells) => isKnownArea(textOf(cells)))) return [];
  return heads.flatMap((head, at) =>
    (labels[at] ?? []).map((cells) => ({
      question: textOf(cells),
      grade: gradeOf(head.text),
      places: placesOf(cells),
      section: [],
      rule: areasUnderGrade,
      confidence: 0.85,
    })),
  );
}

/** "To what extent ...?    How well ...?" over "Good    Outstanding". */
function overGrades({ lines }: Page, index: number, grades: readonly GradeCell[]): readonly Found[] {
  let first = index;
  while (first > 0 && index - first < tallestHead && (first === index || !lines[first]?.afterBlank)) first -= 1;
  const rows = lines.slice(first, index);
  const heads = rows[0] === undefined ? [] : cellsOf(rows[0]);
  if (heads.length !== grades.length) return [];
  const questions = heads.map((): Cell[] => []);
  for (const cell of rows.flatMap((row) => cellsOf(row))) {
    const at = columnOf(cell, heads);
    if (at === -1) return [];
    questions[at]?.push(cell);
  }
  if (
    isGradesHead(textOf(grades)) &&
    !questions.every((cells) => textOf(cells).endsWith('?') || isKnownArea(textOf(cells)))
  )
    return [];
  return grades.map((cell, at) => ({
    question: textOf(questions[at] ?? []),
    grade: gradeOf(cell.text),
    places: placesOf(cell.rest === undefined ? [cell] : [cell, cell.rest]),
    section: [],
    rule: 'grades in a box',
    confidence: 0.85,
  }));
}

/** In lines. */
const tallestHead = 8;
