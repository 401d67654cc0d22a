import { cellGap, isFigure, isOnLine, joined, type Run } from './pdfRuns.ts';

/** What stands on one base line, from left to right. */
type Row = readonly Run[];

/** Joins the runs of each base line from left to right; two blanks part what stands far apart, as cells do. */
export function rows(runs: readonly Run[]): readonly Run[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && isOnLine(line[0], run)) line.push(run);
    else lines.push([run]);
  }
  const sorted = lines.map((line) => [...line].sort((one, other) => one.left - other.left));
  return withWholeLabels(sorted).map((row) =>
    row.reduce((line, run) =>
      joined(line, run, run.left - line.right < (isFigure(run) ? cellGap : 1) * line.size ? ' ' : '  '),
    ),
  );
}

/** The rows of tables with labels of several lines, beside which the figures stand at the first line or in the middle. */
function withWholeLabels(lines: readonly Row[]): readonly Row[] {
  const whole: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const row = lines[index] ?? [];
    const labels = row.findLastIndex((run) => !isFigure(run)) + 1;
    const label = row.slice(0, labels);
    const figures = row.slice(labels);
    const [first] = figures;
    const above = whole.at(-1);
    const below = lines[index + 1];
    if (first === undefined || label.length > 1) whole.push(row);
    else if (label.length === 0 && isBeside(above, first) && isBeside(below, first) && isOneLabel(above, below)) {
      whole[whole.length - 1] = [joined(above[0], below[0], ' '), ...figures];
      index += 1;
    } else if (
      isBeside(label, first) &&
      isBeside(below, first) &&
      isOneLabel(label, below) &&
      goesOn.test(below[0].text)
    ) {
      whole.push([joined(label[0], below[0], ' '), ...figures]);
      index += 1;
    } else whole.push(row);
  }
  return whole;
}

const goesOn = /^\p{Ll}/u;

/** Whether all that stands on a line is a text to the left of a figure. */
const isBeside = (line: Row | undefined, figure: Run): line is readonly [Run] =>
  line?.[0] !== undefined && line.length === 1 && !isFigure(line[0]) && line[0].right < figure.left;

/** Lines further apart, in letter heights, stand in cells of their own. */
const widestLeading = 1.5;

const isOneLabel = ([one]: readonly [Run], [other]: readonly [Run]): boolean =>
  Math.abs(one.left - other.left) < 1 && other.y - one.y < widestLeading * one.size;
