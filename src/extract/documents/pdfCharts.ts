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
  const labelled = onBaseLines(runs.filter(isLabel));
  for (const labels of labelled) {
    const columns = columnsOver(labels, values, runs);
    const drawn = columns === undefined ? groupsOver(labels, values, labelled) : columnsAsLines(columns);
    if (drawn === undefined) continue;
    for (const run of drawn.of) taken.add(run);
    for (const line of drawn.lines) lines.push(line);
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

/** A chart as lines, and the runs that these are made of. */
interface Drawn {
  readonly lines: readonly Run[];
  readonly of: readonly Run[];
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
function columnsAsLines(columns: readonly [Column, ...Column[]]): Drawn {
  const rows = columns.map(({ label, figure }) => [textOf(label), figure.text.trim()]);
  const [{ label }] = columns;
  const of = columns.flatMap((column) => [column.figure, ...column.label]);
  return { lines: asLines(rows, label[0], of), of };
}

/**
 * The groups of columns over labels, each with a figure for each name of the legend, which stands below the labels or
 * above the chart: the names on a line, then a line for each group.
 */
function groupsOver(
  labels: readonly Run[],
  figures: readonly Run[],
  labelled: readonly (readonly Run[])[],
): Drawn | undefined {
  const sorted = [...labels].sort((one, other) => one.left - other.left);
  const [first] = sorted;
  if (first === undefined || sorted.length < fewestGroups || sorted.length > mostColumns) return undefined;
  const above = figures.filter(({ y }) => y < first.y && first.y - y < highest);
  const groups = sorted.map((label) =>
    above.filter((figure) => nearest(figure, sorted) === label).sort((one, other) => one.left - other.left),
  );
  const count = groups[0]?.length ?? 0;
  const areGroups = groups.every(
    (group, at) => group.length === count && isInMiddleOf(group, sorted[at] ?? first) && !hasFigureBelow(group),
  );
  const isUneven = groups.flat().some((figure, _, [one]) => one !== undefined && !isOnLine(figure, one));
  if (count < 2 || count > mostInGroup || !areGroups || !isUneven) return undefined;
  const top = Math.min(...groups.flat().map(({ y }) => y));
  const names = labelled.find(([name, ...others]) => {
    if (name === undefined || others.length !== count - 1) return false;
    const [below, over] = [name.y - first.y, top - name.y];
    return (below > 0 && below < farthestLegend) || (over > 0 && over < farthestLegend);
  });
  if (names === undefined) return undefined;
  const legend = [...names].sort((one, other) => one.left - other.left);
  const rows = groups.map((group, at) => [textOf([sorted[at] ?? first]), ...group.map(({ text }) => text.trim())]);
  const of = [...groups.flat(), ...sorted, ...legend];
  return { lines: asLines([legend.map(({ text }) => text.trim()), ...rows], first, of), of };
}

const fewestGroups = 2;
const mostInGroup = 4;
/** In points, from the labels or from the highest figure. */
const farthestLegend = 40;

const nearest = (figure: Run, labels: readonly Run[]): Run | undefined =>
  labels.reduce<Run | undefined>(
    (best, label) =>
      best === undefined || Math.abs(middleOf(figure) - middleOf(label)) < Math.abs(middleOf(figure) - middleOf(best))
        ? label
        : best,
    undefined,
  );

/** Whether the columns of a group stand over the middle of its label, beside each other. */
function isInMiddleOf(group: readonly Run[], label: Run): boolean {
  const middle = group.reduce((sum, figure) => sum + middleOf(figure), 0) / group.length;
  return Math.abs(middle - middleOf(label)) < 0.8 * label.size;
}

/** Whether figures stand below each other, as in a table. */
const hasFigureBelow = (group: readonly Run[]) =>
  group.some((figure, at) => at > 0 && figure.left < (group[at - 1]?.right ?? 0));

const textOf = (label: readonly Run[]) => label.map(({ text }) => text.trim()).join(' ');

/** Rows of cells as lines below each other, from where the highest of their runs stands. */
function asLines(rows: readonly (readonly string[])[], { size, order }: Run, of: readonly Run[]): readonly Run[] {
  const top = Math.min(...of.map(({ y }) => y));
  const left = Math.min(...of.map((run) => run.left));
  return rows.map((cells, at) => {
    const text = cells.join('  ');
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

/**
 * The scales beside charts: figures one below the other or beside each other in even steps from nought on, with no words
 * before them; those that begin elsewhere have no words on either side.
 */
function scales(figures: readonly Run[], runs: readonly Run[]): readonly (readonly Run[])[] {
  const isBesideWords = (run: Run, on: (other: Run) => boolean) =>
    runs.some((other) => isLabel(other) && isOnLine(run, other) && on(other));
  return figures.flatMap((first) => {
    const upward = figures
      .filter((one) => one.y <= first.y && Math.abs(one.right - first.right) < 2)
      .sort((one, other) => other.y - one.y);
    if (numberIn(first.text) !== 0) {
      const scale = evenSteps(upward, ({ y }) => -y);
      return scale.length > fewestSteps && !scale.some((one) => isBesideWords(one, () => true)) ? [scale] : [];
    }
    const onward = figures
      .filter((one) => isOnLine(one, first) && one.left >= first.left)
      .sort((one, other) => one.left - other.left);
    return [evenSteps(upward, ({ y }) => -y), evenSteps(onward, middleOf)].filter(
      (scale) => scale.length >= fewestSteps && !scale.some((one) => isBesideWords(one, ({ left }) => left < one.left)),
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
