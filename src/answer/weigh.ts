/** The weighted sum of features; a feature that is missing counts 0. */
export function weigh<Name extends string>(
  features: { readonly [name in Name]?: number },
  weights: { readonly [name in Name]?: number },
): number {
  let entries = listed.get(weights);
  if (!entries) {
    entries = Object.entries<number | undefined>(weights);
    listed.set(weights, entries);
  }
  const values: Readonly<Record<string, number | undefined>> = features;
  let sum = 0;
  for (const [name, weight] of entries) sum += (values[name] ?? 0) * (weight ?? 0);
  return sum;
}

/** The entries of each table of weights, listed once: walking over an object's keys costs more than the sum. */
const listed = new WeakMap<object, [string, number | undefined][]>();
