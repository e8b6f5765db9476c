// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature, Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 2.844,
  foundSquared: 2.204,
  foundCount: 3.841,
  missingName: 1.259,
  missingNumber: -3.182,
  missingFocus: 0.425,
  missingFrame: -3.036,
  missingLargest: -0.139,
  alike: 6.126,
  before: 4.327,
  after: 3.626,
  inPassage: 0.701,
  inArticle: 0.146,
  inTitle: 3.289,
  passage: 1.289,
  passageOfBest: 3.454,
  pairs: 2.759,
  early: 0.35,
  opensWithPronoun: 0.759,
  isQuestion: -1.276,
  negatedQuestion: -1.005,
  'shows date': 1.016,
  'shows number': 0.78,
  'shows duration': 0.724,
  'shows person': 0.123,
  'shows name': 0.048,
  'shows place': -0.237,
  'shows reason': 2.735,
  'lacks date': -0.726,
  'lacks number': -0.908,
  'lacks duration': -0.434,
  'lacks person': -0.649,
  'lacks name': -0.228,
  'lacks place': 0.482,
  'lacks reason': -0.504,
  beside: 1.262,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.48,
  passage: 2.785,
  rarity: 0.144,
  length: 2.031,
  nowhere: -0.52,
  found: 0.758,
  bias: -10.836,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  lead: 0.312,
  names: 0.214,
  missingName: -2.271,
  missingNumber: -1.194,
  missingWord: -0.357,
  missingFocus: 1.4,
  missingLargest: -2.601,
  negatedQuestion: -2.323,
  alike: 2.322,
  inTitle: 1.17,
  early: 0.104,
  rarity: 0.034,
  'lacks number': -0.578,
  'lacks date': 0.259,
  'lacks duration': -0.656,
  'lacks person': -0.26,
  'lacks place': 0.049,
  beside: 0.38,
  bias: -0.046,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.441, slope: 1.014 };
