import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { type BotOptions, createBot } from '../../src/bot/bot.ts';
import type { Command, CommandContext } from '../../src/bot/command.ts';
import { invoke } from '../../src/bot/invocations.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { isWiderBetter } from '../../src/bot/wider-reply.ts';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';

/** An archive that only knows whether it is closed. */
function fakeArchive() {
  const closed: true[] = [];
  return { archive: { close: () => void closed.push(true) } as unknown as Archive, closed };
}

const NOTHING: Reply = { blocks: [], actions: [], found: true };
const [one, two] = [fakeArchive(), fakeArchive()];

/** A bot with one command, and what this was told. */
function started(options: BotOptions = {}) {
  const told: CommandContext[] = [];
  const ask: Command = {
    name: 'ask',
    execute: (_, context) => {
      told.push(context);
      return NOTHING;
    },
    autocomplete: async (option, typed, archive) => [
      { name: `${option} ${typed}`, value: archive === two.archive ? 'two' : 'one' },
    ],
  };
  const silent: Command = { name: 'silent', execute: () => NOTHING };
  const bot = createBot(one.archive, [ask, silent], options);
  return { bot, told, who: invoke.ask({ question: 'Who?' }) };
}

describe('the bot', () => {
  it('answers in English from all articles unless it is told else', async () => {
    const { bot, told, who } = started({ mostBytes: 5 });
    await bot.handle(who);
    await bot.handle(who, de, { manages: true });
    expect(told).toEqual([
      { archive: one.archive, catalogue: en, forScript: false, mostBytes: 5 },
      { archive: one.archive, catalogue: de, forScript: false, mostBytes: 5, manages: true },
    ]);
  });

  it('answers and suggests from the articles of the server that asks, and nobody else from them', async () => {
    const asked: string[] = [];
    const ofServer = async (server: string) => {
      asked.push(server);
      return two.archive;
    };
    const { bot, told, who } = started({ ofServer });
    for (const asking of [{ server: '7' }, {}]) await bot.handle(who, en, asking);
    expect(told.map(({ archive }) => archive)).toEqual([two.archive, one.archive]);
    const suggested = async (server?: string) => (await bot.complete('ask', 'source', 'x', { server }))[0];
    expect(await suggested('7')).toEqual({ name: 'source x', value: 'two' });
    expect(await suggested()).toEqual({ name: 'source x', value: 'one' });
    expect(asked).toEqual(['7', '7']);
  });

  it('suggests nothing for what has no suggestions', async () => {
    const { bot } = started();
    expect(await bot.complete('silent', 'source', 'x')).toEqual([]);
    expect(await bot.complete('nobody', 'source', 'x')).toEqual([]);
  });

  it('answers from the articles that were swapped in, and closes those before, once it has others', async () => {
    const [first, second] = [fakeArchive(), fakeArchive()];
    const archives: Archive[] = [];
    const command: Command = {
      name: 'ask',
      execute: (_, { archive }) => {
        archives.push(archive);
        return NOTHING;
      },
    };
    const bot = createBot(first.archive, [command]);
    const editions = new Set([bot.edition, bot.edition]);
    bot.swap(first.archive);
    expect(first.closed).toHaveLength(0);
    editions.add(bot.edition);
    bot.swap(second.archive);
    expect([first.closed.length, second.closed.length]).toEqual([1, 0]);
    editions.add(bot.edition);
    bot.swapped();
    editions.add(bot.edition);
    await bot.handle(invoke.ask({ question: 'Who?' }));
    expect(archives).toEqual([second.archive]);
    // What was kept of answers before is out of date after each of the three.
    expect(editions.size).toBe(4);
  });
});

describe('a follow-up to an answer', () => {
  const quote = { kind: 'quote' } as Reply['blocks'][number];
  const note = { kind: 'text', style: 'note', text: '' } as const;
  const found = { ...NOTHING, blocks: [note, quote] };
  const near = { ...found, found: false };
  const none = { ...NOTHING, blocks: [note], found: false };

  it.each([
    ['it is answered by all', near, found, true],
    ['only all have something near', none, near, true],
    ['that one has something near, as all have', near, near, false],
    ['nobody speaks of it', none, none, false],
  ])('is answered from all articles or from its own, where %s', (_, ofOne, ofAll, expected) => {
    expect(isWiderBetter(ofOne, ofAll)).toBe(expected);
  });
});
