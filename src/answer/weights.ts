// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 2.847,
  foundSquared: 2.187,
  foundCount: 3.878,
  missingName: 1.274,
  missingNumber: -3.19,
  missingFocus: 0.423,
  missingFrame: -2.911,
  missingLargest: -0.157,
  alike: 6.12,
  before: 4.347,
  after: 3.642,
  inPassage: 0.707,
  inArticle: 0.148,
  inTitle: 3.338,
  passage: 1.287,
  passageOfBest: 3.443,
  pairs: 2.76,
  early: 0.344,
  opensWithPronoun: 0.755,
  isQuestion: -1.279,
  negatedQuestion: -1.004,
  'shows date': 1.017,
  'shows number': 0.651,
  'shows duration': 0.729,
  'shows person': 0.121,
  'shows name': 0.049,
  'shows place': -0.234,
  'shows reason': 2.74,
  'lacks date': -0.728,
  'lacks number': -0.878,
  'lacks duration': -0.437,
  'lacks person': -0.652,
  'lacks name': -0.233,
  'lacks place': 0.479,
  'lacks reason': -0.506,
  beside: 1.254,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.482,
  passage: 2.789,
  rarity: 0.149,
  length: 2.036,
  nowhere: -0.533,
  found: 0.742,
  bias: -10.854,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  lead: 0.327,
  names: 0.227,
  missingName: -2.215,
  missingNumber: -1.172,
  missingWord: -0.294,
  missingFocus: 1.45,
  missingLargest: -2.562,
  negatedQuestion: -2.321,
  alike: 2.299,
  inTitle: 1.161,
  early: 0.107,
  rarity: -0.027,
  'lacks number': -0.58,
  'lacks date': 0.264,
  'lacks duration': -0.667,
  'lacks person': -0.258,
  'lacks place': 0.045,
  beside: 0.387,
  bias: -0.086,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.441, slope: 1.015 };
