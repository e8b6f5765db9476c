import { type Article, quoteOf } from '../articles/article.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Answer, AnswerQuote } from './answer.ts';
import { antecedentOf } from './antecedent.ts';
import { type Arranged, arrange, order } from './arrange.ts';
import { findCandidates } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { explain } from './explain.ts';
import { highlightsOf } from './highlights.ts';
import { type UnderstoodQuestion, understand } from './understand.ts';
import { witnessOf } from './witnesses.ts';

/** How to answer. */
export interface AnswerOptions {
  /** Only from this article. */
  readonly source?: Article;
  /** How many quotes; default 3. */
  readonly limit?: number;
  /** How many of the best to leave out; default 0. */
  readonly skip?: number;
  /** From which confidence on an answer is given; default `THRESHOLD`. */
  readonly threshold?: number;
  /** Whether to tell how the best sentences were judged; default false. */
  readonly explain?: boolean;
}

/**
 * From here on an answer is given. Cross-validated over the development articles: 93 in a hundred questions that have an
 * answer get one, and 88 whose article is absent get none; in archives of two or five short articles 93 and 99.
 * `npm run eval` prints the trade-off.
 */
export const THRESHOLD = 0.3;

/** Answers a question with sentences of the indexed articles, or says that they do not answer it. Any text will do. */
export async function answerQuestion(
  index: SearchIndex,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { source, limit = 3, skip = 0, threshold = THRESHOLD } = options;
  const question = await understand(index, text);
  const candidates = order(question, await findCandidates(index, question, source));
  const confidence = confidenceOf(question, candidates);
  const arranged = arrange(question, candidates, skip + limit + 1);
  const quotes = arranged
    .slice(skip, skip + limit)
    .map((one) => quote(index, question, one, candidates[0]?.score ?? 0));
  const answered = quotes.length > 0 && confidence >= threshold;
  return {
    question: text,
    answered,
    confidence,
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    more: arranged.length > skip + limit,
    ...(question.corrections.length > 0 && { corrections: question.corrections }),
    ...(options.explain && { explanation: explain(question, candidates, limit) }),
  };
}

function quote(
  index: SearchIndex,
  question: UnderstoodQuestion,
  { candidate: { sentence, score }, others }: Arranged,
  best: number,
): AnswerQuote {
  const antecedent = antecedentOf(index, sentence);
  return {
    ...quoteOf(sentence.article, sentence),
    kind: sentence.kind,
    ...(sentence.paragraph !== undefined && { paragraph: sentence.paragraph }),
    score: best > 0 ? Math.max(0, score / best) : 0,
    highlights: highlightsOf(question, sentence),
    ...(antecedent && { antecedent }),
    ...(others.length > 0 && { alsoIn: others.map((other) => witnessOf(sentence, other.sentence)) }),
  };
}
