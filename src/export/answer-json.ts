import * as z from 'zod';
import type { Answer, AnswerQuote } from '../answer/answer.ts';
import type { Span } from '../language/span.ts';
import { citation, citationJson, JSON_VERSION, kind, offset } from './json-parts.ts';

const id = z.union([z.string(), z.number()]).optional();

/** Where words come from, and the words. */
const slice = {
  /** The article's id: its file's stem. */
  article: z.string(),
  ...citation,
  /** `text` is exactly the file's text from `start` to `end`. */
  start: offset,
  end: offset,
  text: z.string(),
};

const corroborationSchema = z.object({
  ...slice,
  /** Words in which the two differ, [start, end] in the quote's file and in the other article's; empty if they agree. */
  differences: z.array(z.object({ here: z.tuple([offset, offset]), there: z.tuple([offset, offset]) })),
});

/** One quote of an answer. */
const quoteSchema = z.object({
  ...slice,
  /** `inset`: the quote is from the teaser of another story. */
  kind,
  /** From 1; null in a title. */
  paragraph: z.int().min(1).nullable(),
  /** 0..1, comparable within one answer. */
  score: z.number(),
  /** The words that answer, [start, end] in offsets of the file; empty if none can be told. */
  highlights: z.array(z.tuple([offset, offset])),
  /** Neither answers nor adds to what the quotes before it say. */
  folded: z.boolean(),
  /** Says the contrary of what the question takes for granted; never an answer. */
  contradicts: z.boolean(),
  /** The sentence before that says whom or what the quote's opening pronoun means; null if it opens with none. */
  antecedent: z.object({ start: offset, end: offset, text: z.string() }).nullable(),
  /** Sentences of other articles that say the same. */
  alsoIn: z.array(corroborationSchema),
});

/**
 * One answer of `ask --json`. `id` is the one that came with the question. Every question of 1 to 2,000 characters has one:
 * that without words ("???") is not answered.
 */
export const answerSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  question: z.string(),
  /** A sentence answers; or the articles speak of it, but none clearly answers; or they do not speak of it. */
  outcome: z.enum(['answer', 'unclear', 'absent']),
  /** Whether the outcome is an answer. */
  answered: z.boolean(),
  /** The confidence in steps. */
  sureness: z.enum(['sure', 'likely', 'unsure']),
  /** BCP 47 code of the question's language if it is surely not English, else null; `und`: which other is not known. */
  language: z.string().nullable(),
  /** 0..1. */
  confidence: z.number().min(0).max(1),
  /** The reader had no time, so that words alone were matched: asked again, the answer may be better. */
  late: z.boolean(),
  /** Best first; empty if not answered. */
  quotes: z.array(quoteSchema),
  /** The nearest passages if not answered; empty if answered. */
  nearest: z.array(quoteSchema),
  /** Misspelt words and those of the articles that were looked for instead. */
  corrections: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** What stands in an answer's place for a line of questions that cannot be read (console/question-line.ts says which can). */
export const errorLineSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  /** "line 3: expected ..., got ...". */
  error: z.string(),
});

/** An answer as `answerSchema` has it. */
export function answerJson(answer: Answer): z.input<typeof answerSchema> {
  const {
    question,
    outcome,
    answered,
    sureness,
    language,
    confidence,
    quotes,
    nearest,
    corrections = [],
  } = answer;
  return {
    version: JSON_VERSION,
    question,
    outcome,
    answered,
    sureness,
    language: language ?? null,
    late: answer.late ?? false,
    confidence,
    quotes: quotes.map(quoteJson),
    nearest: nearest.map(quoteJson),
    corrections: corrections.map(({ from, to }) => ({ from, to })),
  };
}

function quoteJson(quote: AnswerQuote): z.input<typeof quoteSchema> {
  const { article, kind, paragraph, start, end, text, score, highlights, antecedent, alsoIn = [] } = quote;
  const { folded, contradicts } = quote;
  return {
    article: article.id,
    ...citationJson(article),
    kind,
    paragraph: paragraph ?? null,
    start,
    end,
    text,
    score,
    highlights: highlights.map(pair),
    folded: folded ?? false,
    contradicts: contradicts ?? false,
    antecedent: antecedent ? { start: antecedent.start, end: antecedent.end, text: antecedent.text } : null,
    alsoIn: alsoIn.map((other) => ({
      article: other.article.id,
      ...citationJson(other.article),
      start: other.start,
      end: other.end,
      text: other.text,
      differences: other.differences.map(({ here, there }) => ({ here: pair(here), there: pair(there) })),
    })),
  };
}

function pair({ start, end }: Span): [number, number] {
  return [start, end];
}
