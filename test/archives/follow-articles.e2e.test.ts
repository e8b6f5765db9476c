import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { loadArchive } from '../../src/archives/load-archive.ts';
import type { LoadedArchive } from '../../src/archives/loaded-archive.ts';
import { createBot } from '../../src/bot/bot.ts';
import { readConfig } from '../../src/config/config.ts';
import { eventually } from '../discord/running.ts';

/** An article of an edition: every article of a set says which it is of. */
const textOf = (place: number, edition: string) =>
  `Bridge ${place} is rebuilt\n\nThe council voted to rebuild bridge number ${place} in the year of the ${edition}.\n`;
const PLACES = 40;

let root = '';
let loaded: LoadedArchive;
const complaints: string[] = [];
const write = async (folder: string, edition: string) => {
  await mkdir(folder, { recursive: true });
  for (let place = 0; place < PLACES; place++)
    await writeFile(join(folder, `${place}.txt`), textOf(place, edition));
};
const load = async (watch: string) => {
  const config = readConfig({ READER: 'off', CACHE_DIR: join(root, 'cache'), WATCH_ARTICLES: watch });
  loaded = await loadArchive(config, {
    articlesDir: join(root, 'articles'),
    usesReader: false,
    patient: false,
    complain: (message) => complaints.push(message),
  });
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'follow-'));
  complaints.length = 0;
  await write(join(root, 'articles'), 'snake');
});
afterEach(async () => {
  await loaded.close();
  await rm(root, { recursive: true, force: true });
});

it('a whole set is swapped while questions are asked: each is answered, from one set or the other', async () => {
  await load('off');
  const bot = createBot(loaded.archive, commands);
  const folder = loaded.follow((next) => bot.swap(next));
  await write(join(root, 'articles'), 'horse');
  let swapped = false;
  const done = folder.look().then(() => {
    swapped = true;
  });
  const seen = new Set<string>();
  const ask = async (place: number) => {
    const reply = await bot.handle({
      command: 'ask',
      args: { question: `Which year is bridge number ${place} rebuilt in?`, nearest: true },
    });
    const quotes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.text] : []));
    const editions = new Set(quotes.flatMap((quote) => /snake|horse/.exec(quote) ?? []));
    expect([...editions]).toHaveLength(1);
    for (const edition of editions) seen.add(edition);
    return editions;
  };
  for (let round = 0; !swapped; round++) {
    await ask(round % PLACES);
    await setImmediate();
  }
  await done;
  expect(await ask(3)).toEqual(new Set(['horse']));
  expect([...seen].sort()).toEqual(['horse', 'snake']);
  expect(complaints).toEqual([]);
});

it('the folder is watched: files come and go, it goes and comes back, and it is said once', async () => {
  await load('on');
  const bot = createBot(loaded.archive, commands);
  let size = PLACES;
  loaded.follow((next) => {
    bot.swap(next);
    size = next.size;
  });
  const articles = join(root, 'articles');
  await mkdir(join(articles, 'new'));
  await writeFile(join(articles, 'new', '41.txt'), textOf(41, 'goat'));
  await eventually(() => size).toBe(PLACES + 1);
  await rm(join(articles, '0.txt'));
  await eventually(() => size).toBe(PLACES);
  await cp(articles, join(root, 'copy'), { recursive: true });
  await rm(articles, { recursive: true });
  await eventually(() => complaints.length).toBe(1);
  expect(complaints[0]).toMatch(/articles: expected .*\. What was read of it stays\.$/);
  await write(articles, 'dog');
  await eventually(
    async () => (await bot.handle({ command: 'ask', args: { question: 'Which year?' } })).found,
  ).toBeDefined();
  await writeFile(join(articles, 'last.txt'), textOf(99, 'dog'));
  await eventually(() => size).toBe(PLACES + 1);
  await rm(join(articles, 'last.txt'));
  await eventually(() => size).toBe(PLACES);
});
