const telephone = '(?:999|101|111|112)(?= (?:(?:emergency|non-emergency|answered|abandoned) )?calls?\\b)';
const graded =
  '(?:[Ss]ection|[Gg]rade|[Ll]evel|[Pp]riority|[Cc]ategory|[Bb]and|[Tt]ier|[Oo]utcome|[Cc]ode|[Tt]ype|[Cc]lass) \\d{1,3}[A-Z]?(?= \\p{Ll})';
const hyphened = '\\d{1,3}(?=-\\p{Ll})';
const afterNumber = new RegExp(`(?<=\\d (?:\\p{Ll}{3,12} )?)(?:${telephone}|${graded}|${hyphened})`, 'gu');

const letters = ['ɐ', 'ɑ', 'ɒ', 'ɓ', 'ɔ', 'ɕ', 'ɖ', 'ɗ', 'ɘ', 'ə'] as const;

/**
 * With other signs of the same length for the digits of a number that is part of the name of what the number before it
 * counts: "213 999 calls", "41 section 60 searches", "six 24-hour suites".
 */
export const withNamesOfWords = (text: string): string =>
  text.replace(afterNumber, (name) => name.replace(/\d/g, (digit) => letters[Number(digit)] ?? digit));

/** The digits again that a name has. */
export const withNamesOfDigits = (text: string): string =>
  text.replace(/[ɐ-ɘə]/gu, (letter) => {
    const digit = (letters as readonly string[]).indexOf(letter);
    return digit === -1 ? letter : String(digit);
  });
