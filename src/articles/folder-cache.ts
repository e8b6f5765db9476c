import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openCodeCache } from '../support/code-cache.ts';
import { inSlices, type Steps } from '../support/slices.ts';
import type { FolderReading, ReadFile } from './folder-reading.ts';
import { packReading, unpackReading } from './packed-reading.ts';
import type { FileReading } from './read-file.ts';

/** What was read of folders, kept on disk from one start to the next. */
export interface FolderCache {
  /** What was read of the files of a folder the last time, by this very program; empty if nothing is kept, or if it is damaged. */
  load(folder: string): Promise<KeptReadings>;
  /** Keeps what was read, in small steps. Never rejects. */
  save(folder: string, files: FolderReading): Promise<void>;
  /** Removes what was read of folders that have not been used for a month, but of `inUse`. `now` in milliseconds since 1970. */
  prune(now: number, inUse: string): Promise<void>;
}

export interface KeptReadings {
  /** How many files' readings are kept. */
  readonly size: number;
  /** Whether the file of this path is kept in this state. */
  has(path: string, state: string | undefined): boolean;
  /** What was read of the file of this path in this state. */
  unchanged(path: string, state: string): ReadFile | undefined;
  /** What was read of a file, whatever its path, whose bytes have this hash. */
  ofContent(hash: string): FileReading | undefined;
}

/** A cache in this folder. `onProblem` hears, once, that the disk does not take what was read. */
export function openFolderCache(cacheDir: string, onProblem: (error: unknown) => void): FolderCache {
  const { get, keep, prune } = openCodeCache({ folder: cacheDir, ending: 'articles', code: CODE, onProblem });
  return {
    load: async (folder) => inSlices(keptIn((await get(resolve(folder))) ?? Buffer.alloc(0))),
    async save(folder, reading) {
      const parts: Buffer[] = [];
      let rows: Buffer[] = [];
      for (const [path, { state = '', hash = '', reading: read }] of reading) {
        // What was not read, for want of rights or of time, is tried again.
        if (hash === '') continue;
        rows.push(Buffer.from(`${JSON.stringify(path)}\t${state}\t${hash}\t${packReading(read)}\n`));
        if (rows.length < STEP) continue;
        parts.push(Buffer.concat(rows));
        rows = [];
        await setImmediate();
      }
      await keep(resolve(folder), [...parts, ...rows]);
    },
    prune: (now, inUse) => prune(now, resolve(inUse)),
  };
}

/** The hash by which a file's content is told from others. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Files between two turns of the event loop. */
const STEP = 20;
/** All that what is read of a file depends on. */
const CODE = ['.', '../language', '../dates'].map((folder) => new URL(folder, import.meta.url));

/** One line a file: path, state, hash, what was read; parted by tabs, which JSON has none of. Only what is asked for is parsed. */
function* keptIn(rows: Buffer): Steps<KeptReadings> {
  const byPath = new Map<string, { readonly state: string; readonly hash: string }>();
  const byHash = new Map<string, () => FileReading>();
  for (let start = 0, end: number; start < rows.length; start = end + 1) {
    end = rows.indexOf('\n', start);
    const [afterPath, afterState] = [
      rows.indexOf('\t', start),
      rows.indexOf('\t', rows.indexOf('\t', start) + 1),
    ];
    const afterHash = afterState + 1 + 32;
    const hash = rows.toString('latin1', afterState + 1, afterHash);
    const [from, to] = [afterHash + 1, end];
    byPath.set(JSON.parse(rows.toString('utf8', start, afterPath)) as string, {
      state: rows.toString('latin1', afterPath + 1, afterState),
      hash,
    });
    byHash.set(hash, () => unpackReading(rows.toString('utf8', from, to)));
    yield;
  }
  const ofContent = (hash: string) => byHash.get(hash)?.();
  return {
    size: byPath.size,
    has: (path, state) => byPath.get(path)?.state === state,
    unchanged(path, state) {
      const kept = byPath.get(path);
      const reading = kept?.state === state ? ofContent(kept.hash) : undefined;
      return kept && reading && { ...kept, reading };
    },
    ofContent,
  };
}
