/** What is seen in a text, by name, and how much of it. */
export type Features = ReadonlyMap<string, number>;

/** A linear model as it is learned and kept. */
export interface LearnedModel {
  readonly labels: readonly string[];
  /** One number for each label. */
  readonly bias: readonly number[];
  /**
   * For each feature the labels that it speaks for or against, by their place in `labels`, and after each how much:
   * "0 -0.112 2 0.125".
   */
  readonly weights: ReadonlyMap<string, string>;
}

/** The same, to be asked. */
export interface Model {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** Of a feature: the place of a label, its weight, the place of the next label, and so on. */
  weightsOf(feature: string): readonly number[] | undefined;
}

export function modelOf({ labels, bias, weights }: LearnedModel): Model {
  // A text has few of the features: a row is turned into numbers when it is first asked for.
  const rows = new Map<string, string | readonly number[]>(weights);
  return {
    labels,
    bias,
    weightsOf(feature) {
      const row = rows.get(feature);
      if (typeof row !== 'string') return row;
      const numbers = row === '' ? [] : row.split(' ').map(Number);
      rows.set(feature, numbers);
      return numbers;
    },
  };
}

/** How much features speak for each label, in the order of the labels, without the bias. */
export function sumsOf({ labels, weightsOf }: Model, features: Features): Float64Array {
  const sums = new Float64Array(labels.length);
  for (const [feature, amount] of features) {
    const row = weightsOf(feature);
    if (row === undefined) continue;
    for (let at = 0; at < row.length; at += 2) {
      const label = row[at] as number;
      sums[label] = (sums[label] as number) + (row[at + 1] as number) * amount;
    }
  }
  return sums;
}

/** How likely each label is, most likely first; the likelihoods add up to 1. */
export function likelihoods(
  model: Model,
  features: Features,
): readonly { readonly label: string; readonly p: number }[] {
  const sums = Array.from(sumsOf(model, features), (sum, label) => sum + (model.bias[label] ?? 0));
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return model.labels
    .map((label, index) => ({ label, p: (raised[index] ?? 0) / total }))
    .sort((one, other) => other.p - one.p);
}
