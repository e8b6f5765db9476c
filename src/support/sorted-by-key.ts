import type { Steps } from './slices.ts';

/** Numbers by their keys: those of key k from `starts[k]` to `starts[k + 1]`, in the order in which they came. */
export interface SortedByKey {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Sorts `values` by the keys at the same places, whole numbers from 0 to below `keyCount`, in steps of a millisecond. */
export function* sortedByKey(keys: Uint32Array, values: Uint32Array, keyCount: number): Steps<SortedByKey> {
  const starts = new Uint32Array(keyCount + 1);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    if (at % AT_ONCE === 0) yield;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(values.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = values[at] ?? 0;
    next[key] = place + 1;
    if (at % AT_ONCE === 0) yield;
  }
  return { starts, values: sorted };
}

/** Places all over memory: a millisecond where it is written to for the first time. */
const AT_ONCE = 10_000;
