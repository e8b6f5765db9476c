import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileReader, inlineReader } from '../../src/articles/file-reader.ts';
import { openFolderCache } from '../../src/articles/folder-cache.ts';
import { type Progress, readArticles } from '../../src/articles/read.ts';

const textOf = (number: number) =>
  `---\nurl: https://example.org/${number}\n---\nBridge ${number} is rebuilt\n\nThe council voted on Tuesday to rebuild bridge ${number}.\n`;

let root = '';
let read: string[] = [];
/** Keeps which files it was asked for. */
const reader: FileReader = {
  ...inlineReader,
  isQuick: () => false,
  read(file) {
    read.push(file.name);
    return inlineReader.read(file);
  },
};
const problems: unknown[] = [];
const start = async (count?: (progress: Progress) => void) => {
  read = [];
  const cache = openFolderCache(join(root, 'cache'), (error) => problems.push(error));
  return readArticles(join(root, 'articles'), { reader, cache, ...(count && { onProgress: count }) });
};
const path = (number: number) => join(root, 'articles', `${String(number).padStart(2, '0')}.txt`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-cache-'));
  await mkdir(join(root, 'articles'));
  for (let number = 0; number < 12; number++) await writeFile(path(number), textOf(number));
  await writeFile(path(12), '\n');
  problems.length = 0;
});
afterEach(() => rm(root, { recursive: true }));

describe('a second start', () => {
  it('reads nothing anew, and has exactly the same articles and problems', async () => {
    const first = await start();
    expect(read).toHaveLength(13);
    const told: Progress[] = [];
    const second = await start((progress) => told.push(progress));
    expect(read).toEqual([]);
    expect(second).toEqual(first);
    expect(second.problems).toHaveLength(1);
    expect(told.at(-1)).toEqual({ done: 13, all: 13 });
  });

  it('reads what has changed, and only that', async () => {
    await start();
    await writeFile(path(3), textOf(33));
    await rm(path(4));
    const { articles } = await start();
    expect(read).toEqual(['03.txt']);
    expect(articles.map(({ title }) => title)).toContain('Bridge 33 is rebuilt');
    expect(articles).toHaveLength(11);
    await start();
    expect(read).toEqual([]);
  });

  it('knows a content by whatever path, and whatever the dates of its file', async () => {
    await start();
    await rename(path(3), join(root, 'articles', 'moved.txt'));
    await utimes(path(5), 1, 1);
    const { articles } = await start();
    expect(read).toEqual([]);
    expect(articles.map(({ id }) => id)).toContain('moved');
  });

  it.each<[string, (content: Buffer) => Buffer]>([
    ['cut short', (content) => content.subarray(0, -20)],
    ['altered', (content) => Buffer.from(content.toString('latin1').replace('Tuesday', 'Mondays'), 'latin1')],
    ['empty', () => Buffer.alloc(0)],
  ])('reads everything anew if the cache is %s, and mends it', async (_, spoil) => {
    const first = await start();
    const [name = ''] = await readdir(join(root, 'cache'));
    const file = join(root, 'cache', name);
    await writeFile(file, spoil(await readFile(file)));
    expect(await start()).toEqual(first);
    expect(read).toHaveLength(13);
    await start();
    expect(read).toEqual([]);
  });

  it('reads everything anew if the cache cannot be kept, and says so once', async () => {
    await writeFile(join(root, 'cache'), 'a file');
    const first = await start();
    expect(await start()).toEqual(first);
    expect(read).toHaveLength(13);
    expect(problems).toHaveLength(2);
  });
});

it('keeps what was read of a folder that is in use, and of no other for more than a month', async () => {
  await start();
  const files = async () => (await readdir(join(root, 'cache'))).map((name) => join(root, 'cache', name));
  const [kept = '', ...more] = await files();
  expect(more).toEqual([]);
  await writeFile(join(root, 'cache', 'gone.articles'), '');
  for (const file of await files()) await utimes(file, 0, 0);
  const cache = openFolderCache(join(root, 'cache'), (error) => problems.push(error));
  await cache.prune(Date.now(), join(root, 'articles'));
  expect(await files()).toEqual([kept]);
});

it('does not keep what was given up for want of time', async () => {
  const hurried: FileReader = {
    ...reader,
    read: async (file) => {
      read.push(file.name);
      return { articles: [], problems: [{ message: 'too late' }], cut: true };
    },
  };
  const cache = () => openFolderCache(join(root, 'cache'), () => {});
  await readArticles(join(root, 'articles'), { reader: hurried, cache: cache() });
  expect((await start()).articles).toHaveLength(12);
  expect(read).toHaveLength(13);
});
