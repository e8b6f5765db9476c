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
  score: -0.019,
  lead: 0.31,
  names: 0.207,
  missingName: -1.682,
  missingNumber: -1.528,
  missingWord: -0.402,
  missingFocus: 1.152,
  missingLargest: -3.543,
  negatedQuestion: -2.45,
  alike: 4.794,
  inPassage: -5.015,
  inTitle: 2.4,
  complete: -0.255,
  early: 0.083,
  rarity: -0.134,
  'lacks number': 3.579,
  'lacks date': 0.526,
  'lacks person': -0.169,
  'lacks place': -0.04,
  beside: 0.384,
  bias: 0.616,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.453, slope: 1.036 };
