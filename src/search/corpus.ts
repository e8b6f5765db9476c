import type { Article } from '../articles/article.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { KnownArticles } from './known-articles.ts';
import type { CountedWords, Lexicon } from './lexicon.ts';
import type { IndexedSentence, Passage } from './passages.ts';
import type { Postings } from './postings.ts';

/** What was read of articles: of all, or, if they lie elsewhere, of those that a question has brought here. */
export interface ReadArticles {
  /** The sentences of an article that can be quoted, in order; none of an article that is not in the corpus. */
  sentencesOf(article: Article): readonly IndexedSentence[];
  passageCount(article: Article): number;
  /** Whether a term stands anywhere in the passages of the article. */
  holds(article: Article, term: string): boolean;
  /** Whether a term stands in the article's title. */
  titleHolds(article: Article, term: string): boolean;
  /** The hashes of the content terms of the article's body, in order, as `isReprint` takes them. */
  bodyHashesOf(article: Article): readonly number[];
}

/** Articles as questions are answered from them. What finds passages is a `Retriever`; either may be in this process or not. */
export interface SearchedArticles extends ReadArticles {
  /** What is to be known of the words of a question, which the lexicon given then answers at once. Rejects if it cannot be had. */
  lexiconFor(question: string): Promise<Lexicon>;
}

/** A fixed set of articles, all read and in memory. */
export interface Corpus extends Lexicon, SearchedArticles {
  readonly articles: readonly Article[];
  /** All that can be retrieved, article by article, in the order of the text. */
  readonly passages: readonly Passage[];
  /** The passages of this article in `passages`: the first and the one behind the last. None of an article that is not there. */
  rangeOf(article: Article): { readonly from: number; readonly to: number };
  /** Which passages hold which terms, for an engine in this process. */
  readonly postings: Postings;
  /** The number of a term in `postings`; undefined if no article held it when it was read. */
  termNumber(term: string): number | undefined;
  /** All that was read, for the corpus that takes this one's place. */
  readonly known: KnownArticles;
  /** How many articles were read and not known before. */
  readonly readAnew: number;
  /** What the lexicon was made of. */
  readonly counted: CountedWords;
}

/** The terms of a passage that carry its topic, in order, with repetitions: what an engine indexes. */
export function contentOf({ sentences }: Pick<Passage, 'sentences'>): string[] {
  return sentences.flatMap(({ terms }) => terms.filter((term) => !isStopWord(term)));
}

/** How often each of those terms stands in the passage. */
export function contentCounts(passage: Pick<Passage, 'sentences'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of contentOf(passage)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
