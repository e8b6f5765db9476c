import type { Reader } from '../reader/reader.ts';
import type { SearchedArticles } from '../search/corpus.ts';
import type { Retriever } from '../search/retriever.ts';
import type { SentenceVectors } from '../search/vector-index.ts';
import type { Analyse } from './sentence-analysis.ts';

/** What the questions to one archive are answered from. */
export interface AnswerContext {
  readonly corpus: SearchedArticles;
  readonly retriever: Retriever;
  /** What was found out about the corpus's sentences is kept here, and goes with it. */
  readonly analyse: Analyse;
  /** Called between the stages of an answer: resolves when it may go on. Without it the answer does not pause. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Without it only the words that sentences share with a question are matched. */
  readonly reading?: AnswerReader | undefined;
}

/** The reader and the vectors that it made of the corpus's sentences. */
export interface AnswerReader {
  readonly reader: Reader;
  readonly vectors: SentenceVectors;
  /** Milliseconds that a question may take, default 1,000; beyond, it is answered by words. */
  readonly budget?: number | undefined;
  /** Hears what went wrong with the reader; the question is answered by words. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
}
