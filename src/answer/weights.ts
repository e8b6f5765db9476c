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
  score: 0.316,
  passage: 3.341,
  rarity: 1.046,
  length: 2.437,
  nowhere: -0.689,
  found: 1.783,
  bias: -11.444,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: -0.048,
  lead: 0.31,
  names: 0.184,
  missingName: -2.68,
  missingNumber: -1.746,
  missingWord: -0.86,
  missingFocus: 1.483,
  missingLargest: -3.451,
  negatedQuestion: -2.543,
  alike: 4.375,
  inTitle: 2.492,
  complete: -0.14,
  early: 0.101,
  rarity: 0.147,
  'lacks number': 3.296,
  'lacks date': 0.557,
  'lacks person': -0.238,
  'lacks place': 0.185,
  beside: 0.496,
  bias: 0.82,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.445, slope: 1.024 };
