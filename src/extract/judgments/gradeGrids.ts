import { matchesOf } from '../../matches.ts';
import { endsOpen, isSentence } from '../headings.ts';
import { changeWord, gradeWord, isGradeAlone, type Line, ruleOfTable } from '../lines.ts';
import { goesOnWith, longestArea } from './areaLines.ts';
import { type Cell, cellsOf, cellsOfRow, noGradeWord, yearWord } from './cells.ts';
import {
  columnOfForce,
  columnOfTime,
  type HeadKind,
  type HeadReader,
  holdsNoGrades,
  isShortFor,
  kindOfHeads,
  wordsAsHeads,
} from './columnHeads.ts';
import { besideForces, type Found, type GradeTable, gradeOf, rowOfTable } from './found.ts';
import { type GradeKey, gradeKeyOf } from './gradeKey.ts';
import { longestTable } from './titles.ts';

/** A column of a table, by its head. */
interface Column {
  readonly cells: readonly Cell[];
  readonly text: string;
}

interface Heads {
  readonly kind: HeadKind;
  readonly columns: readonly Column[];
  /** Whether the columns are told by where they stand, and not only by their order. */
  readonly isKept: boolean;
  /** The line after them. */
  readonly end: number;
}

interface Row {
  readonly label: Cell[];
  /** What stands in each column. */
  readonly values: Cell[][];
}

/**
 * Tables with several columns: of grades at several times, of several forces, of several areas, or with a mark under
 * the grade. Their cells are told apart by gaps, tabs or bars, by what they hold, or each stands on its own line.
 *
 * @param lines of the page, as they are set
 */
export function gradeGrids(lines: readonly Line[], reader: HeadReader): readonly GradeTable[] {
  const key = gradeKeyOf(lines);
  const grids: GradeTable[] = [];
  const isNear = nearGrades(lines, key);
  for (let index = 0; index < lines.length; index += 1) {
    if (!isNear[index]) continue;
    for (const heads of headsAt(lines, index, key, reader)) {
      const { rows, end } = rowsUnder(lines, heads, key);
      const found = foundIn(heads, rows, reader);
      if (found.length === 0) continue;
      grids.push({ start: lines[index]?.start ?? 0, end: lines[end - 1]?.end ?? 0, found });
      index = end - 1;
      break;
    }
  }
  return grids;
}

/** For each line whether a grade, or what may stand for one, is not far below it. */
function nearGrades(lines: readonly Line[], key: GradeKey): readonly boolean[] {
  const near: boolean[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const text = lines[index]?.text ?? '';
    if (
      text.length <= longestHeadLine &&
      (mayHoldGrade.test(text) || [...key.keys()].some((short) => text.includes(short)))
    )
      next = index;
    near[index] = next - index <= mostColumns + tallestHead;
  }
  return near;
}
const mayHoldGrade = new RegExp(`${gradeWord}|Requires|[✓✔√☑■●•◆★*]|\\b(?:x|yes)\\b`, 'i');

/** What may head a table from a line on: its cells, those of some lines as one, or some lines of one cell each. */
function headsAt(lines: readonly Line[], index: number, key: GradeKey, reader: HeadReader): readonly Heads[] {
  const found: Heads[] = [];
  const first = lines[index];
  if (first === undefined || first.text.length > longestHeadLine || /[.;]$/.test(first.text)) return [];
  for (let height = tallestHead; height > 0; height -= 1) {
    const rows = lines.slice(index, index + height);
    if (rows.length < height) continue;
    const cells = rows.map((row) => cellsOfRow(row, key));
    const columns = columnsOver(cells);
    // A title over the heads would make two of them one, and a grade that stands alone there heads nothing.
    if (cells.some((row) => row.length > columns.length || (height > 1 && isLoneGrade(row)))) continue;
    if (cells.slice(1).some((row) => beginsRow(row, columns))) continue;
    const heads = headsOf(columns, reader);
    if (heads !== undefined) found.push({ ...heads, isKept: true, end: index + height });
  }
  const byWords = headsInWords(first, reader);
  if (byWords !== undefined) found.push({ ...byWords, isKept: false, end: index + 1 });
  const below = headsBelowEachOther(lines, index, reader);
  if (below !== undefined) found.push(below);
  return found;
}

const isLoneGrade = ([only, more]: readonly Cell[]) =>
  only !== undefined && more === undefined && isGradeAlone(only.text);

/** Whether a line below heads is the first line of a row's label, and does not go on with the head of the labels. */
const beginsRow = (line: readonly Cell[], [ofLabels]: readonly Column[]) =>
  line.length > 0 && line.every((cell) => ofLabels?.cells.includes(cell) === true && /^[\p{Lu}\d]/u.test(cell.text));

/** In characters. */
const longestHeadLine = 200;
/** In lines. */
const tallestHead = 3;
const mostColumns = 10;

const columnsOf = (cells: readonly Cell[]): readonly Column[] =>
  cells.map((cell) => ({ cells: [cell], text: cell.text }));

/** The columns of a head over some lines, by where its cells stand. */
function columnsOver(rows: readonly (readonly Cell[])[]): readonly Column[] {
  const columns: Cell[][] = [];
  for (const cell of rows.flat()) {
    const own = columns.find((cells) => cells.some((other) => overlaps(cell, other)));
    if (own === undefined) columns.push([cell]);
    else own.push(cell);
  }
  const left = (cells: readonly Cell[]) => Math.min(...cells.map(({ column }) => column));
  return columns
    .sort((one, other) => left(one) - left(other))
    .map((cells) => ({ cells, text: cells.map(({ text }) => text).join(' ') }));
}

const overlaps = (one: Cell, other: Cell) =>
  one.column < other.column + other.text.length && other.column < one.column + one.text.length;

/** Columns that are of one kind, with or without what heads their labels. */
function headsOf(columns: readonly Column[], reader: HeadReader): Pick<Heads, 'kind' | 'columns'> | undefined {
  if (columns.length < 2 || columns.length > mostColumns) return undefined;
  for (const of of [columns.slice(1), columns]) {
    const kind = kindOfHeads(
      of.map(({ text }) => text),
      reader,
    );
    if (kind !== undefined) return { kind, columns: of };
  }
  return undefined;
}

/** Heads that no gaps part: each is a word, as years and the pillars are, or begins with a capital. */
function headsInWords(line: Line, reader: HeadReader): Pick<Heads, 'kind' | 'columns'> | undefined {
  if (cellsOf(line).length !== 1) return undefined;
  const words = partsOf(line, /\S+/g);
  const heads = wordsAsHeads(
    words.map(({ text }) => text),
    reader,
  );
  const kind = heads.length < 2 ? undefined : kindOfHeads(heads, reader);
  if (kind !== undefined) return { kind, columns: columnsOf(words.slice(-heads.length)) };
  const named = headsOf(columnsOf(partsOf(line, /\S+(?:\s+(?!\p{Lu})\S+)*/gu)), reader);
  return named?.kind === 'area' || named?.kind === 'time' ? named : undefined;
}

const partsOf = (line: Line, part: RegExp): readonly Cell[] =>
  matchesOf(part, line.text).map(({ 0: text, index }) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
    column: line.indent + index,
  }));

/** "Previous", "Now", each on its line, over areas and grades that are set so, too. */
function headsBelowEachOther(lines: readonly Line[], index: number, reader: HeadReader): Heads | undefined {
  for (let count = Math.min(mostColumns, lines.length - index); count > 1; count -= 1) {
    const columns = columnsOf(lines.slice(index, index + count).map((line) => ({ ...line, column: 0 })));
    if (columns.some(({ text }) => text.length > longestHeadLine / 2)) continue;
    const kind = kindOfHeads(
      columns.map(({ text }) => text),
      reader,
    );
    if (kind === 'time' || kind === 'force') return { kind, columns, isKept: false, end: index + count };
  }
  return undefined;
}

const noGrade = new RegExp(`^(?:${noGradeWord})$`);
const tick = /^(?:[✓✔√☑■●•◆★*xX]|[Yy]es)$/;
const isValue = (text: string) =>
  isGradeAlone(text) || noGrade.test(text) || tick.test(text) || /^(?:requires|improvement)$/i.test(text);
const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join(' ');

/** The rows under heads, as far as they hold what a table of grades does. */
function rowsUnder(
  lines: readonly Line[],
  heads: Heads,
  key: GradeKey,
): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = [];
  let end = heads.end;
  let last = heads.end;
  for (; end < lines.length && end - heads.end < 2 * longestTable; end += 1) {
    const line = lines[end] as Line;
    if (ruleOfTable.test(line.text)) continue;
    const cells = cellsOfRow(line, key).filter(
      (cell, at) => !yearOfGrade.test(cell.text) && (at === 0 || !isRemark(cell, heads)),
    );
    const values = cells.filter(
      ({ text }, at) =>
        isValue(text) &&
        !(at === 0 && cells.length > 1 && !isGradeAlone(text) && !/^(?:requires|improvement)$/i.test(text)),
    );
    const label = cells.filter((cell) => !values.includes(cell));
    if (label.length > 1 || (label[0] !== undefined && !mayBeLabel(label[0].text))) break;
    if (label[0] !== undefined) addLabel(rows, label[0], line.afterBlank, heads);
    if (values.length > 0 && !addValues(rows, values, heads)) break;
    if (values.length > 0) last = end + 1;
  }
  return { rows: rows.filter((row) => isWhole(row, heads)), end: last };
}

/** When a grade was given, on the line below it. */
const yearOfGrade = new RegExp(`^\\((?:in )?${yearWord}\\)$`);

/** What stands in a column that holds no grades. */
const isRemark = (cell: Cell, { columns, isKept }: Heads) =>
  isChange.test(cell.text) ||
  (isKept && !isValue(cell.text) && holdsNoGrades(columns[nearest(cell, columns)]?.text ?? ''));
const isChange = new RegExp(`^(?:${changeWord})$`);

const mayBeLabel = (text: string) =>
  text.length <= longestArea && !/[.;:]$/.test(text) && (text.endsWith('?') || !isSentence(text));

/** A label begins a row, or goes on with that of the last. */
function addLabel(rows: Row[], cell: Cell, afterBlank: boolean, { columns }: Heads): void {
  const row = rows.at(-1);
  const label = row === undefined ? '' : textOf(row.label);
  const goesOn =
    row !== undefined &&
    (label === '' || (!afterBlank && goesOnWith(label, cell.text)) || (endsOpen.test(label) && !label.endsWith('?')));
  if (goesOn && row !== undefined) row.label.push(cell);
  else rows.push({ label: [cell], values: columns.map(() => []) });
}

/** Puts values where they belong; false where they belong nowhere. */
function addValues(rows: Row[], values: readonly Cell[], { columns, isKept }: Heads): boolean {
  let row = rows.at(-1);
  if (
    row === undefined ||
    (row.values.every((cells) => cells.length > 0) && !values.every(({ text }) => /^improvement$/i.test(text)))
  ) {
    row = { label: [], values: columns.map(() => []) };
    rows.push(row);
  }
  const inOrder = [columns, columns.filter(({ text }) => !holdsNoGrades(text))].find(
    ({ length }) => length === values.length,
  );
  for (const [at, cell] of values.entries()) {
    const [open, other] = openColumns(row);
    const goesOn = /^improvement$/i.test(cell.text) && other === undefined ? open : undefined;
    const ordered = inOrder?.[at];
    const column =
      ordered === undefined ? (goesOn ?? (isKept ? nearest(cell, columns) : firstFree(row))) : columns.indexOf(ordered);
    const inColumn = row.values[column];
    if (inColumn === undefined || !mayFollow(inColumn, cell)) return false;
    inColumn.push(cell);
  }
  return true;
}

/** The columns whose grade goes on below: "Requires", over "improvement". */
const openColumns = ({ values }: Row): readonly number[] =>
  values.flatMap((cells, column) => (/^requires$/i.test(textOf(cells)) ? [column] : []));

const firstFree = (row: Row) => openColumns(row)[0] ?? row.values.findIndex((cells) => cells.length === 0);

const mayFollow = (before: readonly Cell[], { text }: Cell) =>
  before.length === 0
    ? !/^improvement$/i.test(text)
    : /^improvement$/i.test(text) && /^requires$/i.test(textOf(before));

/** The column in whose middle, or at whose beginning, a cell stands. */
function nearest(cell: Cell, columns: readonly Column[]): number {
  const middle = ({ column, text }: Cell) => column + text.length / 2;
  const distances = columns.map(({ cells }) =>
    Math.min(
      ...cells.map((head) => Math.min(Math.abs(head.column - cell.column), Math.abs(middle(head) - middle(cell)))),
    ),
  );
  const least = Math.min(...distances);
  return least > farthest ? -1 : distances.indexOf(least);
}
/** In characters. */
const farthest = 14;

/** Whether a row has a grade, or a mark, and nothing that is half one. */
const isWhole = ({ values }: Row, { kind }: Heads) =>
  values.some((cells) => (kind === 'scale' ? tick : /./).test(textOf(cells))) &&
  values.every((cells) => cells.length === 0 || isWholeValue(textOf(cells)));
const isWholeValue = (text: string) => isGradeAlone(text) || noGrade.test(text) || tick.test(text);

function foundIn(heads: Heads, rows: readonly Row[], reader: HeadReader): readonly Found[] {
  if (heads.kind === 'area') return ofAreas(heads, rows, reader);
  const texts = heads.columns.map(({ text }) => text);
  const several = heads.kind !== 'scale' && texts.filter((text) => !holdsNoGrades(text)).length > 1;
  if (several && !rows.some(({ values }) => values.filter((cells) => cells.length > 0).length > 1)) return [];
  const column = heads.kind === 'force' ? columnOfForce(texts, reader.area) : columnOfTime(texts);
  return rows.flatMap((row) => {
    const at = heads.kind === 'scale' ? row.values.findIndex((cells) => tick.test(textOf(cells))) : column;
    const value = textOf(row.values[at] ?? []);
    const word = heads.kind === 'scale' ? (texts[at] ?? '') : value;
    const question = labelOf(row);
    return isGradeAlone(word) && question !== '' ? [found(question, word, [...row.label, ...row.values.flat()])] : [];
  });
}

/** A row of grades under the areas they are of: the force's own, the latest, or the only one. */
function ofAreas({ columns }: Heads, rows: readonly Row[], { area }: HeadReader): readonly Found[] {
  const labels = rows.map(labelOf);
  const own = rows.length === 1 && labels[0] === '' ? 0 : labels.findIndex((label) => isShortFor(label, area));
  const row = rows[own === -1 ? columnOfTime(labels) : own];
  if (row === undefined || row.values.some((cells) => cells.length === 0)) return [];
  return columns.flatMap((head, at) => {
    const value = row.values[at] ?? [];
    return isGradeAlone(textOf(value))
      ? [{ ...found(head.text, textOf(value), [...row.label, ...value]), rule: own === -1 ? rowOfTable : besideForces }]
      : [];
  });
}

const labelOf = ({ label }: Row) =>
  textOf(label)
    .replace(/^(?:["'•*–-]|Q?\d{1,2}[.):]?)\s+/, '')
    .replace(/[\s:|.…–-]+$/, '')
    .trim();

function found(question: string, word: string, cells: readonly Cell[]): Found {
  const start = Math.min(...cells.map((cell) => cell.start));
  const end = Math.max(...cells.map((cell) => cell.end));
  return {
    question,
    grade: gradeOf(word),
    places: [{ start, end }],
    section: [],
    rule: rowOfTable,
    confidence: 0.85,
  };
}
