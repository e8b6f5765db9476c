import { LRUCache } from 'lru-cache';
import type { Article } from '../articles/article.ts';
import { hashOfTerm } from '../articles/reprint.ts';
import { contentOf, type ReadArticles } from '../search/corpus.ts';
import type { Passage } from '../search/passages.ts';
import type { Database } from './database.ts';
import { readDocument, type StoredArticle } from './stored-article.ts';

/**
 * The articles that questions have brought here. A number always means the same text, so that what is fetched never goes out of
 * date; what is asked of an article is answered from here, at once.
 */
export interface FetchedArticles extends ReadArticles {
  /** Fetches articles by their numbers. One that is gone is left out. Rejects if the database does not answer. */
  fetch(numbers: readonly number[]): Promise<ReadonlyMap<number, StoredArticle>>;
  /** Whether an article was fetched from here. */
  owns(article: Article): boolean;
  /** The number of an article that was fetched from here. */
  numberOf(article: Article): number | undefined;
  /** The passages of an article that was fetched from here, in order; none of any other. */
  passagesOf(article: Article): readonly Passage[];
}

/** Some 20 KB each. What is asked about on one day is in a few hundred. */
const KEPT = 2000;

/** None yet of this database. It keeps the 2,000 articles asked about last. */
export function createFetchedArticles(database: Database): FetchedArticles {
  const kept = new LRUCache<number, StoredArticle>({ max: KEPT });
  // Of those that the cache has let go answers may still hold the article.
  const known = new WeakMap<Article, StoredArticle & { readonly number: number }>();
  return {
    async fetch(numbers) {
      const found = new Map<number, StoredArticle>();
      const missing: number[] = [];
      for (const number of new Set(numbers)) {
        const stored = kept.get(number);
        if (stored) found.set(number, stored);
        else missing.push(number);
      }
      if (missing.length === 0) return found;
      const rows = await database.read(
        'SELECT number, document FROM articles WHERE number = ANY($1::int[])',
        [missing],
      );
      for (const { number, document } of rows as { number: number; document: string }[]) {
        // Another question may have fetched it meanwhile: an article is one object.
        const stored = kept.get(number) ?? readDocument(document);
        kept.set(number, stored);
        known.set(stored.article, { ...stored, number });
        found.set(number, stored);
      }
      return found;
    },
    owns: (article) => known.has(article),
    numberOf: (article) => known.get(article)?.number,
    passagesOf: (article) => known.get(article)?.passages ?? [],
    sentencesOf: (article) => known.get(article)?.sentences ?? [],
    passageCount: (article) => known.get(article)?.passages.length ?? 0,
    holds: (article, term) => known.get(article)?.holds(term) ?? false,
    bodyHashesOf(article) {
      const sentences = known.get(article)?.sentences.filter(({ kind }) => kind === 'body') ?? [];
      return contentOf({ sentences }).map(hashOfTerm);
    },
    titleHolds: (article, term) => known.get(article)?.title().has(term) ?? false,
  };
}
