import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LINGER_MS } from '../../../src/discord/delivery/deadlines.ts';
import { createClient } from '../../../src/discord/gateway/client.ts';
import { logIn } from '../../../src/discord/gateway/session.ts';
import { TOKEN } from '../../stand-in/identities.ts';
import { chatInput, press } from '../../stand-in/interactions.ts';
import { startStandIn } from '../../stand-in/stand-in.ts';
import { createFakeBot } from '../fake-bot.ts';
import { buttons, messageOf, text } from '../reading.ts';
import { run } from '../running.ts';

it('keeps no asker, no member and no message in memory', async () => {
  const discord = await startStandIn();
  const ignore = () => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const sleep = async (ms: number) => (ms === LINGER_MS ? undefined : new Promise<void>(ignore));
  const options = { token: TOKEN, api: discord.api, bot: createFakeBot(), log, requestTimeout: 60_000 };
  const { client, end } = await logIn(options, sleep, new AbortController().signal);
  for (let i = 0; i < 20; i++) {
    const [step] = await discord.ask(chatInput('say', [text(`question ${i}`)]));
    await discord.ask(press(buttons(step)[0] ?? '', messageOf(step)));
  }
  const [guild] = client.guilds.cache.values();
  const [channel] = client.channels.cache.values();
  expect(client.users.cache.size).toBeLessThanOrEqual(1);
  expect(guild?.members.cache.size).toBeLessThanOrEqual(1);
  expect(channel?.isTextBased() && channel.messages.cache.size).toBe(0);
  await end();
  await discord.close();
});

it('gives a request to Discord a second, so that one more is in time', async () => {
  const client = createClient('http://127.0.0.1:1', { mentions: false, onFault: () => {} });
  expect(client.options.rest?.timeout).toBe(1000);
  await client.destroy();
});

it('is not ended by a greeting that finds its next connection not open yet', async () => {
  const discord = await startStandIn();
  const warned: string[] = [];
  const ignore = () => {};
  const log = {
    debug: ignore,
    info: ignore,
    warn: (_: object, message: string) => void warned.push(message),
    error: ignore,
  };
  const sleep = async (ms: number) => (ms === LINGER_MS ? undefined : new Promise<void>(ignore));
  const options = { token: TOKEN, api: discord.api, bot: createFakeBot(), log, requestTimeout: 60_000 };
  const { client, end } = await logIn(options, sleep, new AbortController().signal);
  const { strategy } = Reflect.get(client.ws, '_ws') as { strategy: object };
  const shard = (Reflect.get(strategy, 'shards') as Map<number, object>).get(0) ?? {};
  const connection: unknown = Reflect.get(shard, 'connection');
  const connecting = new WebSocket(`${discord.api.replace('http', 'ws')}/nowhere`);
  connecting.on('error', ignore);
  Reflect.set(shard, 'connection', connecting);
  await (Reflect.get(shard, 'resume') as (session: object) => Promise<void>).call(shard, {
    sessionId: 'session-1',
    sequence: 1,
  });
  expect(warned).toEqual(['A packet of the gateway could not be taken']);
  Reflect.set(shard, 'connection', connection);
  connecting.terminate();
  await end();
  await discord.close();
});

it('opens the shards that it is given, of how many there are in all', async () => {
  const { discord, close } = await run({ shards: { first: 3, last: 3, of: 16 } });
  expect(discord.gateway.shards).toEqual([[3, 16]]);
  await close();
  const alone = await run();
  expect(alone.discord.gateway.shards).toEqual([[0, 1]]);
  await alone.close();
});
