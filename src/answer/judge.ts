import type { Article } from '../articles/article.ts';
import { LateError } from '../reader/reader.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { order } from './arrange.ts';
import { type Candidate, candidatesIn, findPassages } from './candidates.ts';
import { confidenceOf, logistic, topicOf } from './confidence.ts';
import { type ReadCandidate, type Reading, readCandidates } from './read-candidates.ts';
import { rankFeatures, readingFeatures } from './reading-features.ts';
import { READING_FIT_WEIGHTS, READING_RANK_WEIGHTS, READING_TOPIC_WEIGHTS } from './reading-weights.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { weigh } from './weigh.ts';

/** The sentences that may answer a question, and how sure that is. */
export interface Judged {
  /** Best first, with scores of 0 and more that compare within one question. */
  readonly candidates: readonly Candidate[];
  /** How likely the first answers, 0..1. */
  readonly confidence: number;
  /** How likely the articles speak of what is asked, 0..1. */
  readonly topic: number;
  /** How likely a candidate answers, 0..1; undefined if only words were matched. */
  readonly probabilityOf?: (candidate: Candidate) => number;
  /** The reader should have judged, but had no time, or failed. */
  readonly late: boolean;
}

/** Judges by the reader if there is one and it has the time, else by words. */
export async function judge(
  index: SearchIndex,
  question: UnderstoodQuestion,
  reading: Reading | undefined,
  source: Article | undefined,
): Promise<Judged> {
  const hits = await findPassages(index, question, source);
  const found = candidatesIn(index, question, hits);
  // A question of no words ("???", "the latest") asks for nothing that could be read for.
  if (!reading || question.terms.length === 0) return { ...judgeByWords(question, found), late: false };
  try {
    const read = await readCandidates(index, question, found, hits, reading, source);
    return { ...judgeByReading(question, read, found), late: false };
  } catch (error) {
    if (!(error instanceof LateError)) reading.onProblem?.(error);
    return { ...judgeByWords(question, found), late: true };
  }
}

function judgeByWords(question: UnderstoodQuestion, found: readonly Candidate[]) {
  const candidates = order(question, found);
  return { candidates, confidence: confidenceOf(question, candidates), topic: topicOf(question, candidates) };
}

/** In the order of what was learned from the development questions: mostly the reader's, a little that by words. */
export function rankRead(question: UnderstoodQuestion, read: readonly ReadCandidate[]): ReadCandidate[] {
  const sums = read.map((one) => ({ ...one, score: weigh(rankFeatures(one), READING_RANK_WEIGHTS) }));
  return order(
    question,
    sums.sort((a, b) => b.score - a.score),
  ) as ReadCandidate[];
}

function judgeByReading(
  question: UnderstoodQuestion,
  read: readonly ReadCandidate[],
  found: readonly Candidate[],
) {
  const ranked = rankRead(question, read).map((one) => ({ ...one, score: logistic(one.score) }));
  const [best] = ranked;
  const byWords = confidenceOf(question, found);
  const probabilityOf = (candidate: Candidate) =>
    isRead(candidate)
      ? logistic(weigh(readingFeatures(question, candidate, ranked, byWords), READING_FIT_WEIGHTS))
      : 0;
  return {
    candidates: ranked,
    confidence: best ? probabilityOf(best) : 0,
    topic: best
      ? logistic(weigh(readingFeatures(question, best, ranked, byWords), READING_TOPIC_WEIGHTS))
      : 0,
    probabilityOf,
  };
}

function isRead(candidate: Candidate): candidate is ReadCandidate {
  return candidate.read !== undefined;
}
