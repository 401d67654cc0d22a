import { comparable, comparableQuote, places } from './comparable.ts';

/** A half-open span of a text in Unicode code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quote as a person typed it, with the text around it where that is needed to tell its places apart. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A text whose spans can be found and cut out. */
export interface LocatedText {
  readonly text: string;
  /** The length in code points. */
  readonly length: number;
  /** Every place where the quote stands, in order. Places may overlap. */
  locate(selector: QuoteSelector): readonly Span[];
  /** The code points of a span, unchanged. */
  slice(start: number, end: number): string;
}

/**
 * Prepares a text for locating quotes. A quote matches when it stands in the text word for word; only white space,
 * hyphens at line ends, soft hyphens, the shapes of quotation marks and dashes, ligatures and what is not to be seen may
 * differ (W3C Web Annotation text quote selectors, made tolerant of how a page was typeset).
 *
 * @param text well-formed Unicode
 */
export function locatedText(text: string): LocatedText {
  const offsets = codePointOffsets(text);
  const units = unitOffsets(text, offsets);
  const at = (unit: number) => (offsets === undefined ? unit : (offsets[unit] ?? 0));
  const unitAt = (point: number) => (units === undefined ? point : (units[point] ?? text.length));
  const alike = comparable(text);
  const { characters, origins } = alike;
  const isBlank = (index: number) => characters[index] === ' ';
  return {
    text,
    length: at(text.length),
    locate({ quote, prefix, suffix }) {
      // Half of a surrogate pair is not a character, so it stands nowhere.
      if (/\p{Surrogate}/u.test(quote)) return [];
      let found = [...places(alike, comparableQuote(quote))];
      if (prefix !== undefined) {
        const ends = new Set([...places(alike, comparableQuote(prefix))].map(([, end]) => end));
        found = found.filter(([start]) => ends.has(start) || (isBlank(start - 1) && ends.has(start - 1)));
      }
      if (suffix !== undefined) {
        const starts = new Set([...places(alike, comparableQuote(suffix))].map(([start]) => start));
        found = found.filter(([, end]) => starts.has(end) || (isBlank(end) && starts.has(end + 1)));
      }
      // A quote ends with a character of its own, so a line break after its last hyphen is not part of it.
      return found.map(([start, end]) => ({ start: at(origins[start] ?? 0), end: at((origins[end - 1] ?? 0) + 1) }));
    },
    slice: (start, end) => text.slice(unitAt(Math.max(start, 0)), unitAt(end)),
  };
}

/**
 * Where a heading stands in a text, from a place on: on a line of its own, after its number if it has one, where there
 * is such a line; else where its words stand first, as in a list of contents.
 */
export function locateHeading(text: LocatedText, title: string, after: number): Span | undefined {
  const places = text.locate({ quote: title }).filter((span) => span.start >= after);
  return places.find((span) => isLineOfItsOwn(text, span)) ?? places[0];
}

/** Whether nothing but blanks and a number stands beside a span on its lines. */
export function isLineOfItsOwn(text: LocatedText, { start, end }: Span): boolean {
  return (
    /(?:^|[\n\f])[^\S\n]*(?:\d[\d.]*[^\S\n]+)?$/.test(
      `${start > lineSides ? '.' : ''}${text.slice(start - lineSides, start)}`,
    ) && /^[^\S\n]*(?:\n|\f|$)/.test(`${text.slice(end, end + lineSides)}${end + lineSides < text.length ? '.' : ''}`)
  );
}

/** More blanks than these beside a heading are a gap in its line. */
const lineSides = 80;

/** A quote on one line: white space folded and the hyphens of line ends joined, for a reader. */
export function folded(text: string): string {
  return text
    .replace(/\u00AD(?:[ \t\u00A0]*\r?\n\s*)?/g, '')
    .replace(/(?<=\p{L}[-‐‑])[ \t\u00A0]*\r?\n\s*(?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For each UTF-16 unit the code points before it; undefined when they are the same throughout. */
export function codePointOffsets(text: string): Uint32Array | undefined {
  if (!/[\uD800-\uDFFF]/.test(text)) return undefined;
  const offsets = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; point += 1) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    for (let step = 0; step < width; step += 1) offsets[unit + step] = point;
    unit += width;
  }
  offsets[text.length] = point;
  return offsets;
}

function unitOffsets(text: string, offsets: Uint32Array | undefined): Uint32Array | undefined {
  if (offsets === undefined) return undefined;
  const units = new Uint32Array((offsets[text.length] ?? 0) + 1);
  for (let unit = text.length; unit >= 0; unit -= 1) units[offsets[unit] ?? 0] = unit;
  return units;
}
