import * as z from 'zod';
import type { Article, Sentence } from '../articles/article.ts';
import { ASIDE_REASONS } from '../articles/set-aside.ts';
import { isStopWord } from '../language/stop-words.ts';
import { contentTerms } from '../language/terms.ts';
import { type IndexedSentence, type Passage, passagesOf } from '../search/passages.ts';

/** An article as it lies in the table, with the terms of its sentences, which take ten times as long to find as to fetch. */
export function writeDocument(article: Article, sentenceTerms: readonly string[]): string {
  return JSON.stringify({ article, sentenceTerms });
}

/** An article that was fetched, and what questions look at in it. */
export interface StoredArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly sentences: readonly IndexedSentence[];
  /** Whether a term is a content term of the passages. */
  holds(term: string): boolean;
  /** Content terms of the title. */
  title(): ReadonlySet<string>;
}

/** Reads what `writeDocument` wrote. Throws if it is anything else. */
export function readDocument(document: string): StoredArticle {
  const { article: parsed, sentenceTerms } = schema.parse(JSON.parse(document));
  const article = parsed as Article;
  const passages = passagesOf(article, (_, number) =>
    (sentenceTerms[number] ?? '').split(' ').filter((term) => term !== ''),
  );
  const sentences = passages.flatMap((passage) => passage.sentences);
  if (sentences.length !== sentenceTerms.length)
    throw new Error(
      `${article.file}: expected terms of ${sentences.length} sentences, got of ${sentenceTerms.length}`,
    );
  let terms: string | undefined;
  let title: ReadonlySet<string> | undefined;
  return {
    article,
    passages,
    sentences,
    // Some ten terms are looked for: sets of those of all articles that are fetched took longer to make than all else.
    holds(term) {
      terms ??= ` ${sentenceTerms.join(' ')} `;
      return !isStopWord(term) && terms.includes(` ${term} `);
    },
    title() {
      title ??= new Set(contentTerms(article.title));
      return title;
    },
  };
}

function isOffset(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSentence(value: unknown): value is Sentence {
  const { start, end, block } = (value ?? {}) as Partial<Record<keyof Sentence, unknown>>;
  return isOffset(start) && isOffset(end) && isOffset(block);
}

const offset = z.int().min(0);
const span = { start: offset, end: offset };
const kind = z.enum(['title', 'body', 'caption', 'inset', 'boilerplate']);
/** Loose: what later versions keep of an article beside this comes through. */
const schema = z.object({
  article: z.looseObject({
    id: z.string(),
    key: z.string(),
    file: z.string(),
    title: z.string(),
    publisher: z.string().optional(),
    author: z.string().optional(),
    url: z.string().optional(),
    published: z.string().optional(),
    text: z.string(),
    marks: z
      .array(z.looseObject({ kind: z.enum(['page', 'heading', 'time']), at: offset, label: z.string() }))
      .optional(),
    blocks: z.array(z.looseObject({ ...span, kind, paragraph: z.int().optional() })),
    /** What was stored before reasons were kept has none. */
    setAside: z.array(z.looseObject({ ...span, reason: z.enum(ASIDE_REASONS) })).default([]),
    // By far the most: looked at without being copied.
    sentences: z.array(z.unknown()).refine((all) => all.every(isSentence), 'expected sentences'),
  }),
  sentenceTerms: z.array(z.string()),
});
