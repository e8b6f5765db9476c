// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 3.082,
  foundSquared: 2.131,
  foundCount: 4.017,
  missingName: 1.083,
  missingNumber: -3.031,
  missingFocus: 0.532,
  missingFrame: -3.497,
  missingLargest: 0.201,
  alike: 6.033,
  before: 4.633,
  after: 3.927,
  inPassage: 1.06,
  inArticle: 0.509,
  inTitle: 2.946,
  passage: 1.439,
  passageOfBest: 3.504,
  pairs: 2.745,
  early: 0.386,
  opensWithPronoun: 0.751,
  isQuestion: -1.378,
  negatedQuestion: -0.947,
  'shows date': 1.053,
  'shows number': 0.672,
  'shows duration': 0.682,
  'shows person': 0.142,
  'shows name': 0.04,
  'shows place': -0.191,
  'shows reason': 2.433,
  'lacks date': -0.66,
  'lacks number': -0.811,
  'lacks duration': -0.309,
  'lacks person': -0.708,
  'lacks name': -0.175,
  'lacks place': 0.336,
  'lacks reason': -0.425,
  beside: 1.439,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.476,
  passage: 2.712,
  rarity: 0.155,
  length: 2.053,
  nowhere: -0.513,
  found: 0.746,
  bias: -11.043,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  lead: 0.33,
  names: 0.171,
  missingName: -1.546,
  missingNumber: -0.356,
  missingWord: -0.458,
  missingLargest: -1.753,
  negatedQuestion: -1.791,
  alike: 1.009,
  inTitle: 0.416,
  early: 0.078,
  rarity: -0.147,
  'lacks number': -1.024,
  'lacks date': -0.191,
  'lacks duration': -1.284,
  'lacks person': -0.144,
  'lacks place': 0.079,
  beside: 0.361,
  bias: -0.059,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.458, slope: 1.065 };
