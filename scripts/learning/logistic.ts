import type { Features, Model } from '../../src/extract/scorer.ts';

/** What was seen, and the label that is right for it. */
export interface Sample {
  readonly features: Features;
  readonly label: string;
}

const rounds = 120;
const rate = 0.5;
/** How strongly weights are held near zero. */
const restraint = 1;
const fewestSamples = 2;
/** Weights that are all smaller are left out. */
const least = 0.03;

/**
 * Fits a logistic regression over several labels by gradient descent with a step of its own for each weight. It begins
 * at zero and sees the samples in their order, so that the same samples give the same model.
 */
export function fitted(samples: readonly Sample[], labels: readonly string[]): Model {
  const names = seenOften(samples);
  const places = new Map(names.map((name, index) => [name, index]));
  const rows = samples.map(({ features, label }) => ({
    right: labels.indexOf(label),
    seen: [...features].flatMap(([name, amount]) => {
      const place = places.get(name);
      return place === undefined ? [] : [{ place, amount }];
    }),
  }));
  const width = labels.length;
  // The last row is the bias, which is seen in every sample and not restrained.
  const bias = names.length * width;
  const weights = new Float64Array(bias + width);
  const steps = new Float64Array(bias + width).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(bias + width);
    for (let at = 0; at < bias; at += 1) slope[at] = restraint * (weights[at] ?? 0);
    for (const { right, seen } of rows) {
      const sums = labels.map(
        (_, label) =>
          (weights[bias + label] ?? 0) +
          seen.reduce((sum, { place, amount }) => sum + (weights[place * width + label] ?? 0) * amount, 0),
      );
      const likely = shares(sums);
      for (const [label, share] of likely.entries()) {
        const error = share - (label === right ? 1 : 0);
        slope[bias + label] = (slope[bias + label] ?? 0) + error;
        for (const { place, amount } of seen) {
          const at = place * width + label;
          slope[at] = (slope[at] ?? 0) + error * amount;
        }
      }
    }
    for (const [at, by] of slope.entries()) {
      steps[at] = (steps[at] ?? 0) + by * by;
      weights[at] = (weights[at] ?? 0) - (rate * by) / Math.sqrt(steps[at] ?? 1);
    }
  }
  const rowOf = (from: number) => [...weights.subarray(from, from + width)].map((one) => Math.round(one * 1000) / 1000);
  return {
    labels,
    bias: rowOf(bias),
    weights: Object.fromEntries(
      names
        .map((name, index) => [name, rowOf(index * width)] as const)
        .filter(([, row]) => row.some((one) => Math.abs(one) >= least)),
    ),
  };
}

function seenOften(samples: readonly Sample[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].flatMap(([name, times]) => (times >= fewestSamples ? [name] : [])).sort();
}

function shares(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}
