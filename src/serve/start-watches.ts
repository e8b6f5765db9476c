import type { Archive } from '../archive.ts';
import { type Config, ConfigError } from '../config/config.ts';
import { createChannelPoster } from '../discord/delivery/channel-poster.ts';
import { composePost } from '../discord/delivery/compose-post.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Log } from '../support/log.ts';
import { systemErrorText } from '../support/system-error.ts';
import { type Journal, openJournal } from '../watches/journal.ts';
import { createWatchList, type WatchList } from '../watches/watch-list.ts';
import { createWatcher } from '../watches/watcher.ts';

/** The watches of the settings' file, and rounds in which channels are told what is new. */
export interface ServedWatches {
  readonly list: WatchList;
  /** Tells channels what is new in an archive; one round after the other. Never rejects. */
  round(archive: Archive): Promise<void>;
  /** Begins no further message; resolves when those under way are done. */
  stop(): Promise<void>;
}

/** Opens the watches, if the settings name a file for them. Rejects with a ConfigError if it cannot be used. */
export async function openWatches(
  { watchesFile, discordToken: token, discordApi: api }: Config,
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
): Promise<ServedWatches | undefined> {
  if (watchesFile === undefined || token === undefined) return undefined;
  const journal: Journal = await openJournal(watchesFile).catch((error: unknown) => {
    throw new ConfigError(
      `WATCHES_FILE: expected a file that can be read and written, got ${watchesFile} (${systemErrorText(error)})`,
    );
  });
  const watcher = createWatcher({
    journal,
    poster: createChannelPoster({ token, api }),
    compose: composePost,
    now: Date.now,
    onPost(outcome, error) {
      metrics.told(outcome);
      if (outcome !== 'posted') log.warn(describeError(error), 'A channel could not be told what is new');
    },
  });
  const stopping = new AbortController();
  let turn = Promise.resolve();
  return {
    list: createWatchList(journal),
    round(archive) {
      turn = turn
        .then(() => (stopping.signal.aborted ? undefined : watcher.round(archive, stopping.signal)))
        .catch((error: unknown) => log.error(describeError(error), 'What is new could not be looked for'));
      return turn;
    },
    async stop() {
      stopping.abort();
      await turn;
    },
  };
}
