import type { Article } from '../articles/article.ts';
import type { LongForm } from '../language/abbreviations.ts';
import { addToFnv, FNV_OFFSET } from '../support/fnv.ts';
import type { SentenceTable } from './sentence-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Articles that were read for searching before: one that has not changed is taken over instead of being read again. */
export interface KnownArticles {
  /** The number in `table` of the article with a key, as `readingKey` gives it. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly table: SentenceTable;
  /** Its words may be more than those of the table: it goes on to be used. */
  readonly vocabulary: Vocabulary;
  /** By number of an article: the abbreviations that it explains. */
  readonly longForms: ReadonlyMap<number, readonly LongForm[]>;
}

/** What tells articles apart that are not read alike: two with one key have the same text, blocks and sentences. */
export function readingKey({ key, blocks, sentences }: Article): string {
  let hash = FNV_OFFSET;
  const add = (value: number) => {
    hash = addToFnv(hash, value);
  };
  for (const { start, end, kind } of blocks) {
    add(start);
    add(end);
    // The third letter tells the kinds apart.
    add(kind.charCodeAt(2));
  }
  for (const { start, end, block } of sentences) {
    add(start);
    add(end);
    add(block);
  }
  return `${key}-${(hash >>> 0).toString(36)}`;
}
