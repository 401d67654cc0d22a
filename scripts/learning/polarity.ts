import { assessByWords } from '../../src/extract/polarity.ts';
import { featuresOf } from '../../src/extract/polarityFeatures.ts';
import type { Model } from '../../src/extract/scorer.ts';
import type { Example } from './examples.ts';
import { fitted } from './logistic.ts';

const labels = ['STRENGTH', 'WEAKNESS', 'NEUTRAL'];

/** The model of polarity that examples give. */
export function learnedPolarity(examples: readonly Example[]): Model {
  return fitted(
    examples.map(({ text, polarity }) => ({ features: featuresOf(text, assessByWords(text)), label: polarity })),
    labels,
  );
}
