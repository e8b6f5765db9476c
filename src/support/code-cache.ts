import { codeVersion } from './code-version.ts';
import { type FileCache, openFileCache, type Payload } from './file-cache.ts';
import { sayOnce } from './say-once.ts';
import { inSlices } from './slices.ts';

/** What this very program computed, kept on disk from one start to the next: of other code nothing is found, but it is pruned as well. */
export interface CodeCache extends Pick<FileCache, 'get'> {
  /** Keeps it. Never rejects. */
  keep(key: string, payload: Payload): Promise<void>;
  /** Removes what has not been used for a month, but not what is kept under `inUse`. `now` in milliseconds since 1970. */
  prune(now: number, inUse?: string): Promise<void>;
}

export interface CodeCacheOptions {
  readonly folder: string;
  /** Of the files' names, letters. */
  readonly ending: string;
  /** The folders, as URLs, of all code on which the results depend. */
  readonly code: readonly URL[];
  /** Hears, once, that the disk does not take what was computed. */
  readonly onProblem: (error: unknown) => void;
}

/** Two days: what is in use is said to be before another process, which prunes once a day, removes it. */
const AHEAD_MS = 2 * 86_400_000;

/** Nothing is read before it is needed: the code's version takes some 20 milliseconds. */
export function openCodeCache({ folder, ending, code, onProblem }: CodeCacheOptions): CodeCache {
  let opened: Promise<FileCache> | undefined;
  const files = async () => {
    opened ??= inSlices(codeVersion(code)).then((version) => openFileCache(folder, ending, version));
    return opened;
  };
  const complain = sayOnce(onProblem);
  return {
    get: async (key) => (await files()).get(key),
    keep: (key, payload) =>
      files()
        .then((cache) => cache.set(key, payload))
        .catch(complain),
    async prune(now, inUse) {
      const ofAnyCode = openFileCache(folder, ending, '');
      // At most starts nothing is old, and the code's version is not asked for.
      if ((await ofAnyCode.unused(now + AHEAD_MS)).length === 0) return;
      if (inUse !== undefined) await (await files()).use(inUse);
      await ofAnyCode.prune(now);
    },
  };
}
