// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 3.21,
  foundSquared: 2.789,
  foundCount: 3.106,
  missingName: 1.25,
  missingNumber: -2.247,
  missingFocus: -0.203,
  missingFrame: -1.87,
  missingLargest: 0.027,
  alike: 5.667,
  before: 4.854,
  after: 4.16,
  inPassage: 1.182,
  inArticle: 0.592,
  inTitle: 3.21,
  passage: 1.136,
  passageOfBest: 3.479,
  pairs: 3.911,
  early: 0.362,
  opensWithPronoun: 0.776,
  isQuestion: -1.518,
  negatedQuestion: -0.772,
  'shows date': 1.267,
  'shows number': 0.756,
  'shows duration': 0.555,
  'shows person': 0.126,
  'shows place': -0.163,
  'shows reason': 1.726,
  'lacks date': -0.778,
  'lacks number': -0.882,
  'lacks duration': -0.245,
  'lacks person': -0.633,
  'lacks place': 0.271,
  'lacks reason': -0.285,
  beside: 1.409,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.296,
  passage: 3.069,
  rarity: 2.591,
  length: 2.585,
  nowhere: -0.904,
  found: 2.394,
  bias: -12.339,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: -0.03,
  lead: 0.268,
  names: 0.245,
  missingName: -1.966,
  missingNumber: -2.582,
  missingWord: -0.546,
  missingFocus: 0.927,
  missingLargest: -3.29,
  negatedQuestion: -2.508,
  alike: 4.415,
  inPassage: -4.922,
  inTitle: 3.267,
  complete: -0.14,
  early: 0.112,
  rarity: -0.101,
  'lacks number': 3.477,
  'lacks date': 0.321,
  'lacks person': -0.206,
  'lacks place': 0.14,
  beside: 0.441,
  bias: 0.804,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: 1.589, slope: 2.488 };
