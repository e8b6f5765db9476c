import { join } from 'node:path';
import type { FileReader } from './file-reader.ts';
import { filesIfThere, filesIn, stateOf } from './folder-files.ts';
import {
  type FolderReading,
  problemsOf,
  type ReadFile,
  type ReadResult,
  resultOf,
} from './folder-reading.ts';
import { inParallel, readFileIn } from './read.ts';

/** What a look at a folder found. */
export interface Look {
  /** Undefined if nothing changed. */
  readonly changed?: ChangedFolder;
  /** Whether nothing is under way: if it is, look again in a moment. */
  readonly settled: boolean;
}

/** All articles as they are now, and the problems of the files that changed. */
export interface ChangedFolder extends ReadResult {
  readonly files: FolderReading;
  /** How many files were read anew. */
  readonly read: number;
}

export interface LookerOptions {
  /** What is put before the paths of articles and problems, as `resultOf` has it. Default nothing. */
  readonly under?: string;
  /** A folder that is not there is an empty one. Default false: it cannot be read. */
  readonly mayBeMissing?: boolean;
}

/** Looks at a folder that was read before, again and again. */
export interface FolderLooker {
  /** Not to be called before the last one is done. Rejects, and forgets nothing, if the folder cannot be read. */
  look(): Promise<Look>;
}

/**
 * What changed is read, all of it together, once two looks find it in the same state: editors, downloads and copies work in pieces.
 * A file that never comes to rest is waited for a while, then keeps the articles that it had; so does one that cannot be read any
 * more. One that is gone has none.
 */
export function createFolderLooker(
  folder: string,
  reader: FileReader,
  before: FolderReading,
  { under = '', mayBeMissing = false }: LookerOptions = {},
): FolderLooker {
  let known = before;
  /** The state in which the last look found each file that has changed since it was read. */
  let seen: ReadonlyMap<string, string> = new Map();
  let waited = 0;

  const changesIn = async (paths: ReadonlySet<string>) => {
    const changes = new Map<string, string>();
    // At once, since a bot that is busy has few turns for each.
    await inParallel(LOOKS, [...paths], async (path) => {
      const state = (await stateOf(join(folder, path))) ?? GONE;
      if (state !== known.get(path)?.state) changes.set(path, state);
    });
    for (const path of known.keys()) if (!paths.has(path)) changes.set(path, GONE);
    return changes;
  };
  return {
    async look() {
      const paths = new Set(await (mayBeMissing ? filesIfThere(folder) : filesIn(folder)));
      const changes = await changesIn(paths);
      const moving = new Set([...changes.keys()].filter((path) => changes.get(path) !== seen.get(path)));
      seen = changes;
      if (moving.size > 0 && waited++ < PATIENCE) return { settled: false };
      waited = 0;
      const read = new Map<string, ReadFile>();
      const toRead = [...changes].filter(([path, state]) => !moving.has(path) && state !== GONE);
      // Not as their looks happened to end.
      toRead.sort(([one], [other]) => (one < other ? -1 : 1));
      await inParallel(reader.width, toRead, async ([path, state]) => {
        const file = await readFileIn(folder, path, reader);
        if (file.state === undefined || file.state === state) read.set(path, { ...file, state });
        // Written again while it was read.
        else moving.add(path);
      });
      const files = new Map<string, ReadFile>();
      // In the order of the paths, which decides whose id is the plain one of two that are alike.
      for (const path of [...new Set([...paths, ...known.keys()])].sort()) {
        const [old, fresh] = [known.get(path), read.get(path)];
        const isGone = changes.get(path) === GONE && !moving.has(path);
        const kept = fresh && fresh.reading.articles.length === 0 && old ? inPlaceOf(fresh, old) : fresh;
        const file = isGone ? undefined : (kept ?? old);
        if (file) files.set(path, file);
      }
      const isSame =
        files.size === known.size && [...files].every(([path, file]) => known.get(path) === file);
      known = files;
      const settled = moving.size === 0;
      if (isSame) return { settled };
      const { articles } = await resultOf(files, under);
      return { settled, changed: { articles, problems: problemsOf(read, under), files, read: read.size } };
    },
  };
}

/**
 * What was read of a file before it got bad, in its present state. Without the hash of its present content, of which it was not read:
 * with it the next start would take it for that content's, in whatever file.
 */
function inPlaceOf({ hash: _, ...bad }: ReadFile, { reading }: ReadFile): ReadFile {
  return { ...bad, reading };
}

const GONE = 'gone';

/** Files that are looked at at once. */
const LOOKS = 64;

/** Looks; half a minute if they are half a second apart. */
const PATIENCE = 60;
