import type { Article } from '../articles/article.ts';
import { isKeywords } from '../language/keywords.ts';
import { LateError } from '../reader/reader.ts';
import { type Candidate, findByWords } from './candidates.ts';
import { confidenceOf, logistic, topicOf } from './confidence.ts';
import type { AnswerContext } from './context.ts';
import { isRead, type ReadCandidate, readCandidates } from './read-candidates.ts';
import { readingConfidence, readingTopic } from './reading-confidence.ts';
import { rankFeatures, readingFeatures } from './reading-features.ts';
import { READING_RANK_WEIGHTS } from './reading-weights.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { weigh } from './weigh.ts';

/** The sentences that may answer a question, and how sure that is. */
export interface Ranking {
  /** Best first, with scores of 0 and more that compare within one question. */
  readonly candidates: readonly Candidate[];
  /** How likely the first answers, 0..1. */
  readonly confidence: number;
  /** How likely the articles speak of what is asked, 0..1. */
  readonly topic: number;
  /** How likely a candidate answers, 0..1; undefined if only words were matched. */
  readonly probabilityOf?: (candidate: Candidate) => number;
  /** The reader should have ranked, but had no time, or failed. */
  readonly late: boolean;
}

/** Ranks the sentences that may answer a question: by the reader if there is one and it has the time, else by words. */
export async function rankCandidates(
  context: AnswerContext,
  question: UnderstoodQuestion,
  source?: Article,
): Promise<Ranking> {
  const { reading } = context;
  const found = await findByWords(context, question, source);
  const byWords = () => rankByWords(question, found.candidates);
  if (!reading || isForWords(question, found.candidates)) return { ...byWords(), late: false };
  try {
    const read = await readCandidates(context, reading, question, found);
    return { ...rankByReading(question, read, found.candidates), late: false };
  } catch (error) {
    if (!(error instanceof LateError)) reading.onProblem?.(error);
    return { ...byWords(), late: true };
  }
}

/**
 * Whether the reader is of no use: it learned from questions. One of no words ("???", "the latest") asks for nothing that could
 * be read for; keywords ("silk road") ask for the sentences that hold them, if there are any.
 */
function isForWords(question: UnderstoodQuestion, found: readonly Candidate[]): boolean {
  return question.terms.length === 0 || namesTopic(question, found);
}

/** Whether a question is a topic alone, and some sentence has all of its words. */
function namesTopic({ text }: UnderstoodQuestion, [best]: readonly Candidate[]): boolean {
  return best !== undefined && best.features.found > ALL_FOUND && isKeywords(text);
}

/** All but what rounding takes. */
const ALL_FOUND = 0.999;

function rankByWords(question: UnderstoodQuestion, found: readonly Candidate[]) {
  const candidates = applyRecency(question, found, NEWEST_BONUS);
  return {
    candidates: namesTopic(question, candidates) ? leadsFirst(candidates) : candidates,
    confidence: confidenceOf(question, candidates),
    topic: topicOf(question, candidates),
  };
}

/** In the order of the scores, after each sentence gained the more the nearer it stands to its article's opening, which says most. */
function leadsFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((one) => ({ ...one, score: one.score + LEAD_BONUS / (one.sentence.paragraph ?? LATE) }))
    .sort((a, b) => b.score - a.score);
}

/**
 * What the first paragraph gains over one far down if a topic is all that is asked, on the scale of the scores by words: as much as the
 * newest. No development question names a topic alone; set by reason and tried on a hundred articles by hand.
 */
const LEAD_BONUS = 3;
/** A caption or an inset stands beside the text, wherever that is. */
const LATE = 10;

/**
 * What a newest article's sentences gain if a question asks what is new, on the scale of the scores by words: about a third of what
 * finding all of the question's words is worth. No development question asks for it; set by reason, not measured.
 */
const NEWEST_BONUS = 3;
/** The same for sentences that were read, whose sums are nearer each other: the first window is worth .75 more than the next. */
const NEWEST_BONUS_READ = 0.5;

/** In the order of what was learned from the development questions: mostly the reader's, a little that by words. */
function rankRead(question: UnderstoodQuestion, read: readonly ReadCandidate[]): readonly ReadCandidate[] {
  const sums = read.map((one) => ({ ...one, score: weigh(rankFeatures(one), READING_RANK_WEIGHTS) }));
  sums.sort((a, b) => b.score - a.score);
  return applyRecency(question, sums, NEWEST_BONUS_READ);
}

function rankByReading(
  question: UnderstoodQuestion,
  read: readonly ReadCandidate[],
  found: readonly Candidate[],
) {
  const ranked = rankRead(question, read).map((one) => ({ ...one, score: logistic(one.score) }));
  const [best] = ranked;
  const byWords = confidenceOf(question, found);
  const featuresOf = (candidate: ReadCandidate) => readingFeatures(question, candidate, ranked, byWords);
  const features = best && featuresOf(best);
  return {
    candidates: ranked,
    confidence: features ? readingConfidence(features) : 0,
    topic: features ? readingTopic(features) : 0,
    probabilityOf: (candidate: Candidate) =>
      isRead(candidate) ? readingConfidence(featuresOf(candidate)) : 0,
  };
}

/** In the order of the scores, after sentences of the newest article gained `bonus`, if the question asks what is new. */
function applyRecency<T extends Candidate>(
  { recent }: UnderstoodQuestion,
  candidates: readonly T[],
  bonus: number,
): readonly T[] {
  const newest = candidates.map(publishedOf).reduce((a, b) => (a > b ? a : b), '');
  if (!recent || newest === '') return candidates;
  return candidates
    .map((one) => (publishedOf(one) === newest ? { ...one, score: one.score + bonus } : one))
    .sort((a, b) => b.score - a.score);
}

function publishedOf({ sentence }: Candidate): string {
  return sentence.article.published ?? '';
}
