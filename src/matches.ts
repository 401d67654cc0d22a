import { neededBy } from './needed.ts';
import { wordTree } from './wordTree.ts';

/**
 * The matches of a global expression in a text, as `matchAll` has them. `matchAll` makes a copy of the expression at
 * each call; for a long expression that takes ten times as long as looking through a sentence.
 *
 * @param pattern never matches an empty text
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!mayMatch(pattern, text)) return [];
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/**
 * The matches that one expression with all of these as its alternatives, in this order, would have. As one expression,
 * many long ones are too large for the engine to make it fast.
 *
 * @param patterns global, and none matches an empty text
 */
export function matchesOfAny(patterns: readonly RegExp[], text: string): readonly RegExpExecArray[] {
  const nextOf = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match === null ? [] : [{ pattern, match }];
  };
  const found: RegExpExecArray[] = [];
  let next = patterns.filter((pattern) => mayMatch(pattern, text)).flatMap((pattern) => nextOf(pattern, 0));
  while (next.length > 0) {
    const { match } = next.reduce((first, one) => (one.match.index < first.match.index ? one : first));
    found.push(match);
    const end = match.index + match[0].length;
    next = next.flatMap((one) => (one.match.index < end ? nextOf(one.pattern, end) : one));
  }
  return found;
}

/** Whether one of some expressions matches in a text. */
export const matchesSome = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => matchesIn(pattern, text));

/** Whether an expression matches in a text. */
export const matchesIn = (pattern: RegExp, text: string): boolean => mayMatch(pattern, text) && pattern.test(text);

/** The first match of an expression in a text. */
export const firstMatch = (pattern: RegExp, text: string): RegExpExecArray | null =>
  mayMatch(pattern, text) ? pattern.exec(text) : null;

/** Whether a text holds what an expression needs; where it does not, the expression matches nowhere in it. */
function mayMatch(pattern: RegExp, text: string): boolean {
  let needed = neededByPattern.get(pattern);
  if (needed === undefined) {
    needed = (neededBy(pattern) ?? []).map(words.numberOf);
    neededByPattern.set(pattern, needed);
    lastSeen = undefined;
  }
  if (needed.length === 0) return true;
  // One text is asked for by many expressions, one after the other.
  if (lastSeen !== text) {
    words.see(text.toLowerCase());
    lastSeen = text;
  }
  return needed.some(words.isSeen);
}

const words = wordTree();
const neededByPattern = new WeakMap<RegExp, readonly number[]>();
let lastSeen: string | undefined;

/**
 * Gives each token of a text, and where it begins, to `use`. To ask whether there is one makes no object of it, as
 * `matchAll` does; that counts where a text has as many tokens as characters.
 *
 * @param token global, and matches something wherever the text goes on
 */
export function forEachToken(token: RegExp, text: string, use: (found: string, index: number) => void): void {
  let index = 0;
  token.lastIndex = 0;
  while (token.test(text)) {
    const next = token.lastIndex;
    use(text.slice(index, next), index);
    index = next;
  }
}
