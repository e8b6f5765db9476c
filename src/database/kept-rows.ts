import { LRUCache } from 'lru-cache';
import type { Database } from './database.ts';

/** Sentences whose vectors are kept: 60 MB; and whose sketches are: 8 MB. */
const KEPT = 150_000;

/** A table whose column of the same name holds what this reader made of each article. */
interface ReadTable {
  readonly database: Database;
  readonly reader: string;
  readonly table: 'vectors' | 'sketches';
}

/**
 * What is stored of articles, by their numbers: `fetch` brings in one statement what is not here yet, and rejects if the database does not
 * answer; of those asked for last it is kept. Of an article of which nothing is stored, or what `read` does not know, there is nothing.
 */
export function keptRows<Made extends object>(
  { database, reader, table }: ReadTable,
  read: (stored: Buffer) => Made | undefined,
  sentencesOf: (made: Made) => number,
) {
  const kept = new LRUCache<number, Made>({
    maxSize: KEPT,
    sizeCalculation: (made) => Math.max(1, sentencesOf(made)),
  });
  return {
    get: (article: number): Made | undefined => kept.get(article),
    async fetch(articles: readonly number[]): Promise<ReadonlyMap<number, Made>> {
      const found = new Map<number, Made>();
      const missing: number[] = [];
      for (const article of articles) {
        const there = kept.get(article);
        if (there) found.set(article, there);
        else missing.push(article);
      }
      if (missing.length === 0) return found;
      const rows = (await database.read(
        `SELECT article, ${table} AS stored FROM ${table} WHERE article = ANY($1::int[]) AND reader = $2`,
        [missing, reader],
      )) as { article: number; stored: Buffer }[];
      for (const { article, stored } of rows) {
        const made = read(stored);
        if (!made) continue;
        kept.set(article, made);
        found.set(article, made);
      }
      return found;
    },
  };
}
