import { appendFile, readFile } from 'node:fs/promises';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { writeWhole } from '../support/write-whole.ts';
import { record, type WatchRecord } from './records.ts';
import { WatchState } from './watch-state.ts';

/** The files of a disk, as far as a journal needs them; a test has others. */
export interface Disk {
  /** The file's content; undefined if there is none. */
  read(path: string): Promise<string | undefined>;
  /** Puts a file in the place of the one at `path`, whole or not at all, and rejects if it did not. */
  replace(path: string, content: string): Promise<void>;
  /** Adds to the end of the file. If it rejects, all of it may be there, a part or nothing. */
  append(path: string, content: string): Promise<void>;
}

/** The watches of a file and what has been told of them. What is written survives the end of the process. */
export interface Journal {
  /** What has been written so far. */
  readonly state: WatchState;
  /** Writes a record; then the state has it. Rejects if the disk does not take it; then the state is as before. */
  write(record: WatchRecord): Promise<void>;
}

/**
 * Opens the file of watches, a JSON record a line; it is made if it is not there. A last line that the end of a process has cut off was
 * never acknowledged, and is left out. The file is written anew, as short as it can be, at each start and whenever it has grown by some
 * megabytes. Rejects if it can neither be read nor written, or if another line is no record: then it is not ours.
 */
export async function openJournal(path: string, disk: Disk = fileDisk): Promise<Journal> {
  const state = new WatchState();
  const lines = ((await disk.read(path)) ?? '').split('\n');
  // What follows the last line's end is nothing, or a line that was cut off.
  for (const [index, line] of lines.slice(0, -1).entries()) state.apply(parse(line, `${path}:${index + 1}`));
  let appended = 0;
  let isDirty = true;
  const inTurn = oneAtATime();
  const rewrite = async () => {
    await disk.replace(path, state.records().map(lineOf).join(''));
    appended = 0;
    isDirty = false;
  };
  await rewrite();

  const write = async (given: WatchRecord) => {
    // After a failure nobody knows how the file ends.
    if (isDirty || appended > REWRITE_AT) await rewrite();
    const line = lineOf(given);
    isDirty = true;
    await disk.append(path, line);
    isDirty = false;
    appended += line.length;
    state.apply(given);
  };
  return {
    state,
    write: (given) => inTurn(() => write(given)),
  };
}

/** UTF-16 units that are appended before the file is written anew. */
const REWRITE_AT = 4_000_000;

function lineOf(given: WatchRecord): string {
  return `${JSON.stringify(given)}\n`;
}

function parse(line: string, place: string): WatchRecord {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`${place}: expected a record of watches, got something else`);
  }
  const parsed = record.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`${place}: expected a record of watches, got something else`);
}

/** Each write is on the disk before it resolves. Which channel watches what is nobody else's business. */
const SAFE = { flush: true, mode: 0o600 };

const fileDisk: Disk = {
  read: (path) =>
    readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }),
  replace: (path, content) => writeWhole(path, content, SAFE),
  append: (path, content) => appendFile(path, content, SAFE),
};
