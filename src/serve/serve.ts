import type { Archive } from '../archive.ts';
import type { LoadedArchive } from '../archives/loaded-archive.ts';
import type { Progress } from '../articles/read.ts';
import { createBot } from '../bot/bot.ts';
import type { Config } from '../config/config.ts';
import { EXIT_MS } from '../discord/delivery/deadlines.ts';
import { describeError } from '../discord/delivery/describe-error.ts';
import { LIMITS } from '../discord/rendering/limits.ts';
import { type Check, type HealthServer, startHealthServer } from '../operations/health-server.ts';
import { type Metrics, NO_METRICS } from '../operations/metrics.ts';
import { createMetrics } from '../operations/prometheus.ts';
import type { Log } from '../support/log.ts';
import { version } from '../support/version.ts';
import { forAll } from '../watches/look-for-news.ts';
import { countedArchive } from './counted-archive.ts';
import { listenProblem } from './listen-problem.ts';
import { commandsOver, namesOfCommands } from './served-commands.ts';
import { type FollowedFeeds, startFeeds } from './start-feeds.ts';
import { type Serving, startServing } from './start-serving.ts';
import { openWatches, type ServedWatches } from './start-watches.ts';

/** Loads the archive to serve, and says meanwhile how far it is. */
export type Load = (options: {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}) => Promise<LoadedArchive>;

/**
 * Serves Discord until a signal ends it: over HTTP if `INTERACTIONS_PORT` is set, else by the gateway. Resolves to the
 * exit status. Rejects with a ConfigError if a port or an address cannot be had or the public key cannot be used, and as `load` does.
 */
export async function serve(config: Config, load: Load, log: Log): Promise<number> {
  endOnUncaught(log);
  let serving: Serving | undefined;
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping.abort();
      void serving?.stop();
      // Whatever still waits then, for Discord above all: a supervisor would kill the process.
      setTimeout(() => process.exit(0), EXIT_MS).unref();
    });
  }

  // From the start, for it ends a process that does not hear it. What there is nothing yet to be done for is done then.
  let isAskedToLook = false;
  let lookAtAll = () => {
    isAskedToLook = true;
  };
  process.on('SIGHUP', () => lookAtAll());

  const page =
    config.healthPort === undefined
      ? undefined
      : createMetrics({ version: version(), commands: namesOfCommands() });
  let loaded: LoadedArchive | undefined;
  let feeds: FollowedFeeds | undefined;
  let watches: ServedWatches | undefined;
  let progress: Progress | undefined;
  const checks = (): Check[] => [
    {
      what: config.interactionsPort === undefined ? 'logged in to Discord' : 'taking interactions',
      ok: serving?.isReady() ?? false,
    },
    { what: `articles loaded${loaded ? '' : progressText(progress)}`, ok: loaded !== undefined },
    { what: 'not draining', ok: !stopping.signal.aborted },
  ];
  // Before all else: /livez answers while articles are read and the bot logs in.
  const health = page && (await startHealth(config, checks, page, log));
  try {
    const onProgress = (made: Progress) => {
      progress = made;
    };
    loaded = await load({ onProgress, signal: stopping.signal });
    if (stopping.signal.aborted) return 0;
    const { archive } = loaded;
    const taken = (given: Archive): Archive => {
      page?.articles(given.size);
      prepareTimeline(given, log);
      return counted(given, page);
    };
    // Nobody need wait for this: until then sentences are found by their words.
    void archive.prepared.then((isPrepared) => {
      if (isPrepared) log.info({}, 'The articles are prepared for the reader');
    });
    const metrics = page ?? NO_METRICS;
    let current = archive;
    const tellWatches = () => {
      if (!feeds?.isAsking()) void watches?.round();
    };
    const servers = config.perServer
      ? loaded.openServers?.((server) => {
          bot.swapped();
          log.info({ server }, 'The articles of a server have changed');
          tellWatches();
        })
      : undefined;
    const archives = () => servers?.withCommon() ?? forAll(current);
    const lookAt = async (server: string) => servers?.look(server);
    watches = await openWatches(config, { archives, reader: loaded.reader, look: lookAt, log, metrics });
    const look = async (server?: string) => (server === undefined ? folder.look() : lookAt(server));
    const ofServer = servers && (async (server: string) => counted(await servers.of(server), page));
    const bot = createBot(taken(archive), commandsOver(config, look, watches?.list), {
      ofServer,
      mostBytes: LIMITS.fileBytes,
    });
    const folder = loaded.follow((next) => {
      current = next;
      bot.swap(taken(next));
      log.info({ articles: next.size }, 'The articles have changed');
      tellWatches();
    });
    lookAtAll = () => void Promise.all([folder.look(), servers?.look()]);
    if (isAskedToLook) lookAtAll();
    const onRound = watches && (async () => watches?.round());
    feeds = startFeeds(config, { look, ...(onRound && { onRound }), log, metrics });
    const started = await startServing(config, bot, {
      database: loaded.database,
      log,
      metrics: page,
      signal: stopping.signal,
    });
    if (typeof started === 'number') return started;
    serving = started;
    if (stopping.signal.aborted) await serving.stop();
    return await serving.closed;
  } catch (error) {
    // Nobody has asked anything yet.
    if (stopping.signal.aborted && !loaded) return 0;
    throw error;
  } finally {
    await Promise.all([feeds?.stop(), watches?.stop()]);
    await loaded?.close();
    await health?.stop();
  }
}

/** The same archive, counted if there is a page to count on. */
function counted(archive: Archive, page: Metrics | undefined): Archive {
  return page ? countedArchive(archive, page) : archive;
}

/** " (120 of 2000 files)" */
function progressText(progress: Progress | undefined): string {
  return progress ? ` (${progress.done} of ${progress.all} files)` : '';
}

/** A timeline of thousands of articles takes seconds, in slices: who asks for it first need not wait for all of them. */
function prepareTimeline(archive: Archive, log: Log): void {
  archive
    .timeline()
    .catch((error: unknown) => log.error(describeError(error), 'The timeline could not be built'));
}

function startHealth(
  config: Config,
  checks: () => Check[],
  metrics: ReturnType<typeof createMetrics>,
  log: Log,
): Promise<HealthServer> {
  const { healthPort: port = 0, healthHost: host } = config;
  const onError = (error: unknown) => log.error(describeError(error), 'The health server failed');
  return startHealthServer({ port, host, checks, metrics, onError }).catch(
    listenProblem('HEALTH', port, host),
  );
}

/** A fault that nothing caught leaves the process in no known state: one line in the log, and an end that a supervisor sees. */
function endOnUncaught(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.error(describeError(error), 'A fault that nothing caught: the process ends');
      process.exit(1);
    });
  }
}
