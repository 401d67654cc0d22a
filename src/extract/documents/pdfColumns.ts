import { countAtHead } from '../../countAtHead.ts';
import { partsBesideBoxes } from './pdfBoxes.ts';
import { rows } from './pdfRows.ts';
import { isOnLine, type Run } from './pdfRuns.ts';

/** Lines that are read one after the other. */
export type Flow = readonly Run[];

/**
 * The lines of a page in reading order. Where two columns stand beside each other, the left one is read before the right
 * one; lines that go across both part what is above from what is below. Rows of a table are lines, and a figure with its
 * label below it is read before the one beside it.
 */
export function readingOrder(runs: readonly Run[]): readonly Flow[] {
  const parts = bestParts([...runs].sort((one, other) => one.y - other.y));
  if (parts !== undefined) return parts.flatMap(readingOrder);
  return partsBesideBoxes(runs).map(rows);
}

/** The best way of cutting runs into parts to be read one after the other; undefined when there are no columns. */
function bestParts(runs: readonly Run[]): readonly (readonly Run[])[] | undefined {
  let best: Cut | undefined;
  for (const gutter of guttersOf(runs)) {
    if (gutter.most < (best?.count ?? 1)) break;
    const cut = cutAt(runs, gutter);
    const isBetter = best === undefined ? cut.count > 0 : cut.count > best.count;
    if (isBetter || (cut.count === best?.count && gutter.order < best.order)) best = cut;
  }
  return best?.parts.filter((part) => part.length > 0);
}

/** A place where the left edge of a column may be. */
interface Gutter {
  readonly x: number;
  /** Its place among the gutters of the page from top to bottom. */
  readonly order: number;
  /** So many runs can stand in columns beside it, at most. */
  readonly most: number;
}

/** Runs cut at a gutter into parts to be read one after the other, with how many of them stand in columns. */
interface Cut {
  readonly parts: readonly (readonly Run[])[];
  readonly count: number;
  readonly order: number;
}

/** Of pages with more left edges than any that people set, only so many are tried. */
const mostGutters = 100;

/** The gutters beside which columns can stand, first those with the most runs. */
function guttersOf(runs: readonly Run[]): readonly Gutter[] {
  const lefts = Float64Array.from(runs, ({ left }) => left).sort();
  const rights = Float64Array.from(runs, ({ right }) => right).sort();
  return [...new Set(runs.map(({ left, size }) => Math.round(left - size / 2)))]
    .map((x, order) => {
      const onLeft = countAtHead(rights, (right) => right <= x);
      const onRight = runs.length - countAtHead(lefts, (left) => left < x);
      return { x, order, most: Math.min(onLeft, onRight) < fewestLines ? 0 : onLeft + onRight };
    })
    .filter(({ most }) => most > 0)
    .sort((one, other) => other.most - one.most)
    .slice(0, mostGutters);
}

function cutAt(runs: readonly Run[], { x, order }: Gutter): Cut {
  const parts: (readonly Run[])[] = [];
  let waiting: Run[] = [];
  let count = 0;
  for (const band of bands(runs, x)) {
    const columns = columnsOf(band, x);
    if (columns === undefined) for (const run of band) waiting.push(run);
    else {
      parts.push(waiting);
      for (const column of columns) parts.push(column);
      waiting = [];
      count += band.length;
    }
  }
  return { parts: [...parts, waiting], count, order };
}

/** Cuts runs, sorted from top to bottom, at those that go across the gutter, and their first and last rows if those stand apart. */
function bands(runs: readonly Run[], gutter: number): readonly (readonly Run[])[] {
  const cut: Run[][] = [[]];
  for (const run of runs) {
    if (isAcross(run, gutter)) cut.push([run], []);
    else cut.at(-1)?.push(run);
  }
  return cut.flatMap((band) => {
    const head = band.findIndex((run) => !isOnLine(run, band[0] ?? run));
    const foot = band.findLastIndex((run) => !isOnLine(run, band.at(-1) ?? run)) + 1;
    const from = isApart(band[head - 1], band[head]) ? head : 0;
    const to = foot > from && isApart(band[foot - 1], band[foot]) ? foot : band.length;
    return [band.slice(0, from), band.slice(from, to), band.slice(to)].filter((part) => part.length > 0);
  });
}

function isAcross(run: Run, gutter: number): boolean {
  return run.left < gutter && run.right > gutter;
}

/** Whether the lower run stands apart from the upper one as running heads and page numbers do. */
function isApart(upper: Run | undefined, lower: Run | undefined): boolean {
  return upper !== undefined && lower !== undefined && lower.y - upper.y > 2.2 * Math.max(upper.size, lower.size);
}

/** Fewer lines beside each other are no columns. */
const fewestLines = 3;

/**
 * The columns of a band, or undefined when it has none. Programs paint a column, or a cell of many lines, as a whole, so
 * the order of painting tells columns from the rows of a table. Where each line is painted across all columns, only lines
 * of running text make columns.
 */
function columnsOf(band: readonly Run[], gutter: number): readonly (readonly Run[])[] | undefined {
  const left = band.filter((run) => run.right <= gutter);
  const right = band.filter((run) => run.left >= gutter);
  if (Math.min(left.length, right.length) < fewestLines || !overlap(left, right)) return undefined;
  const painted = asPainted(band, gutter);
  const areTables = painted.length <= 4 && isTable(left) && isTable(right);
  const letters = Math.min(meanLength(left), meanLength(right));
  const fewest = Math.min(rows(left).length, rows(right).length);
  if ((letters < 10 && !areTables) || fewest < fewestLines) return undefined;
  if (painted.length === 2) return [left, right];
  if (band.length / painted.length >= 2.5) {
    const whole = withWholeRows(painted);
    return whole.length > 1 ? whole : undefined;
  }
  return fewest >= 6 && letters >= 25 ? [left, right] : undefined;
}

/** The runs of a band as they are painted, a part for each turn from one side of the gutter to the other. */
function asPainted(band: readonly Run[], gutter: number): readonly (readonly Run[])[] {
  const painted: Run[][] = [];
  let onLeft: boolean | undefined;
  for (const run of [...band].sort((one, other) => one.order - other.order)) {
    if (run.right <= gutter === onLeft) painted.at(-1)?.push(run);
    else painted.push([run]);
    onLeft = run.right <= gutter;
  }
  return painted;
}

/** Parts as they are painted, of which those are one that rows of short cells go across: a table below a box. */
function withWholeRows(painted: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const whole: Run[][] = [];
  let isRow = false;
  for (const part of painted) {
    const [last, first] = [whole.at(-1)?.at(-1), part[0]];
    const goesOn =
      last !== undefined &&
      first !== undefined &&
      isOnLine(last, first) &&
      Math.max(last.text.length, first.text.length) <= longestCell;
    const [, second] = part;
    const isLabelled: boolean = isRow && first !== undefined && second !== undefined && isOnLine(first, second);
    isRow = goesOn || isLabelled;
    if (!isRow) whole.push([]);
    for (const run of part) whole.at(-1)?.push(run);
  }
  return whole;
}

/** Letters; what is longer is a line of text. */
const longestCell = 30;

/** Whether what is painted as a whole is painted row by row. */
function isTable(runs: readonly Run[]): boolean {
  const inOrder = [...runs].sort((one, other) => one.order - other.order);
  const beside = inOrder.filter((run, at) => at > 0 && isOnLine(run, inOrder[at - 1] ?? run));
  return beside.length >= fewestLines;
}

function meanLength(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0) / Math.max(runs.length, 1);
}

/** Whether two columns stand beside each other rather than one below the other. */
function overlap(one: readonly Run[], other: readonly Run[]): boolean {
  const top = Math.max(one[0]?.y ?? 0, other[0]?.y ?? 0);
  const bottom = Math.min(one.at(-1)?.y ?? 0, other.at(-1)?.y ?? 0);
  const within = (runs: readonly Run[]) => runs.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length;
  return within(one) >= 2 && within(other) >= 2;
}
