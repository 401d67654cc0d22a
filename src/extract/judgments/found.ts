import type { Word } from '../../model/words.ts';
import { gradedAhead } from '../lines.ts';
import type { Range } from '../prose.ts';

export interface Found {
  readonly question: string;
  readonly grade: Word<'grade'>;
  readonly places: readonly Range[];
  readonly section: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

/** The rule of what a row of a table gives. */
export const rowOfTable = 'row of a table of grades';
/** The rule of what stands below a grade. */
export const areasUnderGrade = 'areas under a grade';
/** The rule of what a section's own line gives. */
export const ofSection = 'grade line of a section';
/** The rule of what a table gives the force beside others, under heads that are short. */
export const besideForces = 'row of a table of forces';
/** The rule of what a sentence gives. */
export const bySentence = 'sentence that gives a grade';

/** A table that takes a part of the page, and what it gives. */
export interface GradeTable extends Range {
  readonly found: readonly Found[];
}

const toldAhead = new RegExp(`^${gradedAhead}`);

const grades = [
  ['outstanding', 'OUTSTANDING'],
  ['good', 'GOOD'],
  ['inadequate', 'INADEQUATE'],
  ['adequate', 'ADEQUATE'],
] as const satisfies readonly (readonly [string, Word<'grade'>])[];

/** The grade that words give: "Requires  improvement", "requiring improvement", "Good 2018/19". */
export function gradeOf(words: string): Word<'grade'> {
  const lower = words.toLowerCase().replace(toldAhead, '');
  return grades.find(([word]) => lower.startsWith(word))?.[1] ?? 'REQUIRES_IMPROVEMENT';
}
