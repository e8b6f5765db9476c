// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 3.196,
  foundSquared: 2.591,
  foundCount: 3.466,
  missingName: 1.199,
  missingNumber: -2.861,
  missingFocus: 0.225,
  missingFrame: -0.741,
  missingLargest: 0.145,
  alike: 5.566,
  before: 4.695,
  after: 4.07,
  inPassage: 0.964,
  inArticle: 0.464,
  inTitle: 3.016,
  passage: 1.122,
  passageOfBest: 3.533,
  pairs: 2.792,
  early: 0.347,
  opensWithPronoun: 0.709,
  isQuestion: -1.47,
  negatedQuestion: -1.003,
  'shows date': 1.188,
  'shows number': 0.662,
  'shows duration': 0.5,
  'shows person': 0.13,
  'shows place': -0.18,
  'shows reason': 1.772,
  'lacks date': -0.786,
  'lacks number': -0.809,
  'lacks duration': -0.246,
  'lacks person': -0.657,
  'lacks place': 0.299,
  'lacks reason': -0.305,
  beside: 1.428,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.296,
  passage: 3.023,
  rarity: 2.692,
  length: 2.607,
  nowhere: -1.169,
  found: 2.318,
  bias: -12.271,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: -0.028,
  lead: 0.316,
  names: 0.216,
  missingName: -2.338,
  missingNumber: -1.753,
  missingWord: -0.596,
  missingFocus: 0.955,
  missingLargest: -3.433,
  negatedQuestion: -2.464,
  alike: 4.634,
  inTitle: 2.436,
  complete: -0.154,
  early: 0.098,
  rarity: -0.18,
  'lacks number': 3.241,
  'lacks date': 0.621,
  'lacks person': -0.281,
  'lacks place': -0.047,
  beside: 0.36,
  bias: 0.654,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.437, slope: 1.020 };
