// Written by `npx tsx test/evaluation/train-reading.ts`; change what is learned there, never a number here.
import type { ReadingFeature, ReadingRankFeature } from './reading-features.ts';

/** What each feature of a sentence that was read is worth; the order is that of the sums. */
export const READING_RANK_WEIGHTS: { readonly [name in ReadingRankFeature]?: number } = {
  read: 0.525,
  named: 0.319,
  place: 1.504,
  cosine: 1.519,
  words: 0.492,
  found: -0.247,
  isQuestion: -0.787,
  isHeading: -0.367,
};

/** Does the best sentence answer? Log odds. */
export const READING_FIT_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  read: 0.407,
  named: 1.037,
  contradicted: -0.769,
  yesNo: 0.843,
  missingName: -1.69,
  missingNumber: -0.423,
  missingLargest: -2.058,
  replaced: -0.153,
  lacksPerson: -0.82,
  lacksPlace: -0.531,
  lacksNumber: -0.589,
  lacksDate: -0.377,
  bias: 1.328,
};

/** Do the articles speak of this? Log odds. */
export const READING_TOPIC_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  largest: 0.436,
  nearest: 1.869,
  byWords: 0.262,
  found: 1.513,
  missingName: 0.59,
  size: -0.786,
  together: -0.321,
  named: -0.132,
  cosine: 0.825,
  bias: -14.33,
};

/** From evidence, and the size of the archive, to log odds of being right. */
export const READING_CALIBRATION = {
  evidence: 0.991,
  size: -0.117,
  bias: 1.272,
};
