import type { Postings } from './postings.ts';

/** What a search adds up in. */
interface PassageSums {
  /** By passage: what was added up so far; 0 but for those that are open, between two searches for all. */
  readonly sums: Float64Array;
  /** The passages that are open, at its beginning: a list that grows anew for each search costs as much as the sums. */
  readonly open: Uint32Array;
}

/** One for all engines over the same postings, since no search is interrupted. */
export function passageSumsFor(postings: Postings): PassageSums {
  const { length } = postings.lengths;
  const known = kept.get(postings) ?? { sums: new Float64Array(length), open: new Uint32Array(length) };
  kept.set(postings, known);
  return known;
}

const kept = new WeakMap<Postings, PassageSums>();

/** The `limit`-th largest of the sums of some passages, of which there are at least so many. */
export function nthLargest(sums: Float64Array, passages: Uint32Array, limit: number): number {
  // Ascending; most sums are compared with the first alone.
  const largest = new Float64Array(limit);
  for (const passage of passages) {
    const sum = sums[passage] ?? 0;
    if (sum <= (largest[0] ?? 0)) continue;
    let at = 1;
    for (; at < limit && (largest[at] ?? 0) < sum; at++) largest[at - 1] = largest[at] ?? 0;
    largest[at - 1] = sum;
  }
  return largest[0] ?? 0;
}
