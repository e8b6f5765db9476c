import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chatInput, type InteractionData } from '../../stand-in/interactions.ts';
import { inChannel, MENTION, toBot } from '../../stand-in/messages.ts';
import { createFakeBot } from '../fake-bot.ts';
import { recording } from '../recording.ts';
import { eventually, type Running, run } from '../running.ts';

const { told, metrics } = recording();
/** In which turn of the event loop each question began to be answered. */
const begun: number[] = [];
let turn = 0;
let one: Running;
let isOver = false;
beforeAll(async () => {
  const bot = createFakeBot();
  const handle: typeof bot.handle = async () => {
    begun.push(turn);
    return { blocks: [], actions: [], found: true };
  };
  one = await run({ bot: { ...bot, handle }, metrics });
  const count = () => {
    turn++;
    if (!isOver) setImmediate(count);
  };
  count();
});
afterEach(() => {
  begun.length = 0;
  told.length = 0;
});
afterAll(async () => {
  isOver = true;
  await one.close();
});

const COUNT = 300;

const answered = () => told.filter(([what]) => what === 'took').length;

describe.each([
  ['slash commands', () => one.discord.send(chatInput('say') as InteractionData)],
  ['mentions', () => one.discord.gateway.dispatch('MESSAGE_CREATE', inChannel(`${MENTION} When?`))],
  ['direct messages', () => one.discord.gateway.dispatch('MESSAGE_CREATE', toBot('When?'))],
])('a flood of %s', (_, ask) => {
  it('begins two a turn of the event loop, so that answers can leave between them', async () => {
    for (let i = 0; i < COUNT; i++) ask();
    await eventually(answered).toBe(COUNT);
    expect(begun).toHaveLength(COUNT);
    // Two and no more: the third after one is of a later turn.
    expect(begun.filter((at, i) => begun[i + 1] === at).length).toBeGreaterThan(0);
    expect(begun.filter((at, i) => begun[i + 2] === at)).toEqual([]);
  });
});

it('of direct messages has a hundred requests to Discord under way at a time', async () => {
  let release = () => {};
  one.discord.rest.held = new Promise((resolve) => {
    release = resolve;
  });
  one.discord.rest.most = 0;
  const before = one.discord.rest.posted.length;
  for (let i = 0; i < COUNT; i++) one.discord.gateway.dispatch('MESSAGE_CREATE', toBot('When?'));
  await eventually(() => begun.length).toBe(COUNT);
  await eventually(() => one.discord.rest.most).toBe(100);
  release();
  await eventually(() => one.discord.rest.posted.length - before).toBe(COUNT);
  expect(one.discord.rest.most).toBe(100);
});
