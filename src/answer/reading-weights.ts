// Written by `npx tsx test/evaluation/train-reading.ts`; change what is learned there, never a number here.
import type { ReadingFeature, ReadingRankFeature } from './reading-features.ts';

/** What each feature of a sentence that was read is worth; the order is that of the sums. */
export const READING_RANK_WEIGHTS: { readonly [name in ReadingRankFeature]?: number } = {
  read: 0.537,
  named: 0.301,
  place: 1.601,
  cosine: 1.395,
  words: 0.368,
  found: -0.017,
  isQuestion: -0.805,
  isHeading: -0.376,
};

/** Does the best sentence answer? Log odds. */
export const READING_FIT_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  read: 0.416,
  named: 0.868,
  contradicted: -0.647,
  yesNo: 0.754,
  missingName: -1.79,
  missingNumber: -0.186,
  missingLargest: -1.653,
  replaced: -0.313,
  lacksPerson: -0.942,
  lacksPlace: -0.395,
  lacksNumber: -0.635,
  lacksDate: -0.663,
  bias: 1.26,
};

/** Do the articles speak of this? Log odds. */
export const READING_TOPIC_WEIGHTS: { readonly [name in ReadingFeature]?: number } = {
  largest: 0.394,
  nearest: 1.891,
  byWords: 0.22,
  found: 1.755,
  missingName: 0.726,
  size: -0.743,
  together: -0.096,
  named: 0.073,
  cosine: 0.778,
  bias: -14.806,
};

/** From evidence, and the size of the archive, to log odds of being right. */
export const READING_CALIBRATION = {
  evidence: 0.997,
  size: -0.109,
  bias: 1.212,
};
