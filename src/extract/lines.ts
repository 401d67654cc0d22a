import { matchesOf } from '../matches.ts';
import type { Range } from './prose.ts';

/** A line of the source without the blanks around it. */
export interface Line extends Range {
  readonly text: string;
  /** How many blanks stand before it. */
  readonly indent: number;
  /** Whether an empty line or the start of the document is before it. */
  readonly afterBlank: boolean;
  /** Whether a page begins with it. */
  readonly startsPage: boolean;
}

const lineBreak = /\r\n?|[\n\v\u0085\u2028\u2029]|\f/g;
const longestLine = 4000;

/** When a page was copied, set before its first line: "date 2025-04-11 10:05:31". */
export const stamp = /^\s*date (\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2}(?::\d{2})?)?(?:\s+|$)/;

/** The lines of a text that hold something. A page begins after a form feed, or with a lone blank in its stead. */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterBlank = true;
  let startsPage = true;
  let indentBefore = 0;
  const add = (begin: number, end: number) => {
    const start = lines.length === 0 ? begin + (stamp.exec(source.slice(begin, end))?.[0].length ?? 0) : begin;
    const raw = source.slice(start, end);
    const text = raw.trim();
    if (text === '') {
      afterBlank = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const isPage = startsPage || (indent === 1 && raw.startsWith(' ') && indentBefore === 0 && lines.length > 0);
    for (const piece of points(source, start + indent, start + indent + text.length)) {
      lines.push({
        ...piece,
        text: source.slice(piece.start, piece.end),
        indent,
        afterBlank,
        startsPage: isPage && piece.start === start + indent,
      });
      afterBlank = false;
    }
    startsPage = false;
    indentBefore = indent;
  };
  for (const found of source.matchAll(lineBreak)) {
    add(from, found.index);
    from = found.index + found[0].length;
    if (found[0] === '\f') startsPage = true;
  }
  add(from, source.length);
  return lines;
}

/** The points of a list that was set in one line, "• tell victims; and • record why", or the line as it is. */
function* points(source: string, start: number, end: number): Generator<Range> {
  let from = start;
  for (const { 0: blank, index } of matchesOf(beforeBullet, source.slice(start, end))) {
    const at = start + index;
    if (!bullet.test(source.charAt(from)) && !/[.:;]/.test(source.charAt(at - 1))) continue;
    yield* pieces(source, from, at);
    from = at + blank.length;
  }
  yield* pieces(source, from, end);
}

/** What marks the points of a list wherever it stands; those of the private use area are bullets of symbol fonts. */
export const pointSigns = '•●▪■◼◾◦‣⁃►▶▸➢➤✓✔❖❑\uF0B7\uF0A7\uF0D8\uF0FC';
const bullet = new RegExp(`[${pointSigns}]`);
/** The blanks before a bullet with something behind it. */
const beforeBullet = new RegExp(`(?<=\\S)\\s+(?=${bullet.source}\\s+\\S)`, 'g');

/** A line without end is taken in pieces, cut at blanks where it has them. */
function* pieces(source: string, start: number, end: number): Generator<Range> {
  let from = start;
  while (end - from > longestLine) {
    const window = source.slice(from, from + longestLine);
    const stop = Math.max(window.lastIndexOf('. ') + 1, 0) || window.lastIndexOf(' ');
    let to = from + (stop > 0 ? stop : longestLine);
    if (/[\uDC00-\uDFFF]/.test(source[to] ?? '')) to += 1;
    yield { start: from, end: to };
    from = to;
    while (from < end && /\s/.test(source[from] ?? '')) from += 1;
  }
  if (from < end) yield { start: from, end };
}

/** Whether each paragraph is one line, as on a web page that was copied: a new line is then a new paragraph. */
export function isUnwrapped(lines: readonly Line[]): boolean {
  const length = (of: readonly Line[]) => of.reduce((sum, { text }) => sum + text.length, 0);
  if (length(lines.filter(({ text }) => text.length > longestWrapped)) > length(lines) * 0.4) return true;
  const long = lines.filter(({ text }) => text.length > shortestProse);
  const whole = long.filter(({ text }) => /[.?!:;]["'”’)]?\d{0,2}$/.test(text));
  return long.length >= fewestLines && whole.length >= long.length * 0.85;
}

/** In characters: a line of prose, of which most do not end with a sentence where paragraphs go over lines. */
const shortestProse = 60;
const fewestLines = 8;

/** In characters: what is set in lines is set in shorter ones. */
const longestWrapped = 160;

/** "--- | ---": what is drawn between the heads of a table and its rows. */
export const ruleOfTable = /^[\s|:+=_-]{3,}$/;

/** Grades of both scales, as a pattern's alternatives. */
export const gradeWord = 'Outstanding|Good|Adequate|Requires\\s+improvement|Inadequate';
/** The same as they stand by themselves: with a capital, or in capitals. */
const gradeAsSet = `${gradeWord}|Requires Improvement|${gradeWord.replace('Requires\\s+', 'Requires ').toUpperCase()}|RI`;
/** What says before a grade that it is one, as a picture of it is described. */
export const gradedAhead = '(?:graded|rated|judged)(?: as)?:? ';
/** A line, or a paragraph, that holds nothing but grades, run together or not, and when they were given. */
export const gradeLine = new RegExp(
  `^(?:${gradedAhead})?(?:(?:${gradeWord})[\\s|,]*){1,6}(?:(?:last (?:inspected|graded):?\\s*)?(?:20\\d\\d(?:[/–-]\\d{2,4})?)?)$`,
  'i',
);

/** A grade said more than once without a blank between, as for a picture of it and for its colour: "Good GoodGood". */
export const isRepeated = (text: string): boolean => glued.test(text);
const glued = new RegExp(`(${gradeWord})\\1`, 'i');

/** Whether words are one grade and no more. */
export const isGradeAlone = (text: string): boolean => gradeLine.test(text) && gradesIn(text).length === 1;

/** Whether a line is one grade. */
export const isOneGrade = (line: Line | undefined): boolean => line !== undefined && isGradeAlone(line.text);

/** A grade before the areas that were given it: "Good: Preventing crime; Supporting victims". */
export const gradeBeforeAreas = new RegExp(`^["'•*-]*\\s*(${gradeWord})\\*{0,2}\\s?[:–-]\\*{0,2}\\s+(?=\\p{Lu})`, 'iu');

const fromBest = gradeWord.toLowerCase().split('|');

/** The head of a table whose columns are grades: they stand in their order, from the best or from the worst. */
export function isGradesHead(text: string): boolean {
  if (!gradeLine.test(text)) return false;
  const ranks = gradesIn(text.toLowerCase()).map(([word]) =>
    fromBest.findIndex((grade) => word.startsWith(grade.slice(0, 4))),
  );
  const steps = ranks.slice(1).map((rank, index) => Math.sign(rank - (ranks[index] ?? 0)));
  return steps.length > 1 && steps.every((step) => step !== 0 && step === steps[0]);
}

/** The grades that words hold. */
export const gradesIn = (text: string): readonly RegExpExecArray[] => matchesOf(anyGrade, text);
const anyGrade = new RegExp(gradeWord, 'gi');

/** How a grade compares with the one before, as tables say it. */
export const changeWord =
  '[↑↓↔→←↗↘▲▼►◄⬆⬇➡=]|[Ii]mproved|[Ii]mproving|[Uu]nchanged|[Ss]ame|[Ss]table|[Nn]o change|[Dd]eclined|[Dd]eteriorated|[Uu]p|[Dd]own|[Hh]igher|[Ll]ower';

const inspectedIn = '20\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?';
/** What a table of grades may have behind them: when it was inspected, what was before, whether it is better now. */
export const behindGrades = `(?:(?:\\p{L}{3,9} )?${inspectedIn}|[Ll]ast inspected(?: (?:in )?${inspectedIn})?|(?:${changeWord}|[Nn]\\/[Aa])|\\((?:previous(?:ly)?|was|last|up from|down from|from|(?:in )?20\\d\\d)\\b[^()]{0,60}\\))`;

/** A row of a table of grades; a grade of two words may stand on both sides of its label. */
export const endsWithGrade = new RegExp(
  `\\s(?:${gradeAsSet})(?:[\\s|–—-]+${behindGrades})?$|:\\s(?:${gradeWord.toLowerCase()})\\.?$|^Requires\\s.{3,160}\\simprovement$`,
  'u',
);

/** A row of a table of grades whose cells are parted by more than a blank. */
export const gradeRow = new RegExp(
  `^(?=.{6,240}$)["'•-]?\\s*\\p{Lu}[^\\t]*?(?<!\\b(?:is|are|be|been|as|judged|rated|graded))(?:\\s{0,9}\\t|\\s{2,40}|\\s{0,9}\\|\\s{0,9})(?:(?:${gradeAsSet})(?:[\\s|]{1,40}|$)){1,4}(?:${behindGrades})?$`,
  'u',
);
