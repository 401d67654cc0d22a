const telephone = '(?:999|101|111|112)(?= (?:(?:emergency|non-emergency|answered|abandoned) )?calls?\\b)';
const graded =
  '(?:PIP|[Ss]ection|[Gg]rade|[Ll]evel|[Pp]riority|[Cc]ategory|[Bb]and|[Tt]ier|[Oo]utcome|[Cc]ode|[Tt]ype|[Cc]lass) \\d{1,3}[A-Z]?(?= \\p{Ll})';
const hyphened = '\\d{1,3}(?=-\\p{Ll})';
const afterNumber = new RegExp(`(?<=\\d (?:\\p{Ll}{3,12} )?)(?:${telephone}|${graded}|${hyphened})`, 'gu');

const standIns = ['ɐ', 'ɑ', 'ɒ', 'ɓ', 'ɔ', 'ɕ', 'ɖ', 'ɗ', 'ɘ', 'ə'] as const;
const anyStandIn = new RegExp(`[${standIns.join('')}]`, 'gu');

/** A text in which only what counts is a number, and how its words were written. */
export interface NamedByWords {
  readonly text: string;
  asWritten(words: string): string;
}

/**
 * Puts letters for the digits of a number that is part of the name of what the number before it counts, one for each:
 * "213 999 calls", "41 section 60 searches", "six 24-hour suites". A text that has such letters itself is left alone.
 */
export function namedByWords(text: string): NamedByWords {
  const named = text.replace(afterNumber, (name) => name.replace(/\d/g, (digit) => standIns[Number(digit)] ?? digit));
  if (named === text || text.search(anyStandIn) !== -1) return { text, asWritten: (words) => words };
  return {
    text: named,
    asWritten: (words) =>
      words.replace(anyStandIn, (letter) => String((standIns as readonly string[]).indexOf(letter))),
  };
}
