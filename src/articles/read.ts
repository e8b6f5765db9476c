import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { parseArticle } from './parse.ts';

/** A file that was left out, and why: one line that names it. */
export interface ReadProblem {
  readonly file: string;
  readonly message: string;
}

/** What a folder of articles holds, in the order of the file names. */
export interface ReadResult {
  readonly articles: readonly Article[];
  readonly problems: readonly ReadProblem[];
}

/** Larger files are no news articles; a limit keeps one of them from filling the memory. */
const MAX_BYTES = 5_000_000;

/**
 * Reads every `.txt` file of a folder as an article.
 *
 * A file that is empty, not UTF-8, too large, has bad front matter or no body is left out and reported; the rest go on.
 * Throws where the folder itself cannot be read.
 */
export async function readArticles(folder: string): Promise<ReadResult> {
  const files = (await readdir(folder)).filter((name) => /\.txt$/i.test(name)).sort();
  const articles: Article[] = [];
  const problems: ReadProblem[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    try {
      const article = parseArticle(file, await readText(join(folder, file)));
      if (ids.has(article.id))
        throw new Error(`expected a name of its own, there is another "${article.id}"`);
      ids.add(article.id);
      articles.push(article);
    } catch (error) {
      problems.push({ file, message: `${file}: left out: ${(error as Error).message.split('\n')[0]}` });
    }
  }
  return { articles, problems };
}

async function readText(path: string): Promise<string> {
  const info = await stat(path);
  if (!info.isFile()) throw new Error('expected a file');
  if (info.size > MAX_BYTES) throw new Error(`expected at most ${MAX_BYTES} bytes, got ${info.size}`);
  const bytes = await readFile(path);
  let text: string;
  try {
    // Drops a byte-order mark.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error('expected UTF-8 text', { cause });
  }
  if (text.includes('\0')) throw new Error('expected text, got a binary file');
  return text;
}
