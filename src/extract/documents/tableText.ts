import { gradeWord } from '../lines.ts';

/** A table as text: a line a row, with two blanks between the cells. Empty cells have nothing to part. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const lineOf = (row: readonly string[]) => row.map(onOneLine).filter(Boolean).join('  ');
  // The name of the force may stand over the grades.
  const titles = Math.max(
    filled.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1),
    0,
  );
  const graded = gradedAreas(filled.slice(titles));
  const lines = graded === undefined ? filled.map(lineOf) : [...filled.slice(0, titles).map(lineOf), ...graded];
  // Rows of sentences are paragraphs, which would run into each other.
  return lines.join(isProse(filled) ? '\n\n' : '\n');
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function isProse(rows: readonly (readonly string[])[]): boolean {
  const body = rows.slice(1);
  const told = body.filter((row) => row.some(isSentence) && !row.some((cell) => isGradeHead(cell.trim())));
  return told.length > 0 && told.length * 2 >= body.length;
}

const isSentence = (cell: string) => /[.!?]\s*$/.test(cell.slice(-20)) && cell.trim().split(/\s+/).length > 3;

const gradeHead = new RegExp(`^(?:${gradeWord})$`, 'i');
export const isGradeHead = (text: string) => gradeHead.test(text);
/** The grade that one of the names of a picture is: "Judgment: Good". */
export const gradeOfPicture = (names: readonly string[]): string | undefined =>
  names.map((name) => name.trim().replace(/^(?:grade|judge?ment|rating)\b\W{1,5}/i, '')).find(isGradeHead);
/** Whether a cell may name what is graded, and is no sentence. */
export const isArea = (text: string) => /^\p{Lu}.{2,119}(?<![.;:])$/u.test(text) && !isGradeHead(text);
const mark = /^(?:[✓✔☑√●■•x]\uFE0F?|yes)$/iu;

/**
 * The areas of a table whose columns are grades, each with its grade, because a line of cells does not say what column
 * they stand in: the areas stand in the cells, or in the first column with a mark under their grade.
 */
function gradedAreas([head = [], ...body]: readonly (readonly string[])[]): readonly string[] | undefined {
  const grades = head.map(onOneLine);
  const columns = grades.flatMap((grade, column) => (gradeHead.test(grade) ? [column] : []));
  const others = grades.filter((grade, column) => column > 0 && grade !== '' && !gradeHead.test(grade));
  if (columns.length < 2 || others.length > 0 || body.length === 0) return undefined;
  const areas = columns.includes(0) ? areasInCells(columns, body) : areasWithMarks(columns, body);
  return areas?.map(({ area, column }) => `${area}  ${asGrade(grades[column] ?? '')}`);
}

interface GradedArea {
  readonly area: string;
  readonly column: number;
}

function areasInCells(
  columns: readonly number[],
  body: readonly (readonly string[])[],
): readonly GradedArea[] | undefined {
  const areas = columns.flatMap((column) =>
    body.flatMap((row) => partsOf(row[column] ?? '').map((area) => ({ area, column }))),
  );
  return areas.every(({ area }) => isArea(area)) ? areas : undefined;
}

/** The paragraphs and list items of a cell. */
function partsOf(cell: string): readonly string[] {
  return cell
    .split(/\n{2,}|\n(?=[ \t]*•)/)
    .map((part) => onOneLine(part.replace(/^\s*•/, '')))
    .filter(Boolean);
}

function areasWithMarks(
  columns: readonly number[],
  body: readonly (readonly string[])[],
): readonly GradedArea[] | undefined {
  const areas = body.map((row) => {
    const filled = columns.filter((column) => onOneLine(row[column] ?? '') !== '');
    const [column] = filled;
    const area = onOneLine(row[0] ?? '');
    const isMarked = column !== undefined && filled.length === 1 && mark.test(onOneLine(row[column] ?? ''));
    return isMarked && area !== '' ? { area, column } : undefined;
  });
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

const asGrade = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
