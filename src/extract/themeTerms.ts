import { stems } from './knowledge.ts';
import { meaningsBy } from './meanings.ts';
import type { Features } from './scorer.ts';

const subjectsOf = meaningsBy('subjects');
const weights = { word: 1, pair: 0.7, subject: 1, subjectPair: 0.5 } as const;

/** The terms of a text: the stems of its words, what they are about, and those that follow each other. */
export function termsOf(text: string): Features {
  const words = stems(text);
  const subjects = subjectsOf(text).flatMap(({ group }) => (group === undefined ? [] : [`[${group}]`]));
  return new Map<string, number>([
    ...words.map((word) => [word, weights.word] as const),
    ...pairsOf(words).map((pair) => [pair, weights.pair] as const),
    ...subjects.map((subject) => [subject, weights.subject] as const),
    ...pairsOf(subjects).map((pair) => [pair, weights.subjectPair] as const),
  ]);
}

const pairsOf = (list: readonly string[]) => list.slice(1).map((next, index) => `${list[index]} ${next}`);

/** How much a term tells, by the number of texts and how many of them it stands in. */
export const rarity = (texts: number, standsIn: number): number => Math.log(texts / standsIn);

/** A text's terms with their weights, so that the squares of all weights add up to 1. */
export function weighed(terms: Features, rarityOf: (term: string) => number): Features {
  const found = [...terms].map(([term, amount]) => [term, amount * rarityOf(term)] as const);
  const length = Math.hypot(...found.map(([, amount]) => amount)) || 1;
  return new Map(found.map(([term, amount]) => [term, amount / length]));
}
