import { countAtHead } from '../../countAtHead.ts';
import { isFigure, type Run } from './pdfRuns.ts';

/** A figure in large letters with what it is of below it in small ones, as pages of figures are set. */
type Box = readonly Run[];

/**
 * Runs in the order in which they are painted, with those marked that go on a box: right below the figure or another line
 * of its label, in smaller letters, in line with it on a side or in the middle.
 */
export function withLabels(runs: readonly Run[]): readonly Run[] {
  const marked: Run[] = [];
  let figure: Run | undefined;
  let lines = 0;
  for (const run of runs) {
    const above = marked.at(-1);
    const goesOn =
      figure !== undefined && above !== undefined && lines < mostLines && isLabel(run, above === figure, above, figure);
    if (!goesOn) figure = isFigure(run) && !year.test(run.text) ? run : undefined;
    lines = goesOn ? lines + 1 : 0;
    marked.push(goesOn ? { ...run, goesOn } : run);
  }
  return marked;
}

const year = /^(?:19|20)\d\d$/;

/** A label has no more lines. */
const mostLines = 5;

function isLabel(run: Run, isFirst: boolean, above: Run, figure: Run): boolean {
  const gap = run.y - above.y;
  const isClose = gap > 0 && gap < widestGap * (isFirst ? figure.size : run.size);
  const isSmall = figure.size > 1.2 * run.size && (isFirst || Math.abs(above.size - run.size) < 0.5);
  return isClose && isSmall && /\p{L}|^(?:19|20)\d\d/u.test(run.text) && isAligned(run, above);
}

/** Base lines further apart, in letter heights, are of different things. */
const widestGap = 1.6;

function isAligned(one: Run, other: Run): boolean {
  return (
    Math.min(Math.abs(one.left - other.left), Math.abs(one.right - other.right)) < alignment || isInMiddle(one, other)
  );
}

const isInMiddle = (one: Run, other: Run) => Math.abs(one.left + one.right - other.left - other.right) / 2 < alignment;
const alignment = 1.5;

/**
 * Cuts the boxes that stand beside each other out of the runs of a page, each to be read as a whole: the boxes of a row
 * follow each other, and what stands above a row comes before it.
 */
export function partsBesideBoxes(runs: readonly Run[]): readonly (readonly Run[])[] {
  const bands = bandsOf(boxesIn(runs));
  const boxed = new Set(bands.flatMap(({ boxes }) => boxes.flat()));
  const others = runs.filter((run) => !boxed.has(run)).sort((one, other) => one.y - other.y);
  const parts: (readonly Run[])[] = [];
  let from = 0;
  for (const { top, boxes } of bands) {
    const above = countAtHead(others, ({ y }) => y <= top);
    const to = Math.max(from, above);
    parts.push(others.slice(from, to));
    for (const box of boxes) parts.push(box);
    from = to;
  }
  return [...parts, others.slice(from)].filter((part) => part.length > 0);
}

/** Boxes beside each other, from left to right, and how high the highest of them goes. */
interface Band {
  readonly top: number;
  readonly boxes: Box[];
}

/** The boxes that stand beside others, from top to bottom. */
function bandsOf(boxes: readonly Box[]): readonly Band[] {
  const bands: Band[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((one, other) => topOf(one) - topOf(other))) {
    if (topOf(box) < bottom) bands.at(-1)?.boxes.push(box);
    else bands.push({ top: topOf(box), boxes: [box] });
    bottom = Math.max(bottom, bottomOf(box));
  }
  const rows = bands.filter((band) => band.boxes.length > 1);
  for (const row of rows) row.boxes.sort((one, other) => (one[0]?.left ?? 0) - (other[0]?.left ?? 0));
  return rows;
}

/** Figures with what belongs to each: its label, what heads it, and another figure below in the same box. */
function boxesIn(runs: readonly Run[]): readonly Box[] {
  const boxes: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.order - other.order)) {
    const box = boxes.at(-1);
    if (box !== undefined && (run.goesOn || isOfBox(box, run))) box.push(run);
    else boxes.push([run]);
  }
  return boxes.filter((box) => box.some(({ goesOn }) => goesOn));
}

/** Whether a run is painted next below a box, in its middle. */
function isOfBox(box: readonly Run[], run: Run): boolean {
  const last = box.at(-1);
  if (last === undefined || box.length > mostInBox) return false;
  const gap = run.y - last.y;
  return (
    gap > 0 && gap < widestInBox * Math.max(last.size, run.size) && isInMiddle(run, last) && last.left !== run.left
  );
}

/** Base lines further apart, in letter heights, are of different boxes; a box has no more lines. */
const widestInBox = 2;
const mostInBox = 12;

const topOf = ([first]: Box) => (first === undefined ? 0 : first.y - first.size);
const bottomOf = (box: Box) => box.at(-1)?.y ?? 0;
