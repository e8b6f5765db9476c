import { Events } from 'discord.js';
import { BAD_SETTINGS } from '../../support/exit-status.ts';
import { sleepFor } from '../delivery/sleep.ts';
import { logStartupFailure, registerWithRetry } from '../registration/register.ts';
import { retryStartup } from '../registration/retry-startup.ts';
import { isConnected } from './client.ts';
import { type GatewayOptions, logIn, type Session } from './session.ts';

/** The bot on Discord. */
export interface GatewayBot {
  /** Resolves when the bot has logged in; never if it cannot. */
  readonly ready: Promise<void>;
  /** The status to exit with, once it is over: 0 after `stop`, 1 if Discord cannot be reached, 78 if it will not have the bot. */
  readonly closed: Promise<number>;
  /** Whether interactions can arrive at this moment. */
  isReady(): boolean;
  /** Answers what has come and still comes (3.8 s at most), logs out. Resolves when `closed` does. */
  stop(): Promise<void>;
}

/**
 * Registers the commands if they differ, logs in and answers until `stop`. Never throws: what keeps it from starting is
 * logged and ends in `closed`. If Discord cannot be reached, it tries again for about a minute.
 */
export function startGateway(options: GatewayOptions): GatewayBot {
  const { log, sleep = sleepFor } = options;
  const ready = withResolver<void>();
  const closed = withResolver<number>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let session: Session | undefined;

  const start = async () => {
    await registerWithRetry(options, signal);
    session = await retryStartup((own) => logIn(options, sleep, own), { log, sleep, signal });
    const { client } = session;
    client.on(Events.ShardDisconnect, ({ code }) => {
      log.error({ code }, 'Discord has closed the connection for good');
      void close(BAD_SETTINGS);
    });
    log.info({ guilds: client.guilds.cache.size, shards: client.ws.shards.size }, 'Logged in');
    ready.resolve();
  };
  const started = start().catch((error: unknown) => {
    if (signal.aborted) return;
    void close(logStartupFailure(error, log));
  });
  const close = async (status: number) => {
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

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
