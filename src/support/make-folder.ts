import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those that it is to be in, if they are not there. Node's own way to do so never ends where no folder can be made though
 * the one around it is there, as in `/proc`. Rejects with the system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  const around = dirname(path);
  if (around !== path) await makeFolder(around);
  await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
    // Another has made it meanwhile; or it is a file.
    if (error.code !== 'EEXIST' || !(await isThere(path))) throw error;
  });
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
