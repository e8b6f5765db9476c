import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFileCache } from '../../src/support/file-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives back what was kept, whole or in parts, large and small', async () => {
  const cache = openFileCache(folder, 'test', '1');
  const parts = [0, 3, 1_000_001, 2_500_000, 1].map((length, at) => Buffer.alloc(length, at + 1));
  await cache.set('whole', Buffer.concat(parts));
  await cache.set('parts', parts);
  for (const key of ['whole', 'parts'])
    expect((await cache.get(key))?.equals(Buffer.concat(parts))).toBe(true);
  await cache.set('nothing', []);
  expect(await cache.get('nothing')).toHaveLength(0);
  expect(await cache.get('never')).toBeUndefined();
  expect(await openFileCache(folder, 'test', '2').get('whole')).toBeUndefined();
});

it('takes what is damaged for nothing', async () => {
  const cache = openFileCache(folder, 'test', '1');
  await cache.set('key', [Buffer.alloc(40, 1), Buffer.alloc(40, 2)]);
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), Buffer.alloc(112, 1));
  expect(await cache.get('key')).toBeUndefined();
});
