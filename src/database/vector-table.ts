import { LRUCache } from 'lru-cache';
import type { Reader } from '../reader/reader.ts';
import { bytesOfVectors, type PackedVectors, vectorsOfBytes } from '../search/nearest-rows.ts';
import type { Database, Queryable } from './database.ts';

/** The vectors of articles' sentences, by the articles' numbers. A number always means the same text: none goes out of date. */
export interface VectorTable {
  /** Brings those of articles here that are not here yet, in one statement. Rejects if the database does not answer. */
  fetch(articles: readonly number[]): Promise<void>;
  /** Those of an article, one for each of its indexed sentences; undefined if they are not here. */
  get(article: number): PackedVectors | undefined;
}

/** Sentences whose vectors are kept: 60 MB. */
const KEPT = 150_000;

/** The vectors that a reader of this name and width has made. */
export function createVectorTable(database: Database, { name, width }: NamedReader): VectorTable {
  const kept = new LRUCache<number, PackedVectors>({
    maxSize: KEPT,
    sizeCalculation: ({ scales }) => Math.max(1, scales.length),
  });
  return {
    async fetch(articles) {
      const missing = articles.filter((article) => kept.get(article) === undefined);
      if (missing.length === 0) return;
      const rows = (await database.read(
        'SELECT article, vectors FROM vectors WHERE article = ANY($1::int[]) AND reader = $2',
        [missing, name],
      )) as { article: number; vectors: Buffer }[];
      for (const { article, vectors } of rows) {
        const read = vectorsOfBytes(vectors, Math.floor(vectors.length / (width + 4)), width);
        if (read) kept.set(article, read);
      }
    },
    get: (article) => kept.get(article),
  };
}

type NamedReader = Pick<Reader, 'name' | 'width'>;

/** The numbers of all articles of which a reader of this name has made no vectors, the newest first. */
export async function withoutVectors(database: Database, reader: string): Promise<number[]> {
  // In a transaction, which takes as long as it takes: there may be millions.
  const rows = await database.transaction((inside) =>
    inside.query(
      `SELECT number FROM articles WHERE NOT EXISTS (SELECT FROM vectors WHERE article = number AND reader = $1)
       ORDER BY published DESC, id`,
      [reader],
    ),
  );
  return (rows as { number: number }[]).map(({ number }) => number);
}

/** Writes the vectors of articles, in place of those of another reader. Of an article that is gone meanwhile none are. */
export async function putVectors(
  inside: Queryable,
  reader: string,
  vectors: ReadonlyMap<number, PackedVectors>,
): Promise<void> {
  await inside.query(
    `INSERT INTO vectors (article, reader, vectors)
     SELECT number, $1, vectors FROM unnest($2::int[], $3::bytea[]) AS new(article, vectors) JOIN articles ON number = article
     ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, vectors = excluded.vectors`,
    [reader, [...vectors.keys()], [...vectors.values()].map(bytesOfVectors)],
  );
}
