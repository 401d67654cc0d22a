import { stemmer } from 'stemmer';
import type { Assessment } from './polarity.ts';
import type { Features } from './scorer.ts';

const word = /[a-z]+(?:'[a-z]+)?|\d+|[,;?]/g;
const denying =
  /^(?:no|not|never|without|nor|neither|few|littl|nobodi|none|noth|cannot|fail|lack|rare|seldom|hardli)$|n't$/;
/** So many words after a denial are denied. */
const reach = 6;
const pairWeight = 0.7;

/**
 * What the model of polarity sees in a clause: the stems of its words, those that a denial reaches, pairs of neighbours,
 * and what the words of praise and blame say.
 */
export function featuresOf(clause: string, byWords: Assessment): Features {
  const words = clause.toLowerCase().replace(/[’‘]/g, "'").match(word) ?? [];
  const seen = new Map<string, number>();
  let denied = 0;
  let last: string | undefined;
  for (const one of words) {
    const stem = /^\d/.test(one) ? '#' : stemmer(one);
    seen.set(stem, 1);
    if (last !== undefined) seen.set(`${last} ${stem}`, pairWeight);
    last = stem;
    if (denying.test(stem)) denied = reach;
    else if (/[,;]/.test(stem)) denied = 0;
    else if (denied > 0) {
      seen.set(`not: ${stem}`, 1);
      denied -= 1;
    }
  }
  seen.set(`rule: ${byWords.rule.split(':')[0]} ${byWords.polarity}`, 1);
  if (byWords.mixed) seen.set(`mixed: ${byWords.polarity}`, 1);
  if (byWords.confidence >= 0.9) seen.set(`sure: ${byWords.polarity}`, 1);
  return seen;
}
