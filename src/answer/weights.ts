// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 2.85,
  foundSquared: 2.18,
  foundCount: 3.89,
  missingName: 1.32,
  missingNumber: -2.96,
  missingFocus: 0.44,
  missingFrame: -2.91,
  missingLargest: -0.05,
  alike: 6.29,
  before: 4.3,
  after: 3.6,
  inPassage: 0.71,
  inArticle: 0.18,
  inTitle: 3.26,
  passage: 1.31,
  passageOfBest: 3.47,
  pairs: 2.68,
  contradicted: -3.73,
  early: 0.36,
  opensWithPronoun: 0.75,
  isQuestion: -1.27,
  negatedQuestion: -0.99,
  'shows date': 1,
  'shows number': 0.76,
  'shows duration': 0.72,
  'shows person': 0.12,
  'shows name': 0.04,
  'shows place': -0.25,
  'shows reason': 2.71,
  'lacks date': -0.72,
  'lacks number': -0.89,
  'lacks duration': -0.43,
  'lacks person': -0.63,
  'lacks name': -0.21,
  'lacks place': 0.5,
  'lacks reason': -0.5,
  beside: 1.29,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.43,
  passage: 2.78,
  rarity: -0.33,
  length: 1.85,
  nowhere: -0.85,
  found: 0.29,
  size: -0.36,
  alike: 0.78,
  inTitle: 0.1,
  pairs: 1.8,
  foundCount: 1.83,
  bias: -7.85,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  lead: 0.26,
  names: 0.27,
  missingName: -3.59,
  missingNumber: -1.93,
  missingWord: -1.05,
  missingFocus: 1.3,
  missingLargest: -1.73,
  negatedQuestion: -2.47,
  alike: 2.72,
  inTitle: 1.05,
  early: 0.17,
  rarity: -0.13,
  before: 1.55,
  inArticle: 0.18,
  contradicted: -2.89,
  'lacks number': -0.07,
  'lacks date': 0.15,
  'lacks duration': -0.32,
  'lacks person': -0.34,
  'lacks place': -0.1,
  beside: 0.34,
  bias: 0.01,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: 0.0, slope: 0.94 };
