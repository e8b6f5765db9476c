import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { articlesCommand } from '../../commands/articles.ts';
import { commands } from '../../commands/index.ts';
import { loadArchive } from '../../src/archives/load-archive.ts';
import type { LoadedArchive } from '../../src/archives/loaded-archive.ts';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { openFolderCache } from '../../src/articles/folder-cache.ts';
import { createBot } from '../../src/bot/bot.ts';
import { createArticleManager } from '../../src/collection/manage-articles.ts';
import { createWebReader } from '../../src/collection/web-reader.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Site, startSite } from '../collection/site.ts';
import { buttons, messageOf, shown as shownEscaped } from '../discord/reading.ts';
import { type Running, run } from '../discord/running.ts';
import {
  chatInput,
  type InteractionData,
  messageMenu,
  press,
  type SentOption,
  submit,
} from '../stand-in/interactions.ts';
import type { Step } from '../stand-in/rest.ts';

let root = '';
let site: Site;
let loaded: LoadedArchive;
let running: Running;
const files = async () => (await readdir(join(root, 'articles'))).sort();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'managed-'));
  site = await startSite();
  await mkdir(join(root, 'articles'));
  await writeFile(
    join(root, 'articles', 'pool.txt'),
    'The pool opens\n\nThe pool in Brno opened on Saturday.\n',
  );
  const config = readConfig({ READER: 'off', CACHE_DIR: join(root, 'cache'), WATCH_ARTICLES: 'off' });
  loaded = await loadArchive(config, {
    articlesDir: join(root, 'articles'),
    usesReader: false,
    patient: false,
    complain: () => {},
  });
  const web = createWebReader({ agent: 'Dateline/1', pause: 0, allowLocal: true });
  const manager = createArticleManager({
    folder: join(root, 'articles'),
    reader: inlineReader,
    cache: openFolderCache(join(root, 'cache'), () => {}),
    web,
    look: async () => folder.look(),
  });
  const bot = createBot(loaded.archive, [...commands, articlesCommand(() => manager)]);
  const folder = loaded.follow((next) => bot.swap(next));
  running = await run({ bot });
  site.pages.set(
    '/bridge',
    '<title>The bridge</title><p>The council of Ostrava voted to rebuild the bridge in 1997.</p>',
  );
});
afterAll(async () => {
  await running.close();
  await loaded.close();
  await site.close();
  await rm(root, { recursive: true });
});
afterEach(() => expect(running.discord.rest.violations).toEqual([]));

/** The same, of somebody who may manage the server. */
const asManager = (interaction: InteractionData): InteractionData => ({
  ...interaction,
  member: { ...(interaction['member'] as object), permissions: '32' },
});
const articles = (task: string, options: readonly SentOption[] = []) =>
  chatInput('articles', [{ name: task, type: 1, options } as unknown as SentOption]);
const link = (value: string) => [{ name: 'link', type: 3, value }];
/** What a reader sees. */
const shown = (step: Step | undefined) => shownEscaped(step).replaceAll('\\', '');
/** What was said in the end. */
async function ask(interaction: InteractionData): Promise<Step | undefined> {
  const { discord } = running;
  discord.send(interaction);
  const [first] = await discord.rest.steps(interaction, 1);
  return first?.type === 5 ? (await discord.rest.steps(interaction, 2))[1] : first;
}
const pressFirst = (step: Step | undefined) => asManager(press(buttons(step)[0] ?? '', messageOf(step)));
const answer = async () =>
  shown(
    await ask(
      chatInput('ask', [{ name: 'question', type: 3, value: 'When did the council of Ostrava vote?' }]),
    ),
  );

it('a link is shown, added at a button, answered from at once, and taken back at another', async () => {
  const offer = await ask(asManager(articles('add', link(`${site.origin}/bridge`))));
  expect(shown(offer)).toMatch(/1 article would be added or replaced[\s\S]*The bridge[\s\S]*new/);
  expect(await files()).toEqual(['pool.txt']);
  const done = await ask(pressFirst(offer));
  expect(shown(done)).toContain('Done. My answers take it into account from now on.');
  expect(await files()).toEqual(['pool.txt', 'the-bridge.txt']);
  expect(await answer()).toContain('The council of Ostrava voted to rebuild the bridge in 1997.');
  // Once: the offer is not there any more.
  expect(shown(await ask(pressFirst(offer)))).toContain('This button has expired');
  expect(shown(await ask(pressFirst(done)))).toContain('Done.');
  expect(await files()).toEqual(['pool.txt']);
  expect(await answer()).not.toContain('in 1997');
});

it('an attached file and the links of a message are added, whatever robots.txt says of the file', async () => {
  site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /attachments\n');
  site.pages.set('/attachments/tower.md', '# The tower\n\nThe tower of the town fell down in 2003.\n');
  const attached = asManager(articles('add', [{ name: 'file', type: 11, value: '77' }]));
  const data = { ...(attached['data'] as object), resolved: { attachments: { 77: attachment('tower.md') } } };
  const offer = await ask({ ...attached, data });
  expect(shown(offer)).toMatch(/The tower[\s\S]*new/);
  expect(shown(await ask(pressFirst(offer)))).toContain('Done.');
  expect(await files()).toContain('the-tower.txt');
  const ofMessage = await ask(
    asManager(messageMenu('Add this link', `Look: ${site.origin}/bridge and <${site.origin}/none>!`)),
  );
  expect(shown(ofMessage)).toMatch(/The bridge[\s\S]*none was not read: the site answers with status 404/);
  expect(shown(await ask(asManager(messageMenu('Add this link', 'no link here'))))).toContain(
    'Give a web link',
  );
});

const attachment = (filename: string) => ({
  id: '77',
  filename,
  size: 10,
  url: `${site.origin}/attachments/${filename}`,
  proxy_url: 'http://127.0.0.1:1/',
});

it('an offer does not overwrite what has come into its file meanwhile', async () => {
  const offer = await ask(asManager(articles('add', link(`${site.origin}/bridge`))));
  const path = join(root, 'articles', 'the-bridge.txt');
  await writeFile(path, 'Another bridge\n\nIt stands in Brno.\n');
  expect(shown(await ask(pressFirst(offer)))).toContain('This button has expired');
  expect(await readFile(path, 'utf8')).toContain('It stands in Brno.');
  await rm(path);
});

it('without anything a window asks for links and files, which are added then', async () => {
  site.pages.set('/robots.txt', '');
  site.pages.set('/attachments/church.md', '# The church\n\nThe church of the town was built in 1402.\n');
  site.pages.set('/attachments/mill.md', '# The mill\n\nThe mill of the town burnt down in 1611.\n');
  const window = await ask(asManager(articles('add')));
  expect(window?.type).toBe(9);
  const fields = (window?.message.components ?? []).map(({ label, component }) => [label, component?.type]);
  expect(fields).toEqual([
    ['The address of a page or a feed', 4],
    ['A file with articles', 19],
  ]);
  const id = String(window?.message['custom_id']);
  const file = (filename: string) => ({ filename, url: `${site.origin}/attachments/${filename}` });
  const filled = submit(
    id,
    { link: `${site.origin}/bridge` },
    { file: [file('church.md'), file('mill.md')] },
  );
  const offer = await ask(asManager(filled));
  expect(shown(offer)).toMatch(/3 articles would be added[\s\S]*The bridge[\s\S]*The church[\s\S]*The mill/);
  const done = await ask(pressFirst(offer));
  expect(await files()).toEqual(expect.arrayContaining(['the-bridge.txt', 'the-church.txt', 'the-mill.txt']));
  await ask(pressFirst(done));
  expect(await files()).not.toContain('the-mill.txt');
  expect(shown(await ask(asManager(submit(id, { link: ' ' }))))).toContain('Give a web link');
  expect(shown(await ask(asManager(submit(id, { link: '/etc/passwd', task: 'reload' }))))).toContain(
    'Give a web link',
  );
  expect(shown(await ask(asManager(submit('1;nothing', { link: 'x' }))))).toContain('has expired');
  // A window can be filled in by who has lost the right meanwhile, or made up.
  expect(shown(await ask(submit(id, { link: `${site.origin}/bridge` })))).toContain(
    'Only those who may manage',
  );
  expect((await ask(articles('add')))?.type).toBe(4);
});

it('a copy of an article that is there is told so, before it is added and after', async () => {
  const told = [
    'Engineers of the town found cracks in eleven pillars of the chapel after lorries had been led past it for months.',
    'The mayor told reporters that money from the region and from Brussels would pay for four fifths of all the work.',
    'Shopkeepers of the eastern square fear that customers will stay away until the scaffolds are taken down again.',
    'A choir that sang there in 1961 may be heard again in summer, if the roof is found to be safe by then.',
    'Historians want the lamps and the railings to be kept, for they were cast in the foundry of the town itself.',
  ];
  const page = (title: string, day: string) =>
    `<title>${title}</title><meta property="article:published_time" content="${day}">${told.map((each) => `<p>${each}</p>`).join('')}`;
  site.pages.set('/chapel', page('The chapel', '2024-03-05'));
  site.pages.set('/reprint', page('An old chapel', '2024-03-06'));
  const first = await ask(asManager(articles('add', link(`${site.origin}/chapel`))));
  expect(shown(first)).not.toContain('Copy of');
  const done = [await ask(pressFirst(first))];
  const offer = await ask(asManager(articles('add', link(`${site.origin}/reprint`))));
  expect(shown(offer)).toMatch(/An old chapel[\s\S]*new · Copy of: The chapel/);
  done.push(await ask(pressFirst(offer)));
  const source = (name: string) => chatInput('sources', [{ name: 'article', type: 3, value: name }]);
  expect(shown(await ask(source('an-old-chapel')))).toContain('Copy of: The chapel · 5 Mar 2024');
  expect(shown(await ask(source('the-chapel')))).toContain('Copies of it: An old chapel · 6 Mar 2024');
  for (const step of done) await ask(pressFirst(step));
});

it('an article is removed with its file, and comes back; the report counts what is there', async () => {
  await writeFile(join(root, 'articles', 'empty.txt'), '');
  const offer = await ask(asManager(articles('remove', [{ name: 'article', type: 3, value: 'pool' }])));
  expect(shown(offer)).toMatch(/This would remove the file pool\.txt:[\s\S]*The pool opens/);
  const done = await ask(pressFirst(offer));
  // What is gone is not answered from.
  expect(shown(done)).toBe('Done. My answers take it into account from now on.');
  expect(await files()).not.toContain('pool.txt');
  const report = shown(await ask(asManager(articles('report'))));
  expect(report).toMatch(
    /1 article[\s\S]*1 file or part is left out[\s\S]*empty\.txt: left out: expected an article, got an empty file/,
  );
  await ask(pressFirst(done));
  expect(await files()).toContain('pool.txt');
  expect(shown(await ask(asManager(articles('reload'))))).toContain('The folder was read anew.');
});

it('nobody else can do it, whatever Discord let through', async () => {
  const before = await files();
  const offer = await ask(asManager(articles('remove', [{ name: 'article', type: 3, value: 'pool' }])));
  for (const interaction of [
    articles('add', link(`${site.origin}/bridge`)),
    articles('reload'),
    messageMenu('Add this link', `${site.origin}/bridge`),
  ])
    expect(shown(await ask(interaction))).toContain('Only those who may manage this server can do that.');
  expect(shown(await ask(press(buttons(offer)[0] ?? '', messageOf(offer))))).not.toContain('Done.');
  expect(await files()).toEqual(before);
});

it('no file of this machine is read, and no button runs it again for all to see', async () => {
  for (const typed of ['/etc/passwd', 'file:///etc/passwd', 'ftp://example.org/a', ''])
    expect(shown(await ask(asManager(articles('add', link(typed)))))).toContain('Give a web link');
  const offer = await ask(asManager(articles('add', link(`${site.origin}/bridge`))));
  expect(shown(offer)).not.toContain('Show to everyone');
  expect(buttons(offer)).toHaveLength(1);
});
