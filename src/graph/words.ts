/** A word of a text, and where it stands. */
export interface Word {
  /** In lower case, without accents, apostrophes and other signs. */
  readonly word: string;
  /** Unicode code points of the text before it. */
  readonly start: number;
  /** The first code point after it. A possessive ending is not part of it. */
  readonly end: number;
}

/** A text as search reads it, and for each of its code units the code points of the text that it stands for. */
interface Plain {
  readonly text: string;
  /** None where each code unit stands for the code point at its own place. */
  readonly origins?: { readonly starts: readonly number[]; readonly ends: readonly number[] };
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Most pieces between white space: one word with the signs that never join it to another, which needs no segmenter. */
const oneWord = /^([("[]*)([A-Za-z]+)[)"\].,;:!?]*$/;

/** The words of a text in their order, common ones included, each with its place. */
export function wordsIn(text: string): readonly Word[] {
  const plain = withoutPossessives(withoutAccents(text));
  // Each piece between white space by itself: the segmenter copies what it is given for every word that it finds.
  return [...plain.text.matchAll(/\S+/g)].flatMap(({ 0: piece, index: at }) =>
    segmentsOf(piece).flatMap(({ segment, index }) => {
      // The engines part words at different signs, so that a word has none: 86.7 is 867 in what is stored and in what is asked.
      const word = segment.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      const first = at + index;
      const last = first + segment.length - 1;
      const start = plain.origins === undefined ? first : plain.origins.starts[first];
      const end = plain.origins === undefined ? last + 1 : plain.origins.ends[last];
      return word !== '' && start !== undefined && end !== undefined ? [{ word, start, end }] : [];
    }),
  );
}

function segmentsOf(piece: string): readonly { readonly segment: string; readonly index: number }[] {
  const [, before = '', letters] = oneWord.exec(piece) ?? [];
  if (letters !== undefined) return [{ segment: letters, index: before.length }];
  return [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike);
}

/** Letters without accents, figures, common signs and line breaks. */
const asTyped = /^[ -~\n]*$/;

function withoutAccents(text: string): Plain {
  if (asTyped.test(text)) return { text };
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const piece = character < '\u0080' ? character : character.normalize('NFKD').replace(/\p{M}/gu, '');
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
    // An accent that is a character of its own belongs to the letter before it.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = at + 1;
    plain += piece;
    at += 1;
  }
  return { text: plain, origins: { starts, ends } };
}

function withoutPossessives({ text, origins }: Plain): Plain {
  const kept: [number, number][] = [];
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(/[’']s?\b/g)) {
    kept.push([from, index]);
    from = index + ending.length;
  }
  if (from === 0) return { text, ...(origins === undefined ? {} : { origins }) };
  kept.push([from, text.length]);
  const ofKept = (places: (unit: number) => number | undefined) =>
    kept.flatMap(([one, other]) => Array.from({ length: other - one }, (_, unit) => places(one + unit) ?? 0));
  return {
    text: kept.map(([one, other]) => text.slice(one, other)).join(''),
    origins: {
      starts: ofKept((unit) => (origins === undefined ? unit : origins.starts[unit])),
      ends: ofKept((unit) => (origins === undefined ? unit + 1 : origins.ends[unit])),
    },
  };
}
