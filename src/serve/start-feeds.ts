import { createFileReader } from '../articles/file-reader.ts';
import { openFeedMemory } from '../collection/feed-memory.ts';
import { createFeedPoller } from '../collection/poll-feeds.ts';
import { createWebReader } from '../collection/web-reader.ts';
import type { Config } from '../config/config.ts';
import { systemErrorText } from '../support/system-error.ts';
import { version } from '../support/version.ts';
import { type FollowFeedsOptions, followFeeds } from './follow-feeds.ts';

/** Feeds that are being followed. */
export interface FollowedFeeds {
  /** Whether a round is under way, at whose end `onRound` is told of all that it found. */
  isAsking(): boolean;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

/** Follows the feeds that the settings name, if any, into the folder of articles. Rounds come also without feeds, if somebody hears of them. */
export function startFeeds(
  { feeds = [], feedMinutes: minutes, feedLocal: allowLocal, articlesDir: folder, cacheDir }: Config,
  options: Pick<FollowFeedsOptions, 'look' | 'onRound' | 'log' | 'metrics'>,
): FollowedFeeds {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reader = createFileReader();
  const web = createWebReader({ agent: `Dateline/${version()}`, allowLocal, signal });
  const memory = openFeedMemory(cacheDir, folder, (error) =>
    options.log.warn(
      {},
      `CACHE_DIR: expected a folder that can be written, got ${cacheDir} (${systemErrorText(error)}). What feeds have brought is looked at again after each start.`,
    ),
  );
  const random = Math.random;
  const poller = createFeedPoller({ feeds, folder, web, reader, memory, random });
  const hasRounds = feeds.length > 0 || options.onRound !== undefined;
  let isAsking = false;
  const onRound = async () => {
    isAsking = false;
    await options.onRound?.();
  };
  const round = () => {
    isAsking = true;
    return poller.round();
  };
  const following = hasRounds
    ? followFeeds({ ...options, onRound, poller: { round }, minutes, random }, signal)
    : Promise.resolve();
  return {
    isAsking: () => isAsking,
    async stop() {
      stopping.abort();
      reader.close();
      await following;
    },
  };
}
