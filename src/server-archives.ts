import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Archive, ArchiveOptions } from './archive.ts';
import type { Article } from './articles/article.ts';
import type { FileReader } from './articles/file-reader.ts';
import type { FolderCache } from './articles/folder-cache.ts';
import { stateOf } from './articles/folder-files.ts';
import { type FolderReading, resultOf } from './articles/folder-reading.ts';
import { type ReadOptions, readFolder } from './articles/read.ts';
import type { WatchedFolder } from './articles/watch-folder.ts';
import { type ServerFolder, serverFolder } from './collection/server-folder.ts';
import type { Config } from './config/config.ts';
import { followArticles } from './follow-articles.ts';
import { joinArchives } from './join-archives.ts';
import type { MemoryArchive } from './open-archive.ts';
import { systemErrorText } from './support/system-error.ts';

export interface ServerArchivesOptions {
  readonly articlesDir: string;
  readonly config: Pick<Config, 'watchArticles'>;
  readonly reader: FileReader;
  readonly cache: FolderCache;
  /** The archive of the articles for all, as it is now. */
  readonly common: () => MemoryArchive;
  /** Opens an archive of a server's own articles, of which there is at least one. */
  readonly open: (articles: readonly Article[]) => Promise<MemoryArchive>;
  /** What holds for the questions of each server. */
  readonly answering: ArchiveOptions;
  /** Hears that a server's own articles have changed, and are answered from. */
  readonly onChange: (server: string) => void;
  /** Told of what is left out or does without, in a line each. */
  readonly complain: (message: string) => void;
  /** Milliseconds that only ever grow; default since the process began. */
  readonly clock?: () => number;
  /** UTF-16 units of the servers' own texts that are kept open; default `KEPT_TEXT`. */
  readonly keptText?: number;
}

/** The archives that servers ask: to each the articles for all and its own, and nothing of any other's. */
export interface ServerArchives {
  /** What a server asks now; the archive for all if it has no articles of its own, and for what is no server's number. */
  of(server: string): Promise<Archive>;
  /** The same with the articles for all as they are now, also after they have changed. */
  withCommon(): { readonly common: Archive; of(server: string): Promise<Archive> };
  /** Looks at a server's folder, or at those of all that are open, and waits until what changed is answered from. */
  look(server?: string): Promise<void>;
  close(): Promise<void>;
}

/** Texts of servers that are kept open, for which 1 GB is enough beside all else; who has not asked for longest is read again. */
const KEPT_TEXT = 20_000_000;
/** Servers that are kept open, most of which have no articles of their own. */
const KEPT_SERVERS = 10_000;
/** What a server that has none takes, in UTF-16 units. */
const KEPT_AT_LEAST = 1000;
/** So old may be what is known of a server's folder when it is asked; then it is looked at while the question is answered. */
const FRESH_MS = 5000;

/** What is open of a server. */
interface OpenServer {
  /** Its own articles; undefined if it has none. */
  own: MemoryArchive | undefined;
  /** These with the articles for all, as both were when it was last asked. */
  joined?: {
    readonly common: MemoryArchive;
    readonly own: MemoryArchive;
    readonly archive: Promise<Archive>;
  };
  readonly folder: WatchedFolder;
  lookedAt: number;
}

/** Opens servers when they first ask. Each has an archive of its own articles; the one that it asks joins that to the one for all. */
export function openServerArchives(options: ServerArchivesOptions): ServerArchives {
  const { common, onChange, clock = () => performance.now(), keptText = KEPT_TEXT } = options;
  const closing = new Set<Promise<void>>();
  const kept = new LRUCache<string, OpenServer>({
    max: KEPT_SERVERS,
    maxSize: keptText,
    sizeCalculation: ({ own }) => Math.min(keptText, KEPT_AT_LEAST + (own ? textIn(own) : 0)),
    noDisposeOnSet: true,
    dispose(server) {
      server.own?.close();
      const closed = server.folder.close().finally(() => closing.delete(closed));
      closing.add(closed);
    },
  });
  const coming = new Map<string, Promise<OpenServer>>();

  const open = async (server: string, folder: ServerFolder): Promise<OpenServer> => {
    const opened = await openServer(folder, options, () => {
      // Its size is another now.
      if (kept.peek(server) === opened) kept.set(server, opened);
      onChange(server);
    });
    opened.lookedAt = clock();
    kept.set(server, opened);
    return opened;
  };
  const opened = (server: string, folder: ServerFolder): Promise<OpenServer> | OpenServer => {
    const known = kept.get(server) ?? coming.get(server);
    if (known) return known;
    const opening = open(server, folder).finally(() => coming.delete(server));
    coming.set(server, opening);
    return opening;
  };
  const archiveOf = async (server: string, now: MemoryArchive): Promise<Archive> => {
    const folder = serverFolder(options.articlesDir, server);
    if (!folder) return now;
    const asked = await opened(server, folder);
    if (options.config.watchArticles !== 'off' && clock() - asked.lookedAt >= FRESH_MS) {
      asked.lookedAt = clock();
      void asked.folder.look();
    }
    return asked.own ? joinedOf(asked, asked.own, now, options.answering) : now;
  };
  return {
    of: async (server) => archiveOf(server, common()),
    withCommon() {
      const now = common();
      return { common: now, of: async (server) => archiveOf(server, now) };
    },
    async look(server) {
      const folder = server === undefined ? undefined : serverFolder(options.articlesDir, server);
      const all = server === undefined ? [...kept.values()] : folder ? [await opened(server, folder)] : [];
      await Promise.all(all.map(({ folder }) => folder.look()));
    },
    async close() {
      await Promise.allSettled(coming.values());
      kept.clear();
      await Promise.all(closing);
    },
  };
}

function textIn({ parts }: MemoryArchive): number {
  return parts.corpus.articles.reduce((sum, { text }) => sum + text.length, 0);
}

/** Reads a server's folder, and takes what changes there over from then on, of which `onChange` hears. */
async function openServer(
  { path, under }: ServerFolder,
  { reader, cache, open, complain }: ServerArchivesOptions,
  onChange: () => void,
): Promise<OpenServer> {
  const reading = await readIfThere(path, { reader, cache }).catch((error: unknown): FolderReading => {
    complain(`${under}: expected a folder that can be read, got: ${systemErrorText(error)}`);
    return new Map();
  });
  const { articles, problems } = await resultOf(reading, under);
  for (const { message } of problems) complain(message);
  const openOwn = async (of: readonly Article[]) => (of.length === 0 ? undefined : open(of));
  const folder = followArticles({
    folder: path,
    // Looked at when the server asks: a watch on each folder of many would cost more than it brings.
    config: { watchArticles: 'off' },
    before: reading,
    reader,
    cache,
    optional: { under, mayBeMissing: true },
    async onArticles(changed) {
      const next = await openOwn(changed);
      // As good as the one before, unless that takes long.
      await Promise.race([next?.prepared, sleep(PREPARE_MS, undefined, { ref: false })]);
      opened.own?.close();
      opened.own = next;
      onChange();
    },
    complain,
  });
  const opened: OpenServer = { own: await openOwn(articles), folder, lookedAt: 0 };
  return opened;
}

/** So long a changed archive is prepared for the reader before it takes the other's place. */
const PREPARE_MS = 60_000;

async function readIfThere(path: string, options: ReadOptions): Promise<FolderReading> {
  return (await stateOf(path)) === undefined ? new Map() : readFolder(path, options);
}

/** The archive of the articles for all and a server's own, made anew if either has changed. What is asked of the one before goes on. */
function joinedOf(
  server: OpenServer,
  own: MemoryArchive,
  common: MemoryArchive,
  answering: ArchiveOptions,
): Promise<Archive> {
  if (server.joined?.common !== common || server.joined.own !== own)
    server.joined = { common, own, archive: joinArchives(common, own, answering) };
  return server.joined.archive;
}
