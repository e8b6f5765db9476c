/** The weighted sum of features. */
export function weigh<Name extends string>(
  features: { readonly [name in Name]?: number },
  weights: { readonly [name in Name]?: number },
): number {
  let sum = 0;
  for (const name in weights) sum += (features[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}
