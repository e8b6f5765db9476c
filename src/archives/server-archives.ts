import { LRUCache } from 'lru-cache';
import type { Archive, ArchiveOptions } from '../archive.ts';
import { type ServerFolder, serverFolder } from '../collection/server-folder.ts';
import type { Config } from '../config/config.ts';
import type { MemoryArchive } from './open-archive.ts';
import { joinedOf, type OpenServer, type OpenServerOptions, openServer } from './open-server.ts';

export interface ServerArchivesOptions extends OpenServerOptions {
  readonly articlesDir: string;
  readonly config: Pick<Config, 'watchArticles'>;
  /** The archive of the articles for all, as it is now. */
  readonly common: () => MemoryArchive;
  /** What holds for the questions of each server. */
  readonly answering: ArchiveOptions;
  /** Hears that a server's own articles have changed, and are answered from. */
  readonly onChange: (server: string) => void;
  /** Milliseconds that only ever grow; default since the process began. */
  readonly clock?: () => number;
  /** UTF-16 units of the servers' own texts that are kept open; default `KEPT_TEXT`. */
  readonly keptText?: number;
}

/** The archives that servers ask: to each the articles for all and its own, and nothing of any other's. */
export interface ServerArchives {
  /** What a server asks now; the archive for all if it has no articles of its own, and for what is no server's number. */
  of(server: string): Promise<Archive>;
  /**
   * The same with the articles for all as they are now, also after they have changed, and with all of a server's own: rejects if they
   * cannot be read, where `of` does without.
   */
  withCommon(): { readonly common: Archive; of(server: string): Promise<Archive> };
  /** Looks at a server's folder, or at those of all that are open, and waits until what changed is answered from. */
  look(server?: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Texts of servers that are kept open, in UTF-16 units: 20 bytes of memory each with all that is read of them (measured on 50 servers with five
 * news pieces each), 300 MB in all. Who has not asked for longest is read again.
 */
const KEPT_TEXT = 15_000_000;
/** What a server takes beside its texts, if it has articles of its own and if it has none, in the same unit. */
const OF_SERVER = 20_000;
const OF_NONE = 500;
/** Answers that are kept for each server: fewer than for all, since fewer ask. */
const KEPT_ANSWERS = 40;
/** So old may be what is known of a server's folder when it is asked; then it is looked at while the question is answered. */
const FRESH_MS = 5000;

/** What a server asks, and whether all of its own articles are in it. */
interface Asked {
  readonly archive: Archive;
  readonly isWhole: boolean;
}

/** Opens servers when they first ask. Each has an archive of its own articles; the one that it asks joins that to the one for all. */
export function openServerArchives(options: ServerArchivesOptions): ServerArchives {
  const { common, onChange, clock = () => performance.now(), keptText = KEPT_TEXT } = options;
  const closing = new Set<Promise<void>>();
  const kept = new LRUCache<string, OpenServer>({
    maxSize: keptText,
    sizeCalculation: ({ own }) => Math.min(keptText, own ? OF_SERVER + textIn(own) : OF_NONE),
    noDisposeOnSet: true,
    dispose(server) {
      server.own?.close();
      const closed = server.folder.close().finally(() => closing.delete(closed));
      closing.add(closed);
    },
  });
  const answering = { ...options.answering, kept: KEPT_ANSWERS };
  const coming = new Map<string, Promise<OpenServer>>();

  const openFor = async (server: string, folder: ServerFolder): Promise<OpenServer> => {
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
    const opening = openFor(server, folder).finally(() => coming.delete(server));
    coming.set(server, opening);
    return opening;
  };
  let joinedTo: MemoryArchive | undefined;
  /** Lets go of what is joined to articles for all that others have taken the place of: each server would keep those of when it last asked. */
  const forgetFormer = () => {
    const now = common();
    if (now === joinedTo) return;
    joinedTo = now;
    for (const each of kept.values()) each.joined = undefined;
  };
  const asked = async (server: string, now: MemoryArchive): Promise<Asked> => {
    const folder = serverFolder(options.articlesDir, server);
    if (!folder) return { archive: now, isWhole: true };
    const open = await opened(server, folder);
    forgetFormer();
    if (options.config.watchArticles !== 'off' && clock() - open.lookedAt >= FRESH_MS) {
      open.lookedAt = clock();
      void open.folder.look();
    }
    const archive = open.own ? await joinedOf(open, open.own, now, answering) : now;
    return { archive, isWhole: open.folder.wasRead() };
  };
  return {
    of: async (server) => (await asked(server, common())).archive,
    withCommon() {
      const now = common();
      const of = async (server: string) => {
        const { archive, isWhole } = await asked(server, now);
        if (!isWhole) throw new Error(`${server}: expected a folder that can be read`);
        return archive;
      };
      return { common: now, of };
    },
    async look(server) {
      const folder = server === undefined ? undefined : serverFolder(options.articlesDir, server);
      const all = server === undefined ? [...kept.values()] : folder ? [await opened(server, folder)] : [];
      await Promise.all(all.map(({ folder }) => folder.look()));
    },
    async close() {
      // At once, so that what is being looked at is not missed; then those that were still being opened.
      kept.clear();
      await Promise.allSettled(coming.values());
      kept.clear();
      await Promise.all(closing);
    },
  };
}

function textIn({ parts }: MemoryArchive): number {
  return parts.corpus.articles.reduce((sum, { text }) => sum + text.length, 0);
}
