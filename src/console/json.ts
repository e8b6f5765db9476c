import { z } from 'zod';
import type { Answer, AnswerQuote } from '../answer/answer.ts';
import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import type { Span } from '../language/span.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { edtf } from './edtf.ts';

/**
 * What `--json` prints. A change that a reader of version 1 would stumble over raises the version; new fields do not.
 * Offsets are UTF-16 code units into the file's text without a byte-order mark; dates are ISO dates; what an article does
 * not tell is null.
 */
export const JSON_VERSION = 1;

const kind = z.enum(['title', 'body', 'caption', 'inset', 'boilerplate']);
const offset = z.int().min(0);
const day = z.iso.date();
const id = z.union([z.string(), z.number()]).optional();

/** Where words come from, and the words. */
const slice = {
  /** The article's id: its file's stem. */
  article: z.string(),
  /** The file's name in the folder of articles. */
  file: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: day.nullable(),
  /** `text` is exactly the file's text from `start` to `end`. */
  start: offset,
  end: offset,
  text: z.string(),
};

const witnessSchema = z.object({
  ...slice,
  /** Words in which the two differ, [start, end] in the quote's file and in the witness's; empty where they agree. */
  differences: z.array(z.object({ here: z.tuple([offset, offset]), there: z.tuple([offset, offset]) })),
});

const quoteSchema = z.object({
  ...slice,
  /** `inset`: the quote is from the teaser of another story. */
  kind,
  /** From 1; null in a title. */
  paragraph: z.int().min(1).nullable(),
  /** 0..1, comparable within one answer. */
  score: z.number(),
  /** Parts of the quote that give the kind of answer asked for, [start, end] in offsets of the file. */
  highlights: z.array(z.tuple([offset, offset])),
  /** The sentence before that says whom or what the quote's opening pronoun means; null where it opens with none. */
  antecedent: z.object({ start: offset, end: offset, text: z.string() }).nullable(),
  /** Sentences of other articles that say the same. */
  alsoIn: z.array(witnessSchema),
});

/**
 * One answer of `ask --json`. `id` is the one that came with the question. Every question of 1 to 2,000 characters has one:
 * that without words ("???") is not answered.
 */
export const answerSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  question: z.string(),
  answered: z.boolean(),
  /** 0..1. */
  confidence: z.number().min(0).max(1),
  /** Best first; empty where not answered. */
  quotes: z.array(quoteSchema),
  /** The nearest passages where not answered; empty where answered. */
  nearest: z.array(quoteSchema),
  /** Misspelt words and those of the articles that were looked for instead. */
  corrections: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** What stands in an answer's place for a line of questions that cannot be read (question-line.ts says which can). */
export const errorLineSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  /** "line 3: expected ..., got ...". */
  error: z.string(),
});

/** `sources --json`: the articles, newest first, or the one asked for; an array, so that each carries the version. */
export const sourcesSchema = z.array(
  z.object({
    version: z.literal(JSON_VERSION),
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    published: day.nullable(),
    url: z.string().nullable(),
    file: z.string(),
    sentences: z.int(),
    passages: z.int(),
    /** They tile the file's text. */
    blocks: z.array(z.object({ kind, start: offset, end: offset })),
  }),
);

/** `timeline --json`: the events in order. */
export const timelineSchema = z.object({
  version: z.literal(JSON_VERSION),
  topic: z.string().nullable(),
  events: z.array(
    z.object({
      /** First and last possible day, both inclusive. */
      earliest: day,
      latest: day,
      precision: z.enum([
        'day',
        'week',
        'month',
        'stretch',
        'season',
        'quarter',
        'half',
        'year',
        'decade',
        'century',
      ]),
      /** Stated in the text, reckoned from another date, or only the day of publication. */
      basis: z.enum(['stated', 'relative', 'published']),
      /** Unique in this timeline. */
      id: z.string(),
      /** EDTF (ISO 8601-2); an interval of days where EDTF has no sign for it. */
      value: z.string(),
      /** TIMEX3. */
      timex: z.string(),
      /** `certain` where a text states the date, `implied` where it is reckoned or that of the publication. */
      certainty: z.enum(['certain', 'implied']),
      /** Told as still to come when it was written. */
      planned: z.boolean(),
      /** Ids of the events that the texts say it came before, or after. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Two mentions give dates that cannot both be right; `told` has each. */
      sourcesDiffer: z.boolean(),
      mentions: z.array(
        z.object({
          article: z.string(),
          file: z.string(),
          /** The clause or sentence that the date governs; `quote` is exactly that slice of the file's text. */
          start: offset,
          end: offset,
          /** The words that give the date; null where it is the day of publication. */
          phrase: z.string().nullable(),
          quote: z.string(),
          /** The days that this mention gives, where the event's own are another's. */
          told: z.object({ earliest: day, latest: day }).nullable(),
        }),
      ),
    }),
  ),
});

/** An answer as `answerSchema` has it. */
export function answerJson(answer: Answer, id?: string | number): z.input<typeof answerSchema> {
  const { question, answered, confidence, quotes, nearest, corrections = [] } = answer;
  return {
    version: JSON_VERSION,
    ...(id !== undefined && { id }),
    question,
    answered,
    confidence,
    quotes: quotes.map(quoteJson),
    nearest: nearest.map(quoteJson),
    corrections: corrections.map(({ from, to }) => ({ from, to })),
  };
}

/** What is wrong with a line as `errorLineSchema` has it. */
export function errorLineJson(error: string, id?: string | number): z.input<typeof errorLineSchema> {
  return { version: JSON_VERSION, ...(id !== undefined && { id }), error };
}

/** Articles of an archive, default all, as `sourcesSchema` has them. */
export function sourcesJson(
  archive: Archive,
  articles: readonly Article[] = archive.articles,
): z.input<typeof sourcesSchema> {
  return articles.map((article) => ({
    version: JSON_VERSION,
    ...citationJson(article),
    id: article.id,
    author: article.author ?? null,
    url: article.url ?? null,
    sentences: article.sentences.length,
    passages: archive.passageCount(article),
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  }));
}

/** Events as `timelineSchema` has them. */
export function timelineJson(
  events: readonly TimelineEvent[],
  topic?: string,
): z.input<typeof timelineSchema> {
  return {
    version: JSON_VERSION,
    topic: topic ?? null,
    events: events.map((event, index) => ({
      id: event.id ?? String(index),
      earliest: event.earliest,
      latest: event.latest,
      precision: event.precision,
      basis: event.basis,
      value: edtf(event),
      timex: event.value,
      certainty: event.basis === 'stated' ? 'certain' : 'implied',
      planned: event.planned,
      before: [...(event.before ?? [])],
      after: [...(event.after ?? [])],
      sourcesDiffer: event.sourcesDiffer ?? false,
      mentions: event.mentions.map(({ article, start, end, phrase, text, told }) => ({
        article: article.id,
        file: article.file,
        start,
        end,
        phrase: phrase ? article.text.slice(phrase.start, phrase.end) : null,
        quote: text,
        told: told ? { earliest: told.earliest, latest: told.latest } : null,
      })),
    })),
  };
}

function quoteJson(quote: AnswerQuote): z.input<typeof quoteSchema> {
  const { article, kind, paragraph, start, end, text, score, highlights, antecedent, alsoIn = [] } = quote;
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
    antecedent: antecedent ? { start: antecedent.start, end: antecedent.end, text: antecedent.text } : null,
    alsoIn: alsoIn.map((witness) => ({
      article: witness.article.id,
      ...citationJson(witness.article),
      start: witness.start,
      end: witness.end,
      text: witness.text,
      differences: witness.differences.map(({ here, there }) => ({ here: pair(here), there: pair(there) })),
    })),
  };
}

function pair({ start, end }: Span): [number, number] {
  return [start, end];
}

function citationJson({ file, title, publisher, published }: Article) {
  return { file, title, publisher: publisher ?? null, published: published ?? null };
}
