import type { Article } from '../articles/article.ts';
import type { Abbreviations } from '../language/abbreviations.ts';
import type { IndexedSentence, Passage } from './passages.ts';

/** A passage that shares terms with the query. */
export interface Hit {
  readonly passage: Passage;
  /** BM25+ summed over the terms found. Scores of two searches compare only after division by what their terms weigh. */
  readonly score: number;
  /** The terms of the query that stand in the passage. */
  readonly found: readonly string[];
}

export interface SearchOptions {
  /** How many hits, at most. */
  readonly limit: number;
  /** What a term counts, 1 unless given. */
  readonly boosts?: ReadonlyMap<string, number>;
  /** Only passages of this article. */
  readonly source?: Article;
}

/**
 * Passages of a fixed set of articles, searchable by terms. All that the rest of the project knows about the engine, and
 * asynchronous so that an engine may live outside the process.
 */
export interface SearchIndex {
  readonly articles: readonly Article[];
  /** Best first; ties in the order of the articles. */
  search(terms: readonly string[], options: SearchOptions): Promise<readonly Hit[]>;
  /** Inverse document frequency over passages of each of `terms`, > 0, the larger the rarer; 0 for one never seen. */
  weigh(terms: readonly string[]): Promise<readonly number[]>;
  /** What a term weighs that the index has never seen. */
  readonly unseenWeight: number;
  /**
   * The word of the index that `word`, which it has never seen, most likely misspells; undefined where none is near. `name`
   * says that the asker wrote it with a capital.
   */
  nearestWord(word: string, name: boolean): Promise<string | undefined>;
  /** What the articles abbreviate, by their own words. */
  readonly abbreviations: Pick<Abbreviations, 'alternatives'>;
  /** The indexed sentences of an article, in order. */
  sentencesOf(article: Article): readonly IndexedSentence[];
  /** Whether a term stands anywhere in what is indexed of the article. */
  holds(article: Article, term: string): boolean;
  /** Whether a term stands in the article's title. */
  titles(article: Article, term: string): boolean;
  /** How many passages of the article are indexed. */
  passageCount(article: Article): number;
}
