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
  /** Every place where the quote stands, in order. */
  locate(selector: QuoteSelector): readonly Span[];
  /** The code points of a span, unchanged. */
  slice(start: number, end: number): string;
}

const doubleQuotes = '["“”„‟«»]';
const singleQuotes = "['‘’‚‛`´]";
const dashes = '[-‐‑‒–—−]';
// Between two characters of a word the text may have a soft hyphen, or a hyphen with which a line ends.
const lineEnd = '(?:\\u00AD|[-‐‑]?[ \\t\\u00A0]*\\r?\\n\\s*(?<=[-‐‑\\u00AD][ \\t\\u00A0]*\\r?\\n\\s*))?';

/**
 * Prepares a text for locating quotes. A quote matches when it stands in the text word for word; only white space,
 * hyphens at line ends, soft hyphens and the shapes of quotation marks and dashes may differ (W3C Web Annotation text
 * quote selectors, made tolerant of how a page was typeset).
 */
export function locatedText(text: string): LocatedText {
  const offsets = codePointOffsets(text);
  const units = unitOffsets(text, offsets);
  const at = (unit: number) => (offsets === undefined ? unit : (offsets[unit] ?? 0));
  const unitAt = (point: number) => (units === undefined ? point : (units[point] ?? text.length));
  return {
    text,
    length: at(text.length),
    locate: (selector) =>
      [...text.matchAll(pattern(selector))].map((match) => ({
        start: at(match.index),
        end: at(match.index + match[0].length),
      })),
    slice: (start, end) => text.slice(unitAt(Math.max(start, 0)), unitAt(end)),
  };
}

/** A quote on one line: white space folded and the hyphens of line ends joined, for a reader. */
export function folded(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/(?<=\p{L}[-‐‑])[ \t]*\r?\n\s*(?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function pattern({ quote, prefix, suffix }: QuoteSelector): RegExp {
  const before = prefix === undefined ? '' : `(?<=${tolerant(prefix)}\\s*)`;
  const after = suffix === undefined ? '' : `(?=\\s*${tolerant(suffix)})`;
  return new RegExp(`${before}${tolerant(quote)}${after}`, 'gu');
}

function tolerant(quote: string): string {
  const words = quote.trim().split(/\s+/u);
  return words.map((word) => [...word].map(characterPattern).join(lineEnd)).join('\\s+');
}

function characterPattern(character: string): string {
  if (new RegExp(doubleQuotes, 'u').test(character)) return doubleQuotes;
  if (new RegExp(singleQuotes, 'u').test(character)) return singleQuotes;
  if (new RegExp(dashes, 'u').test(character)) return `${dashes}(?:[ \\t\\u00A0]*\\r?\\n\\s*)?`;
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** For each UTF-16 unit the code points before it; undefined when they are the same throughout. */
function codePointOffsets(text: string): Uint32Array | undefined {
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
