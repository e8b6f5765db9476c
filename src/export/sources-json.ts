import * as z from 'zod';
import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { citation, citationJson, JSON_VERSION, kind, offset } from './json-parts.ts';

/** `sources --json`: the articles, newest first, or the one asked for; an array, so that each carries the version. */
export const sourcesSchema = z.array(
  z.object({
    version: z.literal(JSON_VERSION),
    id: z.string(),
    ...citation,
    author: z.string().nullable(),
    sentences: z.int(),
    passages: z.int(),
    /** They tile the file's text. */
    blocks: z.array(z.object({ kind, start: offset, end: offset })),
  }),
);

/** Articles of an archive as `sourcesSchema` has them. */
export function sourcesJson(archive: Archive, articles: readonly Article[]): z.input<typeof sourcesSchema> {
  return articles.map((article) => ({
    version: JSON_VERSION,
    ...citationJson(article),
    id: article.id,
    author: article.author ?? null,
    sentences: article.sentences.length,
    passages: archive.passageCount(article),
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  }));
}
