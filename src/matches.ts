/**
 * The matches of a global expression in a text, as `matchAll` has them. `matchAll` makes a copy of the expression at
 * each call; for a long expression that takes ten times as long as looking through a sentence.
 *
 * @param pattern never matches an empty text
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
