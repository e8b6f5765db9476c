import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

export interface WholeWriteOptions {
  /** That of a new file; default 0o666 less the process's mask. */
  readonly mode?: number;
  /** Resolve only when its content is on the disk, so that it survives the machine's end; default false. */
  readonly flush?: boolean;
}

/**
 * Writes a file, never half of it: others may look at it, or write the same, and this process may be ended meanwhile. Its folder is made
 * if there is none; until it is whole it has a name that begins with a dot and has the same ending. Rejects if the disk does not take it; then what was there stays.
 */
export async function writeWhole(
  path: string,
  content: Parameters<typeof writeFile>[1],
  { mode, flush = false }: WholeWriteOptions = {},
): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const unfinished = join(folder, `.${randomUUID()}${extname(path)}`);
  try {
    await writeFile(unfinished, content, { mode, flush });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}
