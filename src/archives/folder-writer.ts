import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { electWriter } from '../database/elected-writer.ts';
import { writeVectors } from '../database/write-vectors.ts';
import { ClosedError, type Reader } from '../reader/reader.ts';
import type { VectorCache } from '../reader/vector-cache.ts';
import { systemErrorText } from '../support/system-error.ts';
import type { OnUnread } from '../timeline/article-drafts.ts';
import { createFolderArticles } from './folder-articles.ts';
import type { Loading } from './loaded-archive.ts';

export interface FolderWriterOptions extends Pick<Loading, 'complain' | 'onProblem' | 'onProgress'> {
  readonly database: Database;
  readonly config: Config;
  readonly folder: string;
  /** Makes the vectors that are written too. Default: none are. */
  readonly reader?: Reader | undefined;
  readonly cache?: VectorCache | undefined;
  /** Hears of an article whose events cannot be told; it is written without them. */
  readonly onUnread: OnUnread;
}

/** This process as the writer of a folder's articles into a database, if it is elected. */
export interface FolderWriter {
  /** Resolves when the database holds the articles of the folder for the first time. */
  readonly written: Promise<void>;
  /** Looks at the folder now, if it is followed. */
  look(): Promise<void>;
  /** Lets another be elected. Resolves when nothing is written any more. */
  close(): Promise<void>;
}

/** Stands for election, writes the folder's articles, then their vectors, and again what changes of them. */
export function startFolderWriter(options: FolderWriterOptions): FolderWriter {
  const { database, config, folder, reader, cache, complain, onProblem, onProgress, onUnread } = options;
  const articles = createFolderArticles({
    folder,
    config,
    complain,
    onProgress,
    onChange: () => writer.again(),
  });
  let noteWritten = () => {};
  const written = new Promise<void>((resolve) => {
    noteWritten = resolve;
  });
  const writer = electWriter({
    database,
    read: articles.read,
    sleep: (milliseconds, until) =>
      sleep(milliseconds, undefined, { signal: until, ref: false }).catch(ofAbort),
    onWritten({ written: added, removed }) {
      if (added + removed > 0) complain(`Written to the database: ${added} articles, ${removed} removed.`);
      noteWritten();
    },
    afterwards:
      reader &&
      (async (isOver) => {
        const onCacheProblem = (error: unknown) => onProblem('cache', error);
        const vectors = await writeVectors(database, { reader, cache, onCacheProblem }, isOver);
        if (vectors > 0) complain(`Written to the database: vectors of ${vectors} articles.`);
      }),
    onUnread,
    onProblem: (error) =>
      !(error instanceof ClosedError) &&
      complain(`The articles could not be written to the database (${systemErrorText(error)}); tried again.`),
  });
  return {
    written,
    look: articles.look,
    async close() {
      await writer.stop();
      await articles.close();
    },
  };
}

/** A sleep that is ended is over. */
function ofAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
