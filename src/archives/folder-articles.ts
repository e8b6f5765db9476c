import type { Article } from '../articles/article.ts';
import { createFileReader } from '../articles/file-reader.ts';
import { openFolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { type Progress, readFolder } from '../articles/read.ts';
import { usableArticles } from '../articles/usable-articles.ts';
import type { WatchedFolder } from '../articles/watch-folder.ts';
import type { Config } from '../config/config.ts';
import { everyDay } from '../support/every-day.ts';
import { followArticles } from './follow-articles.ts';

export interface FolderOptions {
  readonly folder: string;
  readonly config: Config;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Hears that `read` would give others now. */
  readonly onChange: () => void;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
}

/** The articles of a folder, for whoever is elected to write them into a database. */
export interface FolderArticles {
  /** They are read when they are first asked for; from then on the folder is followed. Rejects if it holds none. */
  read(): Promise<readonly Article[]>;
  /** Looks at the folder now, if it is followed. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** The articles of a folder, which is neither read nor watched until it is asked for. */
export function createFolderArticles(options: FolderOptions): FolderArticles {
  const { folder, config, onProgress, onChange, complain } = options;
  const reader = createFileReader();
  const cache = openFolderCache(config.cacheDir, (error) =>
    complain(`CACHE_DIR: what was read of ${folder} cannot be kept (${String(error)})`),
  );
  let articles: readonly Article[] | undefined;
  let watched: WatchedFolder | undefined;
  let stopPruning: (() => void) | undefined;
  const prune = () => void cache.prune(Date.now(), folder);
  return {
    async read() {
      if (articles) return articles;
      const reading = await readFolder(folder, { reader, cache, onProgress });
      articles = usableArticles(folder, await resultOf(reading), complain);
      prune();
      stopPruning = everyDay(prune);
      watched = followArticles({
        folder,
        config,
        before: reading,
        reader,
        cache,
        onArticles(changed) {
          articles = changed;
          onChange();
        },
        complain,
      });
      return articles;
    },
    async look() {
      await watched?.look();
    },
    async close() {
      stopPruning?.();
      reader.close();
      await watched?.close();
    },
  };
}
