import { isOneGrade, isRepeated, type Line } from '../lines.ts';
import { areaLines, isAreaLine, textOfLines } from './areaLines.ts';
import { type Found, type GradeTable, gradeOf } from './found.ts';
import { isKnownArea } from './gradedAreas.ts';

/**
 * Areas with the grade of each in the line below, one after another, with nothing between but their numbers.
 *
 * @param lines with grades as one line each
 */
export function gradePairs(lines: readonly Line[]): readonly GradeTable[] {
  const tables: GradeTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const found: Found[] = [];
    let end = index;
    for (let pair = pairAt(lines, end); pair !== undefined; pair = pairAt(lines, end)) {
      found.push(pair.found);
      end = pair.end;
    }
    if (found.length === 0) continue;
    // Where each grade stands over its area, the first area has none over it.
    const isBelow = !isGrade(lines[index - 1]) && !(lines[end] !== undefined && isLabel([lines[end] as Line]));
    if (found.length > 1 && isBelow)
      tables.push({ start: lines[index]?.start ?? 0, end: lines[end - 1]?.end ?? 0, found });
    index = end - 1;
  }
  return tables;
}

const isGrade = (line: Line | undefined) => isOneGrade(line) && !isRepeated(line?.text ?? '');
const isLabel = (lines: readonly Line[]) =>
  lines.every(isAreaLine) && isKnownArea(textOfLines(lines).replace(number, ''));
const number = /^(?:Q?\d{1,2}[.):]?\s*|[•*–-]\s+)/;

/** An area over some lines, and its grade. */
function pairAt(lines: readonly Line[], start: number): { readonly found: Found; readonly end: number } | undefined {
  const first = /^\d{1,2}[.)]?$/.test(lines[start]?.text ?? '') ? start + 1 : start;
  const at = [first + 1, first + 2, first + 3].find((line) => isGrade(lines[line]));
  const grade = at === undefined ? undefined : lines[at];
  if (grade === undefined || at === undefined) return undefined;
  const label = lines.slice(first, at);
  if (areaLines(label).length !== 1 || !isLabel(label)) return undefined;
  return {
    found: {
      question: textOfLines(label).replace(number, ''),
      grade: gradeOf(grade.text),
      places: [...label, grade].map(({ start, end }) => ({ start, end })),
      section: [],
      rule: 'grade below its area',
      confidence: 0.85,
    },
    end: at + 1,
  };
}
