import { isGradesHead } from '../lines.ts';
import type { Block } from '../page.ts';
import { blockPlaces } from '../sentences.ts';
import { type Found, gradeOf } from './found.ts';
import { isTitle } from './titles.ts';

/** Grades below each other, with the block that each stands in. */
export interface GradeRun {
  readonly blocks: readonly Block[];
  readonly found: readonly Found[];
}

/** A table read column by column: questions below each other, then as many grades in their order. */
export function gradeRuns(blocks: readonly Block[]): readonly GradeRun[] {
  const runs: GradeRun[] = [];
  for (let start = 0; start < blocks.length; start += 1) {
    if (!isOneGrade(blocks[start])) continue;
    let end = start;
    while (isOneGrade(blocks[end])) end += 1;
    const grades = blocks.slice(start, end);
    const labels = labelsAbove(blocks, columnHead.test(blocks[start - 1]?.prose.text ?? '') ? start - 1 : start);
    if (grades.length > 1 && labels.length === grades.length && !isScale(grades))
      runs.push({ blocks: grades, found: grades.map((grade, at) => foundIn(labels[at] as Block, grade)) });
    start = end;
  }
  return runs;
}

const isOneGrade = (block: Block | undefined) => block?.kind === 'grades' && !isGradesHead(block.prose.text);

const isScale = (grades: readonly Block[]) => isGradesHead(grades.map(({ prose }) => prose.text).join(' '));

/** "Grade" over the grades, "Area" over what they are given for. */
const columnHead = /^(?:grades?|judge?ments?|ratings?|areas?|questions?|inspection areas?|themes?)$/i;

/** The labels that end before a block, up to what heads them. */
function labelsAbove(blocks: readonly Block[], end: number): readonly Block[] {
  let start = end;
  while (isLabel(blocks[start - 1])) start -= 1;
  return blocks.slice(start, end);
}

const isLabel = (block: Block | undefined) =>
  block !== undefined &&
  (block.kind === 'heading' || block.kind === 'item') &&
  !columnHead.test(block.prose.text) &&
  (overall.test(block.prose.text) || !isTitle(block.prose.text)) &&
  !/[.:]$/.test(block.prose.text);
const overall = /^overall(?: grade| judge?ment)?$/i;

function foundIn(label: Block, grade: Block): Found {
  return {
    question: label.prose.text,
    grade: gradeOf(grade.prose.text),
    places: [...blockPlaces(label), ...blockPlaces(grade)],
    section: grade.section.path,
    rule: 'grades in a box',
    confidence: 0.85,
  };
}
