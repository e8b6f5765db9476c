import { constants, type Dirent, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as it was read: its bytes, and a mark of its state on the disk, which another content has not. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly state: string;
}

/** Larger files hold no news articles; a limit keeps one of them from filling the memory. */
const MAX_BYTES = 50_000_000;

/**
 * Paths of the files in a folder and in the folders in it, with forward slashes, in their order. Names that begin with a dot are
 * not looked at, nor what is in such folders; nor what Windows keeps for itself, nor the folder of scripts and pictures that a browser
 * saves beside a page ("A storm_files" beside "A storm.html"). A folder in it that cannot be read, such as the lost+found of a disk, is one
 * path: who reads that hears why. Rejects where the folder itself cannot be read.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  const folders = [''];
  for (let under = folders.pop(); under !== undefined; under = folders.pop()) {
    const entries = await entriesOf(join(folder, under), under !== '');
    if (!entries) {
      paths.push(under.slice(0, -1));
      continue;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || OF_WINDOWS.test(entry.name)) continue;
      if (!entry.isDirectory()) paths.push(`${under}${entry.name}`);
      else if (!isOfPage(entry.name, names)) folders.push(`${under}${entry.name}/`);
    }
  }
  return paths.sort();
}

const OF_WINDOWS = /^(?:desktop\.ini|thumbs\.db|~\$.*)$/i;

/** Whether a folder holds what belongs to a saved page beside it. */
function isOfPage(folder: string, beside: ReadonlySet<string>): boolean {
  const page = /^(.*)_files$/.exec(folder)?.[1];
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`));
}

/** The same; none where there is no such folder. */
export async function filesIfThere(folder: string): Promise<string[]> {
  return (await stateOf(folder)) === undefined ? [] : filesIn(folder);
}

/** What is in a folder. Of one that is `inner`: nothing if it is gone, as one may that was there a moment ago; undefined if it cannot be read. */
async function entriesOf(folder: string, inner: boolean): Promise<Dirent[] | undefined> {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (!inner) throw error;
    return error.code === 'ENOENT' ? [] : undefined;
  });
}

/** The state of a file on the disk; undefined if there is none any more. */
export async function stateOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && stateFrom(stats);
}

/** As many bytes as the file had when it was opened, however fast it grows. Rejects if it cannot be read or is too large. */
export async function readBytes(path: string): Promise<FileBytes> {
  // A pipe that nobody writes to would never open else.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('expected a file');
    const { size } = stats;
    if (size > MAX_BYTES) throw new Error(`expected at most ${MAX_BYTES} bytes, got ${size}`);
    const bytes = Buffer.alloc(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { bytes: bytes.subarray(0, filled), state: stateFrom(stats) };
  } finally {
    await file.close();
  }
}

/** A file that another was renamed to has another number; one that was written has another time or another size. */
function stateFrom({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}
