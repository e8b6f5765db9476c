/** Numbers by name; a name that is missing counts 0. */
export type Row = Readonly<Record<string, number | undefined>>;
export type Weights = Record<string, number>;

/** Candidates of one question, and which of them are right. */
export interface Ranking {
  readonly rows: readonly Row[];
  readonly right: readonly boolean[];
}

/**
 * Weights that put right rows first: the probability of a row is the softmax of its weighted sum among the rows of its
 * question (ListNet's top one), fitted by Adam with a ridge on standardised weights.
 */
export function fitRanking(
  rankings: readonly Ranking[],
  names: readonly string[],
  ridge = 3,
  steps = 120,
): Weights {
  const useful = rankings.filter(({ right }) => right.includes(true) && right.length > 1);
  const scale = deviations(
    useful.flatMap(({ rows }) => rows),
    names,
  );
  const data = useful.map(({ rows, right }) => ({
    rows: rows.map((row) => Float64Array.from(names, (name, at) => (row[name] ?? 0) / (scale[at] ?? 1))),
    target: right.map((one) => (one ? 1 / right.filter(Boolean).length : 0)),
  }));
  const size = names.length;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => (ridge * weight) / data.length);
    for (const { rows, target } of data) {
      const sums = rows.map((row) => dot(row, weights));
      const highest = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - highest));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (const [at, row] of rows.entries()) {
        const error = ((powers[at] ?? 0) / total - (target[at] ?? 0)) / data.length;
        for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + error * (row[k] ?? 0);
      }
    }
    const rate = step > (steps * 2) / 3 ? 0.03 : 0.15;
    for (let k = 0; k < size; k++) {
      const slope = gradient[k] ?? 0;
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope;
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * slope * slope;
      const [first, second] = [(mean[k] ?? 0) / (1 - 0.9 ** step), (square[k] ?? 0) / (1 - 0.999 ** step)];
      weights[k] = (weights[k] ?? 0) - (rate * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, (weights[at] ?? 0) / (scale[at] ?? 1)]));
}

/** What a logistic regression starts from. */
export interface LogisticOptions {
  /** Strength of the pull towards 0; default 2. */
  readonly ridge?: number;
  /** What each row counts; default 1. */
  readonly importance?: readonly number[];
}

/** Logistic regression by Newton's method, its weights pulled towards 0; `bias`, which is not, among the result. */
export function fitLogistic(
  rows: readonly Row[],
  labels: readonly boolean[],
  names: readonly string[],
  { ridge = 2, importance = [] }: LogisticOptions = {},
): Weights {
  const data = rows.map((row) => [...names.map((name) => row[name] ?? 0), 1]);
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 12; step++) {
    const gradient = weights.map((weight, at) => (at < size - 1 ? ridge * weight : 0));
    const hessian = weights.map((_, at) =>
      weights.map((__, other) => (at === other ? (at < size - 1 ? ridge : 1e-6) : 0)),
    );
    for (const [index, row] of data.entries()) {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const weight = importance[index] ?? 1;
      for (let a = 0; a < size; a++) {
        const value = row[a] ?? 0;
        if (value === 0) continue;
        gradient[a] = (gradient[a] ?? 0) + weight * (p - (labels[index] ? 1 : 0)) * value;
        const line = hessian[a] ?? [];
        for (let b = 0; b < size; b++)
          line[b] = (line[b] ?? 0) + weight * p * (1 - p) * value * (row[b] ?? 0);
      }
    }
    const move = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (move[at] ?? 0));
  }
  const named = names.map((name, at) => [name, weights[at] ?? 0] as const);
  return { ...Object.fromEntries(named), bias: weights[size - 1] ?? 0 };
}

/** The chance that a number of `above` is larger than one of `below`; ties count half. NaN where one is empty. */
export function auroc(above: readonly number[], below: readonly number[]): number {
  const sorted = [...below].sort((a, b) => a - b);
  let sum = 0;
  for (const value of above) sum += (rank(sorted, value, false) + rank(sorted, value, true)) / 2;
  return sum / (above.length * below.length);
}

function rank(sorted: readonly number[], value: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle] ?? 0;
    if (other < value || (inclusive && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function deviations(rows: readonly Row[], names: readonly string[]): number[] {
  return names.map((name) => {
    let [sum, squares] = [0, 0];
    for (const row of rows) {
      sum += row[name] ?? 0;
      squares += (row[name] ?? 0) ** 2;
    }
    const deviation = Math.sqrt(Math.max(0, squares / rows.length - (sum / rows.length) ** 2));
    return deviation < 1e-6 ? 1 : deviation;
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivoting is needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const pivot = rows[at] ?? [];
    for (let below = at + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      if (factor !== 0) for (let k = at; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    let sum = row[size] ?? 0;
    for (let k = at + 1; k < size; k++) sum -= (row[k] ?? 0) * (found[k] ?? 0);
    found[at] = sum / (row[at] ?? 1);
  }
  return found;
}
