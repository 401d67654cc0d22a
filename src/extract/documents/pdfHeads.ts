import { isFigure, isFlush, joined, middleOf, type Run } from './pdfRuns.ts';

/** What stands on one base line, from left to right. */
export type Row = readonly Run[];

/**
 * Rows in which the heads of a table stand on one line: what stands over a column, from top to bottom, and with it what
 * stands over several. Tables whose heads take one line stay as they are.
 */
export function withHeadsOnOneLine(rows: readonly Row[]): readonly Row[] {
  const read: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const end = endOfBody(rows, index);
    if (end - index >= fewestRows && figuresAtEnd(rows[index] ?? []).length <= mostColumns) {
      const columns = columnsOf(rows.slice(index, Math.min(end, index + enoughRows)));
      const heads = headsAbove(rows[index] ?? [], read.slice(-mostLines), columns);
      const line = heads.length > 1 ? headLine(heads, columns) : undefined;
      if (line !== undefined) read.splice(-heads.length, heads.length, line);
    }
    const next = Math.max(end, index + 1);
    for (const row of rows.slice(index, next)) read.push(row);
    index = next;
  }
  return read;
}

const fewestRows = 2;
/** So many rows show where the columns of a table are. */
const enoughRows = 500;
/** More than a page has room for. */
const mostColumns = 30;
/** Heads take no more lines. */
const mostLines = 6;

/** Where the rows end that have as many figures as the one at a place, if it has several. */
function endOfBody(rows: readonly Row[], from: number): number {
  const count = figuresAtEnd(rows[from] ?? []).length;
  let to = from;
  while (count > 1 && to < rows.length && figuresAtEnd(rows[to] ?? []).length === count) to += 1;
  return to;
}

function figuresAtEnd(row: Row): Row {
  return row.slice(row.findLastIndex((run) => !isFigure(run) && !isNoFigure.test(run.text.trim())) + 1);
}

/** What stands in a cell for which there is no figure. */
export const isNoFigure = /^(?:[-–—*]|\.\.|n\/a)$/i;

/** A column of figures: how far they go to either side, and how far what stands over it may go. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

function columnsOf(body: readonly Row[]): readonly Column[] {
  const figures = body.map(figuresAtEnd);
  const labels = body.flatMap((row, at) => row.slice(0, row.length - (figures[at]?.length ?? 0)));
  const edges = (figures[0] ?? []).map((_, column) => {
    const cells = figures.flatMap((row) => row[column] ?? []);
    return { left: rangeOf(cells.map(({ left }) => left)), right: rangeOf(cells.map(({ right }) => right)) };
  });
  const bounds = boundsBetween(edges, (figures[0]?.[0]?.size ?? 0) / 2);
  const start = Math.max(...labels.map(({ right }) => right));
  return edges.map(({ left, right }, column) => ({
    left: left.least,
    right: right.most,
    from: bounds[column - 1] ?? start,
    to: bounds[column] ?? Number.POSITIVE_INFINITY,
  }));
}

interface Reach {
  readonly least: number;
  readonly most: number;
}

const rangeOf = (all: readonly number[]): Reach => ({ least: Math.min(...all), most: Math.max(...all) });

/** Where each column ends and the next begins, by the side on which their figures are set flush; else in the middle. */
function boundsBetween(
  columns: readonly { readonly left: Reach; readonly right: Reach }[],
  pad: number,
): readonly number[] {
  const spread = (side: 'left' | 'right') => columns.reduce((sum, one) => sum + one[side].most - one[side].least, 0);
  const flush = spread('right') - spread('left');
  return columns.slice(1).map(({ left }, at) => {
    const right = columns[at]?.right.most ?? 0;
    if (Math.abs(flush) < 1) return (right + left.least) / 2;
    return flush < 0 ? right + pad : left.least - pad;
  });
}

/** The heads that stand above a table: lines of short words close above each other, over its columns. */
function headsAbove(body: Row, above: readonly Row[], columns: readonly Column[]): readonly Row[] {
  let from = above.length;
  while (from > 0 && isHeadLine(above[from - 1] ?? [], above[from] ?? body, columns)) from -= 1;
  return above.slice(from);
}

function isHeadLine(row: Row, below: Row, columns: readonly Column[]): boolean {
  const isClose = (below[0]?.y ?? 0) - (row[0]?.y ?? 0) < widestLeading * (row[0]?.size ?? 0);
  return (
    isClose &&
    row.every((run) => run.text.length <= longestHead && (isOfLabels(run, columns) || isOverFigures(run, columns)))
  );
}

const isOverFigures = ({ left }: Run, [first]: readonly Column[]) => left >= (first?.from ?? 0);
const isOfLabels = ({ left, right }: Run, [first]: readonly Column[]) =>
  left < (first?.from ?? 0) && right < (first?.left ?? 0);

const widestLeading = 2.4;
const longestHead = 40;

/** The heads as one line; undefined when some head stands over no column, or some column has none. */
function headLine(lines: readonly Row[], columns: readonly Column[]): Row | undefined {
  const labels = lines.flat().filter((run) => isOfLabels(run, columns));
  const over: Run[][] = columns.map(() => []);
  const heads = withWholeHeads(lines.map((line) => line.filter((run) => !isOfLabels(run, columns))));
  for (const [at, line] of [...heads.entries()].reverse()) {
    const spans = spansOf(line, { columns, above: heads[at - 1] ?? [], below: over });
    if (spans.includes(undefined)) return undefined;
    for (const [place, span] of spans.entries())
      for (const column of span ?? []) over[column]?.unshift(line[place] as Run);
  }
  if (over.some((heads) => heads.length === 0)) return undefined;
  return [
    joinedBy(
      '  ',
      [...(labels.length > 0 ? [labels] : []), ...over].map((heads) => joinedBy(' ', heads)),
    ),
  ];
}

/** Lines of heads in which one that goes on below, in its middle, is whole: "England" over "and Wales", "2015" over "(planned)". */
function withWholeHeads(lines: readonly Row[]): readonly Row[] {
  const whole: Row[] = [];
  for (const line of lines) {
    const above = whole.at(-1) ?? [];
    const taken = new Set<Run>();
    const own = line.map((run) => {
      const head = above.find((one) => goesOnBelow(one, run));
      if (head === undefined) return run;
      taken.add(head);
      return { ...joined(head, run, ' '), y: run.y };
    });
    if (taken.size > 0)
      whole.splice(
        -1,
        1,
        above.filter((head) => !taken.has(head)),
      );
    whole.push(own);
  }
  return whole.filter((line) => line.length > 0);
}

const goesOnBelow = (head: Run, run: Run) =>
  (/^[\p{Ll}(]/u.test(run.text.trim()) ||
    /\b(?:per|of|to|from|and|in|for|with|by|at|on|the)$/i.test(head.text.trim())) &&
  run.y > head.y &&
  run.y - head.y < widestInHead * head.size &&
  Math.abs(middleOf(head) - middleOf(run)) < nearlySame;

/** Base lines of one head, in letter heights. */
const widestInHead = 1.6;

/**
 * Which columns each head of a line stands over: those that it reaches, and those around them so far that it stands in
 * the middle of what is below it, and below one head of the line above. Undefined for one that reaches none, or one that
 * another reaches too.
 */
function spansOf(
  heads: readonly Run[],
  {
    columns,
    above,
    below,
  }: {
    readonly columns: readonly Column[];
    readonly above: readonly Run[];
    readonly below: readonly (readonly Run[])[];
  },
): readonly (readonly number[] | undefined)[] {
  const reachedBy = (head: Run) => columns.flatMap((column, at) => (reaches(head, column) ? [at] : []));
  const reached = heads.map(reachedBy);
  const reachedAbove = above.map(reachedBy);
  const isBelowOne = (from: number, to: number) =>
    reachedAbove.filter((all) => all.some((column) => column >= from && column <= to)).length < 2;
  const left = (at: number) =>
    at > 0 ? (columns[at]?.from ?? 0) : outermost(Math.min, 'left', columns[at], below[at]);
  const right = (at: number) =>
    at < columns.length - 1 ? (columns[at]?.to ?? 0) : outermost(Math.max, 'right', columns[at], below[at]);
  const isHeaded = (column: number) => (below[column]?.length ?? 0) > 0;
  const spans = heads.map((head, at) => {
    const own = reached[at] ?? [];
    const [first, last] = [own[0], own.at(-1)];
    const before = (reached[at - 1]?.at(-1) ?? -1) + 1;
    const after = (reached[at + 1]?.[0] ?? columns.length) - 1;
    if (first === undefined || last === undefined || first < before || last > after) return undefined;
    let best = { from: first, to: last, off: Number.POSITIVE_INFINITY };
    for (let from = first; from >= before && isHeaded(from); from -= 1) {
      for (let to = last; to <= after && isHeaded(to); to += 1) {
        const off = Math.abs(left(from) + right(to) - head.left - head.right) / 2;
        if (off < best.off + nearlySame && (from === to || isBelowOne(from, to)))
          best = { from, to, off: Math.min(off, best.off) };
      }
    }
    return columns.map((_, column) => column).slice(best.from, best.to + 1);
  });
  return withFlushHeads(spans, (at, column) => {
    const [first] = below[column] ?? [];
    return first !== undefined && isFlush(heads[at] ?? first, first);
  });
}

type Span = readonly number[] | undefined;

/** With heads that are set flush with the first of their columns, where another of the line stands in the middle of as many. */
function withFlushHeads(spans: readonly Span[], isFlushWith: (at: number, column: number) => boolean): readonly Span[] {
  const most = Math.max(...spans.map((span) => span?.length ?? 0));
  return spans.map((span, at) => {
    const [first, next] = [span?.[0], spans[at + 1]?.[0]];
    const isShort = span?.length === 1 && most > 1 && first !== undefined && next === first + most;
    return isShort && isFlushWith(at, first) ? Array.from({ length: most }, (_, more) => first + more) : span;
  });
}

/** How far the first or the last column goes outwards, by its figures and the head above them. */
function outermost(
  most: (...all: number[]) => number,
  side: 'left' | 'right',
  column: Column | undefined,
  heads: readonly Run[] = [],
): number {
  return most(...[column, ...heads].flatMap((one) => one?.[side] ?? []));
}

/** Of two middles that are so near each other, in points, the one of more columns counts. */
const nearlySame = 3;

/** Whether a head stands over a column, or over a good part of the room that it has. */
function reaches(head: Run, { left, right, from, to }: Column): boolean {
  const shared = Math.min(head.right, to) - Math.max(head.left, from);
  return (
    (head.left < right && head.right > left && shared > 0.3 * (right - left)) || shared > 0.5 * (head.right - head.left)
  );
}

/** Runs as one, whose letters stand where the last of them do. */
function joinedBy(between: string, runs: readonly Run[]): Run {
  return runs.reduce((one, next) => ({ ...next, text: `${one.text}${between}${next.text}` }));
}
