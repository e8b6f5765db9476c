// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 2.84,
  foundSquared: 2.2,
  foundCount: 3.84,
  missingName: 1.26,
  missingNumber: -3.18,
  missingFocus: 0.42,
  missingFrame: -3.04,
  missingLargest: -0.14,
  alike: 6.13,
  before: 4.33,
  after: 3.63,
  inPassage: 0.7,
  inArticle: 0.15,
  inTitle: 3.29,
  passage: 1.29,
  passageOfBest: 3.45,
  pairs: 2.76,
  early: 0.35,
  opensWithPronoun: 0.76,
  isQuestion: -1.28,
  negatedQuestion: -1,
  'shows date': 1.02,
  'shows number': 0.78,
  'shows duration': 0.72,
  'shows person': 0.12,
  'shows name': 0.05,
  'shows place': -0.24,
  'shows reason': 2.73,
  'lacks date': -0.73,
  'lacks number': -0.91,
  'lacks duration': -0.43,
  'lacks person': -0.65,
  'lacks name': -0.23,
  'lacks place': 0.48,
  'lacks reason': -0.5,
  beside: 1.26,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.48,
  passage: 2.79,
  rarity: 0.14,
  length: 2.03,
  nowhere: -0.52,
  found: 0.76,
  bias: -10.84,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  lead: 0.31,
  names: 0.21,
  missingName: -2.27,
  missingNumber: -1.19,
  missingWord: -0.36,
  missingFocus: 1.4,
  missingLargest: -2.6,
  negatedQuestion: -2.32,
  alike: 2.32,
  inTitle: 1.17,
  early: 0.1,
  rarity: 0.03,
  'lacks number': -0.58,
  'lacks date': 0.26,
  'lacks duration': -0.66,
  'lacks person': -0.26,
  'lacks place': 0.05,
  beside: 0.38,
  bias: -0.05,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.44, slope: 1.01 };
