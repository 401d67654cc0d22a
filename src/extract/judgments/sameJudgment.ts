import { remembering } from '../remembering.ts';
import type { Found } from './found.ts';
import { areaOfQuestion } from './gradedAreas.ts';
import { keyIndex, keyOf, sameQuestion } from './gradedQuestions.ts';
import { isTitle } from './titles.ts';

/** What a text tells of questions: the first that is told of one. */
export interface Told {
  /** Of the same question. */
  same(question: string): Found | undefined;
  /** Of a question in the same area. */
  ofArea(question: string): Found | undefined;
  /** Of the same question in a shorter or looser wording, or of one in the same area. */
  like(question: string): Found | undefined;
}

export function toldOf(found: readonly Found[]): Told {
  const keys = keyIndex();
  const areas = new Map<string, number>();
  for (const [place, { question }] of found.entries()) {
    keys.add(keyOf(question), place);
    const area = areaOfQuestion(question);
    if (area !== undefined && !areas.has(area)) areas.set(area, place);
  }
  const ofArea = (question: string) => areas.get(areaOfQuestion(question) ?? '') ?? Number.POSITIVE_INFINITY;
  return {
    same: remembering((question) => found[keys.same(keyOf(question))]),
    ofArea: (question) => found[ofArea(question)],
    like: (question) => found[Math.min(keys.like(keyOf(question)), ofArea(question))],
  };
}

/** The same, of what has one grade. */
export const toldByGrade = (found: readonly Found[]): ((grade: string) => Told) =>
  remembering((grade) => toldOf(found.filter((one) => one.grade === grade)));

/** How tables call the area that was given a grade; else as it is worded. */
export function namesIn(tables: readonly Found[]): (one: Found) => string {
  const told = toldOf(tables);
  const ofGrade = toldByGrade(tables);
  return ({ question, grade }) =>
    told.same(question) === undefined ? (ofGrade(grade).ofArea(question)?.question ?? question) : question;
}

export const isOverall = (question: string): boolean =>
  /^overall(?:\s+(?:grade|grading|judge?ment|rating))?:?$/i.test(question);

/** How the text calls what a table has as "Overall": what else it gives that grade, where that is one thing that the table has not. */
export function namesOfWhole(others: readonly Found[], table: readonly Found[]): (one: Found) => string {
  const told = toldOf(table);
  const ofGrade = remembering((grade) =>
    others.filter((one) => one.grade === grade && told.same(one.question) === undefined),
  );
  return ({ question, grade }) => {
    const [whole] = ofGrade(grade);
    return whole !== undefined && ofGrade(grade).length === 1 ? whole.question : question;
  };
}

/** "Inadequate in this respect" is of the one thing that the text gives that grade, where what stands before does not say it. */
export function asNamedBefore<Of extends Found & { readonly isOfBefore?: boolean }>(
  all: readonly Found[],
): (one: Of) => Of {
  const ofGrade = toldByGrade(all);
  const grades = [...new Set(all.map(({ grade }) => grade))];
  const wordings = remembering((grade) => timesWorded(all.filter((one) => one.grade === grade)));
  return (one) => {
    const worded = one.isOfBefore === true ? wordings(one.grade) : undefined;
    if (worded?.size !== 2 || worded.get(one.question) !== 1) return one;
    const only = [...worded.keys()].find((question) => question !== one.question) ?? one.question;
    if (sameQuestion(keyOf(only), keyOf(one.question))) return one;
    const differs = grades.some((grade) => grade !== one.grade && ofGrade(grade).same(one.question) !== undefined);
    return differs || isTitle(one.question) ? { ...one, question: only } : one;
  };
}

/** How many times each question is told of in the same words. */
function timesWorded(found: readonly Found[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { question } of found) times.set(question, (times.get(question) ?? 0) + 1);
  return times;
}
