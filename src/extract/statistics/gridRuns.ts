import { anyMonth } from '../../ingest/dates.ts';
import { type Line, ruleOfTable } from '../lines.ts';
import type { Block, Page } from '../page.ts';
import type { Range } from '../prose.ts';
import { sentencesOf } from '../sentences.ts';
import {
  blankAlone,
  blankFigure,
  type CellFigure,
  type CellPart,
  isAreaAlone,
  isPeriodAlone,
  partsOf,
} from './gridCells.ts';
import { isNoText, labelBelow, withLabel } from './gridLabels.ts';
import type { StatisticFinders } from './statisticFinders.ts';

/** Words of a table or a box that stand by themselves: a title, the head of a column, the label of a row. */
export interface Cell extends Range {
  readonly text: string;
  /** What stands over it and others, where it is the head of a column. */
  readonly over?: string | undefined;
  /** The number of its line, the last where it takes several. */
  readonly line: number;
  readonly firstLine: number;
  /** It stands on one line with the figures of its row. */
  readonly isLabel: boolean;
  /** The columns of the page that it takes. */
  readonly columns: Range;
}

/** A figure of a table where it stands. */
export type Value = Range & CellFigure;

/** Words, and the figures after them. */
export interface Group {
  readonly cells: Cell[];
  readonly values: Value[];
  readonly block: Block;
}

/** What leads to a table: "Between 2012 and 2015 these changed as follows:". */
export interface Lead extends Range {
  readonly text: string;
}

interface OpenRun {
  readonly lead: Lead | undefined;
  readonly groups: Group[];
  readonly rest: Cell[];
  readonly isAfterProse: boolean;
}

export interface Run {
  readonly lead: Lead | undefined;
  readonly groups: readonly Group[];
  /** The words after the last figure. */
  readonly rest: readonly Cell[];
  /** Running text stands between it and the one before. */
  readonly isAfterProse: boolean;
}

const longestLine = 160;
/** Whether a line, or what stands in one of its columns, is too long for a table. */
const isLong = ({ text }: Line) =>
  text.length > longestLine && text.split(/\s{2,}/).some((cell) => cell.length > longestLine);

const mostColumns = 12;

/** Stretches of lines that are no sentences, parted into words and the figures after them. */
export function runsOf({ blocks, lines, furniture }: Page, finders: StatisticFinders): readonly Run[] {
  const starts = blocks.flatMap((block) => block.ranges.map(({ start, end }) => ({ start, end, block })));
  starts.sort((one, other) => one.start - other.start);
  const runs: OpenRun[] = [];
  let run: OpenRun | undefined;
  let isAfterProse = false;
  let lead: Block | undefined;
  let at = 0;
  let block: Block | undefined;
  let next = 0;
  for (const [index, line] of lines.entries()) {
    if (index < next || ruleOfTable.test(line.text)) continue;
    while ((starts[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1;
    const inBlock = (starts[at]?.start ?? Number.POSITIVE_INFINITY) < line.end ? starts[at]?.block : undefined;
    block = inBlock ?? block;
    const isFurniture = furniture.has(line);
    const isWords =
      isLong(line) ||
      (isFurniture
        ? !isFigureOfBox(lines, index, furniture, finders)
        : inBlock?.kind === 'grades'
          ? !areHeads(line, lines[index + 1]) && !standOverFigures(lines, index)
          : isProse(inBlock));
    const parts = isWords ? [] : partsAt(lines, index, line);
    if (block === undefined || block.section.kind === 'boilerplate' || parts.length === 0) {
      run = undefined;
      isAfterProse ||= isWords && !isFurniture && block?.kind !== 'note' && block?.kind !== 'heading';
      if (isWords && !isFurniture) lead = inBlock;
      continue;
    }
    if (run === undefined) {
      run = { lead: leadIn(lead), groups: [], rest: [], isAfterProse };
      lead = undefined;
      isAfterProse = false;
      runs.push(run);
    }
    addLine(run, parts, { line, index, block }, finders);
    const label = isHeadless(parts) && parts.length === 1 && line.afterBlank ? labelBelow(lines, index, finders) : [];
    const group = run.groups.at(-1);
    if (group !== undefined && label.length > 0) run.groups.splice(-1, 1, withLabel(group, label, index + 1));
    next = index + 1 + label.length;
  }
  return runs.filter(({ groups }) => groups.length > 0);
}

/** The words and figures of a line; a number is words below a "per" that it goes on, or as a day above its month. */
function partsAt(lines: readonly Line[], index: number, line: Line): readonly CellPart[] {
  const { text, afterBlank } = line;
  const above = afterBlank ? undefined : lines[index - 1];
  const below = lines[index + 1];
  const isPer = above !== undefined && endsWithPer.test(above.text) && basis.test(text);
  const isDay = below !== undefined && !below.afterBlank && endsWithDay.test(text) && beginsWithMonth.test(below.text);
  if (isPer || isDay || isBasis.test(text)) return [{ kind: 'words', text, start: 0, end: text.length }];
  const blank = blankAlone(text);
  if (blank !== undefined && above !== undefined && isHeadless(partsOf(above.text))) return blank;
  const parts = below?.afterBlank === false ? withNumbersThatGoOn(partsOf(text), line, below) : partsOf(text);
  if (endsWithRemark(parts)) {
    const isLike = (row: Line | undefined) => endsWithRemark(partsOf(row?.text ?? ''), parts.length);
    return isLike(above) || (below?.afterBlank === false && isLike(below)) ? withoutRemark(parts) : parts;
  }
  return above !== undefined && holdsPer.test(above.text) ? underHeads(parts, line, above) : parts;
}

/** With the basis of a rate as words, where the head above ends with "per": "Rate per", "1,000". */
function underHeads(parts: readonly CellPart[], line: Line, above: Line): readonly CellPart[] {
  const heads = partsOf(above.text).filter((part) => part.kind === 'words' && endsWithPer.test(part.text));
  return parts.map((part) => {
    const text = line.text.slice(part.start, part.end);
    const isOfHead = heads.some((head) => overlap(columnsOf(head, above), columnsOf(part, line)));
    return isOfHead && basis.test(text) ? { kind: 'words', text, start: part.start, end: part.end } : part;
  });
}

/** With a number as words at the end of a head that goes on below it: "Change from 12", "months to June 2010". */
function withNumbersThatGoOn(parts: readonly CellPart[], line: Line, below: Line): readonly CellPart[] {
  if (parts.length < 2) return parts;
  const lower = partsOf(below.text).filter((part) => part.kind === 'words' && beginsWithTime.test(part.text));
  if (lower.length === 0) return parts;
  const joined: CellPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isOfWords = part.kind === 'value' && last?.kind === 'words' && part.start === last.end + 1;
    const whole = isOfWords ? { start: last.start, end: part.end } : undefined;
    const goesOnBelow =
      whole !== undefined && lower.some((one) => overlap(columnsOf(one, below), columnsOf(whole, line)));
    if (goesOnBelow) joined.splice(-1, 1, { kind: 'words', text: line.text.slice(whole.start, whole.end), ...whole });
    else joined.push(part);
  }
  return joined;
}
const beginsWithTime = new RegExp(`^(?:months|years|${anyMonth})\\b`, 'i');

const holdsPer = /\b(?:per|for every)\s*(?:\s{2}|\t|\||$)/i;

/** Whether a row has its figures between a label and a word or two: "Crawley  20  Open at all times". */
const endsWithRemark = (parts: readonly CellPart[], length = parts.length) =>
  parts.length > 2 &&
  parts.length === length &&
  parts.every(({ kind }, at) => kind === (at === 0 || at === length - 1 ? 'words' : 'value')) &&
  parts.slice(-1).every(({ start, end }) => end - start <= longestRemark);
const longestRemark = 40;

/** With a place in the last column for what it says in words. */
const withoutRemark = (parts: readonly CellPart[]): readonly CellPart[] =>
  parts.map((part, at) => (at === parts.length - 1 ? { ...part, kind: 'value', figure: blankFigure } : part));

const endsWithPer = /\b(?:per|for every)$/i;
/** A title that goes on below: "calls for every 1,000". */
const isBasis = /\p{L} (?:per|for every) 1,?0[\d,]*$/iu;
const basis = /^1,?0[\d,]*(?: \p{Ll}+){0,3}$/u;
const overlap = (one: Range, other: Range) => one.start < other.end && other.start < one.end;
const endsWithDay = /\s\d{1,2}$/;
const endsWithMonth = new RegExp(`\\b(?:${anyMonth})$`, 'i');
const beginsWithMonth = new RegExp(`^(?:${anyMonth})\\b`, 'i');

/** What leads to a table: a sentence that ends with a colon, or one that names the table, with that before it. */
function leadIn(block: Block | undefined): Lead | undefined {
  const last = block === undefined ? undefined : sentencesOf(block).at(-1);
  if (block === undefined || last === undefined) return undefined;
  const isNaming = namesTable.test(last.text);
  if (!isNaming && !last.text.endsWith(':')) return undefined;
  const from = (isNaming ? (last.before ?? last) : last).range.start;
  const { text, origins } = block.prose;
  const [start, end] = [origins[from], origins[text.length - 1]];
  return start === undefined || end === undefined ? undefined : { text: text.slice(from), start, end: end + 1 };
}

/** "The table below shows the change from the year before." */
const namesTable =
  /\b(?:the|this) (?:following )?(?:table|figures?|chart|graph)s?(?: below)? (?:\p{Ll}+ )?(?:shows?|sets? out|gives?|compares?|lists?)\b/iu;

/** Whether grades on a line are the heads of columns of figures. */
const areHeads = ({ text }: Line, next: Line | undefined) =>
  partsOf(text).length > 1 && next !== undefined && partsOf(next.text).some(({ kind }) => kind === 'value');

const mostAbove = 16;

/** Whether words stand above rows of figures alone, with nothing but such words between. */
function standOverFigures(lines: readonly Line[], index: number): boolean {
  let figures = 0;
  for (const line of lines.slice(index + 1, index + mostAbove)) {
    if (line.afterBlank || line.startsPage || line.text.length > longestLine / 2) return false;
    const parts = partsOf(line.text);
    if (isHeadless(parts)) figures += parts.length;
    else if (figures > 0) return false;
    if (figures > 1) return true;
  }
  return false;
}

/** A lone number that looks like the number of a page but stands among the words of a box. */
function isFigureOfBox(
  lines: readonly Line[],
  index: number,
  furnishing: ReadonlySet<Line>,
  finders: StatisticFinders,
): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (line === undefined || before === undefined || !/^\d{1,3}$/.test(line.text) || line.startsPage) return false;
  const isBesideHead = [before, next].some(
    (one) => one !== undefined && furnishing.has(one) && !/^\d[\d.,]*$/.test(one.text),
  );
  const endsText = next === undefined && line.afterBlank;
  if (endsText || next?.startsPage || isBesideHead) return false;
  return (
    !line.afterBlank ||
    isAreaAlone(before.text, finders) ||
    isPeriodAlone(before.text) ||
    isNoText(labelBelow(lines, index, finders), finders)
  );
}

function isProse(block: Block | undefined): boolean {
  if (block === undefined) return true;
  if (/^(?:table of )?contents$/i.test(block.section.title) || block.kind === 'note') return true;
  const { text } = block.prose;
  return (
    text.length > 600 ||
    /[.?!;:]["')]?(?: \(\d[\d., –-]*(?:and \d[\d.]*)?\)\.?)?$/.test(text) ||
    /[\p{Ll})%](?<!\bNo)[.?!] +\p{Lu}/u.test(text.slice(0, 600))
  );
}

function addLine(
  run: OpenRun,
  parts: readonly CellPart[],
  { line, index, block }: { readonly line: Line; readonly index: number; readonly block: Block },
  finders: StatisticFinders,
): void {
  const words = parts.filter((part) => part.kind === 'words');
  const isHead = words.length === parts.length;
  const lastLine = lastLineOf(run.rest);
  // What stands over the labels is of one line, the areas beside it of two: "Devon and" over "Cornwall".
  const areAreas =
    words.length > 1 &&
    lastLine.length === words.length + 1 &&
    words.every(({ text }, column) => isAreaAlone(`${lastLine[column + 1]?.text} ${text}`, finders));
  const below = isHead && !line.afterBlank ? belowHeads(lastLine, words, line) : undefined;
  if (below !== undefined) {
    run.rest.splice(-lastLine.length, lastLine.length, ...below.map((cell) => ({ ...cell, line: index })));
    return;
  }
  const before = areAreas ? lastLine.slice(1) : lastLine;
  const isNext = !line.afterBlank && before.length === words.length && before.length > 0;
  const isWrapped = areAreas || before.some(({ text }, column) => goesOn(text, words[column]?.text ?? ''));
  if (isHead && isNext && isWrapped) {
    run.rest.splice(-before.length);
    for (const [column, cell] of before.entries()) {
      const more = words[column];
      if (more === undefined) continue;
      const end = line.start + more.end;
      run.rest.push({ ...cell, text: `${cell.text} ${more.text}`, end, line: index });
    }
    return;
  }
  const [begun] = lastLine;
  const isSecondLine =
    begun !== undefined && lastLine.length === 1 && begun.line === index - 1 && !line.afterBlank && !isHead;
  for (const [column, part] of parts.entries()) {
    const range = { start: line.start + part.start, end: line.start + part.end };
    if (part.kind === 'words') {
      const isLabel = parts[column + 1]?.kind === 'value';
      // A label of two lines, whose figures stand on the second.
      const goesOnBelow = begun?.text.endsWith(',') || goesOn(begun?.text ?? '', part.text);
      const isRest = part.start === 0 && isSecondLine && isLabel && goesOnBelow;
      if (isRest) run.rest.pop();
      const start = isRest ? begun.start : range.start;
      const text = isRest ? `${begun.text} ${part.text}` : part.text;
      run.rest.push({ ...range, start, text, line: index, firstLine: index, isLabel, columns: columnsOf(part, line) });
      continue;
    }
    const value: Value = { ...range, ...part.figure };
    const last = run.groups.at(-1);
    const isColumn =
      !line.afterBlank && isHeadless(parts) && parts.length === 1 && (last?.values.length ?? 0) < mostColumns;
    if (last !== undefined && run.rest.length === 0 && (column > 0 || isColumn)) last.values.push(value);
    else run.groups.push({ cells: run.rest.splice(0), values: [value], block });
  }
}

const columnsOf = ({ start, end }: Range, { indent }: Line): Range => ({ start: indent + start, end: indent + end });

const narrowestGap = 2;

/**
 * Heads of two lines, of which the second stands below some of the first: "31 March 2010   Devon and", "(baseline)   Cornwall";
 * or below each of them, and below one of them several.
 */
function belowHeads(
  heads: readonly Cell[],
  words: readonly (Range & { readonly text: string })[],
  line: Line,
): readonly Cell[] | undefined {
  const areApart = heads.every(
    ({ columns }, index) => columns.start - (heads[index - 1]?.columns.end ?? -narrowestGap) >= narrowestGap,
  );
  if (heads.length < 2 || words.length === 0 || !areApart) return undefined;
  const placed = words.map((word) => {
    const { start } = columnsOf(word, line);
    const over = heads.flatMap(({ columns }, index) => (overlap(columns, columnsOf(word, line)) ? [index] : []));
    const [only, more] = over;
    // What stands over the labels is parted from the first of these by nothing.
    const isOfLabels = only === 0 && start === 0 && !goesOn(heads[0]?.text ?? '', word.text);
    return more !== undefined || isOfLabels ? undefined : only;
  });
  const isShared = new Set(placed).size < placed.length;
  if (placed.includes(undefined) || (isShared && !heads.every((_, index) => placed.includes(index)))) return undefined;
  return heads.flatMap((cell, index): readonly Cell[] => {
    const below = words.filter((_, at) => placed[at] === index);
    const [word] = below;
    if (below.length > 1) return below.map((one) => partOfHead(cell, one, line));
    if (word === undefined) return [cell];
    const { start, end } = columnsOf(word, line);
    const columns = { start: Math.min(start, cell.columns.start), end: Math.max(end, cell.columns.end) };
    return [{ ...cell, text: `${cell.text} ${word.text}`, end: line.start + word.end, columns }];
  });
}

/** One of the heads that stand below one: "Kent Police" and "England and Wales" below "12 months to June 2014". */
const partOfHead = (cell: Cell, word: Range & { readonly text: string }, line: Line): Cell => ({
  ...cell,
  over: cell.text,
  text: word.text,
  end: line.start + word.end,
  columns: columnsOf(word, line),
});

export function lastLineOf(cells: readonly Cell[]): readonly Cell[] {
  const line = cells.at(-1)?.line;
  return cells.slice(cells.findLastIndex((cell) => cell.line !== line) + 1);
}

const isHeadless = (parts: readonly CellPart[]) => parts.every(({ kind }) => kind === 'value');

/** Whether a line of words goes on in the next. */
const goesOn = (text: string, next: string) =>
  /^[\p{Ll}(]/u.test(next) ||
  (endsWithDay.test(text) && beginsWithMonth.test(next)) ||
  (endsWithMonth.test(text) && /^(?:19|20)\d\d\b/.test(next)) ||
  /\b(?:for|of|in|to|the|and|or|by|on|at|with|from|per|every|against)$/i.test(text);
