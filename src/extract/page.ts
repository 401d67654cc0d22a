import { anyMonth } from '../ingest/dates.ts';
import { type Below, holdsEarlierActions, partedAction } from './actionSections.ts';
import { contentsHead, furniture } from './furniture.ts';
import {
  closesReport,
  datedLine,
  endsOpen,
  headingLevel,
  isAction,
  isHeading,
  isSentence,
  opensReport,
  type SectionKind,
  sectionKind,
} from './headings.ts';
import { type ActionLabel, actionLabel, isAddressee, labelAlone } from './labels.ts';
import {
  endsWithGrade,
  gradeBeforeAreas,
  gradeLine,
  gradeRow,
  isGradesHead,
  isUnwrapped,
  type Line,
  linesOf,
} from './lines.ts';
import { joinerOf, type Prose, proseOf, type Range } from './prose.ts';
import { tellsForce } from './recommending.ts';
import { markPoints, shareMarks } from './unmarkedPoints.ts';

/** A heading and all that stands under it. */
export interface Section {
  readonly title: string;
  readonly level: number;
  /** The titles from the chapter down to this section. */
  readonly path: readonly string[];
  readonly kind: SectionKind;
  /** Where the heading stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'grades' | 'row' | 'note';
export type MarkerKind = 'bullet' | 'number' | 'letter';

export interface Marker {
  readonly kind: MarkerKind;
  readonly label: string;
  /** What the marker calls the item: "Recommendation 3:". */
  readonly action?: ActionLabel['kind'];
}

/** A paragraph, list item, heading, table row or footnote, as it reads and where it stands. */
export interface Block {
  readonly kind: BlockKind;
  readonly prose: Prose;
  /** The parts of the source it is made of; page furniture between them is left out. */
  readonly ranges: readonly Range[];
  readonly section: Section;
  readonly marker?: Marker;
}

/** A text as a reader sees it. */
export interface Page {
  readonly source: string;
  /** What it reads, a block a line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The lines of the source that hold something. */
  readonly lines: readonly Line[];
  /** Those of the lines that are furniture of the page. */
  readonly furniture: ReadonlySet<Line>;
}

const bullet = /^(?:[•●▪■◦○‣⁃∙·◆►▶➢✓❖\uF0B7\uF0A7\uF02D*]|[-–—](?=\s)|o(?=\t|\s{2,}|\s+[A-Z]))\s*(?:(?=\d{1,2}\.\s))?/u;
const number = /^\(?(\d{1,2}(?:\.\d{1,2}){0,2})(?:[.)]\s+|\s{2,})(?=\S)/;
const paragraphNumber = /^(\d{1,2}\.\d{1,3})\.?\s+(?=\p{Lu})/u;
const letter = /^\(?([a-z]|i{1,3}|iv|v|vi{1,3}|ix|x)[).]\s+(?=\S)/;
// A capital is as often an initial, so that a gap has to follow it.
const capital = /^(?:\(([A-Z])\)\s+|([A-Z])[.)](?:\t\s*|\s{2,}))(?=\S)/;
const row =
  /^(?=.{3,160}$)\D.*?\s(?:£?-?\d+(?:,\d+)*(?:\.\d+)?\s?(?:%|percent|per cent)?|n\/a)(?:[\s|]+(?:£?-?\d+(?:,\d+)*(?:\.\d+)?\s?(?:%|percent|per cent)?|n\/a)){1,6}$/i;

interface Draft {
  kind: BlockKind;
  lines: Line[];
  /** Where the text starts in the first line, after its marker. */
  offset: number;
  marker?: Marker;
}

/** Reads a text: takes furniture out, puts paragraphs together over lines and pages, finds headings, items and rows. */
export function readPage(source: string): Page {
  const join = joinerOf(source);
  const lines = linesOf(source);
  const left = furniture(lines);
  const kept = without(lines, left);
  const parted = shareMarks(drafted(kept, source));
  markPoints(parted);
  unmarkHeadings(parted);
  const drafts = joined(parted);
  return { ...sectioned(source, drafts, join), lines, furniture: left };
}

/** The lines that are left; what parted the page where furniture stood still parts it. */
function without(lines: readonly Line[], furnishing: ReadonlySet<Line>): readonly Line[] {
  const kept: Line[] = [];
  let afterBlank = false;
  let startsPage = false;
  for (const line of lines) {
    afterBlank ||= line.afterBlank;
    startsPage ||= line.startsPage;
    if (furnishing.has(line)) continue;
    kept.push({ ...line, afterBlank, startsPage });
    afterBlank = false;
    startsPage = false;
  }
  return kept;
}

function drafted(lines: readonly Line[], source: string): readonly Draft[] {
  const width = wrapWidth(lines);
  const unwrapped = isUnwrapped(lines);
  const marks = footnoteMarks(source);
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let inGrid = false;
  const begin = (kind: BlockKind, line: Line, offset = 0, marker?: Draft['marker']) => {
    open = { kind, lines: [line], offset, ...(marker === undefined ? {} : { marker }) };
    drafts.push(open);
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isAlone =
      unwrapped ||
      next === undefined ||
      next.afterBlank ||
      next.startsPage ||
      (/^\(?\d/.test(next.text) && !goesOnFromNumber.test(next.text));
    const last = open?.lines.at(-1);
    const endsBelow = next !== undefined && !next.afterBlank && !next.startsPage && /^\p{Ll}.*\.$/u.test(next.text);
    const isInSentence = !line.afterBlank && last !== undefined && wantsNumber.test(last.text) && /^\d/.test(line.text);
    const marked = isInSentence ? undefined : markerOf(line.text, marks, isAlone, endsBelow);
    inGrid &&= !line.afterBlank && !/[.?!:]$/.test(line.text);
    if (gradeLine.test(line.text)) {
      begin('grades', line);
      open = undefined;
      inGrid = isGradesHead(line.text);
    } else if (inGrid) {
      // Areas in the columns of their grades.
      begin('row', line);
      open = undefined;
    } else if (gradeRow.test(line.text)) {
      begin('row', line);
      open = undefined;
    } else if (standsAlone(line, last)) {
      begin('paragraph', line);
      open = undefined;
    } else if (row.test(line.text) && !/[.;]$/.test(line.text) && !runsOn(line, next, width)) {
      if (/^\p{Ll}/u.test(line.text) && open?.kind === 'paragraph' && open.lines.length === 1 && !line.afterBlank) {
        // The label of the row takes two lines.
        open.kind = 'row';
        open.lines.push(line);
        open = undefined;
        continue;
      }
      begin('row', line);
      open = undefined;
    } else if (marked !== undefined) {
      begin(marked.note ? 'note' : 'item', line, marked.length, marked.marker);
    } else if (
      open !== undefined &&
      last !== undefined &&
      !line.startsPage &&
      !beginsAfterNumber(last, line, source) &&
      goesOn(open, last, line, next, unwrapped ? undefined : width)
    ) {
      open.lines.push(line);
    } else {
      begin('paragraph', line);
    }
  }
  return drafts;
}

/** A numbered heading above its text, or of two lines or three, reads as a point until what stands around it is known to be none. */
function unmarkHeadings(drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const { kind, marker, lines } = draft;
    if (kind !== 'item' || marker?.kind !== 'number' || marker.action !== undefined) continue;
    if (lines.length > 3 || (lines.length > 1 && !lines[0]?.afterBlank)) continue;
    if (drafts[index - 1]?.marker?.kind === 'number' || drafts[index + 1]?.kind !== 'paragraph') continue;
    if (!isHeading(lines.map(({ text }) => text).join(' '))) continue;
    draft.kind = 'paragraph';
    draft.offset = 0;
    delete draft.marker;
  }
}

/** "in 2019 the figure was", and on the next line "52. They are committed" */
const wantsNumber = /\b(?:was|were|is|are|of|by|in|on|from|than|at|with|for|about|between|nearly|almost|only|over)$/i;

/** A bare number between sentences is as good as a page's, but parts them: it may count recommendations. */
const beginsAfterNumber = (last: Line, line: Line, source: string) =>
  /[.!?]$/.test(last.text) && /^\p{Lu}/u.test(line.text) && /\d/.test(source.slice(last.end, line.start));

/** A heading of what is to be done may stand without empty lines around it; it is no end of a sentence either. */
function standsAlone({ text, afterBlank }: Line, last: Line | undefined): boolean {
  if (last !== undefined && !afterBlank && !/[.:;!?]$/.test(last.text)) return false;
  return labelAlone(text) !== undefined || isAddressee(text) || (isHeading(text) && isAction(sectionKind(text)));
}

/** @param width of the lines that are full, where paragraphs go over lines */
function goesOn(open: Draft, last: Line, line: Line, next: Line | undefined, width: number | undefined): boolean {
  const isLoneMarker = open.lines.length === 1 && open.offset >= last.text.length;
  if (isLoneMarker) return true;
  if (line.afterBlank) return false;
  const text = headOf(open);
  if (/^#{1,6}\s/.test(line.text) || /^#{1,6}\s/.test(last.text) || /^\*\*.*\*\*$/.test(line.text)) return false;
  if (datedLine.test(line.text) && !endsOpen.test(last.text)) return false;
  if (gradeBeforeAreas.test(line.text) || contentsHead.test(line.text) || contentsHead.test(last.text)) return false;
  const startsAnew = /^["'“‘(]?[\p{Lu}\d*]/u.test(line.text);
  if (width === undefined) return !startsAnew && !/[.;:!?]["'”’)]?$/.test(last.text);
  if (!startsAnew) return true;
  if (last.text.endsWith('?') && isHeading(text)) return false;
  const isShort = last.text.length < width * 0.75;
  // The last point of a list, and the line that leads the next.
  if (open.kind === 'item' && last.text.endsWith(';') && line.text.endsWith(':')) return false;
  if (/[.!?:]["'”’)]?\d{0,2}$/.test(last.text))
    return (
      !asksOfForce.test(line.text) && !isShort && last.text.length <= width * 1.6 && !standsOver(line, next, width)
    );
  if (last.text.length > width * 1.6 || standsOverText(open, last, line, width)) return false;
  if (endsWithGrade.test(text) && text.length < longestRow) return false;
  if (endsOverText(open, last, line, width)) return false;
  return !(
    wouldFit(last, line, width) &&
    open.kind === 'paragraph' &&
    (isHeading(text) || tellsForce.test(text)) &&
    line.text.length > last.text.length * 0.6
  );
}

/** How the questions begin that head chapters. */
const asksOfForce =
  /^(?:\d{1,2}[.)]?\s+|Overview [–-] )?(?:How (?:well|good|(?:effective|efficient|legitimate)(?:ly)?)|To what extent) /i;

/** A heading in a sentence, without an empty line below it: a sentence begins there, or a full line after much room. */
function endsOverText({ kind, lines }: Draft, last: Line, line: Line, width: number): boolean {
  const isOneSentence = !lines.some(({ text }) =>
    /(?<!^(?:Section|Chapter|Part|Annex) \w{1,3})[.?!]["'”’)]?\s|[-\u00AD]$/.test(text),
  );
  if (kind !== 'paragraph' || lines.length > 3 || !isOneSentence) return false;
  if (!/^\p{Lu}/u.test(lines[0]?.text ?? '') || !/[\p{L}\d)]$/u.test(last.text) || endsOpen.test(last.text))
    return false;
  const leavesRoom = last.text.length < width * 0.8 && wouldFit(last, line, width * 0.9);
  return (
    beginsSentence.test(line.text) || (leavesRoom && line.text.length > width * 0.85 && /^\p{Lu}/u.test(line.text))
  );
}

/** Words that have a capital where a sentence begins, and hardly elsewhere. */
const beginsSentence =
  /^(?:We|It|This|These|There|They|In|Within|By|However|Although|When|While|If|As|For|At|Our|During|Since|The (?:force|constabulary)) /;

/** A numbered heading without an empty line below it. */
const standsOverText = ({ kind, marker, lines }: Draft, last: Line, line: Line, width: number) =>
  kind === 'item' &&
  marker?.kind === 'number' &&
  marker.action === undefined &&
  lines.length === 1 &&
  /^["'“‘]?\p{Lu}/u.test(line.text) &&
  wouldFit(last, line, width) &&
  line.text.length > last.text.length * 0.6 &&
  isHeading(last.text);

/** The next word would have stood on the line above, had that not been a line of its own. */
const wouldFit = (line: Line, next: Line, width: number) =>
  line.text.length + 1 + (/^\S*/.exec(next.text)?.[0].length ?? 0) < width - 2;

/** A heading without an empty line before it, after a line that ends with a sentence, and over another sentence. */
const standsOver = (line: Line, next: Line | undefined, width: number) =>
  next !== undefined &&
  !next.afterBlank &&
  !next.startsPage &&
  /^["'“‘]?\p{Lu}\p{L}* /u.test(next.text) &&
  next.text.length > line.text.length &&
  wouldFit(line, next, width) &&
  isHeading(line.text);

const headLength = 400;
const longestRow = 200;

/** How a draft begins: enough to tell a heading by, however long the paragraph is. */
function headOf({ lines, offset }: Draft): string {
  let head = '';
  for (const line of lines) {
    if (head.length > headLength) break;
    head += `${head === '' ? '' : ' '}${line.text.slice(0, headLength)}`;
  }
  return head.slice(offset);
}

/** A full line of a sentence that happens to end with two numbers: "In the year to 31 March 2013 145", and then "officers". */
const runsOn = (line: Line, next: Line | undefined, width: number) =>
  next !== undefined &&
  !next.afterBlank &&
  line.text.length > width * 0.75 &&
  !/\s{2}|[|\t]/.test(line.text) &&
  /^\p{Ll}/u.test(next.text) &&
  !/\d%?$/.test(next.text);

/** The length most full lines have, or the length of a lone paragraph's line where lines are not wrapped. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((one, other) => one - other);
  const long = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  return Math.min(Math.max(long, 30), 130);
}

interface Marked {
  readonly length: number;
  readonly note: boolean;
  readonly marker?: Marker;
}

function markerOf(text: string, marks: ReadonlySet<string>, isAlone: boolean, endsBelow: boolean): Marked | undefined {
  const head = text.slice(0, 60);
  if (/^(?:\*\*|\*[^\s*])/.test(head)) return isTableNote(head) ? { length: 0, note: true } : undefined;
  const point = bullet.exec(head);
  if (point !== null) {
    const inner = number.exec(head.slice(point[0].length));
    if (inner !== null)
      return {
        length: point[0].length + inner[0].length,
        note: false,
        marker: { kind: 'number', label: inner[1] ?? '' },
      };
    return { length: point[0].length, note: false, marker: { kind: 'bullet', label: point[0].trim() } };
  }
  const lettered = letter.exec(head);
  if (lettered !== null)
    return { length: lettered[0].length, note: false, marker: { kind: 'letter', label: lettered[1] ?? '' } };
  const capitalised = capital.exec(head);
  if (capitalised !== null && !(isAlone && isHeading(text)))
    return {
      length: capitalised[0].length,
      note: false,
      marker: { kind: 'letter', label: capitalised[1] ?? capitalised[2] ?? '' },
    };
  const named = actionLabel(head);
  if (named !== undefined && /^\p{Lu}/u.test(text.slice(named.length)))
    return {
      length: named.length,
      note: false,
      marker: { kind: 'number', label: named.label, action: named.kind },
    };
  const numbered = number.exec(head) ?? paragraphNumber.exec(head);
  if (
    numbered !== null &&
    !/^\d{1,2}\s{2,}\d/.test(head) &&
    !(isAlone && isHeading(text) && !goesOnInPoint(text, numbered))
  )
    return { length: numbered[0].length, note: false, marker: { kind: 'number', label: numbered[1] ?? '' } };
  const noted = /^(?:(\d{1,2})|[¹²³⁴⁵⁶⁷⁸⁹†‡])\s*(?=["'“‘]?\p{Lu})/u.exec(head);
  // A small number begins a footnote when it is set as a mark on a word somewhere.
  const isFootnote = noted !== null && (noted[1] === undefined || marks.has(noted[1]));
  return isFootnote && (endsBelow || !isHeading(text)) && !beginsWithDate.test(head)
    ? { length: noted[0].length, note: true }
    : undefined;
}

/** A numbered point goes on with a sentence above it; a heading begins with a capital. */
const goesOnInPoint = (text: string, [mark]: RegExpExecArray) => /^\p{Ll}/u.test(text.slice(mark.length));

/** "2021, 6 percent fewer", "2014 report": the line above goes on with a number. */
const goesOnFromNumber = /^\(?(?:\d[\d,.%]*\s+)+\p{Ll}/u;

/** "between", and on the next line "1 July 2018 and 31 December 2018" */
const beginsWithDate = new RegExp(`^\\d{1,2} (?:${anyMonth}),? (?:19|20)\\d\\d\\b`, 'i');

const isTableNote = (head: string) => /^\*{1,2}\s?(?:Note|Data|Rate|Source|Figures?)\b/i.test(head);

const footnoteMark =
  /(?=\d)(?:(?<=(?:[\p{L})]|\b\p{Lu}\d{1,4})[.,;:’”'"]?)\d{1,2}(?=[\s.,;)])|(?<=\b(?:19|20)\d\d(?:[/–-]\d\d)?\.)\d{1,2}(?=\s+\p{Lu}))/gu;

/** The small numbers that are set as marks on words. Those on "A12" may be 12 and 2. */
function footnoteMarks(source: string): ReadonlySet<string> {
  const marks = new Set<string>();
  footnoteMark.lastIndex = 0;
  for (let mark = footnoteMark.exec(source); mark !== null; mark = footnoteMark.exec(source)) {
    marks.add(mark[0]);
    footnoteMark.lastIndex = mark.index + 1;
  }
  return marks;
}

/** Puts together what a page break, or an empty line in mid-sentence, has parted. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const whole: Draft[] = [];
  const notes: Draft[] = [];
  for (const draft of drafts) {
    const before = whole.at(-1);
    const first = draft.lines[0];
    if (draft.kind === 'note') {
      notes.push(draft);
      continue;
    }
    if (
      before !== undefined &&
      first !== undefined &&
      draft.kind === 'paragraph' &&
      (before.kind === 'paragraph' || before.kind === 'item') &&
      isCutShort(before) &&
      (/^[\p{Ll}(–]/u.test(first.text) || goesOnWithNumber(lastLineOf(before), first.text)) &&
      first.start - (before.lines.at(-1)?.end ?? 0) < 2000
    ) {
      before.lines.push(...draft.lines);
      continue;
    }
    whole.push(...notes.splice(0), draft);
  }
  return [...whole, ...notes];
}

const goesOnWithNumber = (above: string, text: string): boolean =>
  /^\d/.test(text) && (endsOpen.test(above) || (endsWithMonth.test(above) && /^(?:19|20)\d\d(?!\d)/.test(text)));
const endsWithMonth = new RegExp(`\\b(?:${anyMonth})$`, 'i');

const belowOf = (draft: Draft | undefined): Below | undefined =>
  draft === undefined ? undefined : { text: headOf(draft), isItem: draft.kind === 'item' };

const lastLineOf = ({ lines }: Draft) => lines.at(-1)?.text.slice(-200) ?? '';

function isCutShort(draft: Draft): boolean {
  return headOf(draft).split(/\s+/, 3).length >= 3 && /[\p{L}\p{N},–’'")\]\u00AD-]$/u.test(lastLineOf(draft));
}

function sectioned(
  source: string,
  drafts: readonly Draft[],
  join: ReturnType<typeof joinerOf>,
): Omit<Page, 'lines' | 'furniture'> {
  const top: Section = { title: '', level: 0, path: [], kind: 'text', start: 0, end: 0 };
  const open: Section[] = [];
  const sections: Section[] = [];
  const blocks: Block[] = [];
  const current = () => open.at(-1) ?? top;
  let isOpen = false;
  let isListing = false;
  for (const [index, draft] of drafts.entries()) {
    const ranges = rangesOf(draft, source);
    const prose = proseOf(source, ranges, join);
    if (prose.text === '') continue;
    const kind = draft.kind === 'paragraph' ? kindOf(prose.text) : draft.kind;
    if (kind === 'heading') {
      const title = plainHeading(prose.text);
      const parted = partedAction(title, open, belowOf(drafts[index + 1]), isOpen);
      isListing ||= contentsHead.test(title);
      const level = parted === undefined ? headingLevel(prose.text, isListing) : parted.level + 1;
      const labelled = labelAlone(title)?.kind;
      const told = parted?.kind ?? labelled ?? sectionKind(title);
      const isEarlier = isAction(told) && holdsEarlierActions(open);
      // What came of an earlier one is told below its label.
      const within = isEarlier ? (labelled === undefined ? 'boilerplate' : 'text') : told;
      const before = current().kind;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const section = {
        title,
        level,
        path: [...open.map((section) => section.title), title],
        kind:
          within === 'text' ? inherited(title, before, current(), current().start > source.length * endsFrom) : within,
        start: ranges[0]?.start ?? 0,
        end: ranges.at(-1)?.end ?? 0,
      } satisfies Section;
      open.push(section);
      sections.push(section);
    } else isListing = false;
    isOpen = kind === 'heading' && isAction(current().kind);
    blocks.push({
      kind,
      prose,
      ranges,
      section: current(),
      ...(draft.marker === undefined ? {} : { marker: draft.marker }),
    });
  }
  return { source, text: blocks.map(({ prose }) => prose.text).join('\n'), blocks, sections };
}

function kindOf(text: string): BlockKind {
  if (gradeLine.test(text.replaceAll('**', ''))) return 'grades';
  // In capitals it stands beside the heading that it grades.
  const isRow = endsWithGrade.test(text) && !/\p{Lu}{3}$/u.test(text);
  return isHeading(text) && !isRow && !isAddressee(text) ? 'heading' : 'paragraph';
}

/** From which part of a text on what tells of inspections closes it, headings and all. */
const endsFrom = 0.6;

/** What a heading that says nothing of its kind takes over: an action's heading may be followed by the fault in a sentence. */
function inherited(title: string, before: SectionKind, parent: Section, atEnd: boolean): SectionKind {
  if (isAction(before) && isSentence(title)) return before;
  const closes = closesReport(parent.title) && (atEnd || !opensReport(parent.title));
  return parent.kind === 'boilerplate' && closes && !title.endsWith('?') ? 'boilerplate' : 'text';
}

function plainHeading(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/\s*#+$/, '')
    .trim();
}

/** Adjacent lines are one range, so that what stands between them is part of a quote. */
function rangesOf(draft: Draft, source: string): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const [index, line] of draft.lines.entries()) {
    const start = index === 0 ? Math.min(line.start + draft.offset, line.end) : line.start;
    const last = ranges.at(-1);
    if (last !== undefined && source.slice(last.end, start).trim() === '') last.end = line.end;
    else if (start < line.end) ranges.push({ start, end: line.end });
  }
  return ranges;
}
