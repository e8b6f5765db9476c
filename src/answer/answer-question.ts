import type { Article } from '../articles/article.ts';
import { quoteOf } from '../articles/article.ts';
import { tokenize } from '../language/terms.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Answer, AnswerQuote } from './answer.ts';

export interface AnswerOptions {
  readonly source?: Article;
  readonly limit?: number;
  readonly skip?: number;
}

const PASSAGES = 10;
const THRESHOLD = 0.5;

/** Answers a question with sentences of the indexed articles, or says that they do not answer it. */
export async function answerQuestion(
  index: SearchIndex,
  question: string,
  { source, limit = 3, skip = 0 }: AnswerOptions = {},
): Promise<Answer> {
  const terms = [...new Set(await termsOf(index, question))];
  const facts = await index.lookup(terms);
  const idf = (term: string) => facts.get(term)?.idf ?? 0;
  const mass = terms.reduce((sum, term) => sum + idf(term), 0);
  const hits =
    terms.length === 0 ? [] : await index.search(terms, { limit: PASSAGES, ...(source && { source }) });
  const top = hits[0]?.score ?? 1;
  const candidates = hits.flatMap(({ passage, score }) =>
    passage.sentences.map((sentence) => {
      const found = terms.filter((term) => sentence.terms.includes(term));
      const coverage = found.reduce((sum, term) => sum + idf(term), 0) / mass;
      return { sentence, coverage, score: (coverage + 0.3 * (score / top)) / 1.3 };
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const confidence = Math.max(0, ...candidates.map(({ coverage }) => coverage));
  const answered = confidence >= THRESHOLD;
  const best = candidates.slice(skip, skip + limit).map(({ sentence, score }) => quote(sentence, score));
  return {
    question,
    answered,
    confidence,
    quotes: answered ? best : [],
    nearest: answered ? [] : best,
    more: candidates.length > skip + limit,
  };
}

async function termsOf(index: SearchIndex, question: string): Promise<string[]> {
  const terms: string[] = [];
  for (const { term, word, stop } of tokenize(question)) {
    if (stop) continue;
    const known = ((await index.lookup([term])).get(term)?.frequency ?? 0) > 0;
    const nearest = known ? undefined : await index.nearestWord(word);
    terms.push(nearest === undefined ? term : (tokenize(nearest)[0]?.term ?? term));
  }
  return terms;
}

function quote(sentence: IndexedSentence, score: number): AnswerQuote {
  const place = sentence.paragraph === undefined ? {} : { paragraph: sentence.paragraph };
  return { ...quoteOf(sentence.article, sentence), kind: sentence.kind, ...place, score, highlights: [] };
}
