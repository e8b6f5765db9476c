import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatInput } from '../../stand-in/interactions.ts';
import { inChannel, MENTION, toBot } from '../../stand-in/messages.ts';
import { createFakeBot } from '../fake-bot.ts';
import { eventually, type Running, run } from '../running.ts';

/** In which turn of the event loop each question began to be answered. */
let begun: number[] = [];
let turn = 0;
let counting: NodeJS.Immediate;
let one: Running;
beforeEach(async () => {
  begun = [];
  const handle = async () => {
    begun.push(turn);
    return { blocks: [], actions: [], found: true };
  };
  one = await run({ bot: { ...createFakeBot(), handle } });
  const count = () => {
    turn++;
    counting = setImmediate(count);
  };
  count();
});
afterEach(async () => {
  clearImmediate(counting);
  await one.close();
});

const write = (message: object) => one.discord.gateway.dispatch('MESSAGE_CREATE', message);

describe.each([
  ['slash commands', () => one.discord.send(chatInput('say'))],
  ['mentions', () => write(inChannel(`${MENTION} When?`))],
  ['direct messages', () => write(toBot('When?'))],
])('a flood of %s', (_, ask) => {
  it('begins two a turn of the event loop, so that answers can leave between them', async () => {
    for (let i = 0; i < 60; i++) ask();
    await eventually(() => begun.length).toBe(60);
    expect(begun.filter((at, i) => begun[i + 1] === at)).not.toEqual([]);
    expect(begun.filter((at, i) => begun[i + 2] === at)).toEqual([]);
  });
});
