// Written by `npx tsx test/evaluation/train-reading.ts`; change what is learned there, never a number here.
import type { ReadingFeature, ReadingRankFeature } from './reading-features.ts';

/** What each feature of a sentence that was read is worth; the order is that of the sums. */
export const READING_RANK_WEIGHTS: { readonly [name in ReadingRankFeature]?: number } = {
  read: 0.536,
  named: 0.313,
  place: 1.617,
  cosine: 1.395,
  words: 0.382,
  found: -0.057,
  older: -0.115,
  isQuestion: -0.804,
  isHeading: -0.375,
};

/** Does the best sentence answer? Log odds. */
export const READING_FIT_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  read: 0.426,
  named: 0.862,
  contradicted: -0.628,
  yesNo: 0.732,
  missingName: -1.804,
  missingNumber: -0.208,
  missingLargest: -1.615,
  replaced: -0.352,
  lacksPerson: -0.957,
  lacksPlace: -0.351,
  lacksNumber: -0.621,
  lacksDate: -0.67,
  bias: 1.262,
};

/** Do the articles speak of this? Log odds. */
export const READING_TOPIC_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  largest: 0.396,
  nearest: 1.88,
  byWords: 0.223,
  found: 1.707,
  missingName: 0.746,
  size: -0.734,
  together: -0.001,
  named: 0.051,
  cosine: 0.785,
  bias: -14.9,
};

/** From evidence, and the size of the archive, to log odds of being right. */
export const READING_CALIBRATION = {
  evidence: 1.004,
  size: -0.106,
  bias: 1.19,
};
