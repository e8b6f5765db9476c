import type { Article } from '../articles/article.ts';
import { createFileReader, type FileReader } from '../articles/file-reader.ts';
import { type FolderCache, openFolderCache } from '../articles/folder-cache.ts';
import { resultOf } from '../articles/folder-reading.ts';
import { articleFrom } from '../articles/parse.ts';
import { readFolder } from '../articles/read.ts';
import { copiesAmong, firstOf, isReprint } from '../articles/reprint.ts';
import { unreadableFolder } from '../articles/usable-articles.ts';
import { type Addition, addSources, type Source } from '../collection/add-sources.ts';
import { openArticleFolder } from '../collection/article-folder.ts';
import { createWebReader } from '../collection/web-reader.ts';
import { plain } from '../support/safe-text.ts';
import { version } from '../support/version.ts';
import type { Paint } from './paint.ts';
import { additionLines, articleLines } from './print-added.ts';
import { progressBar } from './progress-bar.ts';
import type { Streams } from './streams.ts';

/** What `add` was asked for. */
export interface AddRequest {
  readonly sources: readonly string[];
  readonly folder: string;
  /** Where what was read of the folder is kept. */
  readonly cacheDir: string;
  readonly dryRun: boolean;
  readonly allowLocal: boolean;
}

/**
 * Adds articles to the folder and prints what became of each, problems to the error stream. Resolves to the exit status: 0 if
 * all sources could be read, else 1. Rejects with UnusableArticles if the folder cannot be.
 */
export async function runAdd(request: AddRequest, streams: Streams, paint: Paint): Promise<number> {
  const { sources, dryRun, allowLocal } = request;
  const reader = createFileReader();
  const bar = progressBar(streams.error, () => performance.now(), 'sources');
  let status = 0;
  let done = 0;
  const counted = function* () {
    for (const source of sources) {
      bar.show({ done, all: sources.length });
      done++;
      yield sourceOf(source);
    }
  };
  try {
    const web = createWebReader({ agent: `Dateline/${version()}`, allowLocal });
    const folder = await openArticleFolder(request.folder).catch((error: unknown) => {
      throw unreadableFolder(request.folder, error);
    });
    // What is there before; what is added is told from it and from what is added with it.
    let known: Article[] | undefined;
    const firstFor = async ({ file, article }: Exclude<Addition, { readonly problem: string }>) => {
      known ??= [...(await articlesOf(request.folder, { reader, cache: cacheFor(request.cacheDir) }))];
      const added = articleFrom(file, file, article.content);
      const others = known.filter((each) => each.file !== file);
      const first = firstOf([added, ...others.filter((each) => isReprint(each, added))]);
      known = [...others, added];
      return first === added ? undefined : first;
    };
    for await (const addition of addSources(counted(), { folder, web, reader, dryRun, takesLists: true })) {
      bar.clear();
      const isProblem = 'problem' in addition;
      if (isProblem) status = 1;
      const lines = additionLines(addition, paint, dryRun, isProblem ? undefined : await firstFor(addition));
      (isProblem ? streams.error : streams.output).write(`${lines.join('\n')}\n`);
    }
  } finally {
    bar.clear();
    reader.close();
  }
  return status;
}

/**
 * Prints a report of each file of the folder: its articles, each fact with its basis, what was set aside, and what cannot be read and
 * why. Resolves to the exit status: 0 if everything can be read, else 1. Rejects with UnusableArticles if the folder cannot be.
 */
export async function runCheck(
  folder: string,
  cacheDir: string,
  streams: Streams,
  paint: Paint,
): Promise<number> {
  const reader = createFileReader();
  const bar = progressBar(streams.error, () => performance.now(), 'files');
  const cache = cacheFor(cacheDir);
  try {
    const files = await readFolder(folder, { reader, cache, onProgress: bar.show })
      .finally(bar.clear)
      .catch((error: unknown) => {
        throw unreadableFolder(folder, error);
      });
    const read = (await resultOf(files)).articles;
    const copies = copiesAmong(read);
    let [articles, left] = [0, 0];
    for (const [file, { reading }] of files) {
      streams.output.write(`${paint.bold(plain(file))}\n`);
      for (const article of reading.articles) {
        const first = copies.get(read[articles++] as Article);
        streams.output.write(`${articleLines(article, paint, first).join('\n')}\n`);
      }
      for (const { part, message } of reading.problems) {
        left++;
        streams.output.write(`  left out: ${plain(part === undefined ? message : `${part}: ${message}`)}\n`);
      }
    }
    streams.output.write(`${articles} articles in ${files.size} files, ${left} left out\n`);
    return left === 0 && articles > 0 ? 0 : 1;
  } finally {
    reader.close();
  }
}

/** A report needs no cache; one that cannot be written is no reason to complain. */
function cacheFor(cacheDir: string): FolderCache {
  return openFolderCache(cacheDir, () => {});
}

/** The articles that are in a folder; none if there is no folder yet. */
async function articlesOf(
  folder: string,
  options: { readonly reader: FileReader; readonly cache: FolderCache },
): Promise<readonly Article[]> {
  const files = await readFolder(folder, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return files ? (await resultOf(files)).articles : [];
}

/** A word of the command line: an address, else a file. */
function sourceOf(word: string): Source {
  return /^https?:\/\//i.test(word) ? { address: word } : { path: word };
}
