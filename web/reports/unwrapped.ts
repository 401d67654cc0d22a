// A line that begins like an item of a list stays a line.
const wrapped = /\n(?![^\S\n]*(?:[•●▪◦–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s))/g;

/** A text whose lines run on where the document only ran out of paper; as long as it was, so that spans stay where they are. */
export function unwrapped(text: string): string {
  return text.replace(wrapped, ' ');
}
