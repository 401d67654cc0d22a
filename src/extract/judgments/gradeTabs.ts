import { isGradeAlone, isGradesHead, type Line, ruleOfTable } from '../lines.ts';
import { isAreaLine } from './areaLines.ts';
import { type Cell, cellsBetween, wideEnough } from './cells.ts';
import { areasUnderGrade, type GradeTable, gradeOf } from './found.ts';
import { isKnownArea } from './gradedAreas.ts';
import { longestTable } from './titles.ts';

/** Tables copied from a page, whose cells are parted by tabs or bars: areas under the grades of the scale that head them. */
export function gradeTabs(source: string, lines: readonly Line[]): readonly GradeTable[] {
  const tables: GradeTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const head = lines[index] as Line;
    const bar = ['\t', '|'].find((one) => head.text.includes(one));
    const heads = bar === undefined || head.text.length > longestHead ? [] : tabbedCells(source, head, bar);
    if (bar === undefined || !isScale(heads)) continue;
    const { cells, end } = cellsUnder(source, lines, index + 1, bar, heads);
    const found = cells.flatMap((cell) => {
      const grade = heads.find(({ column }) => column === cell.column);
      return grade === undefined
        ? []
        : [
            {
              question: cell.text,
              grade: gradeOf(grade.text),
              places: [{ start: cell.start, end: cell.end }],
              section: [],
              rule: areasUnderGrade,
              confidence: 0.85,
            },
          ];
    });
    if (!found.some(({ question }) => isKnownArea(question))) continue;
    tables.push({ start: head.start, end: lines[end - 1]?.end ?? head.end, found });
    index = end - 1;
  }
  return tables;
}

/** In characters. */
const longestHead = 120;

const isScale = (cells: readonly Cell[]) =>
  cells.length > 2 &&
  cells.every(({ text }) => isGradeAlone(text)) &&
  isGradesHead(cells.map(({ text }) => text).join(' '));

/** The cells below a head, as far as lines hold nothing but areas in its columns. */
function cellsUnder(
  source: string,
  lines: readonly Line[],
  start: number,
  bar: string,
  heads: readonly Cell[],
): { readonly cells: readonly Cell[]; readonly end: number } {
  const cells: Cell[] = [];
  let end = start;
  for (; end < lines.length && end - start < longestTable; end += 1) {
    const line = lines[end] as Line;
    if (ruleOfTable.test(line.text)) continue;
    const own = tabbedCells(source, line, bar);
    const isOfTable = own.every(
      ({ text, column }) =>
        heads.some((head) => head.column === column) && !isGradeAlone(text) && isAreaLine({ ...line, text }),
    );
    if (!isOfTable || (own.length === 1 && line.indent === 0 && !isKnownArea(line.text))) break;
    cells.push(...own);
  }
  return { cells, end };
}

/** The cells of a line, with the columns that tabs before the first of them leave empty. */
function tabbedCells(source: string, line: Line, bar: string): readonly Cell[] {
  const before = source.slice(line.start - line.indent, line.start).split(bar).length - 1;
  return cellsBetween(line, bar).map((cell) => ({ ...cell, column: cell.column + before * wideEnough }));
}
