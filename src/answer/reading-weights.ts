// Written by `npx tsx test/evaluation/train-reading.ts`; change what is learned there, never a number here.
import type { ReadingFeature, ReadingRankFeature } from './reading-features.ts';

/** What each feature of a sentence that was read is worth; the order is that of the sums. */
export const READING_RANK_WEIGHTS: { readonly [name in ReadingRankFeature]?: number } = {
  read: 0.483,
  named: 0.256,
  place: 1.877,
  cosine: 1.264,
  words: 0.682,
  found: -0.426,
  older: -0.14,
  isQuestion: -0.724,
  isHeading: -0.338,
};

/** Does the best sentence answer? Log odds. */
export const READING_FIT_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  read: 0.413,
  named: 0.906,
  contradicted: -0.091,
  yesNo: -1.169,
  yesNoCosine: 1.78,
  missingName: -1.325,
  missingNumber: -0.458,
  missingLargest: -1.454,
  replaced: -0.199,
  lacksPerson: -0.615,
  lacksNumber: -0.773,
  lacksDate: -0.875,
  bias: 1.123,
};

/** Do the articles speak of this? Log odds. */
export const READING_TOPIC_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  largest: 0.368,
  nearest: 2.202,
  byWords: 0.343,
  found: 2.039,
  missingName: 1.236,
  size: -0.864,
  together: -0.352,
  named: -0.07,
  cosine: 0.541,
  bias: -13.283,
};

/** From evidence, and the size of the archive, to log odds of being right. */
export const READING_CALIBRATION = {
  evidence: 0.953,
  size: -0.113,
  bias: 1.245,
};
