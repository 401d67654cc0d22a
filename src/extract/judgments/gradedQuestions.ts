import { remembering } from '../remembering.ts';
import { named } from './gradeWords.ts';

const filler = new Set(
  'that this overall make sure with which how well effective effectively good is are does the force at in its of a an and police to constabulary do efficient efficiently legitimate legitimately what extent it those who from by for their them itself themselves way ability so inspection'.split(
    ' ',
  ),
);

const stem = (word: string) => word.replace(/(?:ing|ed|es|s|e)$/, '');
const telling = (text: string) =>
  (
    text
      .replace(namedForce, ' ')
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  ).filter((word) => !filler.has(word));
const namedForce = new RegExp(`${named}(?:'s)?`, 'gu');

const effective = 'effective';
const pillars = [effective, 'efficien', 'legitima'];
/** What a pillar of PEEL is asked of as a whole, in the wordings of its years, with the pillar where no other is asked so. */
const wholes = new Map(
  (
    [
      ['keeping people safe and reducing crime', undefined],
      ['keeping people safe', undefined],
      ['operate and how sustainable are its services to the public', 'efficien'],
      ['operate and provide sustainable services to the public', 'efficien'],
      ['operate and how sustainable are its services', 'efficien'],
      ['treat the public and its workforce', 'legitima'],
    ] as const
  ).map(([text, pillar]) => [setOf(telling(text).map(stem)), pillar]),
);

function setOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** By what two wordings of a question are told to be the same: its telling words, or the pillar that it asks of. */
export const keyOf = remembering((question: string): string => {
  const words = question.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const key = setOf(telling(question).map(stem));
  const pillar = pillars.filter((one) => words.some((word) => word.startsWith(one)));
  const rest = setOf(
    telling(question)
      .filter((word) => !pillars.some((one) => word.startsWith(one)))
      .map(stem),
  );
  if (pillar.length === 1 && (rest === '' || wholes.has(rest))) return pillar.join('');
  const asked = pillar.length === 0 ? wholes.get(rest) : undefined;
  if (asked !== undefined) return asked;
  return key === '' ? setOf(words) : key;
});

interface Key {
  readonly text: string;
  /** In words. */
  readonly size: number;
}

/** Whether two keys that share so many words are of one question. */
function isSame(one: Key, other: Key, shared: number): boolean {
  if ((one.text === whole) !== (other.text === whole)) return one.text === effective || other.text === effective;
  return shared >= Math.max(one.size, other.size) * 0.75;
}
const [whole = ''] = wholes.keys();

/** Whether one key may be a shorter or looser wording of the other. */
const isLike = (one: Key, other: Key, shared: number) =>
  isSame(one, other, shared) || (shared > 0 && shared >= Math.min(one.size, other.size) * 0.6);

/** Keys in their order; a text may hold thousands, so what they share with one is counted by word. */
export interface KeyIndex {
  /** Has the key stand for a place, unless it stands for an earlier one. */
  add(key: string, place: number): void;
  /** The place of the first key that is of the same question; infinity where none is. */
  same(key: string): number;
  /** The place of the first key that may be a shorter or looser wording; infinity where none is. */
  like(key: string): number;
}

export function keyIndex(): KeyIndex {
  const keys = new Map<string, Key & { readonly place: number }>();
  const withWord = new Map<string, number[]>();
  const first = (text: string, isOne: typeof isSame) => {
    const words = text.split(' ');
    const asked = { text, size: words.length };
    const shared = new Uint32Array(keys.size);
    for (const word of words) for (const at of withWord.get(word) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    let at = 0;
    for (const key of keys.values()) {
      if (isOne(asked, key, shared[at] ?? 0)) return key.place;
      at += 1;
    }
    return Number.POSITIVE_INFINITY;
  };
  return {
    add(text, place) {
      if (keys.has(text)) return;
      const words = text.split(' ');
      for (const word of words) {
        const at = withWord.get(word);
        if (at === undefined) withWord.set(word, [keys.size]);
        else at.push(keys.size);
      }
      keys.set(text, { text, size: words.length, place });
    },
    same: (key) => first(key, isSame),
    like: (key) => first(key, isLike),
  };
}

/** Whether two keys are of one question. */
export function sameQuestion(one: string, other: string): boolean {
  const keys = keyIndex();
  keys.add(one, 0);
  return keys.same(other) === 0;
}
