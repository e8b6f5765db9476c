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
 * Whether a folder is there, may be made, or need not be: what takes away always may. Exact where the folders of one place are changed one after the
 * other; of two processes that make one at the same moment each may make the last one.
 */
export async function mayBeThere(
  folder: string,
  changes: Changes,
  { folders }: FolderLimits,
): Promise<boolean> {
  if (folders === undefined || contentsOf(changes).length === 0) return true;
  const entries = await readdir(dirname(folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return there.length < folders || there.includes(basename(folder));
}

/** Whether a folder is within its limits once the changes are made; what takes away always may. */
export async function hasRoom(
  folder: string,
  changes: Changes,
  { files, bytes }: FolderLimits,
): Promise<boolean> {
  const contents = contentsOf(changes);
  if (contents.length === 0) return true;
  const staying = (await filesIfThere(folder)).filter((file) => !changes.has(file));
  const sizes = await Promise.all(
    staying.map((file) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const all = [...sizes, ...contents.map((content) => Buffer.byteLength(content))];
  return all.length <= files && all.reduce((sum, size) => sum + size, 0) <= bytes;
}

/** What is to be put into files. */
function contentsOf(changes: Changes): readonly (string | Uint8Array)[] {
  return [...changes.values()].flatMap(({ content }) => (content === undefined ? [] : [content]));
}
