import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';
import { type KnownTheme, stems } from './knowledge.ts';

/** In how many example sentences a term stands, and how much it weighs in those of each theme. */
export interface TermCounts {
  readonly sentences: number;
  readonly terms: Readonly<
    Record<string, { readonly sentences: number; readonly themes: Readonly<Record<string, number>> }>
  >;
}

/** How like a text is to what is said under each theme, from 0 to 1; themes that it is not like are left out. */
export type Likeness = ReadonlyMap<string, number>;

/** The terms of a text: the stems of its words, and those of words that follow each other. Each once. */
export function termsOf(text: string): ReadonlySet<string> {
  const words = stems(text);
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
}

/** What one text adds to the weight of each of its terms: less, the longer it is. */
export const weightIn = (terms: ReadonlySet<string>): number => 1 / Math.sqrt(terms.size);

const fewestTerms = 2;

/**
 * Tells which themes a text is like, by the cosine between its terms and those of each theme: of the theme's labels and
 * definition, and of example sentences that were read under it. A term counts by how few texts it stands in.
 */
export function themeLikeness(
  themes: readonly KnownTheme[],
  counts: TermCounts = learnedCounts(),
): (text: string) => Likeness {
  const labels = themes.flatMap(({ slug, texts }) => texts.map((text) => ({ slug, terms: termsOf(text) })));
  const total = counts.sentences + labels.length;
  const standsIn = new Map<string, number>();
  for (const [term, { sentences }] of Object.entries(counts.terms)) standsIn.set(term, sentences);
  for (const { terms } of labels) for (const term of terms) standsIn.set(term, (standsIn.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(total / (standsIn.get(term) ?? 1));

  const amounts = new Map<string, Map<string, number>>(themes.map(({ slug }) => [slug, new Map()]));
  const add = (slug: string, term: string, amount: number) => {
    const ofTheme = amounts.get(slug);
    ofTheme?.set(term, (ofTheme.get(term) ?? 0) + amount);
  };
  for (const [term, { themes: weights }] of Object.entries(counts.terms))
    for (const [slug, amount] of Object.entries(weights)) add(slug, term, amount);
  for (const { slug, terms } of labels) for (const term of terms) add(slug, term, weightIn(terms));

  const weights = new Map<string, { readonly slug: string; readonly weight: number }[]>();
  for (const [slug, ofTheme] of amounts) {
    const weighed = [...ofTheme].map(([term, amount]) => [term, Math.log1p(amount) * rarity(term)] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    for (const [term, weight] of weighed) {
      const list = weights.get(term) ?? [];
      list.push({ slug, weight: weight / length });
      weights.set(term, list);
    }
  }
  return (text) => {
    // A word that no theme has makes a text less like all of them; a pair of words that none has tells nothing.
    const terms = [...termsOf(text)].filter((term) => weights.has(term) || !term.includes(' '));
    const length = Math.hypot(...terms.map(rarity)) || 1;
    const found = new Map<string, number>();
    const shared = new Map<string, number>();
    for (const term of terms)
      for (const { slug, weight } of weights.get(term) ?? []) {
        found.set(slug, (found.get(slug) ?? 0) + (weight * rarity(term)) / length);
        shared.set(slug, (shared.get(slug) ?? 0) + 1);
      }
    // One word of a sentence is not what it is about.
    if (terms.length >= fewestTerms) for (const [slug, count] of shared) if (count === 1) found.delete(slug);
    return found;
  };
}

let read: TermCounts | undefined;

/** What `npm run learn` counted in the examples. */
function learnedCounts(): TermCounts {
  read ??= JSON.parse(readFileSync(path.join(packageRoot, 'src/extract/learned/themes.json'), 'utf8')) as TermCounts;
  return read;
}
