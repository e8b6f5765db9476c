import { open, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Article } from './article.ts';
import { createIds } from './article-ids.ts';
import { readSource } from './formats/read-source.ts';
import { articleOf } from './parse.ts';

/** A file, or a part of one, that was left out, and why: one line that names it. */
export interface ReadProblem {
  readonly file: string;
  readonly message: string;
}

/** What a folder of articles holds, in the order of the files' paths. */
export interface ReadResult {
  readonly articles: readonly Article[];
  readonly problems: readonly ReadProblem[];
}

/** Larger files hold no news articles; a limit keeps one of them from filling the memory. */
const MAX_BYTES = 50_000_000;

/**
 * Reads every file of a folder and of the folders in it, of any of the formats of `formats/index.ts`, told by its content.
 *
 * A file, or one article of several in a file, that cannot be read is left out and reported; the rest go on. Names that begin
 * with a dot are not looked at. Throws where the folder itself cannot be read.
 */
export async function readArticles(folder: string): Promise<ReadResult> {
  const articles: Article[] = [];
  const problems: ReadProblem[] = [];
  const ids = createIds();
  const leaveOut = (file: string, error: unknown) =>
    problems.push({ file, message: `${file}: left out: ${reasonOf(error)}` });
  for (const file of await filesIn(folder)) {
    try {
      const { documents, problems: inner = [] } = await readSource({
        name: file,
        bytes: await readBytes(join(folder, file)),
      });
      for (const { part, message } of inner) leaveOut(`${file}, ${part}`, new Error(message));
      for (const document of documents) {
        try {
          articles.push(articleOf(ids.idOf(file, document.part), file, document));
        } catch (error) {
          leaveOut(document.part === undefined ? file : `${file}, ${document.part}`, error);
        }
      }
    } catch (error) {
      leaveOut(file, error);
    }
  }
  return { articles, problems };
}

/** Paths inside the folder, with forward slashes, in their order. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const root = join(folder, sep);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}

/** As many bytes as the file had when it was opened, however fast it grows. */
async function readBytes(path: string): Promise<Uint8Array> {
  // A pipe that nobody writes to would never open.
  if (!(await stat(path)).isFile()) throw new Error('expected a file');
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new Error(`expected at most ${MAX_BYTES} bytes, got ${size}`);
    const bytes = Buffer.alloc(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
