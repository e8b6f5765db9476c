import { bytesOfVectors, centreOf, type PackedVectors } from '../search/nearest-rows.ts';
import { bytesOfSketches, sketchSteps } from '../search/vector-sketches.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { Database, Queryable } from './database.ts';
import { type NamedReader, storedVectors } from './vector-table.ts';

/** The numbers of all articles of which a reader of this name has made no vectors, the newest first. */
export async function withoutVectors(database: Database, reader: string): Promise<number[]> {
  return numbersOf(
    database,
    `SELECT number FROM articles WHERE NOT EXISTS (SELECT FROM vectors WHERE article = number AND reader = $1)
     ORDER BY published DESC, id`,
    reader,
  );
}

/** In a transaction, which takes as long as it takes: there may be millions. */
async function numbersOf(database: Database, sql: string, reader: string): Promise<number[]> {
  const rows = await database.transaction((inside) => inside.query(sql, [reader]));
  return (rows as { number: number }[]).map(({ number }) => number);
}

/** Writes the vectors of articles, in place of those of another reader, with their middles and sketches. Of an article that is gone meanwhile none are. */
export async function putVectors(
  inside: Queryable,
  reader: NamedReader,
  vectors: ReadonlyMap<number, PackedVectors>,
): Promise<void> {
  const { articles, centres, sketches } = await inSlices(derivedSteps(vectors, reader));
  await inside.query(
    `INSERT INTO vectors (article, reader, vectors, centre)
     SELECT number, $1, vectors, centre
     FROM unnest($2::int[], $3::bytea[], $4::bytea[]) AS new(article, vectors, centre) JOIN articles ON number = article
     ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, vectors = excluded.vectors, centre = excluded.centre`,
    [reader.name, articles, [...vectors.values()].map(bytesOfVectors), centres],
  );
  await inside.query(
    `INSERT INTO sketches (article, reader, sketches)
     SELECT article, $1, new.sketches FROM unnest($2::int[], $3::bytea[]) AS new(article, sketches) JOIN vectors USING (article)
     ${IN_PLACE}`,
    [reader.name, articles, sketches],
  );
}

const IN_PLACE = 'ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, sketches = excluded.sketches';

/** What is made of vectors, as it is stored. */
function* derivedSteps(
  vectors: ReadonlyMap<number, PackedVectors>,
  { width }: NamedReader,
): Steps<{ articles: number[]; centres: Buffer[]; sketches: Buffer[] }> {
  const [centres, sketches]: [Buffer[], Buffer[]] = [[], []];
  for (const each of vectors.values()) {
    const centre = centreOf(each, width);
    centres.push(bytesOfVectors(centre));
    sketches.push(bytesOfSketches(yield* sketchSteps(each, centre, width)));
  }
  return { articles: [...vectors.keys()], centres, sketches };
}

/** Articles at once, whose vectors are some 1 MB. */
const AT_ONCE = 50;

/**
 * Adds the middles and sketches of vectors that an earlier version has written without, until all are there or `isOver` says so. Resolves
 * to of how many articles.
 */
export async function addDerived(
  database: Database,
  reader: NamedReader,
  isOver: () => boolean,
): Promise<number> {
  const due = await numbersOf(
    database,
    `SELECT article AS number FROM vectors WHERE reader = $1 AND (centre IS NULL OR NOT EXISTS (
       SELECT FROM sketches WHERE sketches.article = vectors.article AND sketches.reader = $1))`,
    reader.name,
  );
  for (let at = 0; at < due.length; at += AT_ONCE) {
    if (isOver()) return at;
    const rows = (await database.query(
      'SELECT article, vectors FROM vectors WHERE article = ANY($1::int[]) AND reader = $2',
      [due.slice(at, at + AT_ONCE), reader.name],
    )) as { article: number; vectors: Buffer }[];
    const stored = rows.map(
      ({ article, vectors }) => [article, storedVectors(vectors, reader.width) ?? NONE] as const,
    );
    const { articles, centres, sketches } = await inSlices(derivedSteps(new Map(stored), reader));
    // In one statement: all of it or nothing.
    await database.query(
      `WITH new AS (SELECT * FROM unnest($2::int[], $3::bytea[], $4::bytea[]) AS each(article, centre, sketches)),
       middles AS (
         UPDATE vectors SET centre = new.centre FROM new WHERE vectors.article = new.article AND reader = $1
         RETURNING new.article, sketches
       )
       INSERT INTO sketches (article, reader, sketches) SELECT article, $1, sketches FROM middles ${IN_PLACE}`,
      [reader.name, articles, centres, sketches],
    );
  }
  return due.length;
}

const NONE: PackedVectors = { bytes: new Int8Array(), scales: new Float32Array() };
