import { assessByWords } from '../../src/extract/polarity.ts';
import { featuresOf } from '../../src/extract/polarityFeatures.ts';
import type { Model } from '../../src/extract/scorer.ts';
import type { Example } from './examples.ts';
import { type Fit, fitted } from './logistic.ts';

const labels = ['STRENGTH', 'WEAKNESS', 'NEUTRAL'];
const fit: Fit = { rounds: 8, rate: 0.05, restraint: 1e-4, fewestSamples: 3, least: 0.1 };

/** The model of polarity that examples give. */
export function learnedPolarity(examples: readonly Example[], by: Fit = fit): Model {
  return fitted(
    examples.map(({ text, polarity }) => ({ features: featuresOf(text, assessByWords(text)), labels: [polarity] })),
    labels,
    by,
  );
}
