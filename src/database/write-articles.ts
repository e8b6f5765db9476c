import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import { ANALYSIS, addressOf } from './article-analysis.ts';
import type { Database } from './database.ts';
import { mergeSegments } from './merge-segments.ts';
import type { ArticleToWrite } from './read-for-tables.ts';
import { writeBatch } from './write-batch.ts';

export interface WriteOptions {
  /** Ends the work between two batches; default never. What was written stays, and the next run goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Hears after each batch how many of how many articles to be written are in the tables. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Hears of an article whose events cannot be told; it is written without them. Default: what is thrown is thrown on. */
  readonly onUnread?: OnUnread | undefined;
}

/** Some 1,300 passages: what a statement is given is then made in some tens of milliseconds, for this process answers as well. */
const BATCH = 100;

/**
 * Makes the tables hold exactly these articles: writes those that are new or have changed, in batches, and removes the others at the
 * end. Only the process that holds the writer's lock may. Resolves to how many were written and removed.
 */
export async function writeArticles(
  database: Database,
  articles: readonly Article[],
  { signal, onProgress, onUnread }: WriteOptions = {},
): Promise<{ written: number; removed: number }> {
  // In a transaction, which takes as long as it takes: there may be millions.
  const rows = (await database.transaction((inside) =>
    inside.query('SELECT id, digest, address IS NULL AS unaddressed FROM articles'),
  )) as { id: string; digest: string; unaddressed: boolean }[];
  const known = new Map(rows.map(({ id, digest }) => [id, digest]));
  const unaddressed = new Set(rows.flatMap((row) => (row.unaddressed ? [row.id] : [])));
  await addAddresses(
    database,
    articles.filter(({ id, url }) => url !== undefined && unaddressed.has(id)),
  );
  const due = await inSlices(changedSteps(articles, known));
  const given = new Set(articles.map(({ id }) => id));
  const gone = rows.flatMap(({ id }) => (given.has(id) ? [] : [id]));
  let [written, removed] = [0, 0];
  for (let at = 0; at < due.length; at += BATCH) {
    if (signal?.aborted) return { written, removed };
    const added = due.slice(at, at + BATCH);
    const replaced = added.flatMap(({ article: { id } }) => (known.has(id) ? [id] : []));
    await writeBatch(database, { added, removed: replaced }, onUnread);
    written += added.length;
    onProgress?.(written, due.length);
    await mergeSegments(database, signal);
  }
  for (let at = 0; at < gone.length && !signal?.aborted; at += BATCH) {
    const some = gone.slice(at, at + BATCH);
    await writeBatch(database, { added: [], removed: some });
    removed += some.length;
  }
  return { written, removed };
}

/** Writes the addresses of articles that an earlier version has written, which kept none. */
async function addAddresses(database: Database, articles: readonly Article[]): Promise<void> {
  for (let at = 0; at < articles.length; at += BATCH) {
    const some = articles.slice(at, at + BATCH);
    await database.query(
      `UPDATE articles SET address = new.address FROM unnest($1::text[], $2::text[]) AS new(id, address)
       WHERE articles.id = new.id AND new.address IS NOT NULL`,
      [some.map(({ id }) => id), some.map(addressOf)],
    );
  }
}

/** The articles that are not known by what they are made of. */
function* changedSteps(
  articles: readonly Article[],
  known: ReadonlyMap<string, string>,
): Steps<ArticleToWrite[]> {
  const changed: ArticleToWrite[] = [];
  for (const article of articles) {
    const digest = digestOf(article);
    if (known.get(article.id) !== digest) changed.push({ article, digest });
    yield;
  }
  return changed;
}

function digestOf(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([ANALYSIS, article]))
    .digest('base64url')
    .slice(0, 22);
}
