import { CsvError, parse } from 'csv-parse/sync';
import { didYouMean } from '../nearest.ts';
import { readText } from './files.ts';
import type { Place, Problem } from './problems.ts';
import { shapeProblems } from './shapeProblems.ts';
import { type ForceRow, forceRow } from './shapes.ts';

/** A row of forces.csv and the place it stands at. */
export interface PlacedForce {
  readonly row: ForceRow;
  readonly slug: string;
  readonly place: Place;
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads forces.csv: a line that names the columns, in any order, and a line for each force.
 *
 * @param file the path to read
 * @param shown the path as problems name it
 * @returns all that was wrong; the forces only when nothing was
 */
export function readForces(
  file: string,
  shown: string,
): { readonly forces: readonly PlacedForce[] } | { readonly problems: readonly Problem[] } {
  const read = readText(file, shown);
  if ('problem' in read) return { problems: [read.problem] };
  const lines = parsed(read.text);
  if (lines instanceof CsvError) {
    const line = Number(lines['lines'] ?? 1);
    return { problems: [{ file: shown, line, column: 1, message: syntaxMessage(lines) }] };
  }
  const [header, ...rest] = lines;
  const columns = header?.record ?? [];
  const inHeader = columnProblems(columns).map((message) => ({ file: shown, line: 1, column: 1, message }));
  if (inHeader.length > 0) return { problems: inHeader };
  const forces: PlacedForce[] = [];
  const problems: Problem[] = [];
  for (const { record, info } of rest) {
    const place = { file: shown, line: info.lines, column: 1 };
    if (record.length !== columns.length) {
      problems.push({
        ...place,
        message: `has ${record.length} fields where line 1 names ${columns.length} columns: put a field with a comma in it in quotation marks`,
      });
      continue;
    }
    const fields = Object.fromEntries(columns.map((column, index) => [column, record[index]]));
    const row = forceRow.safeParse(fields);
    if (row.success) forces.push({ row: row.data, slug: row.data.slug, place });
    else problems.push(...shapeProblems(row.error, forceRow, fields).map(({ message }) => ({ ...place, message })));
  }
  if (rest.length === 0) problems.push({ file: shown, line: 1, column: 1, message: 'names columns but no force' });
  return problems.length > 0 ? { problems } : { forces };
}

function parsed(text: string): readonly Line[] | CsvError {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as readonly Line[];
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function syntaxMessage(error: CsvError): string {
  return error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_INVALID_CLOSING_QUOTE'
    ? 'is not CSV: a quotation mark on this line or above it opens a field and is not closed where the field ends'
    : `is not CSV: ${error.message}`;
}

function columnProblems(columns: readonly string[]): readonly string[] {
  const known = Object.keys(forceRow.shape);
  const unknown = columns.filter((column) => !known.includes(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  return [
    ...known.filter((column) => !columns.includes(column)).map((column) => `column "${column}" is missing`),
    ...unknown.map((column) => `unknown column "${column}"${didYouMean(column, known)}`),
    ...twice.map((column) => `column "${column}" stands twice: keep one`),
  ];
}
