import { resolve } from 'node:path';
import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { createFileReader } from '../articles/file-reader.ts';
import { openFolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { type Progress, readFolder } from '../articles/read.ts';
import { UnusableArticles, usableArticles } from '../articles/usable-articles.ts';
import type { WatchedFolder } from '../articles/watch-folder.ts';
import type { Config } from '../config/config.ts';
import type { Reader } from '../reader/reader.ts';
import { openReader } from '../reader/thread-reader.ts';
import { openVectorCache } from '../reader/vector-cache.ts';
import { openCorpusCache } from '../search/corpus-cache.ts';
import { systemErrorText } from '../support/system-error.ts';
import { within } from '../support/within.ts';
import { openDraftsCache } from '../timeline/drafts-cache.ts';
import { followArticles } from './follow-articles.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { openArchive } from './open-archive.ts';
import { openServerArchives, type ServerArchives } from './server-archives.ts';

/** How an archive is loaded. */
export interface LoadOptions {
  readonly articlesDir: string;
  /**
   * If there is a database: `write` the articles of the folder into it, if this process is elected; `read` what it holds, whatever the folder
   * holds; default `folder`: answer from the folder alone.
   */
  readonly database?: 'write' | 'read' | 'folder';
  /** Whether anything will be asked that the reader judges. */
  readonly usesReader: boolean;
  /** Answers wait for the reader however long it takes. */
  readonly patient: boolean;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
  /** Hears how far the reading of the files is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the loading, which then rejects. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The archive over a folder of articles, with the reader and the cache that the settings ask for. A file that cannot be used, a
 * reader that this machine cannot run and a cache that cannot be written are complained of and done without. Rejects with
 * UnusableArticles if there is no article at all.
 */
export async function loadArchive(config: Config, options: LoadOptions): Promise<LoadedArchive> {
  const { articlesDir, usesReader, patient, complain, onProgress, signal } = options;
  const { databaseUrl } = config;
  const onProblem = (part: 'reader' | 'cache', error: unknown) => complain(problemText(part, config, error));
  const opening = usesReader && config.reader ? readerOrNone(complain) : Promise.resolve(undefined);
  if (databaseUrl !== undefined && options.database !== undefined && options.database !== 'folder') {
    const folder = options.database === 'write' ? articlesDir : undefined;
    // Its library is loaded where it is needed.
    const [{ loadSharedArchive }, reader] = await Promise.all([import('./load-shared-archive.ts'), opening]);
    const shared = { config: { ...config, databaseUrl }, folder, reader, patient, complain, onProblem };
    try {
      const loaded = await loadSharedArchive({ ...shared, onProgress, signal });
      return { ...loaded, reader, close: () => loaded.close().finally(() => reader?.close()) };
    } catch (error) {
      await reader?.close();
      throw error;
    }
  }
  const files = createFileReader();
  const known = openFolderCache(config.cacheDir, (error) => onProblem('cache', error));
  signal?.addEventListener('abort', files.close);
  const end = async () => {
    files.close();
    await (await opening)?.close();
  };
  try {
    const reading = await readFolder(articlesDir, { reader: files, cache: known, onProgress }).catch(
      (error: unknown) => {
        signal?.throwIfAborted();
        throw new UnusableArticles(
          `${articlesDir}: expected a folder of articles, got: ${systemErrorText(error)}`,
        );
      },
    );
    const articles = usableArticles(articlesDir, await resultOf(reading), complain);
    const reader = await opening;
    const cache = reader && openVectorCache(config.cacheDir, reader);
    const onCacheProblem = (error: unknown) => onProblem('cache', error);
    const searched = openCorpusCache(config.cacheDir, resolve(articlesDir), onCacheProblem);
    const drafts = openDraftsCache(config.cacheDir, resolve(articlesDir), onCacheProblem);
    signal?.throwIfAborted();
    const answering = { threshold: config.answerThreshold, patient, onProblem };
    const open = (of: readonly Article[]) =>
      openArchive(of, { ...answering, reader, cache, known: searched, drafts });
    const archive = await open(articles);
    let current = archive;
    let watched: WatchedFolder | undefined;
    let servers: ServerArchives | undefined;
    const prune = () => {
      void cache?.prune(KEPT_DAYS, Date.now());
      void known.prune(Date.now());
      void searched.prune(Date.now());
      void drafts.prune(Date.now());
    };
    void archive.prepared.then(prune);
    const pruning = setInterval(prune, DAY_MS).unref();
    return {
      archive,
      reader,
      follow(onArchive) {
        watched = followArticles({
          folder: articlesDir,
          config,
          before: reading,
          reader: files,
          cache: known,
          async onArticles(changed) {
            const next = await open(changed);
            await next.timeline();
            // As good as the one before, unless that takes long.
            await within(next.prepared, PREPARE_MS);
            current = next;
            onArchive(next);
          },
          complain,
        });
        return watched;
      },
      openServers(onChange) {
        servers = openServerArchives({
          articlesDir,
          config,
          reader: files,
          cache: known,
          common: () => current,
          // It is asked as a part of a joined one alone.
          open: (of) => openArchive(of, { ...answering, reader, cache, mostForMiniSearch: 0, kept: 0 }),
          answering,
          onChange,
          complain,
        });
        return servers;
      },
      async close() {
        clearInterval(pruning);
        files.close();
        await Promise.all([watched?.close(), servers?.close()]);
        current.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Waits until the articles are prepared for the reader; who waits for more than a moment is told for what, if anybody is there. */
export async function untilPrepared(
  { prepared, size }: Archive,
  { cacheDir }: Config,
  tell: LoadOptions['complain'] | undefined,
): Promise<void> {
  const told = setTimeout(() => {
    tell?.(`Reading ${size} articles. What was read is kept in ${cacheDir} for the next time.`);
  }, A_MOMENT_MS);
  await prepared;
  clearTimeout(told);
}

const A_MOMENT_MS = 2000;

/** So long a changed archive is prepared for the reader before it takes the other's place. */
const PREPARE_MS = 60_000;

/** What was computed of articles is kept this long after they were read. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** The reader, if this machine can run it; else words must do. */
function readerOrNone(complain: LoadOptions['complain']): Promise<Reader | undefined> {
  const onProblem = (error: Error) =>
    complain(`The reader's thread ended (${error.message}). Another is started when it is needed.`);
  return openReader(onProblem).catch((error: unknown) => {
    complain(
      `READER: expected a machine that can run it, got ${systemErrorText(error)}. Answers are found by their words alone; READER=off says nothing of it.`,
    );
    return undefined;
  });
}

function problemText(part: 'reader' | 'cache', { cacheDir }: Config, error: unknown): string {
  return part === 'reader'
    ? `The reader failed (${systemErrorText(error)}). Answers are found by their words alone.`
    : `CACHE_DIR: expected a folder that can be written, got ${cacheDir} (${systemErrorText(error)}). The articles are read anew at each start.`;
}
