import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '../bot/errors.ts';
import type { Reply, ReplyBlock } from '../bot/reply.ts';
import { systemErrorText } from '../support/system-error.ts';

/** Where a reply's files were written. */
export type SavedFiles = ReadonlyMap<ReplyBlock, string>;

/**
 * Writes the files of a reply, each to the path that `paths` gives for its name, in place of what is there. What has no path is
 * written under its own name into the working folder, or that name with a number if it is taken. Throws a UserError that names a
 * file that cannot be written.
 */
export async function saveFiles(reply: Reply, paths: ReadonlyMap<string, string>): Promise<SavedFiles> {
  const saved = new Map<ReplyBlock, string>();
  for (const block of reply.blocks) {
    if (!('data' in block)) continue;
    const path = paths.get(block.name);
    saved.set(
      block,
      path === undefined ? await writeNew(block.name, block.data) : await write(path, block.data),
    );
  }
  return saved;
}

/** Tries "timeline.png", "timeline-2.png" and so on. */
async function writeNew(name: string, data: Uint8Array): Promise<string> {
  const ending = extname(name);
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : `${name.slice(0, -ending.length)}-${number}${ending}`;
    try {
      return await write(path, data, 'wx');
    } catch (error) {
      if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code !== 'EEXIST') throw error;
    }
  }
}

async function write(path: string, data: Uint8Array, flag: 'w' | 'wx' = 'w'): Promise<string> {
  await writeFile(path, data, { flag }).catch((cause: unknown) => {
    const error = new UserError(() => `${path}: cannot be written: ${systemErrorText(cause)}.`);
    error.cause = cause;
    throw error;
  });
  return path;
}
