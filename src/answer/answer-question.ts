import { type Article, quoteOf } from '../articles/article.ts';
import { questionLanguage } from '../language/question-language.ts';
import type { ReadArticles } from '../search/corpus.ts';
import type { Answer, AnswerQuote } from './answer.ts';
import { antecedentOf } from './antecedent.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { AnswerContext } from './context.ts';
import { corroborationOf } from './corroboration.ts';
import { explain } from './explain.ts';
import { rankCandidates } from './rank-candidates.ts';
import { type UnderstoodQuestion, understand } from './understand.ts';

/** How to answer. */
export interface AnswerOptions {
  /** Only from this article. */
  readonly source?: Article;
  /** How many quotes; default 3. */
  readonly limit?: number;
  /** How many of the best to leave out; default 0. */
  readonly skip?: number;
  /** From which confidence on an answer is given; default `READING_THRESHOLD`, or `THRESHOLD` if only words were matched. */
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

/**
 * The same for answers that the reader judged. Cross-validated on natural questions about news it answers 76 in a hundred, 61 of them
 * right, and refuses 67 near misses and 97 on absent articles; with .3 these are 86, 68, 55, 93, with .5 71, 59, 70, 100.
 */
export const READING_THRESHOLD = 0.45;

/** From here on an answer stands to be sure, and to be likely: of those right about nine in ten, and two in three. */
const SURE = 0.8;
const LIKELY = 0.5;

/** Below this the articles do not speak of what is asked. */
const ON_TOPIC = 0.35;

/** From here on a sentence is shown as saying the contrary of what the question takes for granted. */
const CONTRADICTS = 0.5;

/** Words that answer, if longer than this part of their sentence, mark it from end to end and tell nothing. */
const MARKED_PART = 0.6;

/**
 * Answers a question with sentences of the indexed articles, or says that they do not answer it. Any text will do. With
 * `reading` a trained reader judges them, without it, or if that has no time, the words that they share.
 */
export async function answerQuestion(
  context: AnswerContext,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { source, limit = 3, skip = 0 } = options;
  const question = understand(await context.corpus.lexiconFor(text), text);
  await context.pause?.();
  const ranking = await rankCandidates(context, question, source);
  const { candidates, confidence, topic, late, probabilityOf } = ranking;
  const { threshold = probabilityOf ? READING_THRESHOLD : THRESHOLD } = options;
  await context.pause?.();
  const arranged = arrange(context.corpus, question, ranking);
  await context.pause?.();
  const answered = arranged.length > skip && confidence >= threshold;
  const quotes = arranged.slice(skip, skip + limit).map(
    (one): AnswerQuote => ({
      ...quote(context.corpus, question, one, candidates[0]?.score ?? 0),
      ...(one.folded && { folded: true as const }),
      ...(!answered &&
        (one.candidate.read?.contradicts ?? 0) >= CONTRADICTS && { contradicts: true as const }),
    }),
  );
  const language = questionLanguage(text);
  // An article in the asker's language is there, and answers: nothing need be asked in another.
  const isUnderstood =
    language !== undefined && answered && questionLanguage(quotes[0]?.text ?? '') === language;
  return {
    question: text,
    outcome: answered ? 'answer' : quotes.length > 0 && topic >= ON_TOPIC ? 'unclear' : 'absent',
    answered,
    confidence,
    sureness: confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'unsure',
    ...(language !== undefined && !isUnderstood && { language }),
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    more: arranged.length > skip + limit,
    ...(late && { late: true as const }),
    ...(question.corrections.length > 0 && { corrections: question.corrections }),
    ...(options.explain && { explanation: explain(question, candidates, limit) }),
  };
}

function quote(
  corpus: ReadArticles,
  question: UnderstoodQuestion,
  { candidate, others }: Arranged,
  best: number,
): AnswerQuote {
  const { sentence, analysis, score, read } = candidate;
  const antecedent = antecedentOf(corpus, sentence);
  const span = question.kind === 'yes/no' ? undefined : read?.span;
  const isMarked = span && span.end - span.start <= MARKED_PART * (sentence.end - sentence.start);
  return {
    ...quoteOf(sentence.article, sentence),
    kind: sentence.kind,
    ...(sentence.paragraph !== undefined && { paragraph: sentence.paragraph }),
    score: best > 0 ? Math.max(0, score / best) : 0,
    highlights: isMarked ? [span] : [],
    ...(antecedent && { antecedent }),
    ...(others.length > 0 && { alsoIn: others.map((other) => corroborationOf(analysis, other.analysis)) }),
  };
}
