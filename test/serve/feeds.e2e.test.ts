import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from '../collection/site.ts';
import { answerTo, type StartedProcess, startProcess } from '../discord/process.ts';
import { shown } from '../discord/reading.ts';
import { eventually } from '../discord/running.ts';
import { TOKEN } from '../stand-in/identities.ts';
import { chatInput } from '../stand-in/interactions.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';

let root = '';
let site: Site;
let discord: StandIn;
let bot: StartedProcess;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'feeds-'));
  [site, discord] = await Promise.all([startSite(), startStandIn()]);
  await mkdir(join(root, 'articles'));
  await writeFile(join(root, 'articles', 'pool.txt'), 'The pool opens\n\nThe pool opened on Saturday.\n');
  site.pages.set(
    '/rss',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>The bridge</title>
    <link>${site.origin}/bridge</link><description>In short.</description></item></channel></rss>`,
  );
  site.pages.set(
    '/bridge',
    '<title>The bridge</title><p>The council of Ostrava voted to rebuild the bridge in 1997.</p>',
  );
  bot = startProcess({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    ARTICLES_DIR: join(root, 'articles'),
    CACHE_DIR: join(root, 'cache'),
    WATCH_ARTICLES: 'off',
    FEEDS: `${site.origin}/rss ${site.origin}/none?key=secret`,
    FEED_LOCAL: 'true',
  });
}, 200_000);
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await Promise.all([site.close(), discord.close()]);
  await rm(root, { recursive: true });
});

it('what a feed announces is answered from as soon as it is read, and the bot ends as ever', async () => {
  for (const said of ['The articles have changed', 'Feeds brought articles', 'A feed cannot be read'])
    await eventually(() => bot.output()).toContain(said);
  expect(bot.output()).not.toContain('secret');
  expect(await readdir(join(root, 'articles'))).toEqual(['pool.txt', 'the-bridge.txt']);
  await eventually(() => bot.output()).toContain('Logged in');
  const question = chatInput('ask', [
    { name: 'question', type: 3, value: 'When did the council of Ostrava vote?' },
  ]);
  discord.send(question);
  expect(shown(await answerTo(question, discord))).toContain('voted to rebuild the bridge in 1997');
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
}, 200_000);
