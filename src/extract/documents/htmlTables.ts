import type { Cell, HtmlNode } from 'html-to-text';
import { gradeWord } from '../lines.ts';

export const isCell = ({ name }: HtmlNode) => name === 'td' || name === 'th';

/** A place of a table in a row: the cell that takes it, and whether it is the first place of that cell. */
interface Place {
  readonly text: string;
  readonly isFirst: boolean;
  readonly columns: number;
}

/**
 * The rows of a table with its columns below one another: a cell over several columns stands in the first of them, a
 * label beside several rows in each, and heads that stand over others are one with these.
 *
 * @param rows its cells as the page has them
 * @param read the same with their text
 */
export function inColumns(
  rows: readonly (readonly HtmlNode[])[],
  read: readonly (readonly Cell[])[],
): readonly (readonly string[])[] {
  const places = placesOf(rows, read);
  const heads = places.slice(0, headRows(rows, places));
  const titles = heads.filter((row) => row.every((place) => place.columns === row.length));
  const levels = heads.filter((row) => !titles.includes(row));
  const areStacked = levels.length > 1 && levels[0]?.some(({ columns }) => columns > 1) === true;
  const asSet = (row: readonly Place[], isHead: boolean) =>
    row.map(({ text, isFirst }, column) => (isFirst || (column === 0 && !isHead) ? text : ''));
  return [
    ...titles.map((row) => asSet(row, true)),
    ...(areStacked ? [joined(levels)] : levels.map((row) => asSet(row, true))),
    ...places.slice(heads.length).flatMap((row, at, body) => {
      const grade = gradeOfLabel(row, body[at + 1]);
      const line = asSet(row, false);
      if (grade === undefined) return [line];
      const unlabelled = ['', ...line.slice(1)];
      return row[0]?.isFirst === true ? [grade, unlabelled] : [unlabelled];
    }),
  ];
}

/** What a label beside several rows names, and its grade, where it has one: a row of its own. */
function gradeOfLabel([label]: readonly Place[], below: readonly Place[] | undefined): readonly string[] | undefined {
  const isOfSeveral = label !== undefined && (!label.isFirst || below?.[0]?.isFirst === false);
  const [, area = '', grade = ''] = (isOfSeveral && labelWithGrade.exec(label.text.replace(/\s+/g, ' ').trim())) || [];
  return area === '' ? undefined : [area, grade];
}
const labelWithGrade = new RegExp(`^(\\p{L}[^.?]{2,60}?):? (${gradeWord})$`, 'iu');

/** How many of the first rows are heads: those that are marked so, or those that join columns over others, and what stands below them. */
function headRows(rows: readonly (readonly HtmlNode[])[], places: readonly (readonly Place[])[]): number {
  const marked = rows.findIndex((row) => row.some(({ name }) => name === 'td'));
  if (marked !== 0) return Math.max(marked, 0);
  const isTitle = (row: readonly Place[]) => row.every(({ columns }) => columns === row.length);
  const top = places.findIndex((row) => !isTitle(row));
  const heads = places.findIndex((row, at) => at >= top && !joinsColumns(row)) + 1;
  const [upper, ...lower] = places.slice(Math.max(top, 0), heads);
  const areHeads = upper !== undefined && lower.length > 0 && lower.every(goesOnBelowHeads);
  return areHeads && !lower.flat().some(({ text }) => isFigure.test(text)) ? heads : 0;
}

/** Whether a row names no row of its own: its first place is empty, or of a cell that began above. */
const goesOnBelowHeads = ([first]: readonly Place[]) =>
  first !== undefined && (!first.isFirst || first.text.trim() === '');

const joinsColumns = (row: readonly Place[]) => row.some(({ columns }) => columns > 1);
/** A figure of a row of facts, and no year. */
const isFigure = /^\W*(?!(?:19|20)\d\d\b)\d/;

/** The words over each column, those of the upper heads first. */
const joined = (levels: readonly (readonly Place[])[]): readonly string[] =>
  (levels[0] ?? []).map((_, column) =>
    [...new Set(levels.map((row) => row[column]?.text ?? ''))].filter(Boolean).join(' '),
  );

function placesOf(
  rows: readonly (readonly HtmlNode[])[],
  read: readonly (readonly Cell[])[],
): readonly (readonly Place[])[] {
  /** By column, the cell above that goes on there and for how many rows. */
  const above: { readonly text: string; readonly columns: number; rows: number }[] = [];
  return rows.map((row, at) => {
    const line: Place[] = [];
    const goOn = () => {
      for (
        let one = above[line.length];
        one !== undefined && one.rows > 0 && line.length < widest;
        one = above[line.length]
      ) {
        one.rows -= 1;
        line.push({ text: one.text, isFirst: false, columns: one.columns });
      }
    };
    for (const [index, cell] of row.entries()) {
      goOn();
      const text = read[at]?.[index]?.text ?? '';
      const columns = line.length < widest ? spanOf(cell, 'colspan', mostColumns) : 1;
      for (let column = 0; column < columns; column += 1) {
        if (line.length < widest) above[line.length] = { text, columns, rows: spanOf(cell, 'rowspan', mostRows) - 1 };
        line.push({ text, isFirst: column === 0, columns });
      }
    }
    goOn();
    return line;
  });
}

/** HTML lets a cell span as many columns and rows as it likes, and a row be as wide; no table of a report has more than these. */
const mostColumns = 12;
const mostRows = 60;
const widest = 60;

function spanOf({ attribs }: HtmlNode, name: string, most: number): number {
  const span = attribs?.[name] ?? '';
  return /^\d{1,3}$/.test(span) ? Math.min(Math.max(Number(span), 1), most) : 1;
}
