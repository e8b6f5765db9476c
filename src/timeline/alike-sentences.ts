import { LateError, type Reader } from '../reader/reader.ts';
import type { SentenceVectors } from '../search/vector-index.ts';
import type { SentencePlace } from './topic-index.ts';

/**
 * From which cosine on a sentence is near to a topic in meaning, how far below the nearest one it may lie, and how many there can be. Of 71
 * topics of `test/evaluation/watch-topics.txt`, on 236 news pieces, 86 % of those told of have a sentence over it, 11 % one of another piece.
 */
const LEAST = 0.77;
const BELOW_BEST = 0.06;
const MOST = 20;
/** Milliseconds: a timeline that is found by words alone is better than one that comes late. */
const BUDGET_MS = 500;
/** Vectors were trained on questions: of the topic alone, 78 and not 86 % are found with as many wrong ones. */
const asQuestion = (topic: string) => `Tell me about ${topic}`;

/** The sentences near to a topic in meaning, nearest first; none if the reader has too much to do. Rejects if it failed. */
export async function alikeSentences(
  topic: string,
  { reader, vectors }: { readonly reader: Reader; readonly vectors: SentenceVectors },
): Promise<SentencePlace[]> {
  try {
    const hits = await vectors.search(await reader.questionVector(asQuestion(topic), BUDGET_MS), MOST);
    const least = Math.max(LEAST, (hits[0]?.cosine ?? 0) - BELOW_BEST);
    return hits
      .filter(({ cosine }) => cosine >= least)
      .map(({ sentence: { article, start } }) => ({ article, start }));
  } catch (error) {
    if (error instanceof LateError) return [];
    throw error;
  }
}
