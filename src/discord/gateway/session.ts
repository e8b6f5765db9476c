import { type Client, Events } from 'discord.js';
import type { Shards } from '../../config/config.ts';
import { NO_METRICS } from '../../operations/metrics.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { DRAIN_MS, LINGER_MS, SEARCH_MS, TAKE_MS } from '../delivery/deadlines.ts';
import { describeError } from '../delivery/describe-error.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { HandlerOptions } from '../handling/handler-options.ts';
import type { RegistrationOptions } from '../registration/register.ts';
import { answerEvents } from './answer-events.ts';
import { createClient, reportEvents } from './client.ts';

/** What the bot needs to run on Discord's gateway. */
export interface GatewayOptions extends HandlerOptions, RegistrationOptions {
  /** Answer mentions and direct messages. Default true. */
  readonly mentions?: boolean;
  /** Of several processes with one token each opens its own shards. Default all. */
  readonly shards?: Shards | undefined;
}

/** A client that is logged in and answers. */
export interface Session {
  readonly client: Client;
  /** Goes on until all is answered (3 s at most), then takes nothing new, finishes what is under way (3.8 s at most in all), logs out. */
  end(): Promise<void>;
}

/** Logs in. Rejects with discord.js's errors, and when `signal` is aborted. A failed attempt leaves nothing behind. */
export async function logIn(options: GatewayOptions, sleep: Sleep, signal: AbortSignal): Promise<Session> {
  // A client that failed to log in is of no more use: each attempt has its own.
  const { token, api, log, mentions = true, shards, requestTimeout, metrics = NO_METRICS } = options;
  const complain = createRareLine(log, 'A packet of the gateway could not be taken', options.clock);
  const onFault = (error: unknown) => {
    metrics.failed('gateway');
    // What a parser says of a text holds a piece of it.
    complain(error instanceof SyntaxError ? { error: error.name } : describeError(error));
  };
  const client = createClient(api, { mentions, shards, requestTimeout, onFault });
  reportEvents(client, options);
  const closing = new AbortController();
  const answering = answerEvents(client, { ...options, sleep, closing: closing.signal });
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await Promise.race([Promise.all([client.login(token), ready]), aborted]);
  } catch (error) {
    await leave(client);
    throw error;
  }
  return {
    client,
    end: async () => {
      const timer = new AbortController();
      const pause = (ms: number) => sleep(ms, timer.signal).catch(() => {});
      const over = pause(DRAIN_MS);
      void pause(SEARCH_MS).then(() => closing.abort());
      const taking = pause(LINGER_MS).then(() =>
        Promise.race([answering.untilIdle(), pause(TAKE_MS - LINGER_MS)]),
      );
      await Promise.race([taking.then(() => answering.stop()), over]);
      timer.abort();
      await leave(client);
    },
  };
}

/** Leaving is no loss of the connection, but discord.js reports it as one. */
async function leave(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}
