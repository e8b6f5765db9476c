import { LRUCache } from 'lru-cache';
import type { Article } from '../articles/article.ts';
import { ClosedError, type Reader } from '../reader/reader.ts';
import { titleOf } from '../reader/windows.ts';
import { cosineOf, type PackedVectors, packVectors } from '../search/nearest-rows.ts';

/** The one of some sentences that is nearest to a topic in meaning. */
export interface Nearest {
  /** -1..1 */
  readonly cosine: number;
  /** Its place among them. */
  readonly at: number;
}

/**
 * The nearest of an article's sentences to a topic; undefined if there is none or nobody can tell just now. Asked again with the
 * same article, the same sentences are meant.
 */
export type Nearness = (
  topic: string,
  article: Article,
  sentences: readonly string[],
) => Promise<Nearest | undefined>;

/** Topics whose vectors are kept, 1.5 KB each. */
const TOPICS = 2000;
/** Milliseconds: nobody waits for a watch, but a reader that hangs must not stop all of them. */
const BUDGET_MS = 60_000;

/** Nearness by a reader's vectors. Of what keeps it from reading `onProblem` hears; then words must do. Rejects if the reader was closed. */
export function createNearness(reader: Reader, onProblem: (error: unknown) => void): Nearness {
  const topics = new LRUCache<string, Float32Array>({ max: TOPICS });
  const articles = new WeakMap<Article, PackedVectors>();
  const vectorOf = async (topic: string) => {
    const known = topics.get(topic) ?? (await reader.questionVector(topic, BUDGET_MS));
    topics.set(topic, known);
    return known;
  };
  const vectorsOf = async (article: Article, sentences: readonly string[]) => {
    const title = titleOf(article);
    const titled = sentences.map((text) => ({ title, text }));
    const known =
      articles.get(article) ?? packVectors(await reader.sentenceVectors(titled, BUDGET_MS), reader.width);
    articles.set(article, known);
    return known;
  };
  return async (topic, article, sentences) => {
    try {
      const wanted = await vectorOf(topic);
      const vectors = await vectorsOf(article, sentences);
      const cosines = sentences.map((_, row) => cosineOf(wanted, vectors, row));
      const cosine = Math.max(...cosines);
      return cosines.length > 0 ? { cosine, at: cosines.indexOf(cosine) } : undefined;
    } catch (error) {
      if (error instanceof ClosedError) throw error;
      onProblem(error);
      return undefined;
    }
  };
}
