import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Article } from '../articles/article.ts';
import { writeWhole } from '../support/write-whole.ts';
import type { Database } from './database.ts';
import { readDocument } from './stored-article.ts';

/** Newest articles in a copy: a second or two to open, some 15 MB of disk, some 100 MB of memory while it is open. */
const COPIED = 1000;
/** Fetched at once. */
const AT_ONCE = 100;

/** The copy is made anew at most so often. */
const COPY_MS = 600_000;

/** The copy of a database's newest articles, for when it does not answer. */
export interface ArticleCopy {
  read(): Promise<readonly Article[]>;
  /** Makes it anew in the background: at once, or ten minutes after the last was begun. */
  write(): void;
  /** None is begun any more. Resolves when none is being made either. */
  close(): Promise<void>;
}

/** The copy in this file, which need not be there. `onProblem` hears that it could not be made. */
export function openArticleCopy(
  database: Database,
  path: string,
  onProblem: (error: unknown) => void,
): ArticleCopy {
  let begunAt = Number.NEGATIVE_INFINITY;
  let made = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  let isClosed = false;
  const make = () => {
    waiting = undefined;
    begunAt = performance.now();
    // One that takes longer than that is waited for: the later must not be written over.
    made = made.then(() => writeCopy(database, path)).catch(onProblem);
  };
  return {
    read: () => readCopy(path),
    write() {
      if (isClosed || waiting) return;
      const rest = begunAt + COPY_MS - performance.now();
      if (rest <= 0) make();
      else waiting = setTimeout(make, rest).unref();
    },
    close() {
      isClosed = true;
      clearTimeout(waiting);
      return made;
    },
  };
}

/** Keeps the newest articles of a database in a file, for when it does not answer. Rejects if either fails. */
export async function writeCopy(database: Database, path: string): Promise<void> {
  const documents: string[] = [];
  for (let at = 0; at < COPIED; at += AT_ONCE) {
    const rows = (await database.read(
      'SELECT document FROM articles ORDER BY published DESC, id LIMIT $1 OFFSET $2',
      [AT_ONCE, at],
    )) as { document: string }[];
    documents.push(...rows.map(({ document }) => document));
    if (rows.length < AT_ONCE) break;
  }
  const bytes = await promisify(gzip)(documents.join('\n'));
  await writeWhole(path, bytes, { mode: 0o600 });
}

/** The articles of a copy; none if there is no such file. Rejects if it is anything else than what `writeCopy` wrote. */
export async function readCopy(path: string): Promise<readonly Article[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return [];
  const text = (await promisify(gunzip)(bytes)).toString('utf8');
  return text === '' ? [] : text.split('\n').map((document) => readDocument(document).article);
}
