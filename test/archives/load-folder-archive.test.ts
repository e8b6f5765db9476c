import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadFolderArchive } from '../../src/archives/load-folder-archive.ts';
import { readConfig } from '../../src/config/config.ts';
import { eventually } from '../discord/running.ts';
import { fakeReader } from '../reader/fake-reader.ts';

const DAY_MS = 86_400_000;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'load-'));
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(root, { recursive: true });
});

it('what a process has had in memory for months is kept for the next start, what nobody uses is not', async () => {
  const [folder, cache] = [join(root, 'articles'), join(root, 'cache')];
  await mkdir(folder);
  await writeFile(join(folder, 'bridge.txt'), 'The bridge\n\nThe bridge of Ostrava was closed.\n');
  const loaded = await loadFolderArchive({
    config: readConfig({ CACHE_DIR: cache, WATCH_ARTICLES: 'off' }),
    folder,
    opening: Promise.resolve(fakeReader().reader),
    patient: false,
    complain: (message) => expect.unreachable(message),
    onProblem: (_, error) => expect.unreachable(String(error)),
  });
  expect(await loaded.archive.prepared).toBe(true);
  const [vectors = '', ...others] = (await readdir(cache)).filter((name) => name.endsWith('.vectors'));
  expect([vectors, others]).toEqual([expect.stringMatching(/\w/), []]);
  await writeFile(join(cache, 'gone.vectors'), 'of an article that is gone');

  vi.setSystemTime(Date.now() + 40 * DAY_MS);
  vi.advanceTimersByTime(DAY_MS);
  await eventually(() => readdir(cache)).not.toContain('gone.vectors');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await readdir(cache)).toContain(vectors);
  await loaded.close();
});
