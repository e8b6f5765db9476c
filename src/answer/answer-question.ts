import { type Article, quoteOf } from '../articles/article.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Answer, AnswerQuote } from './answer.ts';
import { findCandidates } from './candidates.ts';
import { understand } from './understand.ts';

export interface AnswerOptions {
  readonly source?: Article;
  readonly limit?: number;
  readonly skip?: number;
}

const THRESHOLD = 0.5;

/** Answers a question with sentences of the indexed articles, or says that they do not answer it. */
export async function answerQuestion(
  index: SearchIndex,
  text: string,
  { source, limit = 3, skip = 0 }: AnswerOptions = {},
): Promise<Answer> {
  const question = await understand(index, text);
  const candidates = await findCandidates(index, question, source);
  const confidence = Math.max(0, ...candidates.map(({ features }) => features.found ?? 0));
  const answered = confidence >= THRESHOLD;
  const best = candidates.slice(skip, skip + limit).map(({ sentence, score }) => quote(sentence, score));
  return {
    question: text,
    answered,
    confidence,
    quotes: answered ? best : [],
    nearest: answered ? [] : best,
    more: candidates.length > skip + limit,
  };
}

function quote(sentence: IndexedSentence, score: number): AnswerQuote {
  const place = sentence.paragraph === undefined ? {} : { paragraph: sentence.paragraph };
  return { ...quoteOf(sentence.article, sentence), kind: sentence.kind, ...place, score, highlights: [] };
}
