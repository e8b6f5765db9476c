import { expect } from 'vitest';
import { LINGER_MS } from '../../src/discord/delivery/deadlines.ts';
import type { GatewayOptions } from '../../src/discord/gateway/session.ts';
import { type GatewayBot, startGateway } from '../../src/discord/gateway/start-gateway.ts';
import { TOKEN } from '../stand-in/identities.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import { createFakeBot, type FakeBot } from './fake-bot.ts';

/** What was logged: the level, then everything else as JSON. */
export type Lines = string[];

/** The real client, logged in to a stand-in, answering for the fake bot. */
export interface Running {
  readonly discord: StandIn;
  readonly running: GatewayBot;
  readonly bot: FakeBot;
  readonly lines: Lines;
  /** Waits that the bot has begun through its `sleep`, ms; each one's end. */
  readonly sleeps: { readonly ms: number; readonly wake: () => void }[];
  close(): Promise<void>;
}

/** Starts both and waits until the bot is ready; with `unready` it does not wait. */
export async function run(
  options: Partial<GatewayOptions> & {
    readonly prepare?: (discord: StandIn) => void;
    readonly unready?: boolean;
  } = {},
): Promise<Running> {
  const { prepare, unready, ...given } = options;
  const discord = await startStandIn();
  prepare?.(discord);
  const bot = createFakeBot();
  const lines: Lines = [];
  const sleeps: Running['sleeps'] = [];
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  };
  const running = startGateway({
    token: TOKEN,
    api: discord.api,
    bot,
    // On a busy machine nothing is late.
    clock: () => 0,
    requestTimeout: 60_000,
    log: { debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') },
    sleep: (ms, signal) =>
      new Promise((wake, fail) => {
        // Nothing comes any more when a test has ended it.
        if (ms === LINGER_MS) wake(undefined);
        sleeps.push({ ms, wake: () => wake(undefined) });
        signal.addEventListener('abort', () => fail(signal.reason));
      }),
    ...given,
  });
  if (!unready) await running.ready;
  return {
    discord,
    running,
    bot,
    lines,
    sleeps,
    close: async () => {
      await running.stop();
      await discord.close();
    },
  };
}

/** Expects something to come true, which takes a while on a busy machine. */
export function eventually<T>(get: () => T) {
  return expect.poll(get, { timeout: 60_000, interval: 10 });
}
