import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCodeCache } from '../../src/support/code-cache.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2024, 0, 1);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-code-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A file of another version, used so many days ago. */
async function keptBefore(days: number): Promise<void> {
  const path = join(folder, 'other.articles');
  await writeFile(path, 'kept');
  const used = new Date(NOW - days * DAY_MS);
  await utimes(path, used, used);
}

/** With code that cannot be read, so that asking for its version rejects. */
const cacheWithoutCode = () =>
  openCodeCache({
    folder,
    ending: 'articles',
    code: [pathToFileURL(join(folder, 'not-there/'))],
    onProblem: () => {},
  });

describe('pruning what the program computed', () => {
  it.each([0, 27.9])('does not read the code while nothing is old: used %s days ago', async (days) => {
    await keptBefore(days);
    await cacheWithoutCode().prune(NOW, 'in use');
    expect(await readdir(folder)).toEqual(['other.articles']);
  });

  it.each([28.1, 31])('does so to tell what is in use before others remove it: %s days', async (days) => {
    await keptBefore(days);
    await expect(cacheWithoutCode().prune(NOW, 'in use')).rejects.toThrow('not-there');
    expect(await readdir(folder)).toEqual(['other.articles']);
  });

  it('removes what has not been used for a month where nothing is in use', async () => {
    await keptBefore(29);
    await cacheWithoutCode().prune(NOW);
    expect(await readdir(folder)).toEqual(['other.articles']);
    await cacheWithoutCode().prune(NOW + 2 * DAY_MS);
    expect(await readdir(folder)).toEqual([]);
  });
});
