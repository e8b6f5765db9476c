import type { AnswerContext } from '../src/answer/context.ts';
import { createAnalyse } from '../src/answer/sentence-analysis.ts';
import type { Article } from '../src/articles/article.ts';
import type { Corpus } from '../src/search/corpus.ts';
import { createMiniSearch } from '../src/search/minisearch.ts';
import { createCorpus } from '../src/search/read-corpus.ts';
import type { Retriever } from '../src/search/retriever.ts';

/** What questions are answered from, all of it in memory. */
export interface MemoryContext extends AnswerContext {
  readonly corpus: Corpus;
}

/** What questions to these articles, in this order, are answered from, by words alone. */
export function contextOf(
  articles: readonly Article[],
  engine: (corpus: Corpus) => Retriever = createMiniSearch,
): MemoryContext {
  const corpus = createCorpus(articles);
  return { corpus, retriever: engine(corpus), analyse: createAnalyse() };
}
