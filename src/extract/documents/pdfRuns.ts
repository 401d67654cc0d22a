import type { Piece } from './pdfPieces.ts';

/** Text that stands together on one base line, as a line of a column or a cell. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Its place among the runs of the page as they are painted. */
  readonly order: number;
  /** It is of one block with the line above it, whatever its size. */
  readonly goesOn?: true;
}

/** Joins the pieces of a page into runs, in the order in which they are painted. A wide gap begins a new run. */
export function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let blank = false;
  const cells = figureCells(pieces.filter(({ text }) => text.trim() !== ''));
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      blank = true;
    } else {
      const gap = open === undefined ? 0 : piece.left - open.right;
      if (
        open !== undefined &&
        isOnLine(open, piece) &&
        gap > -open.size / 2 &&
        gap < (cells.has(piece) ? cellGap : wideGap) * open.size
      ) {
        open = joined(open, piece, blank || gap > 0.15 * open.size ? ' ' : '');
        runs[runs.length - 1] = open;
      } else {
        const { text, left, right, y, size } = piece;
        open = { text: text.trimStart(), left, right, y, size, order: runs.length };
        runs.push(open);
      }
      blank = false;
    }
    if (piece.endsLine) open = undefined;
  }
  return withMarks(runs);
}

/** A gap of so many letter heights is no blank between words. */
const wideGap = 1.3;

/** So wide a gap parts the figures at the end of a row. */
export const cellGap = 0.55;

const figure = /^[-–+±£(]{0,2}\d[\d,.]*(?:%|m|k|bn)?\)?$/;
export const isFigure = ({ text }: { readonly text: string }): boolean => figure.test(text.trim());

/** The head of a column of figures. */
const yearOverColumn = /^(?:19|20)\d\d(?:[/–-]\d{2,4})?(?: \(\p{L}{2,20}\))?$/u;

/** A longer line of figures is no row of a table that a page has room for. */
const mostCells = 30;

/** The figures or years that a line ends with, where they are several. */
function figureCells(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const cells = new Set<Piece>();
  let last: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (isFigure(piece) || yearOverColumn.test(piece.text.trim())) last.push(piece);
    else last = [];
    const next = pieces[index + 1];
    if (next !== undefined && !piece.endsLine && isOnLine(piece, next)) continue;
    if (last.length > 1 && last.length <= mostCells) for (const one of last) cells.add(one);
    last = [];
  }
  return cells;
}

/** Whether two pieces share a line; small raised or lowered letters stand on the line of their neighbour. */
export function isOnLine(one: { y: number; size: number }, other: { y: number; size: number }): boolean {
  return Math.abs(one.y - other.y) < 0.45 * Math.max(one.size, other.size);
}

/** Runs that share base lines, from top to bottom. */
export function onBaseLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && isOnLine(line[0], run)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** Whether two runs begin below each other. */
export const isFlush = (one: Run, other: Run): boolean => Math.abs(one.left - other.left) < 1;

export const middleOf = ({ left, right }: Run): number => (left + right) / 2;

/** One line of two, the right one after the left one. The larger letters say where its base line is. */
export function joined(
  run: Run,
  next: {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly y: number;
    readonly size: number;
  },
  between: string,
): Run {
  const main = next.size > run.size ? next : run;
  const parted = between === '' || /\s$/.test(run.text) || /^\s/.test(next.text);
  return {
    ...run,
    text: run.text + (parted ? '' : between) + next.text,
    left: Math.min(run.left, next.left),
    right: Math.max(run.right, next.right),
    y: main.y,
    size: main.size,
  };
}

/** Joins bullets and numbers that stand apart with the text that they belong to. */
function withMarks(runs: readonly Run[]): readonly Run[] {
  const taken = new Set<Run>();
  const marked = runs.map((run) => {
    if (!mark.test(run.text.trim())) return run;
    const next = runs.find(
      (other) =>
        other !== run && isOnLine(run, other) && other.left >= run.right && other.left - run.right < 4 * other.size,
    );
    if (next === undefined || taken.has(next) || mark.test(next.text.trim()) || isFigure(next)) return run;
    taken.add(next);
    return joined(run, next, ' ');
  });
  return marked.filter((run) => !taken.has(run));
}

const mark = /^(?:[•◦▪■●○‣➢✓·o–—-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]|\d{1,2}(?:\.\d{1,3})+\.?)$/i;
