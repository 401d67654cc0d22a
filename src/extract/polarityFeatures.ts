import { type Token, tokens } from './language.ts';
import { meaningsBy, stemOf } from './meanings.ts';
import type { ByWords } from './polarity.ts';
import type { Features } from './scorer.ts';

const isWord = /^(?:[a-z]+(?:'[a-z]+)*|n't|[,;?])$/;
const denying =
  /^(?:no|not|never|without|nor|neither|few|littl|nobodi|none|noth|cannot|fail|lack|rare|seldom|hardli)$|n't$/;
/** So many words after a denial are denied. */
const reach = 6;
const weights = { alone: 1, pair: 0.7, three: 0.6, pattern: 0.5 } as const;
/** What is named by such a word can be anything: what is said of it is in the words around. */
const naming: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const meanings = meaningsBy('judging', 'subjects');

/** "At the time of our inspection, ", "Based on what we found in May, ": when something was so says nothing of how good it is. */
const opening =
  /^(?:at|in|during|over|for|since|by|from|on|as of|as at|based on|following|within|throughout|between) (?=[^,]*(?:\d|\btime\b|inspection|fieldwork|\byear|month|week|findings|review|visit|examination|sample))[^,]{2,120}, (?=[\p{L}\d])/iu;

/**
 * What the model of polarity sees in a clause: the stems of its words, those that a denial reaches, neighbours, the same
 * for groups of words that mean alike, how the clause begins and is built, and what the words of praise and blame say.
 */
export function featuresOf(clause: string, byWords: ByWords): Features {
  const plain = clause.replace(/[’‘]/g, "'").replace(opening, '');
  const words = tokens(plain).flatMap(wordsOf);
  const seen = new Map<string, number>();
  addPairs(
    seen,
    words.map(({ stem }) => ({ name: stem, isNew: true })),
  );
  addPairs(
    seen,
    meanings(plain).map(({ group, stem = '' }) =>
      group === undefined ? { name: stem, isNew: false } : { name: `[${group}]`, isNew: true },
    ),
  );
  for (let at = 2; at < words.length; at += 1) {
    const [one, two, three] = [words[at - 2], words[at - 1], words[at]];
    seen.set(`${one?.text} ${two?.text} ${three?.text}`, weights.three);
    seen.set(`${one?.kind} ${two?.kind} ${three?.kind}`, weights.pattern);
  }
  const begins = words.slice(0, 3);
  for (const count of [1, 2])
    seen.set(
      `first: ${begins
        .slice(0, count)
        .map(({ text }) => text)
        .join(' ')}`,
      weights.alone,
    );
  seen.set(`begins: ${begins.map(({ pos }) => pos).join(' ')}`, weights.pattern);
  const verb = words.find(({ pos }) => pos === 'VERB');
  if (verb !== undefined) seen.set(`verb: ${verb.stem}`, weights.pair);
  seen.set(`rule: ${byWords.rule.split(':')[0]} ${byWords.polarity}`, weights.alone);
  if (byWords.mixed) seen.set(`mixed: ${byWords.polarity}`, weights.alone);
  if (byWords.confidence >= 0.9) seen.set(`sure: ${byWords.polarity}`, weights.alone);
  return seen;
}

/** Adds each of a row of words, each pair of neighbours, and those that a denial reaches, where something new is in it. */
function addPairs(seen: Map<string, number>, row: readonly { readonly name: string; readonly isNew: boolean }[]): void {
  let denied = 0;
  for (const [index, { name, isNew }] of row.entries()) {
    if (isNew) seen.set(name, weights.alone);
    const last = row[index - 1];
    if (last !== undefined && (isNew || last.isNew)) seen.set(`${last.name} ${name}`, weights.pair);
    if (denying.test(name)) denied = reach;
    else if (/^[,;]$/.test(name)) denied = 0;
    else if (denied > 0) {
      if (isNew) seen.set(`not: ${name}`, weights.alone);
      denied -= 1;
    }
  }
}

interface SeenWord {
  readonly text: string;
  readonly stem: string;
  readonly pos: string;
  /** The word itself, or what kind of word it is where it only names something. */
  readonly kind: string;
}

function wordsOf({ text, pos }: Token): readonly SeenWord[] {
  if (/\d/.test(text)) return [{ text: '#', stem: '#', pos, kind: 'NUM' }];
  return text
    .split('-')
    .filter((part) => isWord.test(part))
    .map((part) => ({ text: part, stem: stemOf(part), pos, kind: naming.has(pos) ? pos : part }));
}
