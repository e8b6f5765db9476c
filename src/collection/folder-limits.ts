import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesIfThere } from '../articles/folder-files.ts';
import type { Changes } from './plans.ts';

/** How much a folder may hold: files, and bytes in all of them together. */
export interface FolderLimits {
  readonly files: number;
  readonly bytes: number;
  /** How many folders there may be where it lies, itself among them; default any number. One that is there stays. */
  readonly folders?: number;
}

/** A folder has no room for what is to be put there. */
export class FullFolder extends Error {
  override readonly name = 'FullFolder';

  constructor(readonly limits: FolderLimits) {
    super(`expected at most ${limits.files} files of ${limits.bytes} bytes together`);
  }
}

/** There are as many folders as there may be, and this is none of them. */
export class TooManyFolders extends Error {
  override readonly name = 'TooManyFolders';

  constructor(readonly most: number) {
    super(`expected at most ${most} folders`);
  }
}

/**
 * Rejects if a folder may not hold what the changes leave there: with TooManyFolders if it may not be made, else with a FullFolder. What
 * takes away always may.
 */
export async function checkLimits(folder: string, changes: Changes, limits: FolderLimits): Promise<void> {
  const contents = [...changes.values()].flatMap(({ content }) => content ?? []);
  if (contents.length === 0) return;
  const { folders } = limits;
  if (folders !== undefined && !(await mayBeThere(folder, folders))) throw new TooManyFolders(folders);
  const sizes = await Promise.all(
    (await filesIfThere(folder)).flatMap((file) => (changes.has(file) ? [] : sizeOf(join(folder, file)))),
  );
  const all = [...sizes, ...contents.map((content) => Buffer.byteLength(content))];
  if (all.length > limits.files || all.reduce((sum, size) => sum + size, 0) > limits.bytes)
    throw new FullFolder(limits);
}

/**
 * Whether a folder is there or may be made. Exact where the folders of one place are changed one after the other; of two processes that make
 * one at the same moment each may make the last one.
 */
async function mayBeThere(folder: string, most: number): Promise<boolean> {
  const entries = await readdir(dirname(folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return there.length < most || there.includes(basename(folder));
}

/** Bytes of a file; 0 if it is gone meanwhile. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
