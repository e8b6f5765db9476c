import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Bot } from '../../../src/bot/bot.ts';
import {
  type HttpInteractions,
  type HttpInteractionsOptions,
  startHttpInteractions,
} from '../../../src/discord/http/start-http.ts';
import { NO_METRICS } from '../../../src/operations/metrics.ts';
import type { InteractionData } from '../../stand-in/interactions.ts';
import type { Step } from '../../stand-in/rest.ts';
import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import { createFakeBot, type FakeBot } from '../fake-bot.ts';

/** An application's keys, as Discord makes them. */
export interface Keys {
  readonly privateKey: KeyObject;
  /** 64 hex digits. */
  readonly publicKey: string;
}

export function makeKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('hex') };
}

/** Seconds since 1970 at which all tests here take place. */
export const NOW_S = 1_800_000_000;

/** The headers with which Discord seals a body. */
export function signatureHeaders(
  body: string | Buffer,
  keys: Keys,
  timestamp = String(NOW_S),
): Record<string, string> {
  const signature = sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), keys.privateKey);
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': signature.toString('hex'),
    'x-signature-timestamp': timestamp,
  };
}

/** The bot behind an endpoint, and a Discord that posts to it. */
export interface Running {
  readonly discord: StandIn;
  readonly keys: Keys;
  readonly running: HttpInteractions;
  readonly bot: FakeBot;
  readonly lines: string[];
  readonly statuses: number[];
  /** Waits that the bot has begun through its `sleep`, ms; each one's end. */
  readonly sleeps: { readonly ms: number; readonly wake: () => void }[];
  /** Posts a body that Discord has signed; `headers` replace those of the signature. */
  post(body: string | Buffer, headers?: Record<string, string>): Promise<Response>;
  /** Posts an interaction and returns the response, which Discord has not looked into yet. */
  postInteraction(interaction: InteractionData): Promise<Response>;
  /** Lets Discord look into the response: it takes or refuses it as it would a callback. */
  receive(interaction: InteractionData, response: Response): Promise<void>;
  /** Lets the asker do something; resolves to what the bot did about it, when it has done `count` things. */
  ask(interaction: InteractionData, count?: number): Promise<readonly Step[]>;
  /** Stops, without the wait for requests that are still on their way. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both. Replicas share `discord` and `keys`. */
export async function runHttp(
  given: Partial<HttpInteractionsOptions> & {
    readonly keys?: Keys;
    readonly discord?: StandIn;
    readonly extend?: (bot: FakeBot) => Bot;
  } = {},
): Promise<Running> {
  const { keys = makeKeys(), discord = await startStandIn(), extend, ...options } = given;
  const bot = createFakeBot();
  const lines: string[] = [];
  const statuses: number[] = [];
  const sleeps: Running['sleeps'] = [];
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  };
  const running = await startHttpInteractions({
    port: 0,
    host: '127.0.0.1',
    publicKey: keys.publicKey,
    api: discord.api,
    bot: extend?.(bot) ?? bot,
    log: { debug: () => {}, info: write('info'), warn: write('warn'), error: write('error') },
    now: () => NOW_S * 1000,
    // On a busy machine nothing is late.
    clock: () => 0,
    requestTimeout: 60_000,
    sleep: (ms, signal) =>
      new Promise((wake, fail) => {
        sleeps.push({ ms, wake: () => wake(undefined) });
        signal.addEventListener('abort', () => fail(signal.reason));
      }),
    metrics: { ...NO_METRICS, requested: (status) => statuses.push(status) },
    ...options,
  });
  const url = `http://127.0.0.1:${running.port}/interactions`;
  const post: Running['post'] = (body, headers = signatureHeaders(body, keys)) =>
    fetch(url, { method: 'POST', body, headers });
  const postInteraction: Running['postInteraction'] = (interaction) => {
    discord.rest.open(interaction);
    return post(JSON.stringify(interaction));
  };
  const receive = receiverAt(discord);
  const stop = async () => {
    const stopped = running.stop();
    for (const { ms, wake } of sleeps) if (ms === 500) wake();
    await stopped;
  };
  return {
    discord,
    keys,
    running,
    bot,
    lines,
    statuses,
    sleeps,
    post,
    postInteraction,
    receive,
    ask: async (interaction, count = 1) => {
      await receive(interaction, await postInteraction(interaction));
      return discord.rest.steps(interaction, count);
    },
    stop,
    close: async () => {
      await stop();
      await discord.close();
    },
  };
}

/** Lets the stand-in take or refuse the response to an interaction as it would a callback: Discord does the same with both. */
export function receiverAt(discord: StandIn) {
  return async ({ id, token }: InteractionData, response: Response): Promise<void> => {
    const body = await response.text();
    if (response.status === 202 && body === '') return;
    if (response.status !== 200)
      throw new Error(`expected a status that Discord takes, got ${response.status}`);
    const headers = { 'content-type': response.headers.get('content-type') ?? '' };
    const callback = `${discord.api}/v10/interactions/${id}/${token}/callback`;
    const taken = await fetch(callback, { method: 'POST', headers, body });
    if (!taken.ok) throw new Error(`expected a body that Discord takes: ${discord.rest.violations.at(-1)}`);
  };
}

/** Resolves when `holds` does; asked again after each turn of the event loop. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
