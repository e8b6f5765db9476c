import type { z } from 'zod';
import type { Answer, AnswerQuote } from '../answer/answer.ts';
import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import type { Span } from '../language/span.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { edtf } from './edtf.ts';
import {
  type answerSchema,
  type errorLineSchema,
  JSON_VERSION,
  type quoteSchema,
  type sourcesSchema,
  type timelineSchema,
} from './json.ts';

/** An answer as `answerSchema` has it. */
export function answerJson(answer: Answer, id?: string | number): z.input<typeof answerSchema> {
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
    ...(id !== undefined && { id }),
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

function citationJson({ file, title, publisher, published }: Article) {
  return { file, title, publisher: publisher ?? null, published: published ?? null };
}
