import { type Candidate, isOfOneArticle } from './candidates.ts';
import type { QuestionFeatures } from './features.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { weigh } from './weigh.ts';
import { CALIBRATION, FIT_WEIGHTS, TOPIC_WEIGHTS } from './weights.ts';

/** How many of the best sentences tell whether the articles speak of this: chance matches come from all over. */
const FEW = 5;

/** What is looked at beside the features of `best`, the first of `candidates`, which are in order of score. */
export function questionFeatures(
  question: UnderstoodQuestion,
  best: Candidate,
  candidates: readonly Candidate[],
): QuestionFeatures {
  const { score, features } = best;
  const { found, before, after, inPassage, inArticle } = features;
  const few = candidates.slice(0, FEW);
  const together = few.filter((one) => isOfOneArticle(one, best)).length;
  return {
    bias: 1,
    score,
    lead: score - (candidates[1]?.score ?? 0),
    rarity: question.rarity,
    size: Math.min(MOST_SIZE, question.unseenWeight),
    length: Math.log(1 + question.terms.length),
    names: question.terms.some(({ role }) => role === 'name') ? 1 : 0,
    together: together / few.length,
    meanPassage: few.reduce((sum, one) => sum + one.features.passage, 0) / few.length,
    nowhere: Math.max(0, 1 - found - before - after - inPassage - inArticle),
  };
}

/**
 * How likely the best sentence answers the question, 0..1.
 *
 * Two questions are asked of its features, each by a logistic regression: do the articles speak of this at all, and does this
 * sentence answer it. Their product is brought onto the scale of what is right (Platt's calibration), so that
 * of the answers given with about 0.8 about 80 % are right.
 */
export function confidenceOf(question: UnderstoodQuestion, candidates: readonly Candidate[]): number {
  const [best] = candidates;
  if (!best) return 0;
  const around = questionFeatures(question, best, candidates);
  const fit = logistic(weigh(best.features, FIT_WEIGHTS) + weigh(around, FIT_WEIGHTS));
  return logistic(CALIBRATION.offset + CALIBRATION.slope * evidence(topicOf(question, candidates), fit));
}

/** How likely the articles speak of what is asked, 0..1, by the words of the best sentence. */
export function topicOf(question: UnderstoodQuestion, candidates: readonly Candidate[]): number {
  const [best] = candidates;
  if (!best) return 0;
  const around = questionFeatures(question, best, candidates);
  return logistic(weigh(best.features, TOPIC_WEIGHTS) + weigh(around, TOPIC_WEIGHTS));
}

/**
 * The log odds of the two probabilities together. The more the second counts the better near misses are told and the worse
 * absent articles; cross-validated on the development questions, 0.6 to 0.8 differ by .004 of AUROC.
 */
export function evidence(topic: number, fit: number): number {
  return logit(topic * fit ** FIT_PART);
}

/** The log odds of a probability, kept finite. */
export function logit(probability: number): number {
  const kept = Math.min(MOST, Math.max(1 - MOST, probability));
  return Math.log(kept / (1 - kept));
}

/** Larger archives than the development set's are judged as it is: a line learned between sizes is not followed beyond them. */
const MOST_SIZE = 7.5;

/** Keeps the logarithm finite. */
const MOST = 1 - 1e-9;

const FIT_PART = 0.7;

/** The probability, 0 to 1, of log-odds: the inverse of `logit`. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
