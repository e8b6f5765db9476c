import { setTimeout } from 'node:timers/promises';
import { Events } from 'discord.js';
import type { Log } from '../support/log.ts';
import { createRest, isConnected } from './client.ts';
import { describeError } from './describe-error.ts';
import type { DiscordOptions } from './options.ts';
import { persist } from './persist.ts';
import { register } from './register.ts';
import { logIn, type Session } from './session.ts';
import { hopeless } from './start-error.ts';

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
  const { signal } = stopping;
  let session: Session | undefined;

  const start = async () => {
    await registerCommands(options, signal);
    session = await persist((own) => logIn(options, sleep, own), { log, sleep, signal });
    const { client } = session;
    client.on(Events.ShardDisconnect, ({ code }) => {
      log.error({ code }, 'Discord has closed the connection for good');
      void close(1);
    });
    log.info({ guilds: client.guilds.cache.size, shards: client.ws.shards.size }, 'Logged in');
    ready.resolve();
  };
  const started = start().catch((error: unknown) => {
    if (signal.aborted) return;
    logFailure(error, log);
    void close(1);
  });
  const close = async (status: 0 | 1) => {
    if (signal.aborted) return;
    stopping.abort();
    await started;
    await session?.end();
    closed.resolve(status);
  };

  return {
    ready: ready.promise,
    closed: closed.promise,
    isReady: () => session !== undefined && !signal.aborted && isConnected(session.client),
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
export async function registerOnly(options: DiscordOptions): Promise<0 | 1> {
  try {
    await registerCommands(options, new AbortController().signal);
    return 0;
  } catch (error) {
    logFailure(error, options.log);
    return 1;
  }
}

async function registerCommands(options: DiscordOptions, signal: AbortSignal): Promise<void> {
  const { token, api, guildId, bot, log, sleep = delayed } = options;
  const rest = createRest(api, token);
  const attempt = (own: AbortSignal) => register({ rest, commands: bot.commands, guildId, signal: own });
  const result = await persist(attempt, { log, sleep, signal });
  log.info({ guildId }, result === 'changed' ? 'Commands registered' : 'Commands are registered already');
}

function logFailure(error: unknown, log: Log): void {
  const reason = hopeless(error);
  if (reason === undefined) log.error(describeError(error), 'Discord cannot be reached');
  else log.error({}, reason);
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
