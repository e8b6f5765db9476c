import { join } from 'node:path';
import { nextTurn } from '../support/slices.ts';
import { type FileReader, inlineReader } from './file-reader.ts';
import { contentHash, type FolderCache, type KeptReadings } from './folder-cache.ts';
import { type FileBytes, filesIfThere, filesIn, readBytes, stateOf } from './folder-files.ts';
import { type FolderReading, type ReadFile, type ReadResult, resultOf } from './folder-reading.ts';
import { reasonOf } from './read-file.ts';

export interface ReadOptions {
  /** Default: `inlineReader`. */
  readonly reader?: FileReader;
  /** Default: everything is read anew. */
  readonly cache?: FolderCache | undefined;
  /** Hears after each file how many of all are read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** A folder that is not there is an empty one. Default false: it cannot be read. */
  readonly mayBeMissing?: boolean;
}

/** How far a reading is, in files. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/**
 * Reads every file of a folder and of the folders in it, of any of the formats of `formats/index.ts`, told by its content.
 *
 * A file, or one article of several in a file, that cannot be read is left out and reported; the rest go on. Names that begin
 * with a dot are not looked at. Rejects where the folder itself cannot be read.
 */
export async function readArticles(folder: string, options: ReadOptions = {}): Promise<ReadResult> {
  return resultOf(await readFolder(folder, options));
}

/** Reads the files of a folder, as `readArticles` does. What was not in the cache is there afterwards. */
export async function readFolder(
  folder: string,
  { reader = inlineReader, cache, onProgress, mayBeMissing = false }: ReadOptions = {},
): Promise<FolderReading> {
  const paths = await (mayBeMissing ? filesIfThere(folder) : filesIn(folder));
  const read = new Map<string, ReadFile>();
  let loading: Promise<KeptReadings> | undefined;
  const kept = async () => {
    loading ??= cache?.load(folder);
    return loading;
  };
  await inParallel(reader.width, paths, async (path) => {
    const known = paths.length > FEW ? await unchanged(folder, path, await kept()) : undefined;
    read.set(path, known ?? (await readFileIn(folder, path, reader, { kept, among: paths.length })));
    onProgress?.({ done: read.size, all: paths.length });
  });
  await nextTurn();
  const files = new Map(paths.flatMap((path) => entryOf(path, read.get(path))));
  const before = await loading;
  if (before && [...files].some(([path, { state, hash }]) => hash !== undefined && !before.has(path, state)))
    await cache?.save(folder, files);
  await nextTurn();
  return files;
}

/** So few files are read before a cache is. */
const FEW = 8;

function entryOf(path: string, file: ReadFile | undefined): [string, ReadFile][] {
  return file ? [[path, file]] : [];
}

/** What is kept of a file, if that is its state. */
async function unchanged(
  folder: string,
  path: string,
  kept: KeptReadings | undefined,
): Promise<ReadFile | undefined> {
  if (!kept || kept.size === 0) return undefined;
  const state = await stateOf(join(folder, path));
  return state === undefined ? undefined : kept.unchanged(path, state);
}

/** Reads one file of a folder, unless its content is known. Never rejects, but if the reader is closed. */
export async function readFileIn(
  folder: string,
  path: string,
  reader: FileReader,
  { kept, among }: { kept?: () => Promise<KeptReadings | undefined>; among?: number } = {},
): Promise<ReadFile> {
  let file: FileBytes;
  try {
    file = await readBytes(join(folder, path));
  } catch (error) {
    return { reading: { articles: [], problems: [{ message: reasonOf(error) }] } };
  }
  const { bytes, state } = file;
  const source = { name: path, bytes };
  const hash = contentHash(bytes);
  const known = reader.isQuick(source, among) ? undefined : (await kept?.())?.ofContent(hash);
  const reading = known ?? (await reader.read(source, among));
  return { state, ...(!reading.cut && { hash }), reading };
}

/** Does something with each of `items`, with so many at once. Rejects with the first error. */
export async function inParallel<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const workOn = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: width }, workOn));
}
