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

/** Inverse document frequency of a term over passages, > 0, the larger the rarer; whether the index has seen the term. */
export interface TermWeight {
  readonly weight: number;
  readonly known: boolean;
}

/**
 * Passages of a fixed set of articles, searchable by terms. All that the rest of the project knows about the engine, and
 * asynchronous so that an engine may live outside the process.
 */
export interface SearchIndex {
  readonly articles: readonly Article[];
  /** Best first; ties in the order of the articles. */
  search(terms: readonly string[], options: SearchOptions): Promise<readonly Hit[]>;
  /** What each of `terms` tells of a passage that holds it, whether or not the index has seen it. */
  weigh(terms: readonly string[]): Promise<readonly TermWeight[]>;
  /** What a term weighs that neither the index nor English knows: the largest weight there is. */
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
