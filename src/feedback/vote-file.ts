import { open } from 'node:fs/promises';
import type { VoteStore } from './ballot.ts';

/**
 * A file of votes, one JSON object a line, made if it is not there. Each line is appended with one write, so that several
 * processes may share the file. A line that was cut off (a full disk) is closed before the next.
 */
export function voteFile(path: string): VoteStore {
  let cutOff = false;
  return {
    async read() {
      const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
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
      const file = await open(path, 'a');
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

/** Of a larger file only the end is read at the start: some 100,000 votes. */
const READ_BYTES = 32 * 1024 * 1024;
