// Written by `npx tsx test/evaluation/train.ts`; change what is learned there, never a number here.
import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 3.199,
  foundSquared: 2.623,
  foundCount: 3.488,
  missingName: 1.181,
  missingNumber: -2.939,
  missingFocus: 0.484,
  missingFrame: -0.265,
  missingLargest: 0.253,
  alike: 5.622,
  before: 4.761,
  after: 4.082,
  inPassage: 1.021,
  inArticle: 0.435,
  inTitle: 2.702,
  passage: 1.125,
  passageOfBest: 3.497,
  pairs: 2.783,
  early: 0.352,
  opensWithPronoun: 0.708,
  isQuestion: -1.46,
  negatedQuestion: -1.012,
  'shows date': 1.035,
  'shows number': 0.69,
  'shows duration': 0.489,
  'shows person': 0.132,
  'shows name': 0.039,
  'shows place': -0.18,
  'shows reason': 2.456,
  'lacks date': -0.682,
  'lacks number': -0.825,
  'lacks duration': -0.241,
  'lacks person': -0.655,
  'lacks name': -0.165,
  'lacks place': 0.309,
  'lacks reason': -0.419,
  beside: 1.424,
};

/** Do the articles speak of this at all? */
export const TOPIC_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: 0.309,
  passage: 3.003,
  rarity: 2.656,
  length: 2.614,
  nowhere: -1.085,
  found: 2.226,
  bias: -12.397,
};

/** Does the best sentence answer? */
export const FIT_WEIGHTS: { readonly [name in ConfidenceFeature]?: number } = {
  score: -0.039,
  lead: 0.31,
  names: 0.187,
  missingName: -2.53,
  missingNumber: -1.887,
  missingWord: -0.689,
  missingFocus: 1.61,
  missingLargest: -3.474,
  negatedQuestion: -2.525,
  alike: 4.741,
  inTitle: 2.263,
  complete: -0.131,
  early: 0.096,
  rarity: 0.059,
  'lacks number': 3.293,
  'lacks date': 0.597,
  'lacks person': -0.222,
  'lacks place': 0.177,
  beside: 0.451,
  bias: 0.707,
};

/** From evidence to probability. */
export const CALIBRATION = { offset: -0.457, slope: 1.030 };
