import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVectorCache } from '../../src/reader/vector-cache.ts';
import { packVectors } from '../../src/search/nearest-rows.ts';

const READER = { name: 'abc', width: 4 };
const SENTENCES = [
  { title: 'A', text: 'One.' },
  { title: 'A', text: 'Two.' },
];
const VECTORS = packVectors([Float32Array.of(0.1, 0.2, 0.3, 0.9), Float32Array.of(-1, 0, 0, 0)], 4);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const open = (name = READER.name) => openVectorCache(join(folder, 'cache'), { ...READER, name });
const files = async () => (await readdir(join(folder, 'cache'))).map((name) => join(folder, 'cache', name));

describe('the cache of vectors', () => {
  it('gives back exactly what was kept', async () => {
    await open().set(SENTENCES, VECTORS);
    expect(await open().get(SENTENCES)).toEqual(VECTORS);
  });

  it.each([
    [
      'other sentences',
      [
        { title: 'A', text: 'One.' },
        { title: 'A', text: 'Too.' },
      ],
    ],
    ['another title', SENTENCES.map(({ text }) => ({ title: 'B', text }))],
  ])('has nothing for %s', async (_, sentences) => {
    await open().set(SENTENCES, VECTORS);
    expect(await open().get(sentences)).toBeUndefined();
  });

  it('has nothing for other weights', async () => {
    await open().set(SENTENCES, VECTORS);
    expect(await open('other').get(SENTENCES)).toBeUndefined();
  });

  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, -3)],
    ['altered', (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.from([99])])],
    ['empty', () => Buffer.alloc(0)],
  ])('takes a file that is %s for none', async (_, spoil) => {
    await open().set(SENTENCES, VECTORS);
    const [file = ''] = await files();
    await writeFile(file, spoil(await readFile(file)));
    expect(await open().get(SENTENCES)).toBeUndefined();
  });

  it('rejects if the folder cannot be made', async () => {
    await writeFile(join(folder, 'cache'), 'a file');
    await expect(open().set(SENTENCES, VECTORS)).rejects.toThrow();
  });

  it('forgets what has not been written for long, and touches no other file', async () => {
    const cache = open();
    await cache.set(SENTENCES, VECTORS);
    await cache.set([{ title: '', text: 'new' }], packVectors([Float32Array.of(1, 0, 0, 0)], 4));
    const [old = ''] = await files();
    const other = join(folder, 'cache', 'notes.txt');
    await writeFile(other, 'mine');
    const now = Date.UTC(2026, 0, 31);
    for (const file of await files()) await utimes(file, now / 1000, now / 1000);
    for (const file of [old, other]) await utimes(file, 0, 0);
    await cache.prune(now);
    expect(await files()).not.toContain(old);
    expect(await files()).toHaveLength(2);
  });

  it('keeps what is in use, though it was read long ago', async () => {
    const cache = open();
    await cache.set(SENTENCES, VECTORS);
    await cache.use([{ title: '', text: 'never kept' }]);
    const [file = ''] = await files();
    await utimes(file, 0, 0);
    await cache.use(SENTENCES);
    await cache.prune(Date.now());
    expect(await files()).toEqual([file]);
  });
});
