import type { Candidate } from './candidates.ts';
import { saysTheSame } from './corroboration.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** A sentence to show, and the other articles' sentences that it stands for. */
export interface Arranged {
  readonly candidate: Candidate;
  readonly others: readonly Candidate[];
}

/**
 * What a newest article's sentences gain where a question asks what is new: about a third of what finding all of the
 * question's words is worth. No development question asks for it; set by reason, not measured.
 */
const NEWEST_BONUS = 3;

/** Of a question about all articles, an article whose best sentence finds less than this part of what the best of all finds is not about it. */
const OVER_ALL_FOUND = 0.5;

/** Sentences that score less than this part of the best are not compared: they miss what was asked. */
const CORROBORATION_SCORE = 0.6;

/**
 * In the order of showing: for a question about what is new, sentences of the newest article move up by `bonus`, on the scale
 * of the scores.
 */
export function applyRecency(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
  bonus = NEWEST_BONUS,
): readonly Candidate[] {
  if (!question.recent) return candidates;
  const newest = candidates.map(publishedOf).reduce((a, b) => (a > b ? a : b), '');
  if (newest === '') return candidates;
  return candidates
    .map((one) => (publishedOf(one) === newest ? { ...one, score: one.score + bonus } : one))
    .sort((a, b) => b.score - a.score);
}

/**
 * The first `most` to show. A sentence that another article says as well stands for both; a question about all articles
 * gets one from each.
 */
export function arrange(
  question: UnderstoodQuestion,
  candidates: readonly Candidate[],
  most: number,
): readonly Arranged[] {
  const shown: { candidate: Candidate; others: Candidate[] }[] = [];
  const [best] = candidates;
  const least = (best?.score ?? 0) * CORROBORATION_SCORE;
  const leastFound = (best?.features.found ?? 0) * OVER_ALL_FOUND;
  for (const candidate of candidates) {
    if (shown.length === most && candidate.score < least) break;
    const { article } = candidate.sentence;
    if (question.overAll) {
      if (candidate.features.found < leastFound) continue;
      if (shown.some((one) => one.candidate.sentence.article === article)) continue;
    } else {
      const same = shown.find((one) => saysTheSame(one.candidate.analysis, candidate.analysis));
      if (same) {
        if (!same.others.some((other) => other.sentence.article === article)) same.others.push(candidate);
        continue;
      }
    }
    if (shown.length < most) shown.push({ candidate, others: [] });
  }
  return shown;
}

function publishedOf({ sentence }: Candidate): string {
  return sentence.article.published ?? '';
}
