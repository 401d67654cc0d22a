import { isFlush, middleOf, type Run } from './pdfRuns.ts';
import { isArea, isGradeHead } from './tableText.ts';

/** A table of a page whose columns are grades, as a line for each area with its grade, between what stands around it. */
export interface GradedPage {
  readonly before: readonly Run[];
  readonly areas: readonly Run[];
  readonly after: readonly Run[];
}

/** The head of a column. */
interface Head {
  readonly grade: string;
  readonly run: Run;
  readonly middle: number;
}

/**
 * Tells which areas stand in which column of a table of grades, as a line of cells would not; undefined when the page has
 * no such table.
 */
export function gradedPage(runs: readonly Run[]): GradedPage | undefined {
  const heads = headsIn(runs);
  const [first] = heads;
  if (first === undefined || heads.length < fewestGrades) return undefined;
  const taken = new Set(heads.map(({ run }) => run));
  const top = Math.min(...heads.map(({ run }) => run.y));
  const bottom = Math.max(...heads.map(({ run }) => run.y));
  const body = bodyOf(
    runs.filter((run) => !taken.has(run) && run.y > bottom).sort((one, other) => one.y - other.y),
    heads,
  );
  const areas = heads.flatMap((head) =>
    stacksOf(body.filter((run) => headOver(run, heads) === head)).map((text) => ({ text, grade: head.grade })),
  );
  if (areas.length === 0 || !areas.every(({ text }) => isArea(text))) return undefined;
  for (const run of body) taken.add(run);
  const others = runs.filter((run) => !taken.has(run));
  return {
    before: others.filter(({ y }) => y < top),
    areas: areas.map(({ text, grade }, at) => ({
      ...first.run,
      text: `${text}  ${grade}`,
      y: bottom + at * first.run.size,
    })),
    after: others.filter(({ y }) => y >= top),
  };
}

const fewestGrades = 3;

/** Grades beside each other, from left to right. */
function headsIn(runs: readonly Run[]): readonly Head[] {
  const all = runs.flatMap((run): Head[] => {
    const grade = run.text.trim();
    return isGradeHead(grade) ? [{ grade, run, middle: middleOf(run) }] : [];
  });
  if (all.length > mostGrades) return [];
  const lines = all.map(({ run }) => all.filter((other) => Math.abs(other.run.y - run.y) < run.size));
  const line = lines.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  const isTold = new Set(line.map(({ grade }) => grade.toLowerCase())).size === line.length;
  return isTold ? line.sort((one, other) => one.middle - other.middle) : [];
}

/** A page on which more grades stand is no page with such a table. */
const mostGrades = 60;

/** Runs with "Requires" over "improvement" as one. */
export function withWholeGrades(runs: readonly Run[]): readonly Run[] {
  const begun = runs.filter(({ text }) => /^requires$/i.test(text.trim()));
  if (begun.length === 0 || begun.length > mostGrades) return runs;
  const rests = new Map<Run, Run>();
  for (const run of begun) {
    const rest = runs.find((other) => isRestOf(run, other));
    if (rest !== undefined) rests.set(run, rest);
  }
  const taken = new Set(rests.values());
  return runs.flatMap((run) => {
    if (taken.has(run)) return [];
    const rest = rests.get(run);
    if (rest === undefined) return [run];
    const text = `${run.text.trim()} ${rest.text.trim()}`;
    const [left, right] = [Math.min(run.left, rest.left), Math.max(run.right, rest.right)];
    return [{ ...run, text, left, right, y: (run.y + rest.y) / 2 }];
  });
}

const isRestOf = (run: Run, other: Run) =>
  /^improvement$/i.test(other.text.trim()) &&
  other.y > run.y &&
  other.y - run.y < widestLeading * run.size &&
  (isFlush(run, other) || Math.abs(middleOf(other) - middleOf(run)) < run.size);

/** What stands in the columns, down to what goes across them or stands far below. */
function bodyOf(below: readonly Run[], heads: readonly Head[]): readonly Run[] {
  let last = Math.max(...heads.map(({ run }) => run.y));
  const end = below.findIndex((run) => {
    const isApart = run.y - last > farBelow * run.size;
    const own = headOver(run, heads);
    last = run.y;
    return isApart || heads.some((head) => head !== own && run.left < head.middle && run.right > head.middle);
  });
  return end === -1 ? below : below.slice(0, end);
}

const widestLeading = 1.8;
const farBelow = 5;

/** The head of a column of which a run is: the one that it stands flush with, or the nearest. */
function headOver(run: Run, heads: readonly Head[]): Head | undefined {
  const away = (head: Head) => (isFlush(run, head.run) ? 0 : Math.abs(head.middle - middleOf(run)));
  return heads.reduce<Head | undefined>(
    (nearest, head) => (nearest === undefined || away(head) < away(nearest) ? head : nearest),
    undefined,
  );
}

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
