import { type Features, type Model, readLearned } from './scorer.ts';
import { rarity, termsOf, weighed } from './themeTerms.ts';

/** What `npm run learn` writes of themes: a model over terms, and in how many texts each term stands. */
export interface ThemeModel extends Model {
  readonly texts: number;
  /** Terms that stand in one text are left out. */
  readonly standsIn: Readonly<Record<string, number>>;
}

/** How much what a text says speaks for each theme of the model, in the order of its labels: no bias, any number. */
export type Evidence = Float64Array;

/** Tells how much the terms of a text speak for each theme. */
export function themeEvidence(model: ThemeModel): (text: string) => Evidence {
  return (text) => {
    const evidence = new Float64Array(model.labels.length);
    for (const [term, amount] of featuresOf(model, text))
      for (const [label, weight] of Object.hasOwn(model.weights, term) ? (model.weights[term] ?? []) : [])
        evidence[label] = (evidence[label] ?? 0) + weight * amount;
    return evidence;
  };
}

/** What the model of themes sees in a text. */
export function featuresOf({ texts, standsIn }: Pick<ThemeModel, 'texts' | 'standsIn'>, text: string): Features {
  return weighed(termsOf(text), (term) => rarity(texts, Object.hasOwn(standsIn, term) ? (standsIn[term] ?? 1) : 1));
}

let kept: ThemeModel | undefined;

/** The model that is kept with the product. */
export function learnedThemes(): ThemeModel {
  kept ??= readLearned<ThemeModel>('themes');
  return kept;
}
