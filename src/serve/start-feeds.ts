import { createFileReader } from '../articles/file-reader.ts';
import { openFeedMemory } from '../collection/feed-memory.ts';
import { createFeedPoller } from '../collection/poll-feeds.ts';
import { createWebReader } from '../collection/web-reader.ts';
import type { Config } from '../config/config.ts';
import { version } from '../support/version.ts';
import { type FollowFeedsOptions, followFeeds } from './follow-feeds.ts';

/** Feeds that are being followed. */
export interface FollowedFeeds {
  /** Ends what is under way. */
  stop(): Promise<void>;
}

/** Follows the feeds that the settings name, if any, into the folder of articles. */
export function startFeeds(
  { feeds = [], feedMinutes: minutes, feedLocal: allowLocal, articlesDir: folder, cacheDir }: Config,
  options: Pick<FollowFeedsOptions, 'look' | 'onRound' | 'log' | 'metrics'>,
): FollowedFeeds {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reader = createFileReader();
  const web = createWebReader({ agent: `Dateline/${version()}`, allowLocal, signal });
  const memory = openFeedMemory(cacheDir, folder);
  const random = Math.random;
  const poller = createFeedPoller({ feeds, folder, web, reader, memory, random });
  const following =
    feeds.length === 0 ? Promise.resolve() : followFeeds({ ...options, poller, minutes, random }, signal);
  return {
    async stop() {
      stopping.abort();
      reader.close();
      await following;
    },
  };
}
