// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

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
  lead: 0.323,
  names: 0.192,
  missingName: -2.048,
  missingNumber: -0.697,
  missingWord: -0.352,
  missingFocus: 1.428,
  missingLargest: -2.684,
  negatedQuestion: -2.344,
  alike: 2.434,
  inTitle: 1.167,
  early: 0.078,
  rarity: -0.103,
  'lacks number': -0.233,
  'lacks date': 0.276,
  'lacks duration': -0.687,
  'lacks person': -0.212,
  'lacks place': 0.128,
  beside: 0.386,
  bias: 0.026,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.44, slope: 1.031 };
