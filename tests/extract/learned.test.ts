import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { examples } from '../../scripts/learning/examples.ts';
import { learnedPolarity } from '../../scripts/learning/polarity.ts';
import { learnedThemes } from '../../scripts/learning/themes.ts';
import { knowledgeOf } from '../../src/extract/knowledge.ts';
import { learnedFile, learnedText, readPolarity, readThemes } from '../../src/extract/learnedFiles.ts';
import { meaningsBy } from '../../src/extract/meanings.ts';
import { type LearnedModel, likelihoods, modelOf } from '../../src/extract/scorer.ts';
import { themeEvidence, themeModelOf } from '../../src/extract/themeScorer.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { material } from './measure.ts';

const all = examples();
const { themes, forces } = knowledgeOf();

/** How far two models are apart at most in what they say of a feature. */
function furthest(one: LearnedModel, other: LearnedModel): number {
  const row = (model: LearnedModel, name: string) => {
    const full = model.labels.map(() => 0);
    for (const [, label, weight] of model.weights.get(name)?.matchAll(/(\d+) (\S+)/g) ?? [])
      full[Number(label)] = Number(weight);
    return full;
  };
  const names = new Set([...one.weights.keys(), ...other.weights.keys()]);
  const apart = (mine: readonly number[], theirs: readonly number[]) =>
    Math.max(...mine.map((value, index) => Math.abs(value - (theirs[index] ?? 0))));
  return [...names].reduce(
    (most, name) => Math.max(most, apart(row(one, name), row(other, name))),
    apart(one.bias, other.bias),
  );
}

describe('what was learned', () => {
  // Another machine's exponential may differ in the last place, and a weight that is left out is a small one.
  it('of polarity comes from the examples alone: npm run learn writes the same again', { timeout: 240_000 }, () => {
    const kept = readPolarity();
    const again = learnedPolarity(all);
    expect(kept.labels).toEqual(again.labels);
    expect(furthest(kept, again)).toBeLessThan(0.11);
  });

  it('of themes comes from the examples and the scheme alone', { timeout: 240_000 }, () => {
    const kept = readThemes();
    const again = learnedThemes(all, themes);
    expect([kept.labels, kept.texts, kept.standsIn]).toEqual([again.labels, again.texts, again.standsIn]);
    expect(furthest(kept, again)).toBeLessThan(0.51);
  });

  it.each([
    ['polarity', readPolarity],
    ['themes', readThemes],
  ] as const)('of %s is written as it is read', (name, read) => {
    expect(readFileSync(path.join(packageRoot, learnedFile(name)), 'utf8')).toBe(learnedText(read()));
  });

  it('is from no text that is kept apart', () => {
    const apart = new Set<string>(material.apart.map(({ slug }) => slug));
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(({ source }) => apart.has(source))).toEqual([]);
  });

  it('has examples of every theme and polarity, each sentence once', () => {
    const told = all.filter(({ source }) => source.endsWith('.tsv'));
    expect(new Set(told.map(({ text }) => text)).size).toBe(told.length);
    const slugs = new Set(themes.map(({ slug }) => slug));
    expect(new Set(told.flatMap((one) => one.themes))).toEqual(slugs);
    expect(new Set(told.map(({ polarity }) => polarity))).toEqual(new Set(['STRENGTH', 'WEAKNESS', 'NEUTRAL']));
  });

  it('names no force in the sentences that were made up for it', () => {
    const named = forces.flatMap(({ shortName, names }) => [shortName, ...names]).filter((name) => name.length > 3);
    const isNamed = new RegExp(`\\b(?:${named.join('|')})\\b`);
    const madeUp = all.filter(({ source }) =>
      existsSync(path.join(packageRoot, 'src/extract/learned/examples', source)),
    );
    expect(madeUp.length).toBeGreaterThan(25_000);
    expect(madeUp.filter(({ text }) => isNamed.test(text)).map(({ text }) => text)).toEqual([]);
  });
});

describe('likelihoods', () => {
  const model = modelOf({
    labels: ['good', 'bad'],
    bias: [0, 0],
    weights: new Map([['slow', '0 -1 1 1']]),
  });

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

describe('what was learned of a small scheme', () => {
  const theme = (slug: string, ...texts: readonly string[]) => ({
    slug,
    broader: undefined,
    depth: 1,
    phrases: [],
    texts,
  });
  const scheme = [theme('boats', 'River patrol boats'), theme('dogs', 'Police dogs')];
  const example = (text: string, ...slugs: readonly string[]) => ({
    text,
    polarity: 'NEUTRAL',
    isOfReport: false,
    themes: slugs,
    source: '',
  });
  const model = learnedThemes(
    [
      example('The kennels were full of barking dogs.', 'dogs'),
      example('Barking is heard from the kennels.', 'dogs'),
      example('Boats patrol the river.', 'boats'),
      example('The river is patrolled at night.', 'boats'),
    ],
    scheme,
  );
  const evidence = themeEvidence(themeModelOf(model));

  it.each([
    ['the words of its examples', 'They heard barking in the kennels.', 'dogs'],
    ['the words of its label', 'There are more boats.', 'boats'],
  ])('tells a theme by %s', (_, text, slug) => {
    const [best] = [...evidence(text).entries()].sort(([, one], [, other]) => other - one);
    expect(model.labels[best?.[0] ?? -1]).toBe(slug);
  });

  it('says nothing of a text whose words it has not seen', () => {
    expect([...evidence('constructor helicopter')]).toEqual([0, 0]);
  });

  it('is the same whatever the order of the themes', () => {
    expect(learnedThemes([], [...scheme].reverse())).toEqual(learnedThemes([], scheme));
  });
});

describe('words that mean alike', () => {
  const groupsIn = (name: 'judging' | 'subjects', text: string) =>
    meaningsBy(name)(text).flatMap(({ group }) => (group === undefined ? [] : [group]));

  it.each([
    ['subjects', 'The complainant rang the call handlers.', 'The victim rang the contact centre staff.'],
    ['subjects', 'Body-worn cameras', 'body worn cameras'],
    ['judging', 'Supervisors dip-sample the logs.', 'Supervisors scrutinise the logs.'],
  ] as const)('are of one group of %s: %j and %j', (name, one, other) => {
    expect(groupsIn(name, one)).not.toEqual([]);
    expect(groupsIn(name, one)).toEqual(groupsIn(name, other));
  });

  it('are told apart from a longer phrase that has them', () => {
    const told = groupsIn('subjects', 'Victims are kept informed.');
    expect(groupsIn('subjects', 'Victims are not kept informed.')).not.toEqual(told);
  });

  it.each(['judging', 'subjects'])('stand in one group of %s each, by their stems', (name) => {
    const groups = readFileSync(path.join(packageRoot, 'src/extract/words', `${name}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => /^([a-z0-9-]+): (.+)$/.exec(line)?.slice(1) ?? [line, '']);
    expect(new Set(groups.map(([group]) => group)).size).toBe(groups.length);
    const phrases = groups.flatMap(([group = '', words = '']) =>
      [
        ...new Set(
          words.split(', ').map((phrase) =>
            phrase
              .split(/[ -]/)
              .map((word) => stemmer(word))
              .join(' '),
          ),
        ),
      ].map((phrase) => [phrase, group] as const),
    );
    const twice = phrases.filter(([phrase, group], at) => {
      const first = phrases.find(([other]) => other === phrase);
      return first !== undefined && phrases.indexOf(first) < at && first[1] !== group;
    });
    expect(twice).toEqual([]);
  });
});
