import { isSentence } from '../headings.ts';
import { endsWithGrade, gradeLine, gradesIn, isGradesHead, isRepeated, type Line } from '../lines.ts';
import { areaLines, longestArea, textOfLines } from './areaLines.ts';
import { type Found, type GradeTable, gradeOf } from './found.ts';
import { isTitle } from './titles.ts';

/**
 * Tables read column by column: areas below each other, then as many grades in their order.
 *
 * @param lines with grades as one line each
 */
export function gradeRuns(lines: readonly Line[]): readonly GradeTable[] {
  const runs: GradeTable[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (!isGrades(lines[start])) continue;
    let end = start;
    while (isGrades(lines[end])) end += 1;
    const grades = lines.slice(start, end).flatMap(gradesOf);
    const areas =
      isScale(grades) || countsRow.test(lines[end]?.text ?? '') ? [] : areasAbove(lines, start, grades.length);
    if (grades.length > 1 && areas.length > 0)
      runs.push({
        start: areas[0]?.[0]?.start ?? 0,
        end: grades.at(-1)?.end ?? 0,
        found: grades.map((grade, at) => foundIn(areas[at] ?? [], grade)),
      });
    start = end;
  }
  return runs;
}

/** "Force assessment  14  12  4", below grades: how many cases were given each. */
const countsRow = /^\p{L}[^\d]{2,80}(?:\s+\d{1,4}(?:\.\d)?%?){2,6}$/u;

const isGrades = (line: Line | undefined) => line !== undefined && gradeLine.test(line.text) && !isRepeated(line.text);

/** The grades of a line, each as it would be by itself. */
function gradesOf(line: Line): readonly Line[] {
  const found = gradesIn(line.text);
  if (found.length === 1) return [line];
  return found.map(({ 0: text, index }, at) => ({
    ...line,
    text,
    start: line.start + index,
    end: at === found.length - 1 ? line.end : line.start + index + text.length,
  }));
}

const isScale = (grades: readonly Line[]) =>
  grades.length > 3 && isGradesHead(grades.map(({ text }) => text).join(' '));

/** "Grade" over the grades, "Area" over what they are given for. */
const columnHead = /^(?:grades?|judge?ments?|ratings?|areas?|questions?|inspection areas?|themes?)$/i;

/** So many areas that end before a line, where they begin a paragraph or stand below a head; else none. */
function areasAbove(lines: readonly Line[], grades: number, count: number): readonly (readonly Line[])[] {
  const end = columnHead.test(lines[grades - 1]?.text ?? '') ? grades - 1 : grades;
  for (let start = end - 1; start >= 0 && mayBeOfLabel(lines[start]); start -= 1) {
    const begins = lines[start]?.afterBlank || !mayBeOfLabel(lines[start - 1]);
    const areas = begins ? areaLines(lines.slice(start, end)) : [];
    if (areas.length >= count) return areas.length === count && areas.every(isLabel) ? areas : [];
  }
  return [];
}

const mayBeOfLabel = (line: Line | undefined) =>
  line !== undefined &&
  line.text.length <= longestArea &&
  !columnHead.test(line.text) &&
  /\p{L}{3}/u.test(line.text) &&
  !gradeLine.test(line.text) &&
  !/[.!:;]$/.test(line.text);

function isLabel(lines: readonly Line[]): boolean {
  const text = textOfLines(lines);
  return text.endsWith('?') || overall.test(text) || (!isTitle(text) && !isSentence(text) && !endsWithGrade.test(text));
}
const overall = /^overall(?: grade| judge?ment)?$/i;

function foundIn(area: readonly Line[], grade: Line): Found {
  return {
    question: textOfLines(area),
    grade: gradeOf(grade.text),
    places: [...area, grade].map(({ start, end }) => ({ start, end })),
    section: [],
    rule: 'grades in a box',
    confidence: 0.85,
  };
}
