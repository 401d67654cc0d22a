import type { Run } from './pdfRuns.ts';
import { isArea, isGradeHead } from './tableText.ts';

/** A table of a page whose columns are grades, as a line for each area with its grade, between what stands around it. */
export interface GradedPage {
  readonly before: readonly Run[];
  readonly areas: readonly Run[];
  readonly after: readonly Run[];
}

/** The head of a column: the grade, and the runs of its one or two lines. */
interface Head {
  readonly grade: string;
  readonly of: readonly Run[];
  readonly middle: number;
  readonly y: number;
}

/**
 * Tells which areas stand in which column of a table of grades, as a line of cells would not; undefined when the page has
 * no such table.
 */
export function gradedPage(runs: readonly Run[]): GradedPage | undefined {
  const heads = headsIn(runs);
  if (heads.length < fewestGrades) return undefined;
  const taken = new Set(heads.flatMap(({ of }) => of));
  const top = Math.min(...[...taken].map(({ y }) => y));
  const bottom = Math.max(...[...taken].map(({ y }) => y));
  const body = bodyOf(
    runs.filter((run) => !taken.has(run) && run.y > bottom).sort((one, other) => one.y - other.y),
    heads,
  );
  const areas = heads.flatMap((head) =>
    stacksOf(body.filter((run) => headOver(run, heads) === head)).map((text) => ({ text, grade: head.grade })),
  );
  if (areas.length === 0 || !areas.every(({ text }) => isArea(text))) return undefined;
  for (const run of body) taken.add(run);
  const [first] = heads.flatMap(({ of }) => of);
  if (first === undefined) return undefined;
  const others = runs.filter((run) => !taken.has(run));
  return {
    before: others.filter(({ y }) => y < top),
    areas: areas.map(({ text, grade }, at) => ({ ...first, text: `${text}  ${grade}`, y: bottom + at * first.size })),
    after: others.filter(({ y }) => y >= top),
  };
}

const fewestGrades = 3;

/** Grades beside each other, of which one may take two lines, from left to right. */
function headsIn(runs: readonly Run[]): readonly Head[] {
  const begun = runs.filter(({ text }) => isGradeHead(text.trim()) || beginsGrade.test(text.trim()));
  if (begun.length > mostGrades) return [];
  const all = begun.flatMap((run): Head[] => {
    const middle = (run.left + run.right) / 2;
    if (isGradeHead(run.text.trim())) return [{ grade: run.text.trim(), of: [run], middle, y: run.y }];
    const rest = runs.find((other) => isRestOf(run, other));
    const grade = `${run.text.trim()} ${rest?.text.trim()}`;
    return rest === undefined ? [] : [{ grade, of: [run, rest], middle, y: (run.y + rest.y) / 2 }];
  });
  const lines = all.map(({ y, of }) => all.filter((other) => Math.abs(other.y - y) < (of[0]?.size ?? 0)));
  const line = lines.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  const isTold = new Set(line.map(({ grade }) => grade.toLowerCase())).size === line.length;
  return isTold ? line.sort((one, other) => one.middle - other.middle) : [];
}

const beginsGrade = /^requires$/i;
/** A page on which more grades stand is no page with such a table. */
const mostGrades = 60;

const isRestOf = (run: Run, other: Run) =>
  /^improvement$/i.test(other.text.trim()) &&
  other.y > run.y &&
  other.y - run.y < widestLeading * run.size &&
  other.left < run.right &&
  other.right > run.left;

/** What stands in the columns, down to what goes across them or stands far below. */
function bodyOf(below: readonly Run[], heads: readonly Head[]): readonly Run[] {
  let last = Math.max(...heads.map(({ y }) => y));
  const end = below.findIndex((run) => {
    const isApart = run.y - last > farBelow * run.size;
    last = run.y;
    return (
      isApart ||
      heads.some((head) => head !== headOver(run, heads) && run.left < head.middle && run.right > head.middle)
    );
  });
  return end === -1 ? below : below.slice(0, end);
}

const widestLeading = 1.8;
const farBelow = 5;

const headOver = (run: Run, heads: readonly Head[]): Head | undefined => {
  const middle = (run.left + run.right) / 2;
  return heads.reduce<Head | undefined>(
    (nearest, head) =>
      nearest === undefined || Math.abs(head.middle - middle) < Math.abs(nearest.middle - middle) ? head : nearest,
    undefined,
  );
};

/** The cells of a column: lines close below each other are one. */
function stacksOf(column: readonly Run[]): readonly string[] {
  const stacks: Run[][] = [];
  for (const run of column) {
    const above = stacks.at(-1)?.at(-1);
    if (above !== undefined && run.y - above.y < widestLeading * run.size) stacks.at(-1)?.push(run);
    else stacks.push([run]);
  }
  return stacks.map((lines) => lines.map(({ text }) => text.trim()).join(' '));
}
