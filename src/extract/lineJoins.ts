import { anyMonth } from '../ingest/dates.ts';
import { contentsHead } from './contents.ts';
import { datedLine, endsOpen, isAction, isHeading, sectionKind } from './headings.ts';
import { isAddressee, labelAlone } from './labels.ts';
import { endsWithGrade, gradeBeforeAreas, type Line } from './lines.ts';
import { headOf, type OpenBlock } from './openBlocks.ts';
import { tellsForce } from './recommending.ts';

/** "in 2019 the figure was", and on the next line "52. They are committed" */
export const wantsNumber =
  /\b(?:was|were|is|are|of|by|in|on|from|than|at|with|for|about|between|nearly|almost|only|over)$/i;

/** A bare number between sentences is as good as a page's, but parts them: it may count recommendations. It ends a footnote. */
export const beginsAfterNumber = ({ kind }: OpenBlock, last: Line, line: Line, source: string) => {
  const between = source.slice(last.end, line.start);
  return kind === 'note'
    ? /^[ \t]*\d{1,3}[ \t]*$/m.test(between)
    : /[.!?]$/.test(last.text) && /^\p{Lu}/u.test(line.text) && /\d/.test(between);
};

/** A heading of what is to be done may stand without empty lines around it; it is no end of a sentence either. */
export function standsAlone({ text, afterBlank }: Line, last: Line | undefined): boolean {
  if (last !== undefined && !afterBlank && !/[.:;!?]$/.test(last.text)) return false;
  return labelAlone(text) !== undefined || isAddressee(text) || (isHeading(text) && isAction(sectionKind(text)));
}

/**
 * Whether a block goes on in the next line.
 *
 * @param width of the lines that are full, where paragraphs go over lines
 */
export function goesOn(
  open: OpenBlock,
  last: Line,
  line: Line,
  next: Line | undefined,
  width: number | undefined,
): boolean {
  const isLoneMarker = open.lines.length === 1 && open.offset >= last.text.length;
  if (isLoneMarker) return true;
  if (line.afterBlank) return false;
  const text = headOf(open);
  if (/^#{1,6}\s/.test(line.text) || /^#{1,6}\s/.test(last.text) || /^\*\*.*\*\*$/.test(line.text)) return false;
  if (datedLine.test(line.text) && !endsOpen.test(last.text)) return false;
  if (gradeBeforeAreas.test(line.text) || contentsHead.test(line.text) || contentsHead.test(last.text)) return false;
  if (/^Sources?: \p{Lu}/u.test(line.text)) return false;
  const startsAnew = /^["'“‘(]?[\p{Lu}\d*]/u.test(line.text);
  if (width === undefined) return !startsAnew && !/(?:[.;:!?]["'”’)]?|; (?:and|or))$/.test(last.text);
  if (!startsAnew) return true;
  if (last.text.endsWith('?') && isHeading(text)) return false;
  const isShort = last.text.length < width * 0.75;
  // The last point of a list, and the line that leads the next.
  if (open.kind === 'item' && last.text.endsWith(';') && line.text.endsWith(':')) return false;
  if (open.kind === 'item' && last.text.endsWith('.') && recommendsAnew.test(line.text)) return false;
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

/** What no point of a list goes on with. */
const recommendsAnew = /^(?:We|HMIC(?:FRS)?) (?:also |further )?recommends? that\b/;

/** How the questions begin that head chapters. */
const asksOfForce =
  /^(?:\d{1,2}[.)]?\s+|Overview [–-] )?(?:How (?:well|good|(?:effective|efficient|legitimate)(?:ly)?)|To what extent) /i;

/** A heading in a sentence, without an empty line below it: a sentence begins there, or a full line after much room. */
function endsOverText({ kind, lines }: OpenBlock, last: Line, line: Line, width: number): boolean {
  if (kind !== 'paragraph' || lines.length > 3 || lines.some(({ text }) => endsWithin.test(text))) return false;
  if (!/^\p{Lu}/u.test(lines[0]?.text ?? '') || !/[\p{L}\d)]$/u.test(last.text) || endsOpen.test(last.text))
    return false;
  const leavesRoom = last.text.length < width * 0.8 && wouldFit(last, line, width * 0.9);
  return (
    beginsSentence.test(line.text) || (leavesRoom && line.text.length > width * 0.85 && /^\p{Lu}/u.test(line.text))
  );
}

/** A sentence ends there, or a word is parted. */
const endsWithin = /(?<!^(?:Section|Chapter|Part|Annex) \w{1,3})[.?!]["'”’)]?\s|[-\u00AD]$/;

/** Words that have a capital where a sentence begins, and hardly elsewhere. */
const beginsSentence =
  /^(?:We|It|This|These|There|They|In|Within|By|However|Although|When|While|If|As|For|At|Our|During|Since|The (?:force|constabulary)) /;

/** A numbered heading without an empty line below it. */
const standsOverText = ({ kind, marker, lines }: OpenBlock, last: Line, line: Line, width: number) =>
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

const longestRow = 200;

/** A full line of a sentence that happens to end with two numbers: "In the year to 31 March 2013 145", and then "officers". */
export const runsOn = (line: Line, next: Line | undefined, width: number) =>
  next !== undefined &&
  !next.afterBlank &&
  line.text.length > width * 0.75 &&
  !/\s{2}|[|\t]/.test(line.text) &&
  /^\p{Ll}/u.test(next.text) &&
  !/\d%?$/.test(next.text);

/** The length most full lines have, or the length of a lone paragraph's line where lines are not wrapped. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((one, other) => one - other);
  const long = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  return Math.min(Math.max(long, 30), 130);
}

export const goesOnWithNumber = (above: string, text: string): boolean =>
  /^\d/.test(text) && (endsOpen.test(above) || (endsWithMonth.test(above) && /^(?:19|20)\d\d(?!\d)/.test(text)));

const endsWithMonth = new RegExp(`\\b(?:${anyMonth})$`, 'i');
