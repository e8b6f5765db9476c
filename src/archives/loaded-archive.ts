import type { Archive, ArchiveOptions } from '../archive.ts';
import type { Progress } from '../articles/read.ts';
import type { WatchedFolder } from '../articles/watch-folder.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../reader/reader.ts';
import type { ServerArchives } from './server-archives.ts';

/** What is asked of the loading of any archive. */
export interface Loading {
  /** Answers wait for the reader however long it takes. */
  readonly patient: boolean;
  /** Where no articles are yet, but another process may write them, they are waited for. Default false: that rejects. */
  readonly waits?: boolean;
  /** Told of what is left out, does without, goes wrong or right again, in a line each. */
  readonly complain: (message: string) => void;
  /** Hears that the reader failed or that the cache does not take what was made, as an archive tells it. */
  readonly onProblem: NonNullable<ArchiveOptions['onProblem']>;
  /** Hears how far the reading of the files is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the loading, which then rejects. */
  readonly signal?: AbortSignal | undefined;
}

/** An archive, and what ends the thread of its reader, which must end before the process does. */
export interface LoadedArchive {
  readonly archive: Archive;
  /** What reads its articles, if anything does. */
  readonly reader?: Reader | undefined;
  /** The database in which it lies, if it does. */
  readonly database?: Database;
  /**
   * Follows the folder, as `WATCH_ARTICLES` has it: `onArchive` hears of each archive that takes the place of the one before, which
   * it then closes. Once only.
   */
  follow(onArchive: (archive: Archive) => void): Pick<WatchedFolder, 'look'>;
  /** Opens the archives that servers ask which have articles of their own; `onChange` hears of each whose have changed. Absent with a database. */
  openServers?(onChange: (server: string) => void): ServerArchives;
  close(): Promise<void>;
}
