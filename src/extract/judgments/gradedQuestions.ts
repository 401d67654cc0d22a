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
export function keyOf(question: string): string {
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
}

/** Whether two keys are of one question. */
export function sameQuestion(one: string, other: string): boolean {
  if (one === other) return true;
  const [whole = ''] = wholes.keys();
  if (one === whole || other === whole) return one === effective || other === effective;
  const { shared, most } = sharedWords(one, other);
  return shared >= most * 0.75;
}

/** Whether one key may be a shorter or looser wording of the other. */
export function isLike(one: string, other: string): boolean {
  const { shared, fewest } = sharedWords(one, other);
  return sameQuestion(one, other) || (shared > 0 && shared >= fewest * 0.6);
}

function sharedWords(one: string, other: string) {
  const first = new Set(one.split(' '));
  const second = new Set(other.split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  return { shared, most: Math.max(first.size, second.size), fewest: Math.min(first.size, second.size) };
}
