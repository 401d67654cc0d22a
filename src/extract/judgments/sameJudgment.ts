import { bySentence, type Found } from './found.ts';
import { isSameArea } from './gradedAreas.ts';
import { keyOf, sameQuestion } from './gradedQuestions.ts';
import { isTitle } from './titles.ts';

/** Whether a sentence gives an area the grade that sentences before it gave it in other words. */
export const isSaidOfArea = (one: Found, before: readonly Found[]) =>
  [one, ...before].every(({ rule, grade }) => rule === bySentence && grade === one.grade) &&
  before.some(({ question }) => isSameArea(question, one.question));

/** How tables call the area that was given a grade; else as it is worded. */
export function nameIn(tables: readonly Found[], { question, grade }: Found): string {
  const key = keyOf(question);
  if (tables.some((one) => sameQuestion(keyOf(one.question), key))) return question;
  return tables.find((one) => one.grade === grade && isSameArea(one.question, question))?.question ?? question;
}

export const isOverall = (question: string): boolean =>
  /^overall(?:\s+(?:grade|grading|judge?ment|rating))?:?$/i.test(question);

/** How the text calls what a table has as "Overall": what else it gives that grade, where that is one thing that the table has not. */
export function nameOfWhole(others: readonly Found[], table: readonly Found[], { question, grade }: Found): string {
  const isInTable = (one: Found) => table.some((row) => sameQuestion(keyOf(row.question), keyOf(one.question)));
  const [whole, ...more] = others.filter((one) => one.grade === grade && !isInTable(one));
  return whole !== undefined && more.length === 0 ? whole.question : question;
}

/** "Inadequate in this respect" is of the one thing that the text gives that grade, where what stands before does not say it. */
export function asNamedBefore<Of extends Found & { readonly isOfBefore?: boolean }>(
  one: Of,
  all: readonly Found[],
): Of {
  if (one.isOfBefore !== true) return one;
  const ofGrade = all.filter((other) => other !== one && other.grade === one.grade);
  const isSame = (other: Found) => sameQuestion(keyOf(other.question), keyOf(one.question));
  const questions = [...new Set(ofGrade.map(({ question }) => question))];
  const differs = all.some((other) => isSame(other) && other.grade !== one.grade);
  const [only] = questions;
  return (differs || isTitle(one.question)) && questions.length === 1 && only !== undefined && !ofGrade.some(isSame)
    ? { ...one, question: only }
    : one;
}
