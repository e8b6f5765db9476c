import type { Reader } from '../reader/reader.ts';
import { centreOf, type PackedVectors, vectorsOfBytes } from '../search/nearest-rows.ts';
import { sketchesOfBytes, sketchVectors, type VectorSketches } from '../search/vector-sketches.ts';
import { nextTurn } from '../support/slices.ts';
import type { Database } from './database.ts';
import { keptRows } from './kept-rows.ts';

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
  /** The sketches of articles' vectors, fetched in one statement if they are not here yet. Rejects if the database does not answer. */
  sketches(articles: readonly number[]): Promise<ReadonlyMap<number, VectorSketches>>;
}

/** The middles of articles' vectors, in the order of the articles' numbers, with the middle of all these and their sketches beside it. */
export interface CentrePage {
  readonly articles: Int32Array;
  readonly centres: PackedVectors;
  readonly middle: PackedVectors;
  readonly sketches: VectorSketches;
}

/** Some 0.4 MB, and 7 ms of this process to sketch them. */
const CENTRES_AT_ONCE = 1000;

/** The vectors that a reader of this name and width has made. */
export function createVectorTable(database: Database, { name, width }: NamedReader): VectorTable {
  const vectors = keptRows(
    { database, reader: name, table: 'vectors' },
    (stored) => storedVectors(stored, width),
    ({ scales }) => scales.length,
  );
  const sketches = keptRows(
    { database, reader: name, table: 'sketches' },
    (stored) => sketchesOfBytes(stored, width),
    ({ terms }) => terms.length / 2,
  );
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
      await vectors.fetch(articles);
    },
    get: vectors.get,
    sketches: sketches.fetch,
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
  const centres = { bytes, scales };
  const middle = centreOf(centres, width);
  const sketches = sketchVectors(centres, middle, width);
  return { articles: Int32Array.from(read, ({ article }) => article), centres, middle, sketches };
}

export type NamedReader = Pick<Reader, 'name' | 'width'>;

/** All vectors of an article out of what is stored; undefined if it holds anything else. */
export function storedVectors(stored: Buffer, width: number): PackedVectors | undefined {
  return vectorsOfBytes(stored, Math.floor(stored.length / (width + 4)), width);
}
