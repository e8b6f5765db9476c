import { articleVectors, type PrepareOptions } from '../reader/prepare-vectors.ts';
import type { PackedVectors } from '../search/nearest-rows.ts';
import { nextTurn } from '../support/slices.ts';
import type { Database } from './database.ts';
import { addDerived, putVectors, withoutVectors } from './put-vectors.ts';
import { readDocument } from './stored-article.ts';

/** Articles written at once: some ten seconds of the reader's time, after which they are used. */
const BATCH = 32;

const NEXT_EDITION = 'UPDATE statistics SET edition = edition + 1';
/** A new edition has every process look at all vectors again, so there is one each time that so many times the articles have theirs, and a last one. */
const GROWTH = 2;

/**
 * Makes and writes the vectors of all articles that have none of this reader's, the newest first, batch by batch, until all are there or
 * `isOver` says so; what was written stays, and the next run goes on from there. Only the process that holds the writer's lock may.
 * Resolves to how many articles' were written. Rejects if the reader fails again and again.
 */
export async function writeVectors(
  database: Database,
  options: Omit<PrepareOptions, 'signal'>,
  isOver: () => boolean,
): Promise<number> {
  const { name } = options.reader;
  const vectorsFor = articleVectors(options);
  const due = await withoutVectors(database, name);
  let [written, told] = [0, 0];
  for (let at = 0; at < due.length && !isOver(); at += BATCH) {
    const rows = (await database.query(
      'SELECT number, document FROM articles WHERE number = ANY($1::int[])',
      [due.slice(at, at + BATCH)],
    )) as { number: number; document: string }[];
    const made = new Map<number, PackedVectors>();
    for (const { number, document } of rows) {
      if (isOver()) break;
      const { article, sentences } = readDocument(document);
      made.set(number, await vectorsFor(article, sentences));
      await nextTurn();
    }
    if (made.size === 0) continue;
    written += made.size;
    const isTold = written >= GROWTH * told || at + BATCH >= due.length;
    await database.transaction(async (inside) => {
      await putVectors(inside, options.reader, made);
      if (isTold) await inside.query(NEXT_EDITION);
    });
    if (isTold) told = written;
  }
  const added = await addDerived(database, options.reader, isOver);
  if (written > told || added > 0) await database.query(NEXT_EDITION);
  return written;
}
