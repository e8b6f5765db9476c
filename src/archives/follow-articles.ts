import type { Article } from '../articles/article.ts';
import { type ChangedFolder, createFolderLooker, type LookerOptions } from '../articles/changed-folder.ts';
import type { FileReader } from '../articles/file-reader.ts';
import type { FolderCache } from '../articles/folder-cache.ts';
import type { FolderReading } from '../articles/folder-reading.ts';
import { type WatchedFolder, watchFolder } from '../articles/watch-folder.ts';
import type { Config } from '../config/config.ts';

export interface FollowOptions {
  readonly folder: string;
  readonly config: Pick<Config, 'watchArticles'>;
  /** What was read of the folder, by which reader, and where it is kept. */
  readonly before: FolderReading;
  /** Whether the folder could be read. Default true. */
  readonly wasRead?: boolean;
  readonly reader: FileReader;
  readonly cache: FolderCache;
  /** How it is looked at. Without it a folder that holds no article is taken for a slip. */
  readonly optional?: LookerOptions;
  /** Hears of all articles of the folder after each change. The next change is not looked for before this one is worked off. */
  readonly onArticles: (articles: readonly Article[]) => Promise<void> | void;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
}

/**
 * Follows a folder of articles, as `WATCH_ARTICLES` has it: whenever they have changed and come to rest, all of them are handed over. Where
 * no article is left, or the folder is gone, what was there before stays: more likely a slip than a wish.
 */
export function followArticles(options: FollowOptions): WatchedFolder {
  const { folder, config, before, wasRead, reader, cache, optional, onArticles, complain } = options;
  let unsaved = 0;
  const onChange = async ({ articles, problems, files, read }: ChangedFolder) => {
    for (const { message } of problems) complain(message);
    if (articles.length === 0 && !optional) {
      complain(`${folder}: expected at least one usable article, found none. What was read of it stays.`);
      return;
    }
    await onArticles(articles);
    unsaved += read;
    if (unsaved * SAVED_SHARE < files.size) return;
    unsaved = 0;
    await cache.save(folder, files);
  };
  const looker = createFolderLooker(folder, reader, before, optional);
  const by = WATCH_BY[config.watchArticles];
  return watchFolder({ folder, looker, by, onChange, onProblem: complain, wasRead });
}

/** How a folder is watched, by what `WATCH_ARTICLES` says. */
const WATCH_BY = { on: 'events', poll: 'poll', off: 'look' } as const;

/** What was read anew is kept once it is a fiftieth of all; less is soon read again. */
const SAVED_SHARE = 50;
