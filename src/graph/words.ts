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
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Most pieces between white space: one word with the signs that never join it to another, which needs no segmenter. */
const oneWord = /^(?<before>[("[]*)(?<letters>[A-Za-z]+)[)"\].,;:!?]*$/;

/** The words of a text in their order, common ones included, each with its place. */
export function wordsIn(text: string): readonly Word[] {
  const plain = withoutPossessives(withoutAccents(text));
  // Each piece between white space by itself: the segmenter copies what it is given for every word that it finds.
  return [...plain.text.matchAll(/\S+/g)].flatMap(({ 0: piece, index: at }) =>
    segmentsOf(piece).flatMap(({ segment, index }) => {
      // The engines part words at different signs, so that a word has none: 86.7 is 867 in what is stored and in what is asked.
      const word = segment.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      const start = plain.starts[at + index];
      const end = plain.ends[at + index + segment.length - 1];
      return word !== '' && start !== undefined && end !== undefined ? [{ word, start, end }] : [];
    }),
  );
}

function segmentsOf(piece: string): readonly { readonly segment: string; readonly index: number }[] {
  const { before = '', letters } = oneWord.exec(piece)?.groups ?? {};
  if (letters !== undefined) return [{ segment: letters, index: before.length }];
  return [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike);
}

function withoutAccents(text: string): Plain {
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
  return { text: plain, starts, ends };
}

function withoutPossessives({ text, starts, ends }: Plain): Plain {
  const kept: [number, number][] = [];
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(/[’']s?\b/g)) {
    kept.push([from, index]);
    from = index + ending.length;
  }
  if (from === 0) return { text, starts, ends };
  kept.push([from, text.length]);
  return {
    text: kept.map(([one, other]) => text.slice(one, other)).join(''),
    starts: kept.flatMap(([one, other]) => starts.slice(one, other)),
    ends: kept.flatMap(([one, other]) => ends.slice(one, other)),
  };
}
