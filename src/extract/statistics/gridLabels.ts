import type { Line } from '../lines.ts';
import { partsOf, saysOnlyWhose } from './gridCells.ts';
import type { Group } from './gridRuns.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** The lines right below a figure that say what it is of, parted from the rest. */
export function labelBelow(lines: readonly Line[], index: number, finders: StatisticFinders): readonly Line[] {
  const below = lines.slice(index + 1, index + 2 + mostLines);
  const end = below.findIndex(({ afterBlank, startsPage }) => afterBlank || startsPage);
  const label = end === -1 ? below : below.slice(0, end);
  const isAllWords = () => label.every(({ text }) => partsOf(text).every(({ kind }) => kind === 'words'));
  return label.length <= mostLines && (saysOnlyWhose(wordsOf(label), finders) || isAllWords()) ? label : [];
}

const mostLines = 5;

/** Whether the lines below a number are no text of a page that it is the number of. */
export function isNoText(label: readonly Line[], finders: StatisticFinders): boolean {
  const text = wordsOf(label);
  return saysOnlyWhose(text, finders) || /^[\p{Ll}\d].{2,78}[^.;:]$/u.test(text);
}

/** A group whose last figure has the label below it, and the margin that stands there. */
export function withLabel(group: Group, label: readonly Line[], firstLine: number): Group {
  const [first, last, figure] = [label[0], label.at(-1), group.values.at(-1)];
  if (first === undefined || last === undefined || figure === undefined) return group;
  const text = wordsOf(label);
  const margin = /± ?(\d+(?:\.\d+)?)/.exec(text)?.[1] ?? figure.margin;
  const cell = {
    start: first.start,
    end: last.end,
    text,
    line: firstLine + label.length - 1,
    firstLine,
    isLabel: true,
    columns: { start: first.indent, end: first.indent + first.text.length },
  };
  const labelled = {
    ...figure,
    isMarked: figure.isMarked || /^\p{Ll}/u.test(text),
    margin: margin === undefined ? undefined : Number(margin),
  };
  return { ...group, cells: [...group.cells, cell], values: [...group.values.slice(0, -1), labelled] };
}

const wordsOf = (label: readonly Line[]) =>
  label
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/(?<=\p{L})- (?=\p{Ll})/gu, '-');
