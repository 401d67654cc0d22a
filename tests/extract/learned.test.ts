import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../../scripts/learning/examples.ts';
import { learnedPolarity } from '../../scripts/learning/polarity.ts';
import { countTerms } from '../../scripts/learning/themes.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { likelihoods, type Model } from '../../src/extract/scorer.ts';
import { type TermCounts, themeLikeness } from '../../src/extract/themeProfiles.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { material } from './measure.ts';

const kept = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(packageRoot, 'src/extract/learned', `${name}.json`), 'utf8'));
const all = examples();

describe('what was learned', () => {
  it('comes from the examples, and from them alone: npm run learn writes the same again', () => {
    expect(kept('themes')).toEqual(countTerms(all));
    const { labels, bias, weights } = kept('polarity') as Model;
    const again = learnedPolarity(all);
    expect(labels).toEqual(again.labels);
    // Another machine's exponential may differ in the last place.
    const furthest = (one: readonly number[] = [], other: readonly number[] = []) =>
      Math.max(...labels.map((_, index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0))));
    const names = new Set([...Object.keys(weights), ...Object.keys(again.weights)]);
    // A weight that is left out is a small one.
    expect(
      Math.max(furthest(bias, again.bias), ...[...names].map((name) => furthest(weights[name], again.weights[name]))),
    ).toBeLessThan(0.04);
  });

  it('is from no text that is kept apart', () => {
    const apart = new Set<string>(material.apart.map(({ slug }) => slug));
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(({ source }) => apart.has(source))).toEqual([]);
  });

  it('has examples of every theme, each sentence once', () => {
    const told = all.filter(({ source }) => source === 'examples.tsv');
    expect(new Set(told.map(({ text }) => text)).size).toBe(told.length);
    const slugs = new Set(knowledgeOf().themes.map(({ slug }) => slug));
    expect(new Set(told.flatMap(({ themes }) => themes))).toEqual(slugs);
    for (const { polarity } of told) expect(['STRENGTH', 'WEAKNESS', 'NEUTRAL']).toContain(polarity);
  });
});

describe('likelihoods', () => {
  const model: Model = { labels: ['good', 'bad'], bias: [0, 0], weights: { slow: [-1, 1] } };

  it.each([
    ['a word that the model knows', ['slow'], 'bad', 0.88],
    ['no word that it knows', ['quick'], 'good', 0.5],
    ['words that every object has', ['constructor', '__proto__'], 'good', 0.5],
  ])('of %s', (_, words, label, p) => {
    const [best, other] = likelihoods(model, new Map(words.map((word) => [word, 1])));
    expect(best?.label).toBe(label);
    expect(best?.p).toBeCloseTo(p, 2);
    expect((best?.p ?? 0) + (other?.p ?? 0)).toBeCloseTo(1, 10);
  });
});

describe('likeness to a theme', () => {
  const theme = (slug: string, ...texts: readonly string[]) => ({
    slug,
    broader: undefined,
    depth: 1,
    phrases: [],
    texts,
  });
  const counts: TermCounts = {
    sentences: 2,
    terms: {
      kennel: { sentences: 1, themes: { dogs: 0.5 } },
      bark: { sentences: 1, themes: { dogs: 0.5, gone: 0.5 } },
    },
  };
  const like = themeLikeness([theme('dogs', 'Police dogs'), theme('boats', 'River patrol boats')], counts);

  it('is to the theme whose labels and examples share its words, and to none that the scheme lacks', () => {
    expect([...like('The kennels were full of barking dogs.').keys()]).toEqual(['dogs']);
    expect([...like('Boats patrol the river.').keys()]).toEqual(['boats']);
  });

  it('is greater, the more of the words are shared', () => {
    const [some, more] = ['Barking dogs annoy the whole town.', 'Barking dogs in the kennels.'].map(
      (text) => like(text).get('dogs') ?? 0,
    );
    expect(more).toBeGreaterThan(some ?? 1);
  });

  it('is none by one word of several', () => {
    expect([...like('Dogs are not allowed.')]).toEqual([]);
    expect([...like('Dogs')].map(([slug]) => slug)).toEqual(['dogs']);
  });
});
