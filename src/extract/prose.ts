import { forEachToken, matchesOf } from '../matches.ts';
import { isWord } from './language.ts';
import { remembering } from './remembering.ts';

/** A half-open range of the source, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of the source as it reads: on one line, its words whole again, one shape of quotation mark and dash, no
 * footnote marks. Each of its characters knows where it stands in the source.
 */
export interface Prose {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the source. */
  readonly origins: readonly number[];
}

// A run of letters, figures and signs that are no dash or quotation mark, as most of a text is; a broken word; a run of
// blanks; any other character.
const token = /[!#-&(-,.-_a-~]+|[-\u00AD](?:[ \t]*(?:\r\n?|[\n\f])\s*)|\s+|\S/gu;
const shapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‛': "'",
    '`': "'",
    '´': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '«': '"',
    '»': '"',
    '‒': '–',
    '—': '–',
  }),
);
const letterAtEnd = /\p{L}$/u;
const startsWithLetter = /^\p{L}/u;
const broken = /^[-\u00AD].*[\r\n\f]/s;
const hyphenAlone = /^[-\u00AD]$/;
/** The parts of a broken word, in the text before its hyphen and behind it. */
const partAtEnd = /[\p{L}\p{M}'’-]{1,40}$/u;
const partAtStart = /^[\p{L}\p{M}]{1,40}(?:-(?=\p{L}))?/u;
const longestPart = 40;

/** What stands between the parts of a broken word, from the rest of the document; a hyphen may end the right part too. */
export type Joiner = (left: string, right: string) => string;

/** How a document writes its words. */
export interface Spelling {
  readonly join: Joiner;
  /** Whether a number set on a word in capitals is the mark of a note, and not the end of a name. */
  readonly isMarked: (word: string, number: string) => boolean;
}

/** @param text the source */
export const spellingOf = (text: string): Spelling => ({ join: joinerOf(text), isMarked: marksOf(text) });

/** Reads ranges of the source as one stretch of prose. Takes time in proportion to their length. */
export function proseOf(source: string, ranges: readonly Range[], { join, isMarked }: Spelling): Prose {
  const parts: string[] = [];
  const origins: number[] = [];
  let blank = true;
  const put = (characters: string, at: number) => {
    for (let unit = 0; unit < characters.length; unit += 1) origins.push(at + unit);
    parts.push(characters);
  };
  for (const [number, { start, end }] of ranges.entries()) {
    const next = ranges[number + 1];
    const below = next === undefined ? '' : source.slice(next.start, Math.min(next.end, next.start + longestPart));
    if (!blank) {
      put(' ', start);
      blank = true;
    }
    const text = source.slice(start, end);
    forEachToken(token, text, (found, index) => {
      const at = start + index;
      if (/^\s/.test(found)) {
        if (!blank) {
          put(' ', at);
          blank = true;
        }
        return;
      }
      const behind = index + found.length;
      // A page may end within a word.
      const isAtFoot = behind === text.length && startsWithLetter.test(below);
      if (broken.test(found) || (isAtFoot && hyphenAlone.test(found))) {
        const left = partAtEnd.exec(text.slice(Math.max(0, index - longestPart), index))?.[0] ?? '';
        const right = partAtStart.exec(isAtFoot ? below : text.slice(behind, behind + longestPart))?.[0] ?? '';
        const hyphen = found.startsWith('\u00AD') ? '' : left === '' || right === '' ? '-' : join(left, right);
        put(hyphen, at);
        blank = isAtFoot && left !== '';
        return;
      }
      if (found === '\u00AD') return;
      put(shapes.get(found) ?? found, at);
      blank = false;
    });
  }
  const text = parts.join('');
  const prose = { text: text.trimEnd(), origins: origins.slice(0, text.trimEnd().length) };
  return withoutFootnoteMarks(prose, isMarked);
}

// A mark is a small number set on the word before it: "(IOM)1 arrangements", "probation.2 The", "victims¹".
const footnoteMark =
  /(?<=\p{Ll}{3}|\p{Lu}{3}|\p{L}\)|\p{Ll}\p{L}[.,;:]|\)[.,;:]|\p{Ll}["'][.,;:]?)(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\[\d{1,3}\])(?=[\s.,;:)]|$)/gu;

const inCapitals = /\p{Lu}{3,40}$/u;

/** The word in capitals that a mark is set on. */
const capitalsBefore = (text: string, at: number) => inCapitals.exec(text.slice(Math.max(0, at - 40), at))?.[0];

/**
 * Marks are counted, each on one word: "IPCC4" has one where 3 or 5 is one and 4 stands on nothing else; "HOLMES2" and
 * "PIP2" are names where they come again, or another word has the 2.
 */
const marksOf = remembering((text: string): Spelling['isMarked'] => {
  const times = new Map<string, number>();
  const add = (key: string) => times.set(key, (times.get(key) ?? 0) + 1);
  for (const { 0: number, index } of matchesOf(footnoteMark, text)) {
    add(number);
    add(capitalsBefore(text, index) ?? '');
  }
  return (word, number) => {
    const isCounted = number === '1' || [-1, 1].some((step) => times.has(String(Number(number) + step)));
    return !/^\d/.test(number) || (isCounted && times.get(number) === 1 && times.get(word) === 1);
  };
}, 1);

function withoutFootnoteMarks(prose: Prose, isMarked: Spelling['isMarked']): Prose {
  const marks = matchesOf(footnoteMark, prose.text).filter(({ 0: mark, index }) => {
    const word = capitalsBefore(prose.text, index);
    return word === undefined || isMarked(word, mark);
  });
  if (marks.length === 0) return prose;
  const origins: number[] = [];
  let text = '';
  let from = 0;
  for (const mark of marks) {
    text += prose.text.slice(from, mark.index);
    for (let at = from; at < mark.index; at += 1) origins.push(prose.origins[at] ?? 0);
    from = mark.index + mark[0].length;
  }
  text += prose.text.slice(from);
  for (let at = from; at < prose.text.length; at += 1) origins.push(prose.origins[at] ?? 0);
  return { text, origins };
}

/** The source's own ranges behind a part of the prose, cut where the page has something else between. */
export function sourceRanges(prose: Prose, part: Range, ranges: readonly Range[]): readonly Range[] {
  let { start, end } = part;
  while (start < end && prose.text[start] === ' ') start += 1;
  while (end > start && prose.text[end - 1] === ' ') end -= 1;
  if (start >= end) return [];
  const from = prose.origins[start] ?? 0;
  const to = (prose.origins[end - 1] ?? 0) + 1;
  const pieces = ranges
    .map((range) => ({ start: Math.max(range.start, from), end: Math.min(range.end, to) }))
    .filter((range) => range.end > range.start);
  return pieces.length > 0 ? pieces : [{ start: from, end: to }];
}

// Before these a hyphen is the word's own, also before what makes one word with them: "anti-social".
const prefixes = new Set(['anti', 'co', 'cross', 'non', 'self', 'multi', 'semi', 'counter']);

// Before these it is, where no one word comes of it: "re-vetting", but not "re-port".
const hyphenated = new Set([
  ...prefixes,
  ...'re pre inter ex e long short high low well ill on off in out so hard follow victim medium up down two three four half part full first second third mid sub gold silver risk problem force law hate child drug gang knife gun cyber evidence intelligence under over body decision policy community day face one front front-line stop wide year fit'.split(
    ' ',
  ),
]);

/** What follows a hyphen whose word comes later: "standard- and medium-risk", but not "health-and-safety". */
const leftOpen = new Set(['and', 'or']);

/**
 * How a word broken at a line end is read: with its hyphen when the document writes it so elsewhere or its first part
 * takes one, without when the whole is a word.
 *
 * @param text the source
 */
const joinerOf = remembering((text: string): Joiner => {
  const written = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}{1,40}(?:-\p{L}{1,40}){0,4}/gu)) {
    const lower = word.toLowerCase();
    written.set(lower, (written.get(lower) ?? 0) + 1);
  }
  const known = new Map<string, boolean>();
  const inLexicon = (word: string) => {
    const found = known.get(word) ?? isWord(word);
    known.set(word, found);
    return found;
  };
  return (left, right) => {
    const first = left.toLowerCase();
    const second = right.toLowerCase().replace(/-$/, '');
    if (!letterAtEnd.test(first) || !startsWithLetter.test(second)) return '-';
    const withHyphen = written.get(`${first}-${second}`) ?? 0;
    const whole = written.get(`${first}${second}`) ?? 0;
    if (withHyphen !== whole) return withHyphen > whole ? '-' : '';
    if (/^\p{Lu}/u.test(right)) return '-';
    const last = first.slice(first.lastIndexOf('-') + 1);
    const isWhole = inLexicon(last + second);
    if (leftOpen.has(right) && !isWhole) return '- ';
    if (hyphenated.has(first) && (!isWhole || (prefixes.has(first) && inLexicon(second)))) return '-';
    if (isWhole) return '';
    return inLexicon(last) && inLexicon(second) ? '-' : '';
  };
}, 1);
