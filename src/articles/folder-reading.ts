import { inSlices, type Steps } from '../support/slices.ts';
import type { Article } from './article.ts';
import { createIds } from './article-ids.ts';
import { articleFrom } from './parse.ts';
import type { FileReading } from './read-file.ts';

/** The files of a folder, read: by their paths, in order. */
export type FolderReading = ReadonlyMap<string, ReadFile>;

/** What a file holds. */
export interface ReadFile {
  readonly reading: FileReading;
  /** Its state on the disk when it was read; absent: its bytes could not be had. */
  readonly state?: string;
  /** Of its bytes; absent if another reading may find more. */
  readonly hash?: string;
}

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

/**
 * The articles of the files, each with an id of its own, and a line for each that was left out. `under` is put before each path: the
 * folder is one in another, from which ids and files are named; with a slash at its end; default none. Made in slices: each text is hashed.
 */
export function resultOf(files: FolderReading, under = ''): Promise<ReadResult> {
  return inSlices(resultSteps(files, under));
}

function* resultSteps(files: FolderReading, under: string): Steps<ReadResult> {
  const ids = createIds();
  const articles: Article[] = [];
  for (const [path, { reading }] of files)
    for (const { part, content } of reading.articles) {
      const file = under + path;
      articles.push(articleFrom(ids.idOf(file, part), file, content));
      yield;
    }
  return { articles, problems: problemsOf(files, under) };
}

/** A line for each file, and each part of one, that was left out; `under` as above. */
export function problemsOf(files: FolderReading, under = ''): ReadProblem[] {
  return [...files].flatMap(([path, { reading }]) =>
    reading.problems.map(({ part, message }) => {
      const file = under + path;
      return { file, message: `${part === undefined ? file : `${file}, ${part}`}: left out: ${message}` };
    }),
  );
}
