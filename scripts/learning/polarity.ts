import { assessByWords } from '../../src/extract/polarity.ts';
import { featuresOf } from '../../src/extract/polarityFeatures.ts';
import type { LearnedModel } from '../../src/extract/scorer.ts';
import type { Example } from './examples.ts';
import { type Fit, fitted } from './logistic.ts';

const labels = ['STRENGTH', 'WEAKNESS', 'NEUTRAL'];
const fit: Fit = { rounds: 8, rate: 0.05, restraint: 1e-4, fewestSamples: 3, least: 0.1, asks: 'which' };

/** What a report's reading says counts as much as so many sentences made up for learning. */
const reportWeight = 4;

/** The model of polarity that examples give. */
export function learnedPolarity(examples: readonly Example[]): LearnedModel {
  const samples = examples.flatMap(({ text, polarity, isOfReport }) => {
    const sample = { features: featuresOf(text, assessByWords(text)), labels: [polarity] };
    return isOfReport ? Array.from({ length: reportWeight }, () => sample) : [sample];
  });
  return fitted(samples, labels, fit);
}
