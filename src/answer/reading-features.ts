import { isOfOneArticle, type ReadSentence } from './candidates.ts';
import { logit } from './confidence.ts';
import type { ReadCandidate } from './read-candidates.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** What orders sentences that were read. */
export type ReadingRankFeature =
  | 'read'
  | 'named'
  | 'place'
  | 'cosine'
  | 'words'
  | 'found'
  /** How much older its article is than the newest that was read. */
  | 'older'
  | 'isQuestion'
  | 'isHeading';

/** What tells how sure an answer is that was read. */
export type ReadingFeature =
  | 'bias'
  /** The reader's score of the best sentence, and the largest score of all. */
  | 'read'
  | 'largest'
  /** How surely words of it answer. */
  | 'named'
  /** How near in meaning the best sentence is, and the nearest of all. */
  | 'cosine'
  | 'nearest'
  /** What its words say: log odds by words alone of the best by words; the best's own share of the question's words. */
  | 'byWords'
  | 'found'
  | 'missingName'
  | 'missingNumber'
  | 'missingLargest'
  | 'replaced'
  /** The kind of answer asked for, as far as a form of words shows it, is not there. */
  | 'lacksPerson'
  | 'lacksNumber'
  | 'lacksDate'
  /** What a term never seen weighs, which grows with the logarithm of the number of passages. */
  | 'size'
  /** Of the best few sentences, the share that stand in the best one's article. */
  | 'together'
  | 'contradicted'
  /** The question wants yes or no, and how much nearer in meaning than usual the best sentence is then: that a name fits is not enough. */
  | 'yesNo'
  | 'yesNoCosine';

export type ReadingFeatures = { readonly [name in ReadingFeature]: number };

/** What orders a sentence among those read. */
export function rankFeatures({ read, features }: ReadCandidate): {
  readonly [name in ReadingRankFeature]: number;
} {
  return {
    read: read.score,
    named: surenessOf(read),
    place: 1 / (1 + read.place),
    cosine: 10 * read.cosine,
    words: read.words / 10,
    found: features.found,
    older: Math.log1p(read.behind) / 4,
    isQuestion: features.isQuestion,
    isHeading: features.isHeading,
  };
}

const FEW = 5;
/** About the median of best sentences: from here, what a weight of `yesNoCosine` does is not mixed up with that of `yesNo`. */
const USUAL_COSINE = 0.75;

/** What is looked at beside `best`, the first of `candidates` in their order. `byWords` is the confidence by words alone. */
export function readingFeatures(
  question: UnderstoodQuestion,
  best: ReadCandidate,
  candidates: readonly ReadCandidate[],
  byWords: number,
): ReadingFeatures {
  const few = candidates.slice(0, FEW);
  const isYesNo = question.kind === 'yes/no';
  return {
    bias: 1,
    read: best.read.score,
    largest: largest(candidates, ({ read }) => read.score),
    named: surenessOf(best.read),
    cosine: 10 * best.read.cosine,
    nearest: 10 * largest(candidates, ({ read }) => read.cosine),
    byWords: logit(byWords),
    found: best.features.found,
    missingName: best.features.missingName,
    missingNumber: best.features.missingNumber,
    missingLargest: best.features.missingLargest,
    replaced: best.features.replaced,
    lacksPerson: best.features['lacks person'],
    lacksNumber: best.features['lacks number'],
    lacksDate: best.features['lacks date'],
    size: question.unseenWeight,
    together: few.filter((one) => isOfOneArticle(one, best)).length / few.length,
    contradicted: best.read.contradicts,
    yesNo: isYesNo ? 1 : 0,
    yesNoCosine: isYesNo ? 10 * (best.read.cosine - USUAL_COSINE) : 0,
  };
}

function largest<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), LEAST);
}

/** How surely words of a sentence answer, about 0 to -5. */
function surenessOf({ named }: ReadSentence): number {
  return Math.max(LEAST_NAMED, named) / 4;
}

/** Less tells no more. */
const LEAST_NAMED = -20;

/** Less than any score of the reader. */
const LEAST = -12;
