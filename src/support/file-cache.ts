import { createHash } from 'node:crypto';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { nextTurn } from './slices.ts';
import { writeWhole } from './write-whole.ts';

/** What was computed before, kept on disk by a key. An entry that cannot be used counts as none. */
export interface FileCache {
  /** What was kept under exactly this key; undefined if nothing is, or if it is damaged. */
  get(key: string | Uint8Array): Promise<Buffer | undefined>;
  /** Keeps it. Rejects if the disk does not take it. */
  set(key: string | Uint8Array, payload: Payload): Promise<void>;
  /** Says that what is kept under this key is in use, as `get` does: for who still has what that gave. Never rejects. */
  use(key: string | Uint8Array): Promise<void>;
  /** The files of what has not been used for a month, of any version. `now` in milliseconds since 1970. */
  unused(now: number): Promise<string[]>;
  /** Removes them. What cannot be removed stays. */
  prune(now: number): Promise<void>;
}

/** Bytes to be kept, or their parts in order, so that nothing large has to be put together; not to be changed until it is kept. */
export type Payload = Uint8Array | readonly Uint8Array[];

const DIGEST = 32;
const DAY_MS = 86_400_000;
/** What was computed of articles is kept this long after they were read. */
const KEPT_DAYS = 30;

/**
 * A cache in `folder`, one file an entry, with this ending (letters). `version` is part of every key: of another version nothing is
 * found. Several caches and several processes may share the folder.
 */
export function openFileCache(folder: string, ending: string, version: string): FileCache {
  const fileOf = (key: string | Uint8Array) => {
    const hash = createHash('sha256').update(version).update('\n').update(key);
    return join(folder, `${hash.digest('hex').slice(0, 32)}.${ending}`);
  };
  const unused = async (now: number) => {
    const found: string[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith(`.${ending}`)) continue;
      const path = join(folder, name);
      const { mtimeMs = now } = (await stat(path).catch(() => undefined)) ?? {};
      if (now - mtimeMs > KEPT_DAYS * DAY_MS) found.push(path);
    }
    return found;
  };
  return {
    async get(key) {
      const content = await readUsed(fileOf(key)).catch(() => undefined);
      if (content === undefined || content.length < DIGEST) return undefined;
      const payload = content.subarray(DIGEST);
      return (await digestOf([payload])).equals(content.subarray(0, DIGEST)) ? payload : undefined;
    },
    async set(key, payload) {
      const parts = payload instanceof Uint8Array ? [payload] : payload;
      await writeWhole(fileOf(key), [await digestOf(parts), ...parts]);
    },
    async use(key) {
      const path = fileOf(key);
      const kept = await stat(path).catch(() => undefined);
      if (kept) await noteUse(path, kept);
    },
    unused,
    async prune(now) {
      for (const path of await unused(now)) await rm(path, { force: true }).catch(() => {});
    },
  };
}

/** The file's content, which is in use. */
async function readUsed(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    await noteUse(path, await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A file is in use: not to be pruned; its date is set once a day. Where the folder can only be read nothing is pruned. */
async function noteUse(path: string, { mtimeMs }: { readonly mtimeMs: number }): Promise<void> {
  const now = new Date();
  if (now.getTime() - mtimeMs > DAY_MS) await utimes(path, now, now).catch(() => {});
}

/** In steps of some milliseconds: a payload may have many megabytes. */
async function digestOf(parts: readonly Uint8Array[]): Promise<Buffer> {
  const hash = createHash('sha256');
  let left = STEP;
  for (const part of parts)
    for (let at = 0; at < part.length; at += STEP) {
      const step = part.subarray(at, at + STEP);
      if (left < step.length) {
        await nextTurn();
        left = STEP;
      }
      hash.update(step);
      left -= step.length;
    }
  return hash.digest();
}

const STEP = 1_000_000;
