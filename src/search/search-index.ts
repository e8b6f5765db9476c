import type { Article } from '../articles/article.ts';
import type { IndexedSentence, Passage } from './passages.ts';

/** A passage that shares terms with the query. Scores compare within one search only. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

export interface SearchOptions {
  /** How many hits, at most. */
  readonly limit: number;
  /** Only passages of this article. */
  readonly source?: Article;
}

/** What the index knows about a term. */
export interface TermFacts {
  /** In how many sentences it stands; 0 where the index has never seen it. */
  readonly frequency: number;
  /** Inverse document frequency over sentences, > 0; the larger the rarer. */
  readonly idf: number;
}

/**
 * Passages of a fixed set of articles, searchable by terms. All that the rest of the project knows about the engine, and
 * asynchronous so that an engine may live outside the process.
 */
export interface SearchIndex {
  /** Best first; ties in the order of the articles. */
  search(terms: readonly string[], options: SearchOptions): Promise<readonly Hit[]>;
  /** Facts on each of `terms`. */
  lookup(terms: readonly string[]): Promise<ReadonlyMap<string, TermFacts>>;
  /** The word of the index that `word`, which it has never seen, most likely misspells; undefined where none is near. */
  nearestWord(word: string): Promise<string | undefined>;
  /** The indexed sentences of an article, in order. */
  sentencesOf(article: Article): readonly IndexedSentence[];
  /** How many passages of the article are indexed. */
  passageCount(article: Article): number;
}
