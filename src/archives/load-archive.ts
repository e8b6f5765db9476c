import type { Archive } from '../archive.ts';
import type { Config } from '../config/config.ts';
import type { Reader } from '../reader/reader.ts';
import { openReader } from '../reader/thread-reader.ts';
import { systemErrorText } from '../support/system-error.ts';
import { loadFolderArchive } from './load-folder-archive.ts';
import type { LoadedArchive, Loading } from './loaded-archive.ts';

/** How an archive is loaded. */
export interface LoadOptions extends Omit<Loading, 'onProblem'> {
  readonly articlesDir: string;
  /**
   * If there is a database: `write` the articles of the folder into it, if this process is elected; `read` what it holds, whatever the folder
   * holds; default `folder`: answer from the folder alone.
   */
  readonly database?: 'write' | 'read' | 'folder';
  /** Whether anything will be asked that the reader judges. */
  readonly usesReader: boolean;
}

/**
 * The archive over a folder of articles, with the reader and the cache that the settings ask for. A file that cannot be used, a
 * reader that this machine cannot run and a cache that cannot be written are complained of and done without. Rejects with
 * UnusableArticles if there is no article at all.
 */
export async function loadArchive(config: Config, options: LoadOptions): Promise<LoadedArchive> {
  const { articlesDir, database = 'folder', usesReader, ...others } = options;
  const { complain } = others;
  const { databaseUrl } = config;
  const onProblem = (part: 'reader' | 'cache', error: unknown) => complain(problemText(part, config, error));
  const opening = usesReader && config.reader ? readerOrNone(complain) : Promise.resolve(undefined);
  const close = async () => (await opening)?.close();
  const common = { ...others, onProblem };
  try {
    let loaded: LoadedArchive;
    if (databaseUrl === undefined || database === 'folder')
      loaded = await loadFolderArchive({ ...common, config, folder: articlesDir, opening });
    else {
      // Its library is loaded where it is needed.
      const [{ loadSharedArchive }, reader] = await Promise.all([
        import('./load-shared-archive.ts'),
        opening,
      ]);
      const folder = database === 'write' ? articlesDir : undefined;
      loaded = await loadSharedArchive({ ...common, config: { ...config, databaseUrl }, folder, reader });
    }
    return { ...loaded, reader: await opening, close: () => loaded.close().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the articles are prepared for the reader; who waits for more than a moment is told for what, if anybody is there. */
export async function untilPrepared(
  { prepared, size }: Archive,
  { cacheDir }: Config,
  tell: LoadOptions['complain'] | undefined,
): Promise<void> {
  const told = setTimeout(() => {
    tell?.(`Reading ${size} articles. What was read is kept in ${cacheDir} for the next time.`);
  }, A_MOMENT_MS);
  await prepared;
  clearTimeout(told);
}

const A_MOMENT_MS = 2000;

/** The reader, if this machine can run it; else words must do. */
function readerOrNone(complain: LoadOptions['complain']): Promise<Reader | undefined> {
  const onProblem = (error: Error) =>
    complain(`The reader's thread ended (${error.message}). Another is started when it is needed.`);
  return openReader(onProblem).catch((error: unknown) => {
    complain(
      `READER: expected a machine that can run it, got ${systemErrorText(error)}. Answers are found by their words alone; READER=off says nothing of it.`,
    );
    return undefined;
  });
}

function problemText(part: 'reader' | 'cache', { cacheDir }: Config, error: unknown): string {
  return part === 'reader'
    ? `The reader failed (${systemErrorText(error)}). Answers are found by their words alone.`
    : `CACHE_DIR: expected a folder that can be written, got ${cacheDir} (${systemErrorText(error)}). The articles are read anew at each start.`;
}
