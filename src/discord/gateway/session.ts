import { type Client, Events } from 'discord.js';
import type { Sleep } from '../delivery/sleep.ts';
import { answerEvents } from './answer-events.ts';
import { createClient, logEvents } from './client.ts';
import type { GatewayOptions } from './gateway-options.ts';

/** A client that is logged in and answers. */
export interface Session {
  readonly client: Client;
  /** Takes no new interaction, finishes those under way (4 s at most), logs out. */
  end(): Promise<void>;
}

/** Logs in. Rejects with discord.js's errors, and where `signal` is aborted. A failed attempt leaves nothing behind. */
export async function logIn(options: GatewayOptions, sleep: Sleep, signal: AbortSignal): Promise<Session> {
  // A client that failed to log in is of no more use: each attempt has its own.
  const { token, api, log, mentions = true } = options;
  const client = createClient(api, { mentions });
  logEvents(client, log);
  const drain = answerEvents(client, { ...options, sleep });
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
      await Promise.race([drain(), sleep(DRAIN_MS, timer.signal).catch(() => {})]);
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

/** What is under way at the stop may take this long, so that the process ends within 5 s. */
const DRAIN_MS = 4000;
