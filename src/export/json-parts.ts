import * as z from 'zod';
import type { Article } from '../articles/article.ts';

/**
 * The version of what `--json` prints. A change that a reader of version 1 would stumble over raises it; new fields do not. Offsets
 * are UTF-16 code units into the file's text without a byte-order mark; dates are ISO dates; what an article does not tell is null.
 */
export const JSON_VERSION = 1;

export const kind = z.enum(['title', 'body', 'caption', 'inset', 'boilerplate']);
export const offset = z.int().min(0);
export const day = z.iso.date();

/** The shape of `citationJson`. */
export const citation = {
  /** The file's name in the folder of articles. */
  file: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: day.nullable(),
  /** Where the article was published, http or https. */
  url: z.string().nullable(),
};

/** What is told of a quote's article beside its id. */
export function citationJson({ file, title, publisher, published, url }: Article) {
  return {
    file,
    title,
    publisher: publisher ?? null,
    published: published ?? null,
    url: url ?? null,
  };
}
