import type { Feature } from './features.ts';

/** What each feature of a sentence is worth; a sentence's score is the sum. Written by `test/evaluation/train.ts`. */
export const RANK_WEIGHTS: { readonly [name in Feature]?: number } = {
  found: 2.6,
  foundSquared: 2.9,
  foundCount: 2.5,
  passage: 2,
  passageOfBest: 3,
  before: 5,
  after: 4.5,
  inPassage: 1.2,
  inArticle: 1.5,
  pairs: 4,
  alike: 5,
};
