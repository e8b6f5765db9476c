// Written by `npx tsx test/evaluation/train-reading.ts`; change what is learned there, never a number here.
import type { ReadingFeature, ReadingRankFeature } from './reading-features.ts';

/** What each feature of a sentence that was read is worth; the order is that of the sums. */
export const READING_RANK_WEIGHTS: { readonly [name in ReadingRankFeature]?: number } = { read: 1 };

/** Does the best sentence answer? Log odds. */
export const READING_FIT_WEIGHTS: { readonly [name in ReadingFeature]?: number } = { read: 1 };

/** Do the articles speak of this? Log odds. */
export const READING_TOPIC_WEIGHTS: { readonly [name in ReadingFeature]?: number } = { largest: 1 };
