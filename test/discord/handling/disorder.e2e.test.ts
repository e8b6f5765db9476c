import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openArchive } from '../../../src/archives/open-archive.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { createBot, type SwappableBot } from '../../../src/bot/bot.ts';
import { createCooldown } from '../../../src/discord/handling/cooldown.ts';
import { flatten } from '../../stand-in/components.ts';
import { chatInput, press } from '../../stand-in/interactions.ts';
import type { Step } from '../../stand-in/rest.ts';
import { messageOf, say, shown, text } from '../reading.ts';
import { eventually, type Running, run } from '../running.ts';

/** `count` articles, each told in words of `edition`. */
function edition(name: string, count: number) {
  return openArchive(
    Array.from({ length: count }, (_, i) =>
      parseArticle(`a${i}.txt`, `Story ${i}\n\nThe ${name} bridge ${i} was closed in 1997.\n\nIt was old.\n`),
    ),
  );
}

let one: Running;
let real: Running;
let bot: SwappableBot;
beforeAll(async () => {
  bot = createBot(await edition('first', 20), commands);
  [one, real] = await Promise.all([run(), run({ bot })]);
});
afterAll(async () => {
  for (const { discord, close, lines } of [one, real]) {
    await close();
    expect(discord.rest.violations).toEqual([]);
    expect(lines.filter((line) => /^(?:error|warn)/.test(line))).toEqual([]);
  }
});

const callbacks = (running: Running) =>
  running.discord.rest.requests.filter((line) => line.endsWith('/callback')).length;

describe('what Discord delivers', () => {
  it('twice is answered once', async () => {
    const interaction = say('twice');
    const [handled, sent] = [one.bot.handled(), callbacks(one)];
    one.discord.send(interaction);
    one.discord.send(interaction);
    await one.discord.rest.steps(interaction, 1);
    await one.discord.ask(say('something else'));
    expect([one.bot.handled() - handled, callbacks(one) - sent]).toEqual([2, 2]);
  });

  it('in another order than it was asked is answered each for itself', async () => {
    const asked = Array.from({ length: 20 }, (_, i) => say(`question ${i}`));
    for (const interaction of asked.toReversed()) one.discord.send(interaction);
    for (const [i, interaction] of asked.entries()) {
      const [step] = await one.discord.rest.steps(interaction, 1);
      expect(shown(step)).toContain(`> question ${i}`);
    }
  });

  it('while an earlier answer is slow is answered before it', async () => {
    const slow = chatInput('wait', [text('slow')]);
    one.discord.send(slow);
    expect(shown((await one.discord.ask(say('quick')))[0])).toContain('quick');
    one.bot.release();
    expect(shown((await one.discord.rest.steps(slow, 1))[0])).toContain('slow');
  });

  it('a thousand times at once is answered a thousand times, each in one request', async () => {
    const asked = Array.from({ length: 1000 }, (_, i) => say(`number ${i}.`));
    const before = callbacks(one);
    for (const interaction of asked) one.discord.send(interaction);
    const answers = await Promise.all(asked.map((interaction) => one.discord.rest.steps(interaction, 1)));
    answers.forEach(([step], i) => {
      expect(step?.type).toBe(4);
      expect(shown(step)).toContain(`number ${i}.`);
    });
    expect(callbacks(one) - before).toBe(1000);
  });
});

describe('articles that are swapped in the middle of a paged reply', () => {
  const under = async (step: Step | undefined, label: string) => {
    const id = flatten(step?.message.components ?? []).find((part) => part.label === label)?.custom_id;
    const [next] = await real.discord.ask(press(id ?? '', messageOf(step)));
    return next;
  };
  afterEach(async () => bot.swap(await edition('first', 20)));

  it('are turned on in: a page that is not there any more is the last one', async () => {
    const [first] = await real.discord.ask(chatInput('sources'));
    bot.swap(await edition('second', 3));
    expect(shown(await under(first, 'Next page'))).toContain('3 articles');
  });

  it('are not mixed up: a button about the text as it was has expired, and asking again quotes the new one', async () => {
    const question = { name: 'question', type: 3, value: 'When was bridge 7 closed?' };
    const [first] = await real.discord.ask(chatInput('ask', [question]));
    expect(shown(first)).toContain('first');
    bot.swap(await edition('second', 20));
    const second = await under(first, 'In context');
    expect(shown(second)).toContain('This button has expired');
    const third = await under(second, 'Ask again');
    expect(shown(third)).toMatch(/The second bridge/);
    expect(shown(third)).not.toMatch(/The first bridge/);
  });

  it('do not disturb who opens an article of before', async () => {
    const [first] = await real.discord.ask(chatInput('sources'));
    bot.swap(await edition('second', 20));
    expect(shown(await under(first, 'Open'))).toContain('This button has expired');
  });
});

describe('a clock that jumps', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['a year ahead', 365],
    ['a year back', -365],
  ])('%s neither opens nor closes a cooldown, nor keeps the bot from answering', async (_, days) => {
    const cooldown = createCooldown({ perUser: 1, perServer: 0, clock: () => performance.now() });
    const slow = await run({ cooldown });
    const interaction = say('first');
    const same = { member: interaction['member'] };
    await slow.discord.ask(interaction);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
    expect(shown((await slow.discord.ask({ ...say('second'), ...same }))[0])).toContain('Please wait');
    expect(shown((await slow.discord.ask(say('of somebody else')))[0])).toContain('of somebody else');
    await slow.close();
  });
});

it('who asks too often is told so in private, with the seconds left, and can still choose from a list', async () => {
  let now = 0;
  const cooldown = createCooldown({ perUser: 1, perServer: 0, clock: () => now });
  const strict = await run({ cooldown });
  const { member } = say('') as unknown as { member: object };
  await strict.discord.ask({ ...say('one'), member });
  now = 4000;
  const [step] = await strict.discord.ask({ ...say('two'), member });
  expect(step?.message.flags).toBe((1 << 15) | (1 << 6));
  expect(shown(step)).toContain('Please wait 6 s');
  const typing = chatInput('say', [{ ...text('x'), focused: true }]);
  const [choices] = await strict.discord.ask({ ...typing, type: 4, member });
  expect(choices?.message['choices']).toHaveLength(25);
  await eventually(() => strict.bot.handled()).toBe(1);
  await strict.close();
});
