import { B, D, K } from '../search/bm25.ts';

/** A gain is stored as a whole number of these parts: the exact one is computed anew for the best few. */
export const GAIN_PARTS = 8;

/** What a passage gains by a term of weight 1 that stands in it `count` times; `length` in distinct terms over the mean length. */
export function gainOf(count: number, length: number): number {
  return D + ((K + 1) * count) / (count + K * (1 - B + B * length));
}
