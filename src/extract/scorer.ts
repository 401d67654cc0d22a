import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';

/** What is seen in a text, by name, and how much of it. */
export type Features = ReadonlyMap<string, number>;

/** A linear model as `npm run learn` writes it. */
export interface ModelFile {
  readonly labels: readonly string[];
  /** One number for each label. */
  readonly bias: readonly number[];
  /** For each feature the labels that it speaks for or against, by their place in `labels`, with how much. */
  readonly weights: Readonly<Record<string, Weights>>;
}

type Weights = readonly (readonly [label: number, weight: number])[];

/** The same, to be asked. */
export interface Model {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly weights: ReadonlyMap<string, Weights>;
}

export const modelOf = ({ labels, bias, weights }: ModelFile): Model => ({
  labels,
  bias,
  weights: new Map(Object.entries(weights)),
});

/** How much features speak for each label, in the order of the labels, without the bias. */
export function sumsOf({ labels, weights }: Model, features: Features): number[] {
  const sums = labels.map(() => 0);
  for (const [feature, amount] of features) {
    // Read by place: taking the pairs apart costs twice the time, and this is where most of it goes.
    for (const pair of weights.get(feature) ?? []) sums[pair[0]] = (sums[pair[0]] ?? 0) + pair[1] * amount;
  }
  return sums;
}

/** How likely each label is beside the likeliest, by their sums: 1 for that one. */
function besideMost(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  return sums.map((sum) => Math.exp(sum - most));
}

/** How likely each label is, most likely first; the likelihoods add up to 1. */
export function likelihoods(
  model: Model,
  features: Features,
): readonly { readonly label: string; readonly p: number }[] {
  const sums = sumsOf(model, features).map((sum, label) => sum + (model.bias[label] ?? 0));
  const raised = besideMost(sums);
  const total = raised.reduce((sum, one) => sum + one, 0);
  return model.labels
    .map((label, index) => ({ label, p: (raised[index] ?? 0) / total }))
    .sort((one, other) => other.p - one.p);
}

/** What `npm run learn` wrote under a name beside this file. */
export function readLearned<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(packageRoot, 'src/extract/learned', `${name}.json`), 'utf8')) as T;
}
