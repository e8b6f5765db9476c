import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../src/archives/open-archive.ts';
import { openServerArchives, type ServerArchivesOptions } from '../../src/archives/server-archives.ts';
import { inlineReader } from '../../src/articles/file-reader.ts';
import { openFolderCache } from '../../src/articles/folder-cache.ts';
import { parseArticle } from '../../src/articles/parse.ts';

const [A, B] = ['200000000000000002', '211111111111111111'] as const;
const common = await openArchive([
  parseArticle('pool.txt', 'The pool\n\nThe pool of Brno opened in 2021.\n'),
]);

let root = '';
let now = 0;
/** What was opened, by the title of the first article. */
let opened: string[] = [];
let complaints: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'servers-'));
  [now, opened, complaints] = [0, [], []];
  await write(A, 'mill.txt', 'The mill', 'The mill burned down in 2019.');
  await write(B, 'well.txt', 'The well', 'The well dried up in 2018.');
});
afterEach(() => rm(root, { recursive: true }));

async function write(server: string, name: string, title: string, body: string) {
  const path = join(root, '.servers', server, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${title}\n\n${body}\n`);
}
const serve = (more: Partial<ServerArchivesOptions> = {}) =>
  openServerArchives({
    articlesDir: root,
    config: { watchArticles: 'on' },
    reader: inlineReader,
    cache: openFolderCache(join(root, '.cache'), () => {}),
    common: () => common,
    async open(articles) {
      opened.push(articles[0]?.title ?? '');
      return openArchive(articles, { mostForMiniSearch: 0 });
    },
    answering: {},
    onChange: () => {},
    complain: (message) => complaints.push(message),
    clock: () => now,
    ...more,
  });
const titlesOf = async (archive: { list: typeof common.list; size: number }) =>
  (await archive.list(0, archive.size)).map(({ title }) => title).sort();

it('a server is opened once, however many ask at once, and stays open', async () => {
  const servers = serve();
  const archives = await Promise.all([servers.of(A), servers.of(A), servers.of(B)]);
  expect(archives[0]).toBe(archives[1]);
  expect(await servers.of(A)).toBe(archives[0]);
  expect(opened.sort()).toEqual(['The mill', 'The well']);
  await servers.close();
});

it('who has not asked for longest is closed, and read again', async () => {
  const servers = serve({ keptText: 1 });
  for (const server of [A, B, A, A, B]) {
    const titles = await titlesOf(await servers.of(server));
    expect(titles).toEqual(['The pool', server === A ? 'The mill' : 'The well'].sort());
  }
  expect(opened).toEqual(['The mill', 'The well', 'The mill', 'The well']);
  await servers.close();
});

it('the articles for all of before are let go, also of a server that has not asked since', async () => {
  const open = () =>
    openArchive([parseArticle('pool.txt', 'The pool\n\nThe pool of Brno opened in 2021.\n')]);
  let current = await open();
  const former = new WeakRef(current);
  const servers = serve({ common: () => current });
  await servers.of(A);
  current = await open();
  await servers.of(B);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await expect
    .poll(() => {
      collect();
      return former.deref();
    })
    .toBeUndefined();
  expect(await titlesOf(await servers.of(A))).toEqual(['The mill', 'The pool']);
  await servers.close();
});

it('a folder is looked at while its server asks, at most every five seconds; if the setting says so, only when it is told to', async () => {
  const servers = serve();
  const asked = serve({ config: { watchArticles: 'off' } });
  for (const each of [servers, asked]) await each.of(A);
  await write(A, 'tower.txt', 'The tower', 'The tower fell in 1997.');
  now = 4999;
  const first = await servers.of(A);
  await servers.look(B);
  expect(await servers.of(A)).toBe(first);
  now = 5000;
  for (const each of [servers, asked]) await each.of(A);
  await expect.poll(async () => titlesOf(await servers.of(A)), { timeout: 10_000 }).toContain('The tower');
  expect(await titlesOf(await asked.of(A))).not.toContain('The tower');
  await asked.look(A);
  expect(await titlesOf(await asked.of(A))).toContain('The tower');
  await Promise.all([servers.close(), asked.close()]);
});

it('a folder that cannot be read is told of, and the articles for all are answered from', async () => {
  await rm(join(root, '.servers', A), { recursive: true });
  await writeFile(join(root, '.servers', A), 'no folder');
  const servers = serve();
  expect(await servers.of(A)).toBe(common);
  expect(complaints).toEqual([expect.stringMatching(/^\.servers\/200000000000000002\/: expected a folder/)]);
  expect(await titlesOf(await servers.of(B))).toContain('The well');
  for (const server of ['', '..', `../${A}`, `${A}/../${B}`, `${B}\0`, '1'])
    expect(await servers.of(server)).toBe(common);
  expect(opened).toEqual(['The well']);
  await servers.close();
});

it('for who must miss nothing a folder that cannot be read is none, until it can be read', async () => {
  const folder = join(root, '.servers', A);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'no folder');
  const servers = serve();
  await expect(servers.withCommon().of(A)).rejects.toThrow(`${A}: expected a folder that can be read`);
  await servers.look(A);
  await expect(servers.withCommon().of(A)).rejects.toThrow('expected a folder');
  expect(complaints).toHaveLength(1);
  await rm(folder);
  await write(A, 'mill.txt', 'The mill', 'The mill burned down in 2019.');
  await servers.look(A);
  expect(await titlesOf(await servers.withCommon().of(A))).toEqual(['The mill', 'The pool']);
  // What was read once stays.
  await rm(folder, { recursive: true });
  await writeFile(folder, 'no folder');
  await servers.look(A);
  expect(await titlesOf(await servers.withCommon().of(A))).toEqual(['The mill', 'The pool']);
  await servers.close();
});
