import { gradeLine, gradesIn, gradeWord, type Line } from '../lines.ts';
import { areaLines, isAreaLine, textOfLines } from './areaLines.ts';
import { type Found, type GradeTable, gradeOf } from './found.ts';

/**
 * Tables that lost their columns: each grade of the scale once, from the best on, and under each the areas that got it.
 *
 * @param lines with grades as one line each
 */
export function scaleTables(lines: readonly Line[]): readonly GradeTable[] {
  const tables: GradeTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!startsScale.test(lines[index]?.text ?? '')) continue;
    const { grades, lastHead, end } = gradesFrom(lines, index);
    if (!isWholeScale(grades)) continue;
    const found = foundIn(grades);
    const last = found.length > 0 ? lines[end - 1] : lastHead;
    tables.push({ start: lines[index]?.start ?? 0, end: last?.end ?? 0, found });
    index = end - 1;
  }
  return tables;
}

const startsScale = new RegExp(`^Outstanding(?:[\\s|,]+(?:${gradeWord}))*$`, 'i');

interface HeadWithAreas {
  readonly word: string;
  readonly areas: readonly (readonly Line[])[];
}

/** The grades from a line on, each with the short lines under it, and the line after them. */
function gradesFrom(
  lines: readonly Line[],
  first: number,
): { readonly grades: readonly HeadWithAreas[]; readonly lastHead: Line | undefined; readonly end: number } {
  const heads: { readonly word: string; readonly under: Line[] }[] = [];
  let end = first;
  let lastHead: Line | undefined;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    if (gradeLine.test(line.text)) {
      for (const [word] of gradesIn(line.text)) heads.push({ word, under: [] });
      lastHead = line;
    } else if (isAreaLine(line)) heads.at(-1)?.under.push(line);
    else break;
  }
  return { grades: heads.map(({ word, under }) => ({ word, areas: areaLines(under) })), lastHead, end };
}

const scales = [
  'outstanding good requires_improvement inadequate',
  'outstanding good adequate requires_improvement inadequate',
];

const isWholeScale = (grades: readonly HeadWithAreas[]) =>
  scales.includes(grades.map(({ word }) => gradeOf(word).toLowerCase()).join(' '));

/** Where all areas stand after the last grade, none says which it got. */
function foundIn(grades: readonly HeadWithAreas[]): readonly Found[] {
  if (grades.slice(0, -1).every(({ areas }) => areas.length === 0)) return [];
  return grades.flatMap(({ word, areas }) =>
    areas.map((lines) => ({
      question: textOfLines(lines),
      grade: gradeOf(word),
      places: lines.map(({ start, end }) => ({ start, end })),
      section: [],
      rule: 'areas under a grade',
      confidence: 0.85,
    })),
  );
}
