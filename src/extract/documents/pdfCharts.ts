import { isFigure, isOnLine, middleOf, onBaseLines, type Run } from './pdfRuns.ts';

/**
 * Runs in which each column of a chart is a line with its figure, which stands as high as the column goes and so may
 * stand before or after those of its neighbours. The scale beside a chart tells nothing, and is left out.
 */
export function withChartsInLines(runs: readonly Run[]): readonly Run[] {
  const figures = runs.filter((run) => isFigure(run) && !year.test(run.text.trim()));
  if (figures.length < fewestColumns || figures.length > mostFigures || runs.length > mostRuns) return runs;
  const taken = new Set(scales(figures, runs).flat());
  const values = figures.filter((run) => !taken.has(run));
  const lines: Run[] = [];
  for (const labels of labelLines(runs)) {
    const columns = columnsOver(labels, values, runs);
    if (columns === undefined) continue;
    for (const run of columns.flatMap(({ figure, label }) => [figure, ...label])) taken.add(run);
    lines.push(...asLines(columns));
  }
  return [...runs.filter((run) => !taken.has(run)), ...lines];
}

const fewestColumns = 3;
const mostColumns = 30;
/** A page with more is no page with charts. */
const mostFigures = 300;
const mostRuns = 1000;
const year = /^(?:19|20)\d\d$/;

/** A column of a chart: its figure, and the lines of what stands below it. */
interface Column {
  readonly figure: Run;
  readonly label: readonly [Run, ...Run[]];
}

const isLabel = ({ text }: Run) => /\p{L}/u.test(text) || /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(text.trim());

/** What stands on one base line, where it may be what stands below the columns of a chart. */
function labelLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  return onBaseLines(runs.filter(isLabel)).filter(({ length }) => length >= fewestColumns);
}

/**
 * The columns over labels, from left to right: each has one figure in line with its middle, and nothing else above it
 * down to the label, and not all are of one height, as the cells of a table are.
 */
function columnsOver(
  labels: readonly Run[],
  figures: readonly Run[],
  runs: readonly Run[],
): readonly [Column, ...Column[]] | undefined {
  const columns = labels.flatMap((label) => {
    const figure = figureOver(label, figures, runs);
    return figure === undefined ? [] : [{ figure, label: wholeLabel(label, runs) }];
  });
  const [first, ...others] = columns.sort((one, other) => one.figure.left - other.figure.left);
  const isWhole = columns.length >= fewestColumns && columns.length <= mostColumns;
  const isUneven = columns.some(({ figure }) => first !== undefined && !isOnLine(figure, first.figure));
  return first !== undefined && isWhole && isUneven ? [first, ...others] : undefined;
}

const isInLine = (one: Run, other: Run) => Math.abs(middleOf(one) - middleOf(other)) < 0.4 * Math.max(one.size, 4);

function figureOver(label: Run, figures: readonly Run[], runs: readonly Run[]): Run | undefined {
  const above = figures.filter((one) => one.y < label.y && isInLine(one, label) && label.y - one.y < highest);
  const figure = above.reduce<Run | undefined>(
    (low, one) => (low === undefined || one.y > low.y ? one : low),
    undefined,
  );
  if (figure === undefined) return undefined;
  const isBetween = (run: Run) =>
    run !== figure &&
    run.y > figure.y &&
    run.y < label.y &&
    !isOnLine(run, label) &&
    run.left < figure.right &&
    run.right > figure.left;
  return runs.some(isBetween) ? undefined : figure;
}

/** In points; a chart that is higher takes a page of its own. */
const highest = 300;

/** The lines of a label below each other. */
function wholeLabel(first: Run, runs: readonly Run[]): readonly [Run, ...Run[]] {
  const label: [Run, ...Run[]] = [first];
  for (let last = first; label.length < mostLines; ) {
    const next = runs.find(
      (run) => isLabel(run) && run.y > last.y && run.y - last.y < 1.6 * last.size && isInLine(run, first),
    );
    if (next === undefined) break;
    label.push(next);
    last = next;
  }
  return label;
}
const mostLines = 4;

/** A line for each column, where the chart stands. */
function asLines(columns: readonly [Column, ...Column[]]): readonly Run[] {
  const [{ label, figure }] = columns;
  const top = Math.min(...columns.map((column) => column.figure.y));
  const left = Math.min(figure.left, label[0].left);
  return columns.map((column, at) => {
    const words = column.label.map(({ text }) => text.trim()).join(' ');
    const text = `${words}  ${column.figure.text.trim()}`;
    const { size, order } = label[0];
    return {
      text,
      left,
      right: left + (text.length * size) / 2,
      y: top + at * 1.2 * size,
      size,
      order: order + at / 100,
    };
  });
}

/** The scales beside charts: figures one below the other or beside each other in even steps from nought on, with no words beside them. */
function scales(figures: readonly Run[], runs: readonly Run[]): readonly (readonly Run[])[] {
  const noughts = figures.filter(({ text }) => numberIn(text) === 0);
  return noughts.flatMap((nought) => {
    const isAlone = (run: Run) =>
      !runs.some((other) => isLabel(other) && isOnLine(run, other) && other.left < run.left);
    const upward = figures
      .filter((one) => one.y <= nought.y && Math.abs(one.right - nought.right) < 2)
      .sort((one, other) => other.y - one.y);
    const onward = figures
      .filter((one) => isOnLine(one, nought) && one.left >= nought.left)
      .sort((one, other) => one.left - other.left);
    return [evenSteps(upward, ({ y }) => -y), evenSteps(onward, middleOf)].filter(
      (scale) => scale.length >= fewestSteps && scale.every(isAlone),
    );
  });
}
const fewestSteps = 4;

/** As many of the first figures as go on in steps of one height and one distance. */
function evenSteps(figures: readonly Run[], place: (run: Run) => number): readonly Run[] {
  const [first, second] = figures;
  if (first === undefined || second === undefined) return [];
  const [step, distance] = [numberIn(second.text) - numberIn(first.text), place(second) - place(first)];
  const end = figures.findIndex((one, at) => {
    const isValue = Math.abs(numberIn(one.text) - numberIn(first.text) - at * step) < step / 1000;
    return at > 0 && !(isValue && Math.abs(place(one) - place(first) - at * distance) < 2);
  });
  return step > 0 ? figures.slice(0, end === -1 ? figures.length : end) : [];
}

const numberIn = (text: string) => Number(text.replaceAll(/[^\d.]/g, '')) || 0;
