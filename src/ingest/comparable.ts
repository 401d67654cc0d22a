import { forEachToken } from '../matches.ts';
import { plainCharacters } from '../plainCharacters.ts';

/** A text as quotes are compared with it: what typesetting varies is made alike, and each character knows its origin. */
export interface Comparable {
  /** In plain characters: white space is one blank, quotation marks and dashes have one shape, soft hyphens are gone. */
  readonly characters: string;
  /** For each of `characters`, its offset in the text, in UTF-16 units. */
  readonly origins: readonly number[];
}

// White space is folded to blanks, so these two control characters stand for nothing else.
/** A hyphen with which a line ends inside a word: it may be the word's own or the typesetter's. */
const brokenWord = '\n';
/** Any other dash with which a line ends. */
const brokenLine = '\r';

const dashes = /^[-‒–—]/;
const doubleQuotes = /^["“”„‟«»]/;
const singleQuotes = /^['‘’‚‛`´]/;
const softHyphen = '\u00AD';
// A run of letters, figures and signs that are no dash or quotation mark, as most of a text is; a dash with the line break
// after it, if there is one; a run of white space; any other character.
const token = /[!#-&(-,.-_a-~]+|[-‒–—\u00AD](?:[ \t]*\r?\n\s*)?|\s+|\S/gu;
const endsInWord = /[\p{L}\p{N}\p{M}]$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

/** Makes a text comparable. Takes time in proportion to its length. */
export function comparable(text: string): Comparable {
  const plain = plainCharacters(text);
  const origins: number[] = [];
  let characters = '';
  forEachToken(token, plain.text, (found, index) => {
    const alike = characterOf(plain.text, found, index);
    for (let unit = 0; unit < alike.length; unit += 1) origins.push(plain.originOf(index + unit));
    characters += alike;
  });
  return { characters, origins };
}

/** What a person typed, as it is looked for: a line of it that ends with a hyphen goes on after a blank, as in YAML. */
export function comparableQuote(quote: string): string {
  return comparable(quote).characters.replaceAll(brokenWord, '- ').replaceAll(brokenLine, '- ').trim();
}

function characterOf(text: string, found: string, index: number): string {
  const broken = found.length > 1 && /\n/.test(found);
  if (found.startsWith(softHyphen)) return broken ? brokenWord : '';
  if (dashes.test(found)) return broken ? brokenDash(text, found, index) : '-';
  if (/^\s/.test(found)) return ' ';
  if (doubleQuotes.test(found)) return '"';
  return singleQuotes.test(found) ? "'" : found;
}

function brokenDash(text: string, found: string, index: number): string {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + found.length, index + found.length + 2);
  return found.startsWith('-') && endsInWord.test(before) && startsWithWord.test(after) ? brokenWord : brokenLine;
}

/**
 * Every place where a quote stands, in order, as half-open ranges of `characters`. Places may overlap.
 *
 * At each place the text is followed once, without going back, whatever it holds: a hyphen at the end of a line may be
 * left out of the quote where it breaks a word, and may be followed by a blank there.
 */
export function* places(text: Comparable, quote: string): Generator<readonly [number, number]> {
  if (quote === '') return;
  const { characters } = text;
  const shortest = quote.replaceAll('- ', '-').length;
  const first = quote.charAt(0);
  // A hyphen may stand for a line end; whatever else a quote begins with stands there itself.
  const next = (from: number) => (first === '-' ? from : characters.indexOf(first, from));
  for (let at = next(0); at !== -1 && at <= characters.length - shortest; at = next(at + 1)) {
    const end = endOf(characters, at, quote);
    if (end !== undefined) yield [at, end];
  }
}

function endOf(characters: string, start: number, quote: string): number | undefined {
  let at = start;
  for (let wanted = 0; wanted < quote.length; ) {
    const character = characters[at];
    if (character === quote[wanted]) wanted += 1;
    else if ((character === brokenWord || character === brokenLine) && quote[wanted] === '-')
      wanted += quote[wanted + 1] === ' ' ? 2 : 1;
    else if (character !== brokenWord || wanted === 0) return undefined;
    at += 1;
  }
  return at;
}
