/** A text in the characters that people type, as far as it says the same in them. */
export interface PlainCharacters {
  readonly text: string;
  /** Where in the source a unit of `text` stands: the parts of a ligature, and nothing else, stand at one place. */
  originOf(unit: number): number;
  /** Where in the source a range of `text` stands, both in UTF-16 units: all of every character that it holds a part of. */
  rangeOf(range: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number };
}

/**
 * Makes plain what typesetters and web pages set otherwise: every blank inside a line but a tab is a space, hyphens are
 * those of a keyboard, ligatures are letters, and what is not to be seen is left out. Line ends, soft hyphens, quotation
 * marks and dashes stay as they are, for they say how a page was set.
 */
export function plainCharacters(source: string): PlainCharacters {
  const alike = source
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[‐‑−]/g, '-')
    .replace(/ʼ/g, '’');
  const origins: number[] = [];
  let text = '';
  let from = 0;
  const keepUpTo = (to: number) => {
    for (let unit = from; unit < to; unit += 1) origins.push(unit);
    text += alike.slice(from, to);
  };
  for (const { 0: found, index } of alike.matchAll(otherLength)) {
    keepUpTo(index);
    const letters = unseen.test(found) ? '' : found.normalize('NFKC');
    for (let letter = 0; letter < letters.length; letter += 1) origins.push(index);
    text += letters;
    from = index + 1;
  }
  if (from === 0) return { text: alike, originOf: (unit) => unit, rangeOf: (range) => range };
  keepUpTo(alike.length);
  const originOf = (unit: number) => origins[unit] ?? source.length;
  return {
    text,
    originOf,
    // A ligature is one unit of the source, like every other that is kept, so an end is one unit behind the last origin.
    rangeOf: ({ start, end }) => ({
      start: originOf(start),
      end: start < end ? originOf(end - 1) + 1 : originOf(start),
    }),
  };
}

// Zero-width blanks, word joiners, directions of writing and byte-order marks; what joins or shapes signs is part of them.
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const ligature = /[\uFB00-\uFB06]/;
const otherLength = new RegExp(`${unseen.source}|${ligature.source}`, 'g');
