import { type Config, ConfigError } from '../config/config.ts';
import { createChannelPoster } from '../discord/delivery/channel-poster.ts';
import { composePost } from '../discord/delivery/compose-post.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Reader } from '../reader/reader.ts';
import type { Log } from '../support/log.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { createRareLine } from '../support/rare-line.ts';
import { systemErrorText } from '../support/system-error.ts';
import { type Journal, openJournal } from '../watches/journal.ts';
import type { WatchedArchives } from '../watches/look-for-news.ts';
import { createNearness } from '../watches/nearness.ts';
import { createWatchList, type WatchList } from '../watches/watch-list.ts';
import { createWatcher } from '../watches/watcher.ts';

/** The watches of the settings' file, and rounds in which channels are told what is new. */
export interface ServedWatches {
  readonly list: WatchList;
  /** Tells channels what is new; one round after the other. Never rejects. */
  round(): Promise<void>;
  /** Begins no further message; resolves when those under way are done. */
  stop(): Promise<void>;
}

export interface WatchesOptions {
  /** What there is to be told of, as it is now. */
  readonly archives: () => WatchedArchives;
  /** Tells what is near to a topic in meaning; default: words alone do. */
  readonly reader?: Reader | undefined;
  /** Takes over what has changed of a server's own articles. */
  readonly look: (server: string) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Opens the watches, if the settings name a file for them. Rejects with a ConfigError if it cannot be used. */
export async function openWatches(
  { watchesFile, discordToken: token, discordApi: api }: Config,
  { archives, reader, look, log, metrics }: WatchesOptions,
): Promise<ServedWatches | undefined> {
  if (watchesFile === undefined) return undefined;
  if (token === undefined) {
    log.warn(
      {},
      'WATCHES_FILE: expected DISCORD_TOKEN beside it, got none; there is no /watch, and no channel is told of anything',
    );
    return undefined;
  }
  const journal: Journal = await openJournal(watchesFile).catch((error: unknown) => {
    throw new ConfigError(
      `WATCHES_FILE: expected a file that can be read and written, got ${watchesFile} (${systemErrorText(error)})`,
    );
  });
  const complain = createRareLine(
    log,
    'The reader could not look into what is new; it is looked for by its words',
  );
  const complainOfUnread = createRareLine(
    log,
    'The articles of a server could not be read; its channels are told later what is new in them',
  );
  const watcher = createWatcher({
    journal,
    poster: createChannelPoster({ token, api }),
    compose: composePost,
    nearness: reader && createNearness(reader, (error) => complain(describeError(error))),
    now: Date.now,
    onPost(outcome, error) {
      metrics.told(outcome);
      if (outcome !== 'posted') log.warn(describeError(error), 'A channel could not be told what is new');
    },
    onUnread: (server, error) => complainOfUnread({ server, ...describeError(error) }),
  });
  const stopping = new AbortController();
  const oneByOne = oneAtATime();
  const inTurn = (work: () => Promise<void>) =>
    oneByOne(async () => (stopping.signal.aborted ? undefined : work())).catch((error: unknown) =>
      log.error(describeError(error), 'What is new could not be looked for'),
    );
  const list = createWatchList(journal);
  return {
    list: {
      ...list,
      async add(watch) {
        const { server } = watch;
        if (list.of(server).length === 0) await look(server);
        await inTurn(() => watcher.passOver(server, archives()));
        return list.add(watch);
      },
    },
    round: () => inTurn(() => watcher.round(archives(), stopping.signal)),
    async stop() {
      stopping.abort();
      await oneByOne(async () => {});
    },
  };
}
