import { LRUCache } from 'lru-cache';
import type { Reader } from '../reader/reader.ts';
import { bytesOfVectors, centreOf, type PackedVectors, vectorsOfBytes } from '../search/nearest-rows.ts';
import { nextTurn } from '../support/slices.ts';
import type { Database, Queryable } from './database.ts';

/** The vectors of articles' sentences, by the articles' numbers. A number always means the same text: none goes out of date. */
export interface VectorTable {
  /** Brings those of articles here that are not here yet, in one statement. Rejects if the database does not answer. */
  fetch(articles: readonly number[]): Promise<void>;
  /** Those of an article, one for each of its indexed sentences; undefined if they are not here. */
  get(article: number): PackedVectors | undefined;
  /**
   * The middles of all articles' vectors, page by page: the row of a page is that of the article of the same place. Fetched, in pages, if
   * articles or vectors have come or gone since the last call. Rejects if the database does not answer.
   */
  centres(signal: AbortSignal): Promise<readonly CentrePage[]>;
}

/** The numbers of articles, and the middles of their vectors in the same order. */
export type CentrePage = readonly [articles: Int32Array, centres: PackedVectors];

/** Some 0.8 MB. */
const CENTRES_AT_ONCE = 2000;

/** Sentences whose vectors are kept: 60 MB. */
const KEPT = 150_000;

/** The vectors that a reader of this name and width has made. */
export function createVectorTable(database: Database, { name, width }: NamedReader): VectorTable {
  const kept = new LRUCache<number, PackedVectors>({
    maxSize: KEPT,
    sizeCalculation: ({ scales }) => Math.max(1, scales.length),
  });
  let centres: { readonly of: string; readonly pages: readonly CentrePage[] } = { of: '', pages: [] };
  return {
    async centres(signal) {
      const [there] = await database.read(
        'SELECT count(*)::int AS count, max(article) AS newest FROM vectors WHERE reader = $1 AND centre IS NOT NULL',
        [name],
      );
      const of = JSON.stringify(there);
      if (of === centres.of) return centres.pages;
      const pages: CentrePage[] = [];
      for (let last = 0; !signal.aborted; ) {
        const rows = (await database.read(
          `SELECT article, centre FROM vectors WHERE reader = $1 AND centre IS NOT NULL AND article > $2
           ORDER BY article LIMIT $3`,
          [name, last, CENTRES_AT_ONCE],
        )) as { article: number; centre: Buffer }[];
        const page = pageOf(rows, width);
        if (!page) break;
        pages.push(page);
        last = rows.at(-1)?.article ?? last;
        await nextTurn();
      }
      if (!signal.aborted) centres = { of, pages };
      return pages;
    },
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

/** Undefined for none. */
function pageOf(
  rows: readonly { readonly article: number; readonly centre: Buffer }[],
  width: number,
): CentrePage | undefined {
  const read = rows.flatMap(({ article, centre }) => {
    const packed = vectorsOfBytes(centre, 1, width);
    return packed ? [{ article, packed }] : [];
  });
  if (rows.length === 0) return undefined;
  const bytes = new Int8Array(read.length * width);
  for (const [row, { packed }] of read.entries()) bytes.set(packed.bytes, row * width);
  const scales = Float32Array.from(read, ({ packed }) => packed.scales[0] ?? 0);
  return [Int32Array.from(read, ({ article }) => article), { bytes, scales }];
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
  { name, width }: NamedReader,
  vectors: ReadonlyMap<number, PackedVectors>,
): Promise<void> {
  const made = [...vectors.values()];
  await inside.query(
    `INSERT INTO vectors (article, reader, vectors, centre)
     SELECT number, $1, vectors, centre
     FROM unnest($2::int[], $3::bytea[], $4::bytea[]) AS new(article, vectors, centre) JOIN articles ON number = article
     ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, vectors = excluded.vectors, centre = excluded.centre`,
    [
      name,
      [...vectors.keys()],
      made.map(bytesOfVectors),
      made.map((each) => bytesOfVectors(centreOf(each, width))),
    ],
  );
}

/** Adds the middles of vectors that were written before they were kept, until all are there or `isOver` says so. Resolves to how many. */
export async function addCentres(
  database: Database,
  { name, width }: NamedReader,
  isOver: () => boolean,
): Promise<number> {
  for (let added = 0; ; ) {
    const rows = isOver()
      ? []
      : ((await database.query(
          'SELECT article, vectors FROM vectors WHERE reader = $1 AND centre IS NULL LIMIT 200',
          [name],
        )) as { article: number; vectors: Buffer }[]);
    if (rows.length === 0) return added;
    const centres = rows.map(({ vectors }) => {
      const read = vectorsOfBytes(vectors, Math.floor(vectors.length / (width + 4)), width);
      return bytesOfVectors(centreOf(read ?? { bytes: new Int8Array(), scales: new Float32Array() }, width));
    });
    await database.query(
      `UPDATE vectors SET centre = new.centre FROM unnest($1::int[], $2::bytea[]) AS new(article, centre)
       WHERE vectors.article = new.article`,
      [rows.map(({ article }) => article), centres],
    );
    added += rows.length;
    await nextTurn();
  }
}
