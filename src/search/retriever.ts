import type { Article } from '../articles/article.ts';
import type { Passage } from './passages.ts';

/** What to look for: terms, each with what a passage gains that holds it. */
export interface Query {
  /** Term to weight, > 0. */
  readonly weights: ReadonlyMap<string, number>;
  /** What scores are divided by, > 0: the weight of all that is asked, without the terms that only may stand for it. */
  readonly totalWeight: number;
  /** How many hits, at most. */
  readonly limit: number;
  /** Only passages of this article; default all. */
  readonly source?: Article;
}

/** A passage that holds terms of the query. */
export interface Hit {
  /** One of the corpus's own. */
  readonly passage: Passage;
  /**
   * The share of the query's weight that stands here, each term times 0.5 to 2.7 by how often it stands in how long a passage
   * (BM25+: 1.5 for once in a passage of mean length). Scores of different questions and engines compare; the weights in `answer/` are
   * learned on this scale.
   */
  readonly score: number;
  /** The terms of the query that stand in the passage. */
  readonly found: readonly string[];
}

/**
 * Finds the passages of a corpus that match a query: the port behind which an engine stands, in this process or not. To add one,
 * write it beside `minisearch.ts` and choose it in `open-archive.ts`; `test/search/plain-retriever.ts` is the smallest.
 */
export interface Retriever {
  /** Best first, the same for the same query. Rejects if the engine fails. */
  search(query: Query): Promise<readonly Hit[]>;
}
