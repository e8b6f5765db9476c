import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Bot } from '../bot/bot.ts';
import { answerInteractions, createClient, createRest, isConnected, logEvents } from './client.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { register } from './register.ts';
import type { Sleep } from './reply-in-time.ts';
import { hopeless } from './start-error.ts';

export interface RegistrationOptions {
  /** The bot's token. It is sent to `api` and nowhere else. */
  readonly token: string;
  /** Where Discord's REST interface is, without the version, e.g. `https://discord.com/api`. */
  readonly api: string;
  /** Register the commands in this guild alone; default everywhere. */
  readonly guildId?: string | undefined;
  readonly bot: Bot;
  readonly log: Log;
  /** Waits; tests pass their own. */
  readonly sleep?: Sleep;
}

export type DiscordOptions = RegistrationOptions;

/** The bot on Discord. */
export interface DiscordBot {
  /** Resolves when the bot has logged in; never where it cannot. */
  readonly ready: Promise<void>;
  /** The status to exit with, once it is over: 0 after `stop`, 1 where Discord will not have the bot. */
  readonly closed: Promise<0 | 1>;
  /** Whether interactions can arrive at this moment. */
  isReady(): boolean;
  /** Takes nothing new, answers what is under way (4 s at most), logs out. Resolves when `closed` does. */
  stop(): Promise<void>;
}

/**
 * Registers the commands where they differ, logs in and answers until `stop`. Never throws: what keeps it from starting is
 * logged and ends in `closed` with 1. Where Discord cannot be reached it tries again for about a minute.
 */
export function startDiscord(options: DiscordOptions): DiscordBot {
  const { log, sleep = delayed } = options;
  const ready = withResolver<void>();
  const closed = withResolver<0 | 1>();
  const stopping = new AbortController();
  let session: Session | undefined;

  const close = async (status: 0 | 1) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await session?.end();
    closed.resolve(status);
  };

  const start = async () => {
    await registerCommands(options, stopping.signal);
    session = await persist(() => logIn(options, sleep), options, stopping.signal);
    // Stopped in the meantime: `close` did not know of this session yet.
    if (stopping.signal.aborted) return session.end();
    session.client.on(Events.ShardDisconnect, ({ code }) => {
      log.error({ code }, 'Discord has closed the connection for good');
      void close(1);
    });
    log.info(
      { guilds: session.client.guilds.cache.size, shards: session.client.ws.shards.size },
      'Logged in',
    );
    ready.resolve();
  };

  start().catch((error: unknown) => {
    if (stopping.signal.aborted) return;
    const reason = hopeless(error, options.guildId);
    if (reason === undefined) log.error(describeError(error), 'Discord cannot be reached');
    else log.error({}, reason);
    void close(1);
  });
  return {
    ready: ready.promise,
    closed: closed.promise,
    isReady: () => session !== undefined && !stopping.signal.aborted && isConnected(session.client),
    stop: async () => {
      await close(0);
      await closed.promise;
    },
  };
}

/**
 * Does only the registration, for `npm run register`. Resolves to the status to exit with: 0 where the commands are now as
 * they should be, 1 (and the reason logged) where Discord does not take them.
 */
export async function registerOnly(options: RegistrationOptions): Promise<0 | 1> {
  try {
    await registerCommands(options, new AbortController().signal);
    return 0;
  } catch (error) {
    const reason = hopeless(error, options.guildId);
    options.log.error(
      reason === undefined ? describeError(error) : {},
      reason ?? 'Discord cannot be reached',
    );
    return 1;
  }
}

interface Session {
  readonly client: Client;
  /** Takes no new interaction, finishes those under way, logs out. */
  end(): Promise<void>;
}

async function logIn({ token, api, bot, log }: DiscordOptions, sleep: Sleep): Promise<Session> {
  // A client that failed to log in is of no more use: each attempt has its own.
  const client = createClient(api);
  logEvents(client, log);
  const drain = answerInteractions(client, bot, log, sleep);
  const isReady = once(client, Events.ClientReady);
  await client.login(token);
  await isReady;
  return {
    client,
    end: async () => {
      const timer = new AbortController();
      await Promise.race([drain(), sleep(DRAIN_MS, timer.signal).catch(() => {})]);
      timer.abort();
      // Leaving is no loss of the connection, but discord.js reports it as one.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

async function registerCommands(options: RegistrationOptions, signal: AbortSignal): Promise<void> {
  const { token, api, guildId, bot, log } = options;
  const rest = createRest(api, token);
  const result = await persist(() => register({ rest, commands: bot.commands, guildId }), options, signal);
  log.info({ guildId }, result === 'changed' ? 'Commands registered' : 'Commands are registered already');
}

/** `attempt`, again after a growing wait as long as there is hope; then its last error. */
async function persist<T>(
  attempt: () => Promise<T>,
  { log, guildId, sleep = delayed }: RegistrationOptions,
  signal: AbortSignal,
): Promise<T> {
  for (const wait of RETRY_DELAYS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (hopeless(error, guildId) !== undefined) throw error;
      log.warn({ ...describeError(error), wait }, 'Discord cannot be reached, trying again');
    }
    await sleep(wait, signal);
  }
  return attempt();
}

function delayed(ms: number, signal: AbortSignal): Promise<unknown> {
  return setTimeout(ms, undefined, { signal });
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** About a minute in all: long enough for a restart of Discord's gateway, short enough for a supervisor to notice. */
const RETRY_DELAYS_MS = [1000, 2000, 4000, 8000, 16_000, 30_000];

/** What is under way at the stop may take this long, so that the process ends within 5 s. */
const DRAIN_MS = 4000;
