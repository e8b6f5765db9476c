import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../support/make-folder.ts';
import type { VoteStore } from './ballot.ts';

const { O_APPEND, O_CREAT, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/**
 * A file of votes, one JSON object a line, made with its folder if it is not there. Each line is appended with one write, so that several
 * processes may share the file. A line that was cut off (a full disk) is closed before the next.
 */
export function voteFile(path: string): VoteStore {
  let cutOff = false;
  return {
    async read() {
      const file = await openFile(path, O_RDONLY).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (!file) return [];
      try {
        const { size } = await file.stat();
        const from = Math.max(0, size - READ_BYTES);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
        const text = buffer.toString('utf8', 0, bytesRead);
        cutOff = text !== '' && !text.endsWith('\n');
        const lines = text.split('\n').filter((line) => line !== '');
        // The first line may have begun before what was read.
        return from > 0 ? lines.slice(1) : lines;
      } finally {
        await file.close();
      }
    },

    async append(line) {
      const bytes = Buffer.from(`${cutOff ? '\n' : ''}${line}\n`);
      await makeFolder(dirname(path));
      const file = await openFile(path, O_WRONLY | O_APPEND | O_CREAT);
      try {
        const { bytesWritten } = await file.write(bytes);
        cutOff = bytesWritten > 0 && bytesWritten < bytes.length;
        if (bytesWritten < bytes.length)
          throw new Error(`${path}: expected to append ${bytes.length} bytes, appended ${bytesWritten}`);
        return 'added';
      } finally {
        await file.close();
      }
    },
  };
}

/** Opens a file that is one: who reads a pipe waits for ever, and a device keeps nothing. A new one is for its owner alone. */
async function openFile(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags | O_NONBLOCK, OWNER_ALONE);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Error(`expected a file, got a pipe, a device or a folder at ${path}`);
}

/** Who voted what, though without names, is nobody else's business. */
const OWNER_ALONE = 0o600;

/** Of a larger file only the end is read at the start: some 100,000 votes. */
const READ_BYTES = 32 * 1024 * 1024;
