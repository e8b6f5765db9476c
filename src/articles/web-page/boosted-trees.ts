/** A decision tree: of a split the feature, the threshold, and where to go on; numbers below 0 are leaves, from -1 on. */
interface Tree {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
}

/** Trees whose leaves are summed, and how many features they were trained on. */
export interface BoostedTrees {
  readonly features: number;
  readonly trees: readonly Tree[];
}

/** The probability that trees give, 0 to 1. Throws a RangeError if there are more or fewer features than they were trained on. */
export function probabilityOf(model: BoostedTrees, features: readonly number[]): number {
  if (features.length !== model.features) {
    throw new RangeError(`expected ${model.features} features, got ${features.length}`);
  }
  let sum = 0;
  for (const tree of model.trees) {
    let at = 0;
    do {
      const goesLeft = (features[tree.features[at] ?? 0] ?? 0) <= (tree.thresholds[at] ?? 0);
      at = (goesLeft ? tree.left[at] : tree.right[at]) ?? -1;
    } while (at >= 0);
    sum += tree.leaves[-at - 1] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
