import { stems } from './knowledge.ts';
import { meaningsBy } from './meanings.ts';
import type { Features } from './scorer.ts';

const subjectsOf = meaningsBy('subjects');
const weights = { word: 1, pair: 0.7, subject: 1, subjectPair: 0.5 } as const;

/** The terms of a text: the stems of its words, what they are about, and those that follow each other. */
export function termsOf(text: string): Features {
  const terms = new Map<string, number>();
  add(terms, stems(text), weights.word, weights.pair);
  const subjects = subjectsOf(text).flatMap(({ group }) => (group === undefined ? [] : [`[${group}]`]));
  add(terms, subjects, weights.subject, weights.subjectPair);
  return terms;
}

/** Adds what is in a list, then each two neighbours. */
function add(terms: Map<string, number>, list: readonly string[], alone: number, pair: number): void {
  for (const one of list) terms.set(one, alone);
  for (let next = 1; next < list.length; next += 1) terms.set(`${list[next - 1]} ${list[next]}`, pair);
}

/** How much a term tells, by the number of texts and how many of them it stands in. */
export const rarity = (texts: number, standsIn: number): number => Math.log(texts / standsIn);

/** A text's terms with their weights, so that the squares of all weights add up to 1. */
export function weighed(terms: Features, rarityOf: (term: string) => number): Features {
  const found = new Map<string, number>();
  for (const [term, amount] of terms) found.set(term, amount * rarityOf(term));
  const length = Math.hypot(...found.values()) || 1;
  for (const [term, amount] of found) found.set(term, amount / length);
  return found;
}
