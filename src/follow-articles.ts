import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from './archive.ts';
import type { Article } from './articles/article.ts';
import { type ChangedFolder, createFolderLooker } from './articles/changed-folder.ts';
import type { FileReader } from './articles/file-reader.ts';
import type { FolderCache } from './articles/folder-cache.ts';
import type { FolderReading } from './articles/folder-reading.ts';
import { type WatchedFolder, type WatchOptions, watchFolder } from './articles/watch-folder.ts';

export interface FollowOptions extends Pick<WatchOptions, 'folder' | 'by'> {
  /** What was read of the folder, by which reader, and where it is kept. */
  readonly before: FolderReading;
  readonly reader: FileReader;
  readonly cache: FolderCache;
  /** An archive over articles. */
  readonly open: (articles: readonly Article[]) => Promise<Archive>;
  /** Hears of each archive that takes the place of the one before, which it then closes. */
  readonly onArchive: (archive: Archive) => void;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
}

/**
 * Follows a folder of articles: whenever they have changed and come to rest, an archive over all of them is opened in the background
 * and handed over whole. Where no article is left, or the folder is gone, the archive before stays.
 */
export function followArticles(options: FollowOptions): WatchedFolder {
  const { folder, by, before, reader, cache, open, onArchive, complain } = options;
  let unsaved = 0;
  const onChange = async ({ articles, problems, files, read }: ChangedFolder) => {
    for (const { message } of problems) complain(message);
    if (articles.length === 0) {
      complain(`${folder}: expected at least one usable article, found none. What was read of it stays.`);
      return;
    }
    const next = await open(articles);
    await next.timeline();
    // As good as the one before, unless that takes long.
    await Promise.race([next.prepared, sleep(PREPARE_MS, undefined, { ref: false })]);
    onArchive(next);
    unsaved += read;
    if (unsaved * SAVED_SHARE < files.size) return;
    unsaved = 0;
    await cache.save(folder, files);
  };
  const looker = createFolderLooker(folder, reader, before);
  return watchFolder({ folder, looker, by, onChange, onProblem: complain });
}

/** How a folder is watched, by what `WATCH_ARTICLES` says. */
export const WATCH_BY = { on: 'events', poll: 'poll', off: 'look' } as const;

/** So long a changed archive is prepared for the reader before it takes the other's place. */
const PREPARE_MS = 60_000;
/** What was read anew is kept once it is a fiftieth of all; less is soon read again. */
const SAVED_SHARE = 50;
