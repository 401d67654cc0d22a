import { countAtHead } from '../countAtHead.ts';
import { type Below, holdsEarlierActions, partedAction } from './actionSections.ts';
import { contentsHead } from './contents.ts';
import { furniture } from './furniture.ts';
import {
  closesReport,
  headingLevel,
  isAction,
  isHeading,
  isSentence,
  opensReport,
  type SectionKind,
  sectionKind,
} from './headings.ts';
import { isAddressee, labelAlone } from './labels.ts';
import {
  beginsAfterNumber,
  goesOn,
  goesOnWithNumber,
  runsOn,
  standsAlone,
  wantsNumber,
  wrapWidth,
} from './lineJoins.ts';
import { endsWithGrade, gradeLine, gradeRow, isGradesHead, isUnwrapped, type Line, linesOf } from './lines.ts';
import { footnoteMarks, goesOnFromNumber, markerOf } from './markers.ts';
import { notesBelowMarks } from './noteMarks.ts';
import { type BlockKind, headOf, type Marker, type OpenBlock } from './openBlocks.ts';
import { type Prose, proseOf, type Range, type Spelling, spellingOf } from './prose.ts';
import { markPoints, partPoints, shareMarks } from './unmarkedPoints.ts';

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

/** The section that a place stands in. */
export const sectionAt = (sections: readonly Section[], place: number): Section | undefined =>
  sections[countAtHead(sections, ({ start }) => start <= place) - 1];

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

const row =
  /^(?=.{3,160}$)\D.*?\s(?:£?-?\d+(?:,\d+)*(?:\.\d+)?\s?(?:%|percent|per cent)?|n\/a)(?:[\s|]+(?:£?-?\d+(?:,\d+)*(?:\.\d+)?\s?(?:%|percent|per cent)?|n\/a)){1,6}$/i;

/** Reads a text: takes furniture out, puts paragraphs together over lines and pages, finds headings, items and rows. */
export function readPage(source: string): Page {
  const spelling = spellingOf(source);
  const lines = linesOf(source);
  const left = furniture(lines);
  const kept = without(lines, left);
  const parted = partPoints(shareMarks(drafted(kept, source, notesBelowMarks(lines, source))));
  markPoints(parted);
  unmarkHeadings(parted);
  const drafts = joined(parted);
  return { ...sectioned(source, drafts, spelling), lines, furniture: left };
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

/** @param notes where footnotes begin that bear no marks */
function drafted(lines: readonly Line[], source: string, notes: ReadonlySet<number>): readonly OpenBlock[] {
  const width = wrapWidth(lines);
  const unwrapped = isUnwrapped(lines);
  const marks = footnoteMarks(source);
  const drafts: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  let inGrid = false;
  const begin = (kind: BlockKind, line: Line, offset = 0, marker?: OpenBlock['marker']) => {
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
    if (notes.has(line.start)) begin('note', line);
    else if (gradeLine.test(line.text)) {
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
      !beginsAfterNumber(open, last, line, source) &&
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
function unmarkHeadings(drafts: readonly OpenBlock[]): void {
  for (const [index, draft] of drafts.entries()) {
    const { kind, marker, lines } = draft;
    if (kind !== 'item' || marker?.kind !== 'number' || marker.action !== undefined) continue;
    if (lines.length > 3 || (lines.length > 1 && !lines[0]?.afterBlank)) continue;
    if (drafts[index - 1]?.marker?.kind === 'number' || drafts[index + 1]?.kind !== 'paragraph') continue;
    if (!isHeading(lines.map(({ text }) => text).join(' ')) || /^\p{Ll}/u.test(headOf(draft))) continue;
    draft.kind = 'paragraph';
    draft.offset = 0;
    delete draft.marker;
  }
}

/** Puts together what a page break, or an empty line in mid-sentence, has parted. */
function joined(drafts: readonly OpenBlock[]): readonly OpenBlock[] {
  const whole: OpenBlock[] = [];
  const notes: OpenBlock[] = [];
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
      (/^[\p{Ll}(–]/u.test(first.text) ||
        cannotEnd.test(lastLineOf(before)) ||
        goesOnWithNumber(lastLineOf(before), first.text)) &&
      first.start - (before.lines.at(-1)?.end ?? 0) < 2000
    ) {
      for (const line of draft.lines) before.lines.push(line);
      continue;
    }
    for (const note of notes.splice(0)) whole.push(note);
    whole.push(draft);
  }
  return [...whole, ...notes];
}

/** "on its intranet by", above the foot of a page, goes on with a word that may have a capital. */
const cannotEnd = /\b(?:the|an|of|and|or|in|to|with|for|by|at|from|than|its|their|is|are|was|were|has|have|had)$/;

const belowOf = (draft: OpenBlock | undefined): Below | undefined =>
  draft === undefined ? undefined : { text: headOf(draft), isItem: draft.kind === 'item' };

const lastLineOf = ({ lines }: OpenBlock) => lines.at(-1)?.text.slice(-200) ?? '';

function isCutShort(draft: OpenBlock): boolean {
  return headOf(draft).split(/\s+/, 3).length >= 3 && /[\p{L}\p{N},–’'")\]\u00AD-]$/u.test(lastLineOf(draft));
}

function sectioned(
  source: string,
  drafts: readonly OpenBlock[],
  spelling: Spelling,
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
    const prose = proseOf(source, ranges, spelling);
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
function rangesOf(draft: OpenBlock, source: string): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const [index, line] of draft.lines.entries()) {
    const start = index === 0 ? Math.min(line.start + draft.offset, line.end) : line.start;
    const last = ranges.at(-1);
    if (last !== undefined && source.slice(last.end, start).trim() === '') last.end = line.end;
    else if (start < line.end) ranges.push({ start, end: line.end });
  }
  return ranges;
}
