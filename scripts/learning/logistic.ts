import type { Features, LearnedModel } from '../../src/extract/scorer.ts';

/** What was seen, and the labels that are right for it. */
export interface Sample {
  readonly features: Features;
  readonly labels: readonly string[];
}

export interface Fit {
  /** How often all samples are gone through. */
  readonly rounds: number;
  /** How far one sample moves a weight at first. */
  readonly rate: number;
  /** How strongly weights are held near zero. */
  readonly restraint: number;
  /** Features of fewer samples are left out. */
  readonly fewestSamples: number;
  /** Weights smaller than this are left out. */
  readonly least: number;
  /** Whether one label is asked for beside the others, as polarity is, or each by itself, as themes are. */
  readonly asks: 'which' | 'each';
}

/**
 * Fits a logistic regression over several labels by gradient descent, sample by sample, with a step of its own for each
 * weight. It begins at zero and goes through the samples in an order that only their number decides, so that the same
 * samples give the same model. Where one label is asked for and several are right, each has an equal share.
 */
export function fitted(samples: readonly Sample[], labels: readonly string[], fit: Fit): LearnedModel {
  const names = seenOften(samples, fit.fewestSamples);
  const placeOf = new Map(names.map((name, index) => [name, index]));
  const labelOf = new Map(labels.map((label, index) => [label, index]));
  const isOfEach = fit.asks === 'each';
  const toLikelihoods = isOfEach ? toOwnLikelihoods : toShares;
  const rows = samples.map(({ features, labels: right }) => {
    const kept = [...features].flatMap(([name, amount]) => {
      const place = placeOf.get(name);
      return place === undefined ? [] : [[place, amount] as const];
    });
    const target = new Float64Array(labels.length);
    for (const label of right) target[labelOf.get(label) ?? 0] = isOfEach ? 1 : 1 / right.length;
    return {
      places: Int32Array.from(kept, ([place]) => place),
      amounts: Float64Array.from(kept, ([, amount]) => amount),
      target,
    };
  });
  const width = labels.length;
  // The last row is the bias, which is not restrained.
  const bias = names.length * width;
  const weights = new Float64Array(bias + width);
  const steps = new Float64Array(bias + width).fill(1e-2);
  const move = (at: number, slope: number) => {
    const step = (steps[at] as number) + slope * slope;
    steps[at] = step;
    weights[at] = (weights[at] as number) - (fit.rate * slope) / Math.sqrt(step);
  };
  const errors = new Float64Array(width);
  for (let round = 0; round < fit.rounds; round += 1)
    for (const index of shuffled(rows.length, round)) {
      const { places, amounts, target } = rows[index] as (typeof rows)[number];
      errors.set(weights.subarray(bias));
      for (let seen = 0; seen < places.length; seen += 1) {
        const from = (places[seen] as number) * width;
        const amount = amounts[seen] as number;
        for (let label = 0; label < width; label += 1)
          errors[label] = (errors[label] as number) + (weights[from + label] as number) * amount;
      }
      toLikelihoods(errors);
      for (let label = 0; label < width; label += 1) {
        errors[label] = (errors[label] as number) - (target[label] as number);
        move(bias + label, errors[label] as number);
      }
      for (let seen = 0; seen < places.length; seen += 1) {
        const from = (places[seen] as number) * width;
        const amount = amounts[seen] as number;
        for (let label = 0; label < width; label += 1)
          move(from + label, (errors[label] as number) * amount + fit.restraint * (weights[from + label] as number));
      }
    }
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    labels,
    bias: [...weights.subarray(bias)].map(rounded),
    weights: new Map(
      names.flatMap((name, index) => {
        const row = [...weights.subarray(index * width, (index + 1) * width)];
        // What speaks for or against all labels alike says nothing of which of them is right.
        const middle = [...row].sort((one, other) => one - other)[Math.floor(width / 2)] ?? 0;
        const telling = row.flatMap((weight, label) =>
          Math.abs(weight - middle) < fit.least ? [] : [`${label} ${rounded(weight - middle)}`],
        );
        return telling.length === 0 ? [] : [[name, telling.join(' ')] as const];
      }),
    ),
  };
}

function seenOften(samples: readonly Sample[], fewest: number): readonly string[] {
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].flatMap(([name, times]) => (times >= fewest ? [name] : [])).sort();
}

/** The numbers below a length in an order that looks like chance and is the same each time. */
function shuffled(length: number, round: number): Int32Array {
  const order = Int32Array.from({ length }, (_, index) => index);
  let state = round + 1;
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** Turns sums into shares of 1. */
function toShares(sums: Float64Array): void {
  const most = Math.max(...sums);
  let total = 0;
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = Math.exp((sums[at] as number) - most);
    total += sums[at] as number;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) / total;
}

/** Turns each sum into how likely it is by itself. */
function toOwnLikelihoods(sums: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = 1 / (1 + Math.exp(-(sums[at] as number)));
}
