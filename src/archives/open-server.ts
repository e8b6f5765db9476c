import type { Archive, ArchiveOptions } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import type { FileReader } from '../articles/file-reader.ts';
import type { FolderCache } from '../articles/folder-cache.ts';
import { type FolderReading, resultOf } from '../articles/folder-reading.ts';
import { readFolder } from '../articles/read.ts';
import type { WatchedFolder } from '../articles/watch-folder.ts';
import type { ServerFolder } from '../collection/server-folder.ts';
import { systemErrorText } from '../support/system-error.ts';
import { within } from '../support/within.ts';
import { followArticles } from './follow-articles.ts';
import { joinArchives } from './join-archives.ts';
import type { MemoryArchive } from './open-archive.ts';

/** How servers are opened. */
export interface OpenServerOptions {
  readonly reader: FileReader;
  readonly cache: FolderCache;
  /** Opens an archive of a server's own articles, of which there is at least one. */
  readonly open: (articles: readonly Article[]) => Promise<MemoryArchive>;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
}

/** What is open of a server. */
export interface OpenServer {
  /** Its own articles; undefined if it has none. */
  own: MemoryArchive | undefined;
  /** These with the articles for all, as both were when it was last asked. */
  joined?:
    | {
        readonly common: MemoryArchive;
        readonly own: MemoryArchive;
        readonly archive: Promise<Archive>;
      }
    | undefined;
  readonly folder: WatchedFolder;
  /** When its folder was looked at last, by whatever clock its user has. */
  lookedAt: number;
}

/** Reads a server's folder, and takes what changes there over from then on, of which `onChange` hears. */
export async function openServer(
  { path, under }: ServerFolder,
  { reader, cache, open, complain }: OpenServerOptions,
  onChange: () => void,
): Promise<OpenServer> {
  const read = await readFolder(path, { reader, cache, mayBeMissing: true }).catch((error: unknown) => {
    complain(`${under}: expected a folder that can be read, got: ${systemErrorText(error)}`);
  });
  const reading: FolderReading = read ?? new Map();
  const { articles, problems } = await resultOf(reading, under);
  for (const { message } of problems) complain(message);
  const openOwn = async (of: readonly Article[]) => (of.length === 0 ? undefined : open(of));
  const folder = followArticles({
    folder: path,
    // Looked at when the server asks: a watch on each folder of many would cost more than it brings.
    config: { watchArticles: 'off' },
    before: reading,
    wasRead: read !== undefined,
    reader,
    cache,
    optional: { under, mayBeMissing: true },
    async onArticles(changed) {
      // What it still prepares is the next one's work; until then it answers from what it has.
      opened.own?.close();
      const next = await openOwn(changed);
      // As good as the one before, unless that takes long: somebody waits who has added an article.
      if (next) await within(next.prepared, PREPARE_MS);
      opened.own = next;
      onChange();
    },
    complain,
  });
  const opened: OpenServer = { own: await openOwn(articles), folder, lookedAt: 0 };
  return opened;
}

/** So long a changed archive is prepared for the reader before it takes the other's place. */
const PREPARE_MS = 10_000;

/** The archive of the articles for all and a server's own, made anew if either has changed. What is asked of the one before goes on. */
export function joinedOf(
  server: OpenServer,
  own: MemoryArchive,
  common: MemoryArchive,
  answering: ArchiveOptions,
): Promise<Archive> {
  if (server.joined?.common !== common || server.joined.own !== own)
    server.joined = { common, own, archive: joinArchives(common, own, answering) };
  return server.joined.archive;
}
