import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../archive.ts';
import type { Config } from '../config/config.ts';
import { openArticleCopy } from '../database/article-copy.ts';
import { isAway } from '../database/is-away.ts';
import { type LiveArchive, openLiveArchive } from '../database/live-archive.ts';
import { migrate } from '../database/migrations.ts';
import { openPostgres } from '../database/postgres.ts';
import { UnusableDatabase } from '../database/unusable-database.ts';
import { createVectorTable } from '../database/vector-table.ts';
import type { Reader } from '../reader/reader.ts';
import { openVectorCache } from '../reader/vector-cache.ts';
import { everyDay } from '../support/every-day.ts';
import { systemErrorText } from '../support/system-error.ts';
import { complainOfUnread } from './complain-of-unread.ts';
import { type FolderWriter, startFolderWriter } from './folder-writer.ts';
import type { LoadedArchive, Loading } from './loaded-archive.ts';
import { openArchive } from './open-archive.ts';

export interface SharedOptions extends Loading {
  readonly config: Config & { readonly databaseUrl: string };
  /** The folder whose articles this process writes into the database if it is elected; absent: it only reads. */
  readonly folder?: string | undefined;
  /** Reads sentences, and makes the vectors that this process writes if it is elected. Default: only words are matched. */
  readonly reader?: Reader | undefined;
}

/** All of Dateline's tables stand in this schema, so that a database may hold other things as well. */
const SCHEMA = 'dateline';
/** So often it is looked whether the articles have changed. */
const REFRESH_MS = 2000;

/**
 * The archive over the database that the settings name: its tables are made if they are not there, this process stands for election
 * as their writer if it has a folder, and a copy answers while it is away. Rejects with UnusableDatabase if it can neither be used nor done
 * without.
 */
export async function loadSharedArchive(options: SharedOptions): Promise<LoadedArchive> {
  const { config, folder, reader, patient, waits = false, complain, onProblem, onProgress, signal } = options;
  const cache = reader && openVectorCache(config.cacheDir, reader);
  const { databaseUrl: url, databaseReadUrl: readUrl, answerThreshold: threshold } = config;
  const database = openPostgres({ url, readUrl, schema: SCHEMA, onProblem: onLost(complain) });
  const copy = openArticleCopy(
    database,
    join(config.cacheDir, `articles-of-${digestOf(url)}.jsonl.gz`),
    (error) =>
      complain(
        `CACHE_DIR: the copy for when the database is away could not be made (${systemErrorText(error)})`,
      ),
  );
  const onUnread = complainOfUnread(complain);
  let writer: FolderWriter | undefined;
  let onArchive: ((archive: Archive) => void) | undefined;
  let isPrepared = false;
  const prepare = async () => {
    if (!isPrepared) await migrate(database, SCHEMA);
    isPrepared = true;
  };
  const prune = () => void cache?.prune(Date.now());
  prune();
  const stopPruning = everyDay(prune);
  const end = async () => {
    stopPruning();
    await writer?.close();
    await copy.close();
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
      onProblem,
      onUnread,
      openCopy: async () => {
        const kept = await copy.read();
        complain(`Until the database answers: a copy of its newest articles, ${kept.length} of them.`);
        return kept.length === 0
          ? undefined
          : openArchive(kept, {
              threshold,
              reader,
              cache,
              patient,
              onProblem,
              onUnread,
            });
      },
      onAway: (away) =>
        complain(
          `DATABASE_URL: the database ${away ? `does not answer (${systemErrorText(away.error)})` : 'answers again'}.`,
        ),
      onArchive(next, from) {
        // One without articles would be all that there is for ten minutes.
        if (from === 'database' && next.size > 0) copy.write();
        onArchive?.(next);
      },
    });
    if (folder !== undefined)
      writer = startFolderWriter({
        database,
        config,
        folder,
        reader,
        cache,
        complain,
        onProblem,
        onProgress,
        onUnread,
      });
    if (live.archive().size === 0) {
      if (waits && !writer) complain(`${EMPTY}. They are waited for.`);
      if (waits || writer) await untilThere(live, writer?.written, signal);
    }
    if (live.archive().size === 0) throw new UnusableDatabase(`${EMPTY}.`, true);
    // What keeps it from being prepared keeps it from being read, which is told there.
    const refresh = () => prepare().then(live.refresh, live.refresh);
    const refreshing = setInterval(() => void refresh(), REFRESH_MS).unref();
    return {
      archive: live.archive(),
      database,
      follow(hears) {
        onArchive = hears;
        return { look: async () => writer?.look() };
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
      isAway(error),
    );
  }
}

const EMPTY =
  'DATABASE_URL: expected a database with articles, got an empty one; set ARTICLES_DIR for one process to write them';

/** Waits for the first articles, whoever writes them, or for the end of the writing, if this process writes. */
async function untilThere(
  live: LiveArchive,
  written: Promise<void> | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const done = written?.then(() => true);
  while (live.archive().size === 0) {
    signal?.throwIfAborted();
    const pause = sleep(REFRESH_MS / 4, false);
    const isDone = await (done ? Promise.race([done, pause]) : pause);
    await live.refresh();
    if (isDone) return;
  }
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
