import { isReprint } from '../articles/reprint.ts';
import type { ReadArticles } from '../search/corpus.ts';
import { type Candidate, isOfOneArticle } from './candidates.ts';
import { saysTheSame } from './corroboration.ts';
import type { Ranking } from './rank-candidates.ts';
import type { UnderstoodQuestion } from './understand.ts';

/** A sentence to show, and the other articles' sentences that it stands for. */
export interface Arranged {
  readonly candidate: Candidate;
  readonly others: readonly Candidate[];
  /** Neither answers nor adds: a reply keeps it behind "More quotes". */
  readonly folded: boolean;
}

/** Of a question about all articles, an article whose best sentence finds less than this part of what the best of all finds is not about it. */
const OVER_ALL_FOUND = 0.5;

/** A sentence that scores less than this part of the best misses what was asked: it is left out rather than called a corroboration. */
const CORROBORATION_SCORE = 0.6;

/** A further quote answers too if it is at least this likely to, and not much less likely than the first. */
const ANSWERS_TOO = 0.5;
const PART_OF_FIRST = 0.6;

/**
 * All that can be shown, in one fixed order, of which every page is a slice: best first, what a reply folds away last. A sentence
 * that another article says as well stands for both; a question about all articles gets one from each.
 */
export function arrange(
  corpus: ReadArticles,
  question: UnderstoodQuestion,
  ranking: Ranking,
): readonly Arranged[] {
  const shown = question.overAll ? oneOfEach(ranking) : withoutRepetition(corpus, ranking);
  const arranged = shown.map((one) => ({ ...one, folded: isFolded(one.candidate, ranking) }));
  return [...arranged.filter(({ folded }) => !folded), ...arranged.filter(({ folded }) => folded)];
}

type Chosen = Omit<Arranged, 'folded'>;

/** The best sentence of each article that is about the question. */
function oneOfEach({ candidates }: Ranking): readonly Chosen[] {
  const least = (candidates[0]?.features.found ?? 0) * OVER_ALL_FOUND;
  const seen = new Set<string>();
  return candidates.flatMap((candidate) => {
    const { id } = candidate.sentence.article;
    if (candidate.features.found < least || seen.has(id)) return [];
    seen.add(id);
    return [{ candidate, others: [] }];
  });
}

/** Each thing said once: at most one sentence of each other article beside it, and none of a copy. */
function withoutRepetition(corpus: ReadArticles, { candidates }: Ranking): readonly Chosen[] {
  const isOneWitness = (one: Candidate, other: Candidate) =>
    isOfOneArticle(one, other) ||
    isReprint(one.sentence.article, other.sentence.article, corpus.bodyHashesOf);
  const least = (candidates[0]?.score ?? 0) * CORROBORATION_SCORE;
  const shown: { candidate: Candidate; others: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const same = shown.find((one) => saysTheSame(one.candidate.analysis, candidate.analysis));
    if (!same) shown.push({ candidate, others: [] });
    else if (
      candidate.score >= least &&
      ![same.candidate, ...same.others].some((other) => isOneWitness(other, candidate))
    )
      same.others.push(candidate);
  }
  return shown;
}

/** Whether a candidate neither answers nor adds; never the best, whatever it is worth. */
function isFolded(candidate: Candidate, { candidates: [best], confidence, probabilityOf }: Ranking): boolean {
  if (!probabilityOf || candidate === best) return false;
  return probabilityOf(candidate) < Math.max(ANSWERS_TOO, PART_OF_FIRST * confidence);
}
