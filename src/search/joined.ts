import { newestFirst } from '../articles/newest-first.ts';
import { createBm25, meanLength } from './bm25.ts';
import type { Corpus, SearchedArticles } from './corpus.ts';
import { lexiconOf } from './lexicon.ts';
import type { Retriever } from './retriever.ts';
import type { SentenceVectors } from './vector-index.ts';

/** Two corpora without an article in common, searched as one: what is known of words is added up, and nothing is read or kept twice. */
export function joinCorpora(one: Corpus, other: Corpus): SearchedArticles {
  const lexicon = lexiconOf([one.counted, other.counted]);
  /** What the one has that holds the article; the other has nothing of it. */
  const either = <T>(mine: readonly T[], theirs: readonly T[]) => (mine.length > 0 ? mine : theirs);
  return {
    lexiconFor: async () => lexicon,
    sentencesOf: (article) => either(other.sentencesOf(article), one.sentencesOf(article)),
    bodyHashesOf: (article) => either(other.bodyHashesOf(article), one.bodyHashesOf(article)),
    passageCount: (article) => one.passageCount(article) + other.passageCount(article),
    holds: (article, term) => one.holds(article, term) || other.holds(article, term),
    titleHolds: (article, term) => one.titleHolds(article, term) || other.titleHolds(article, term),
  };
}

/** Finds the passages of both corpora, with the scores that they would have in one of all their articles. */
export function joinRetrievers(one: Corpus, other: Corpus): Retriever {
  const mean = meanLength([one, other]);
  const engines = [createBm25(one, mean), createBm25(other, mean)];
  return {
    async search(query) {
      const found = await Promise.all(engines.map((engine) => engine.search(query)));
      return found
        .flat()
        .sort((a, b) => b.score - a.score || newestFirst(a.passage.article, b.passage.article))
        .slice(0, query.limit);
    },
  };
}

/** Finds the sentences of both. */
export function joinVectors(one: SentenceVectors, other: SentenceVectors): SentenceVectors {
  return {
    async search(question, limit, source, byWords) {
      const found = await Promise.all(
        [one, other].map((each) => each.search(question, limit, source, byWords)),
      );
      return found
        .flat()
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, limit);
    },
    cosine: (question, sentence) => other.cosine(question, sentence) ?? one.cosine(question, sentence),
  };
}
