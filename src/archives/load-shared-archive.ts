import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive, ArchiveOptions } from '../archive.ts';
import type { Progress } from '../articles/read.ts';
import type { Config } from '../config/config.ts';
import { readCopy, writeCopy } from '../database/article-copy.ts';
import type { Database } from '../database/database.ts';
import { type ElectedWriter, electWriter } from '../database/elected-writer.ts';
import { isAway } from '../database/is-away.ts';
import { type LiveArchive, openLiveArchive } from '../database/live-archive.ts';
import { migrate } from '../database/migrations.ts';
import { openPostgres } from '../database/postgres.ts';
import { UnusableDatabase } from '../database/unusable-database.ts';
import { createVectorTable } from '../database/vector-table.ts';
import { writeVectors } from '../database/write-vectors.ts';
import { ClosedError, type Reader } from '../reader/reader.ts';
import { openVectorCache } from '../reader/vector-cache.ts';
import { systemErrorText } from '../support/system-error.ts';
import { createFolderArticles } from './folder-articles.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { openArchive } from './open-archive.ts';

export interface SharedOptions {
  readonly config: Config & { readonly databaseUrl: string };
  /** The folder whose articles this process writes into the database if it is elected; absent: it only reads. */
  readonly folder?: string | undefined;
  /** Reads sentences, and makes the vectors that this process writes if it is elected. Default: only words are matched. */
  readonly reader?: Reader | undefined;
  /** Answers wait for the reader however long it takes. */
  readonly patient: boolean;
  /** Told of what goes wrong and right again, in a line each. */
  readonly complain: (message: string) => void;
  /** Hears that the reader failed or that the cache does not take what was made, as an archive tells it. */
  readonly onProblem: NonNullable<ArchiveOptions['onProblem']>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the loading, which then rejects. */
  readonly signal?: AbortSignal | undefined;
}

/** All of Dateline's tables stand in this schema, so that a database may hold other things as well. */
const SCHEMA = 'dateline';
/** So often it is looked whether the articles have changed. */
const REFRESH_MS = 2000;
/** The copy for bad times is made anew at most so often. */
const COPY_MS = 600_000;

/**
 * The archive over the database that the settings name: its tables are made if they are not there, this process stands for election
 * as their writer if it has a folder, and a copy answers while it is away. Rejects with UnusableDatabase if it can neither be used nor done
 * without.
 */
export async function loadSharedArchive(options: SharedOptions): Promise<LoadedArchive> {
  const { config, folder, reader, patient, complain, onProgress, signal } = options;
  const cache = reader && openVectorCache(config.cacheDir, reader);
  const { databaseUrl: url, databaseReadUrl: readUrl, answerThreshold: threshold } = config;
  const database = openPostgres({ url, readUrl, schema: SCHEMA, onProblem: onLost(complain) });
  const copy = createCopy(database, join(config.cacheDir, `articles-of-${digestOf(url)}.jsonl.gz`), complain);
  let writer: ElectedWriter | undefined;
  let onArchive: ((archive: Archive) => void) | undefined;
  const articles =
    folder === undefined
      ? undefined
      : createFolderArticles({ folder, config, complain, onProgress, onChange: () => writer?.again() });
  let isPrepared = false;
  const prepare = async () => {
    if (!isPrepared) await migrate(database, SCHEMA);
    isPrepared = true;
  };
  const end = async () => {
    await writer?.stop();
    await articles?.close();
    await database.close();
  };
  try {
    await prepare().catch((error: unknown) => {
      if (!isAway(error)) throw error;
    });
    const live = await openLiveArchive({
      database,
      threshold,
      patient,
      reading: reader && { reader, table: createVectorTable(database, reader) },
      onProblem: options.onProblem,
      openCopy: async () => {
        const kept = await copy.read();
        complain(`Until the database answers: a copy of its newest articles, ${kept.length} of them.`);
        return kept.length === 0
          ? undefined
          : openArchive(kept, { threshold, reader, cache, patient, onProblem: options.onProblem });
      },
      onAway: (away) =>
        complain(
          `DATABASE_URL: the database ${away ? `does not answer (${systemErrorText(away.error)})` : 'answers again'}.`,
        ),
      onArchive(next, from) {
        if (from === 'database') copy.write();
        onArchive?.(next);
      },
    });
    let noteWritten = () => {};
    const written = new Promise<void>((resolve) => {
      noteWritten = resolve;
    });
    if (articles)
      writer = electWriter({
        database,
        read: articles.read,
        sleep: (milliseconds, until) =>
          sleep(milliseconds, undefined, { signal: until, ref: false }).catch(ofAbort),
        onWritten({ written: added, removed }) {
          if (added + removed > 0)
            complain(`Written to the database: ${added} articles, ${removed} removed.`);
          noteWritten();
        },
        afterwards:
          reader &&
          (async (isOver) => {
            const onCacheProblem = (error: unknown) => options.onProblem('cache', error);
            const vectors = await writeVectors(database, { reader, cache, onCacheProblem }, isOver);
            if (vectors > 0) complain(`Written to the database: vectors of ${vectors} articles.`);
          }),
        onProblem: (error) =>
          !(error instanceof ClosedError) &&
          complain(
            `The articles could not be written to the database (${systemErrorText(error)}); tried again.`,
          ),
      });
    else noteWritten();
    if (live.archive().size === 0) await untilThere(live, written, signal);
    if (live.archive().size === 0)
      throw new UnusableDatabase(
        'DATABASE_URL: expected a database with articles, got an empty one; set ARTICLES_DIR for one process to write them',
      );
    // What keeps it from being prepared keeps it from being read, which is told there.
    const refresh = () => prepare().then(live.refresh, live.refresh);
    const refreshing = setInterval(() => void refresh(), REFRESH_MS).unref();
    return {
      archive: live.archive(),
      database,
      follow(hears) {
        onArchive = hears;
        return { look: async () => articles?.look() };
      },
      async close() {
        clearInterval(refreshing);
        await end();
      },
    };
  } catch (error) {
    await end();
    signal?.throwIfAborted();
    if (error instanceof UnusableDatabase) throw error;
    throw new UnusableDatabase(
      `DATABASE_URL: expected a PostgreSQL database that this program may use, got: ${systemErrorText(error)}`,
    );
  }
}

/** The copy of the newest articles, made at most every ten minutes, for when the database is away. */
function createCopy(database: Database, path: string, complain: SharedOptions['complain']) {
  let madeAt = Number.NEGATIVE_INFINITY;
  return {
    read: () => readCopy(path),
    write() {
      if (performance.now() - madeAt < COPY_MS) return;
      madeAt = performance.now();
      void writeCopy(database, path).catch((error: unknown) =>
        complain(
          `CACHE_DIR: the copy for when the database is away could not be made (${systemErrorText(error)})`,
        ),
      );
    },
  };
}

/** Waits for the first articles, whoever writes them, or for the end of the writing. */
async function untilThere(
  live: LiveArchive,
  written: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const done = written.then(() => true);
  while (live.archive().size === 0) {
    signal?.throwIfAborted();
    const isDone = await Promise.race([done, sleep(REFRESH_MS / 4, false)]);
    await live.refresh();
    if (isDone) return;
  }
}

/** A sleep that is ended is over. */
function ofAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}

/** Says what was lost between questions once a minute at most: a server that ends loses all connections at once. */
function onLost(complain: SharedOptions['complain']): (error: unknown) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    complain(`A connection to the database was lost (${systemErrorText(error)}).`);
  };
}

/** Names the database without its password. */
function digestOf(url: string): string {
  const { host, pathname } = new URL(url);
  return createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
}
