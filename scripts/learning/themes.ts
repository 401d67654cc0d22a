import type { KnownTheme } from '../../src/extract/knowledge.ts';
import { featuresOf, type LearnedThemes } from '../../src/extract/themeScorer.ts';
import { termsOf } from '../../src/extract/themeTerms.ts';
import type { Example } from './examples.ts';
import { type Fit, fitted } from './logistic.ts';

const fit: Fit = { rounds: 10, rate: 0.5, restraint: 0, fewestSamples: 2, least: 0.5, asks: 'each' };

/** The model of themes that examples and the scheme's own labels and definitions give. */
export function learnedThemes(examples: readonly Example[], themes: readonly KnownTheme[]): LearnedThemes {
  const texts = [
    ...examples.filter((one) => one.themes.length > 0),
    ...[...themes]
      .sort((one, other) => (one.slug < other.slug ? -1 : 1))
      .flatMap(({ slug, texts: own }) => own.map((text) => ({ text, themes: [slug] }))),
  ];
  const counts = new Map<string, number>();
  for (const { text } of texts) for (const term of termsOf(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const standsIn = new Map([...counts].filter(([, count]) => count > 1).sort());
  const seen = { texts: texts.length, standsIn };
  const labels = themes.map(({ slug }) => slug).sort();
  const model = fitted(
    texts.map(({ text, themes: right }) => ({ features: featuresOf(seen, text), labels: right })),
    labels,
    fit,
  );
  return { ...model, ...seen };
}
