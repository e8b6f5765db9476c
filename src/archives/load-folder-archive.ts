import { resolve } from 'node:path';
import type { Article } from '../articles/article.ts';
import { createFileReader } from '../articles/file-reader.ts';
import { openFolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { readFolder } from '../articles/read.ts';
import { unreadableFolder, usableArticles } from '../articles/usable-articles.ts';
import type { WatchedFolder } from '../articles/watch-folder.ts';
import type { Config } from '../config/config.ts';
import { useVectors } from '../reader/prepare-vectors.ts';
import type { Reader } from '../reader/reader.ts';
import { openVectorCache } from '../reader/vector-cache.ts';
import { openCorpusCache } from '../search/corpus-cache.ts';
import { everyDay } from '../support/every-day.ts';
import { within } from '../support/within.ts';
import { openDraftsCache } from '../timeline/drafts-cache.ts';
import { complainOfUnread } from './complain-of-unread.ts';
import { followArticles } from './follow-articles.ts';
import type { LoadedArchive, Loading } from './loaded-archive.ts';
import { openArchive } from './open-archive.ts';
import { openServerArchives, type ServerArchives } from './server-archives.ts';

export interface FolderArchiveOptions extends Loading {
  readonly config: Config;
  readonly folder: string;
  /** The reader, which is opened while the files are read; undefined: only words are matched. Who opens it closes it. */
  readonly opening: Promise<Reader | undefined>;
}

/** The archive over a folder of articles, read from its files and from what is kept of them. Rejects with UnusableArticles if there is none. */
export async function loadFolderArchive(options: FolderArchiveOptions): Promise<LoadedArchive> {
  const { config, folder, opening, patient, complain, onProblem, onProgress, signal } = options;
  const files = createFileReader();
  const onCacheProblem = (error: unknown) => onProblem('cache', error);
  const known = openFolderCache(config.cacheDir, onCacheProblem);
  signal?.addEventListener('abort', files.close);
  try {
    const reading = await readFolder(folder, { reader: files, cache: known, onProgress }).catch(
      (error: unknown) => {
        signal?.throwIfAborted();
        throw unreadableFolder(folder, error);
      },
    );
    const articles = usableArticles(folder, await resultOf(reading), complain);
    const reader = await opening;
    const cache = reader && openVectorCache(config.cacheDir, reader);
    const searched = openCorpusCache(config.cacheDir, resolve(folder), onCacheProblem);
    const drafts = openDraftsCache(config.cacheDir, resolve(folder), onCacheProblem);
    signal?.throwIfAborted();
    const answering = { threshold: config.answerThreshold, patient, onProblem };
    const onUnread = complainOfUnread(complain);
    const open = (of: readonly Article[]) =>
      openArchive(of, { ...answering, reader, cache, known: searched, drafts, onUnread });
    const archive = await open(articles);
    let current = archive;
    let watched: WatchedFolder | undefined;
    let servers: ServerArchives | undefined;
    const prune = async () => {
      const now = Date.now();
      await Promise.all([
        cache?.prune(now),
        known.prune(now, folder),
        searched.prune(now),
        drafts.prune(now),
      ]);
    };
    void archive.prepared.then(prune);
    const stopPruning = everyDay(async () => {
      // They were read when the archive was opened, which may be months ago.
      if (cache) await useVectors(current.parts.corpus, cache);
      await prune();
    });
    return {
      archive,
      follow(onArchive) {
        watched = followArticles({
          folder,
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
          articlesDir: folder,
          config,
          reader: files,
          cache: known,
          common: () => current,
          // It is asked as a part of a joined one alone.
          open: (of) =>
            openArchive(of, { ...answering, reader, cache, onUnread, mostForMiniSearch: 0, kept: 0 }),
          answering,
          onChange,
          complain,
        });
        return servers;
      },
      async close() {
        stopPruning();
        files.close();
        await Promise.all([watched?.close(), servers?.close()]);
        current.close();
      },
    };
  } catch (error) {
    files.close();
    throw error;
  }
}

/** So long a changed archive is prepared for the reader before it takes the other's place. */
const PREPARE_MS = 60_000;
