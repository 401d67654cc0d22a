import { readThemes } from './learnedFiles.ts';
import { type Features, type LearnedModel, type Model, modelOf, sumsOf } from './scorer.ts';
import { rarity, termsOf, weighed } from './themeTerms.ts';

/** The texts that terms were counted in, and in how many of them each stands. */
export interface TermCounts {
  readonly texts: number;
  /** Terms that stand in one text are left out. */
  readonly standsIn: ReadonlyMap<string, number>;
}

/** What is learned of themes: a model over terms, and in how many texts each term stands. */
export interface LearnedThemes extends LearnedModel, TermCounts {}

/** The same, to be asked. */
export interface ThemeModel extends Model, TermCounts {}

/** How much what a text says speaks for each theme of the model, in the order of its labels: no bias, any number. */
export type Evidence = Float64Array;

/** Tells how much the terms of a text speak for each theme. */
export const themeEvidence =
  (model: ThemeModel) =>
  (text: string): Evidence =>
    sumsOf(model, featuresOf(model, text));

/** What the model of themes sees in a text. */
export function featuresOf({ texts, standsIn }: TermCounts, text: string): Features {
  return weighed(termsOf(text), (term) => rarity(texts, standsIn.get(term) ?? 1));
}

export const themeModelOf = (learned: LearnedThemes): ThemeModel => ({
  ...modelOf(learned),
  texts: learned.texts,
  standsIn: learned.standsIn,
});

let kept: ThemeModel | undefined;

/** The model that is kept with the product. */
export function learnedThemes(): ThemeModel {
  kept ??= themeModelOf(readThemes());
  return kept;
}
