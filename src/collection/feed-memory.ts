import { resolve } from 'node:path';
import * as z from 'zod';
import { openFileCache } from '../support/file-cache.ts';
import { sayOnce } from '../support/say-once.ts';

/** What is known of a feed from one round to the next. */
export type KnownFeed = z.output<typeof schema>;

/** Where that is kept. What is lost of it is found again: the feed is read as one that is new. */
export interface FeedMemory {
  /** What is known of a feed; undefined if it was never read. */
  get(feed: string): Promise<KnownFeed | undefined>;
  /** Keeps it, if the disk does not take it until the end of the process. Never rejects. */
  set(feed: string, known: KnownFeed): Promise<void>;
}

const schema = z.object({
  etag: z.string().exactOptional(),
  lastModified: z.string().exactOptional(),
  /** Under the identity of each entry that was taken, newest last, a hash of what it said. */
  entries: z.record(z.string(), z.string()),
});

/** A memory in the folder of caches, for the feeds of one folder of articles. `onProblem` hears, once, that the disk does not take it. */
export function openFeedMemory(
  cacheDir: string,
  articles: string,
  onProblem: (error: unknown) => void,
): FeedMemory {
  const notOnDisk = new Map<string, KnownFeed>();
  const complain = sayOnce(onProblem);
  const cache = openFileCache(cacheDir, 'feed', VERSION);
  const keyOf = (feed: string) => `${resolve(articles)}\n${feed}`;
  return {
    async get(feed) {
      const known = notOnDisk.get(feed);
      if (known) return known;
      const kept = await cache.get(keyOf(feed));
      return kept && schema.safeParse(JSON.parse(kept.toString())).data;
    },
    async set(feed, known) {
      try {
        await cache.set(keyOf(feed), Buffer.from(JSON.stringify(known)));
        notOnDisk.delete(feed);
      } catch (error) {
        notOnDisk.set(feed, known);
        complain(error);
      }
    },
  };
}

/** Of the form above. */
const VERSION = '1';
