/** Rounds of the power iteration: twice as many change no byte of the result. */
const ROUNDS = 200;

/**
 * Vectors of `dimensions` numbers and length 1: the data without its mean, on its principal components after the first
 * `leftOut`. The components come from the covariance by power iteration with deflation.
 */
export function reduce(
  data: readonly (readonly number[])[],
  dimensions: number,
  leftOut: number,
): number[][] {
  const size = data[0]?.length ?? 0;
  const mean = sumOf(data, size).map((value) => value / data.length);
  const centred = data.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
  const components = componentsOf(covarianceOf(centred, size), dimensions + leftOut).slice(leftOut);
  return centred.map((row) => unit(components.map((component) => dot(row, component))));
}

function covarianceOf(data: readonly (readonly number[])[], size: number): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const row of data)
    for (const [at, line] of matrix.entries()) {
      const value = (row[at] ?? 0) / data.length;
      for (let other = 0; other < size; other++) line[other] = (line[other] ?? 0) + value * (row[other] ?? 0);
    }
  return matrix;
}

function componentsOf(covariance: number[][], count: number): number[][] {
  let matrix = covariance;
  return Array.from({ length: count }, (_, number) => {
    let component = unit(matrix.map((_line, at) => Math.sin(3.7 * at + number + 1)));
    let strength = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const next = matrix.map((line) => dot(line, component));
      strength = Math.hypot(...next);
      component = unit(next);
    }
    matrix = matrix.map((line, a) =>
      line.map((value, b) => value - strength * (component[a] ?? 0) * (component[b] ?? 0)),
    );
    return component;
  });
}

function sumOf(data: readonly (readonly number[])[], size: number): number[] {
  const sum = new Array<number>(size).fill(0);
  for (const row of data) for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + (row[at] ?? 0);
  return sum;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
