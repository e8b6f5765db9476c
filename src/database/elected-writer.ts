import type { Article } from '../articles/article.ts';
import type { Database, HeldLock } from './database.ts';
import { LOCKS } from './locks.ts';
import { type WriteOptions, writeArticles } from './write-articles.ts';

export interface WriterOptions extends Pick<WriteOptions, 'onProgress' | 'onUnread'> {
  readonly database: Database;
  /** The articles that the tables shall hold, as they are now. Rejects if they cannot be read. */
  readonly read: () => Promise<readonly Article[]>;
  /** Waits so many milliseconds, or until the signal ends it. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /**
   * What is to be done once the tables hold what was read, until `isOver` says that there is something to write again or that another is to
   * be elected.
   */
  readonly afterwards?: ((isOver: () => boolean) => Promise<void>) | undefined;
  /** Hears each time that the tables hold what was read. */
  readonly onWritten?: ((change: { written: number; removed: number }) => void) | undefined;
  /** Hears of what went wrong; it is tried again. */
  readonly onProblem: (error: unknown) => void;
}

/** Stands for election and writes if elected. */
export interface ElectedWriter {
  /** What is to be read has changed: it is written, if this process is elected. */
  again(): void;
  /** Lets another be elected. Resolves when nothing is written any more. */
  stop(): Promise<void>;
}

/** So often who was not elected asks again, and who failed tries again: what a dead writer leaves is taken up after that time. */
const PAUSE_MS = 2000;
/** So often the elected one looks whether there is more to write. */
const LOOK_MS = 250;

/**
 * Of all processes that run this on one database one writes, the others wait to take its place. A process that dies loses the lock
 * with its connection; the next goes on from the last batch, since it writes what is not there.
 */
export function electWriter({ database, read, sleep, ...hears }: WriterOptions): ElectedWriter {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isWanted = true;

  /** Writes as long as it is elected. */
  const write = async (lock: HeldLock): Promise<void> => {
    const until = AbortSignal.any([signal, lock.signal]);
    try {
      for (isWanted = true; !until.aborted; await sleep(LOOK_MS, until)) {
        if (!isWanted) continue;
        isWanted = false;
        const options = { signal: until, onProgress: hears.onProgress, onUnread: hears.onUnread };
        const change = await writeArticles(database, await read(), options);
        if (until.aborted) break;
        hears.onWritten?.(change);
        await hears.afterwards?.(() => isWanted || until.aborted);
      }
    } finally {
      await lock.release();
    }
  };
  const run = async () => {
    while (!signal.aborted) {
      try {
        const lock = await database.lock(LOCKS.writing);
        if (lock) await write(lock);
      } catch (error) {
        hears.onProblem(error);
      }
      await sleep(PAUSE_MS, signal);
    }
  };
  const running = run();
  return {
    again() {
      isWanted = true;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
