import { isNoFigure, type Row, withHeadsOnOneLine } from './pdfHeads.ts';
import { cellGap, isFigure, isFlush, joined, onBaseLines, type Run } from './pdfRuns.ts';
import { isGradeHead } from './tableText.ts';

/** Joins the runs of each base line from left to right; two blanks part what stands far apart, as cells do. */
export function rows(runs: readonly Run[]): readonly Run[] {
  const sorted = onBaseLines(runs).map((line) => [...line].sort((one, other) => one.left - other.left));
  return withHeadsOnOneLine(withWholeLabels(withWholeCells(sorted))).map((row) =>
    row.reduce((line, run) =>
      joined(line, run, run.left - line.right < (isFigure(run) ? cellGap : 1) * line.size ? ' ' : '  '),
    ),
  );
}

/**
 * Rows whose first cell is whole: programs paint its lines one after the other, before the cell beside it. Where that has
 * running text, its further lines stand below.
 */
function withWholeCells(lines: readonly Row[]): readonly Row[] {
  const whole: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [first, ...others] = lines[index] ?? [];
    if (first === undefined) continue;
    let cell = first;
    const beside: Row[] = [];
    for (let last = first; others.length > 0; index += 1) {
      const [next, ...more] = lines[index + 1] ?? [];
      if (next === undefined || !isNextOfCell(last, next, others) || !goesOnBeside(others, more)) break;
      cell = joined(cell, next, ' ');
      if (more.length > 0) beside.push(more);
      last = next;
    }
    whole.push([cell, ...others], ...beside);
  }
  return whole;
}

const isNextOfCell = (last: Run, next: Run, others: Row) =>
  isBelow(last, next) && next.order === last.order + 1 && others.every(({ order }) => order > next.order);

/** Whether what stands beside the next line of a cell, if anything, goes on with the running text beside the cell. */
const goesOnBeside = (others: Row, more: Row) =>
  more.length === 0 ||
  (more.length === 1 &&
    others.length === 1 &&
    others.every((run) => run.text.length > longestCell && more[0] && isFlush(run, more[0])));

/** Letters; what is longer is running text. */
const longestCell = 30;

/** The rows of tables with labels of several lines, beside which figures or a grade stand at the first line or in the middle. */
function withWholeLabels(lines: readonly Row[]): readonly Row[] {
  const whole: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const row = lines[index] ?? [];
    const labels = row.findLastIndex((run) => !isAnswer(run)) + 1;
    const figures = row.slice(labels);
    const [first] = figures;
    if (first === undefined || labels > 1) {
      whole.push(row);
      continue;
    }
    const label = row.slice(0, labels);
    const above = textBeside(whole.at(-1), first);
    const below = textBeside(lines[index + 1], first);
    if (above !== undefined && below !== undefined && isOneLabel([above, ...label, below], labels === 0)) {
      whole.pop();
      label.unshift(above);
    }
    for (
      let next = below;
      next !== undefined && isOneLabel([...label.slice(-1), next], next === below && isBetween(first, label[0], next));
      next = textBeside(lines[index + 1], first)
    ) {
      label.push(next);
      index += 1;
    }
    whole.push(label.length === 0 ? row : [label.reduce((one, more) => joined(one, more, ' ')), ...figures]);
  }
  return whole;
}

/** Whether figures stand lower than the line above them, if there is one, and higher than the one below. */
const isBetween = (figure: Run, above: Run | undefined, below: Run) =>
  below.y > figure.y && (above === undefined || figure.y - above.y > 0.2 * above.size);

/** What stands beside a label or a question: figures, or a grade. */
const isAnswer = (run: Run) => isFigure(run) || isNoFigure.test(run.text.trim()) || isGradeHead(run.text.trim());

/** The text that is all that stands on a line, to the left of a figure. */
function textBeside(line: Row | undefined, figure: Run): Run | undefined {
  const [run, ...others] = line ?? [];
  return run !== undefined && others.length === 0 && !isAnswer(run) && run.right < figure.left ? run : undefined;
}

/**
 * Whether lines below each other are one label. Each goes on with the last, unless it is the figures between them that
 * show it.
 */
function isOneLabel(lines: readonly Run[], hasFiguresBetween: boolean): boolean {
  return (
    lines.length > 1 &&
    lines.slice(1).every((line, index) => {
      const above = lines[index] as Run;
      return isBelow(above, line) && (hasFiguresBetween || goesOn.test(line.text));
    })
  );
}

const isBelow = (above: Run, line: Run) => isFlush(above, line) && line.y - above.y < widestLeading * above.size;

/** Lines further apart, in letter heights, stand in cells of their own. */
const widestLeading = 1.5;
const goesOn = /^(?:\d+ )?\p{Ll}/u;
