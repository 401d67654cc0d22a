import { type TermCounts, termsOf, weightIn } from '../../src/extract/themeProfiles.ts';
import type { Example } from './examples.ts';

/** Counts the terms of examples under their themes. Pairs of words that only one example has are left out. */
export function countTerms(examples: readonly Example[]): TermCounts {
  const standsIn = new Map<string, number>();
  const weights = new Map<string, Map<string, number>>();
  for (const { text, themes } of examples) {
    const terms = termsOf(text);
    for (const term of terms) {
      standsIn.set(term, (standsIn.get(term) ?? 0) + 1);
      const ofTerm = weights.get(term) ?? new Map<string, number>();
      for (const theme of themes) ofTerm.set(theme, (ofTerm.get(theme) ?? 0) + weightIn(terms) / themes.length);
      weights.set(term, ofTerm);
    }
  }
  const kept = [...standsIn].filter(([term, sentences]) => sentences > 1 || !term.includes(' ')).sort();
  return {
    sentences: examples.length,
    terms: Object.fromEntries(
      kept.map(([term, sentences]) => [
        term,
        {
          sentences,
          themes: Object.fromEntries(
            [...(weights.get(term) ?? [])].sort().map(([theme, weight]) => [theme, Math.round(weight * 1000) / 1000]),
          ),
        },
      ]),
    ),
  };
}
