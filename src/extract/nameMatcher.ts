import { isPlural, type Name, type Word } from './partnerNames.ts';

/** Where a name stands, from its first word to its last. */
interface Match {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
}

/** Names by one of their words, the longest first. */
function namesBy(wordOf: (name: Name) => string | undefined, names: readonly Name[]): ReadonlyMap<string, Name[]> {
  const found = new Map<string, Name[]>();
  for (const one of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const word = wordOf(one) ?? '';
    found.set(word, [...(found.get(word) ?? []), one]);
  }
  return found;
}

/** Finds the names in a text: as they are written, in a list that shares their last word, and turned round. */
export function nameMatcher(known: readonly Name[], kindOf: (slug: string) => string) {
  const first = ({ words }: Name) => words[0];
  const last = ({ words }: Name) => words.at(-1);
  const byFirst = namesBy(first, known);
  const shared = namesBy(
    first,
    known.filter(({ words, exact }) => exact === undefined && words.length > 1 && !words.includes('and')),
  );
  const turned = namesBy(
    last,
    known.filter(({ slug, words }) => words.length > 2 && kindOf(slug) !== 'AGENCY'),
  );
  return (text: string, words: readonly Word[]): readonly Match[] => {
    const found: Match[] = [];
    const at = (start: number, end: number, shorterThan: number) =>
      byFirst
        .get(words[start]?.plain ?? '')
        ?.find(
          (one) =>
            one.words.length < shorterThan &&
            start + one.words.length <= end &&
            one.words.every((word, step) => words[start + step]?.plain === word) &&
            (one.exact === undefined || /^[A-Z]{2,}/.test(words[start]?.raw ?? '')) &&
            isAsNeeded(one, words, start),
        );
    /** "IOM teams" names the scheme too, and "weekly meetings with partners" the partners. */
    const inside = (from: number, length: number): readonly Match[] =>
      Array.from({ length }, (_, step) => from + step).flatMap((start) => {
        const name = at(start, from + length, length);
        if (name === undefined) return [];
        const closes = start + name.words.length === from + length && words[start - 1]?.plain === 'with';
        const opens = start === from && (name.exact !== undefined || name.words.length > 1);
        return opens || closes ? [placed(name, start)] : [];
      });
    for (let start = 0; start < words.length; ) {
      const match = at(start, words.length, Number.POSITIVE_INFINITY);
      const length = match?.words.length ?? 1;
      if (match !== undefined) found.push(placed(match, start), ...inside(start, length));
      const other =
        sharing(text, words, start, shared.get(words[start]?.plain ?? '') ?? []) ??
        turnedRound(text, words, start, turned.get(words[start]?.plain ?? '') ?? []);
      if (other !== undefined && found.every(({ slug }) => slug !== other.slug)) found.push(other);
      start += length;
    }
    return found;
  };
}

const placed = ({ slug, words }: Name, from: number): Match => ({ slug, from, to: from + words.length - 1 });

function isAsNeeded({ needs, words: name }: Name, words: readonly Word[], start: number): boolean {
  if (needs === 'capitals') return name.every((_, step) => /^\p{Lu}/u.test(words[start + step]?.raw ?? ''));
  if (needs === 'plural') return isPlural(words[start]?.raw ?? '');
  return needs === 'nothing' || /^(?:level|[1-4])$/.test(words[start + name.length]?.plain ?? '');
}

const isBroken = (text: string, from: Word | undefined, to: Word | undefined) =>
  /[.;:()!?]/.test(text.slice(from?.end ?? 0, to?.start ?? 0));
const longestList = 6;

/** "Voluntary and community groups", "domestic violence protection orders and notices": a name whose last word stands at the end of a list of its kind. */
function sharing(text: string, words: readonly Word[], start: number, names: readonly Name[]): Match | undefined {
  for (const { slug, words: name } of names) {
    const next = start + name.length - 1;
    if (!name.slice(0, -1).every((word, step) => words[start + step]?.plain === word)) continue;
    const isJoint = (at: number) => /^(?:and|or)$/.test(words[at]?.plain ?? '');
    const isListed =
      isJoint(next) ||
      (name.length > 2 && isJoint(next + 1)) ||
      text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0).trim() === ',';
    if (!isListed) continue;
    let isJoined = false;
    for (let at = next; at < Math.min(words.length, next + longestList); at += 1) {
      if (isBroken(text, words[at - 1], words[at])) break;
      if (isJoint(at)) isJoined = true;
      else if (isJoined && at > next + 1 && words[at]?.plain === name.at(-1)) return { slug, from: start, to: at };
      else if (isJoined && clauseWords.has(words[at]?.plain ?? '')) break;
    }
  }
  return undefined;
}

// A list of adjectives goes no farther than these.
const clauseWords = new Set([
  'the',
  'a',
  'it',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'to',
  'of',
  'in',
  'by',
  'that',
]);

/** What the word stands before that says what a name is of: "conditions of bail". */
export const afterHead = /^(?:to|for|on|of|that|which|about|against)$/;

/** "A template to develop the initial investigation strategy": the last word of a name first, and the others after it. */
function turnedRound(text: string, words: readonly Word[], start: number, names: readonly Name[]): Match | undefined {
  if (!afterHead.test(words[start + 1]?.plain ?? '')) return undefined;
  for (const { slug, words: name } of names) {
    const rest = name.slice(0, -1);
    for (let at = start + 2; at < start + 6; at += 1) {
      const to = at + rest.length - 1;
      if (!rest.every((word, step) => words[at + step]?.plain === word)) continue;
      if (words.slice(start, to).some((word, step) => isBroken(text, word, words[start + step + 1]))) continue;
      return { slug, from: start, to };
    }
  }
  return undefined;
}
