import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderArticles } from '../../src/archives/folder-articles.ts';
import { loadSharedArchive, type SharedOptions } from '../../src/archives/load-shared-archive.ts';
import { readConfig } from '../../src/config/config.ts';
import { readCopy } from '../../src/database/article-copy.ts';
import { UnusableDatabase } from '../../src/database/unusable-database.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { corpus } from '../corpus.ts';
import { emptyDatabase, openAgain, START_MS, startServer } from '../database/servers.ts';
import { eventually } from '../discord/running.ts';
import { fakeReader } from '../reader/fake-reader.ts';

let cache = '';
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shared-'));
  cache = join(root, 'cache');
  await mkdir(cache);
});
afterEach(() => rm(root, { recursive: true }));

/** What has not been used since 1970. */
async function writeOld(name: string): Promise<void> {
  await writeFile(join(cache, name), '');
  await utimes(join(cache, name), 0, 0);
}

describe('a process with a database', () => {
  it('that cannot be reached says so, and forgets vectors that nobody uses', async () => {
    const config = readConfig({ CACHE_DIR: cache });
    await writeOld('gone.vectors');
    const loading = loadSharedArchive({
      config: { ...config, databaseUrl: 'postgres://bot@127.0.0.1:1/news' },
      reader: fakeReader().reader,
      patient: false,
      complain: () => {},
      onProblem: () => {},
    });
    await expect(loading).rejects.toThrow(UnusableDatabase);
    await eventually(() => readdir(cache)).toEqual([]);
  });

  it(
    'that only answers waits for the first articles if it is to serve; else it says that there are none',
    async () => {
      const server = await emptyDatabase(await startServer());
      const said: string[] = [];
      const load = (more: Partial<SharedOptions>) =>
        loadSharedArchive({
          config: { ...readConfig({ CACHE_DIR: cache }), databaseUrl: server.url },
          patient: false,
          complain: (message) => said.push(message),
          onProblem: () => {},
          ...more,
        });
      await expect(load({})).rejects.toMatchObject({
        message: expect.stringMatching(/^DATABASE_URL: .* got an empty one/),
        mayPass: true,
      });
      const ended = new AbortController();
      const given = load({ waits: true, signal: ended.signal });
      const loading = load({ waits: true });
      await eventually(() => said.filter((line) => line.endsWith('They are waited for.')).length).toBe(2);
      ended.abort();
      await expect(given).rejects.toThrow('aborted');
      const database = openAgain(server, 'dateline');
      await writeArticles(database, corpus);
      const { archive, close } = await loading;
      expect(archive.size).toBe(corpus.length);
      await Promise.all([close(), database.close()]);
      await server.close();
      // None was made of the empty one: for ten minutes there would be no other.
      const copies = (await readdir(cache)).filter((name) => name.startsWith('articles-of-'));
      expect(await readCopy(join(cache, copies[0] ?? ''))).toHaveLength(corpus.length);
    },
    START_MS,
  );

  it('whose articles it writes forgets what was read of folders that nobody uses', async () => {
    const folder = join(root, 'articles');
    await mkdir(folder);
    await writeFile(join(folder, 'bridge.txt'), 'The bridge\n\nThe bridge of Ostrava was closed.\n');
    await writeOld('gone.articles');
    const articles = createFolderArticles({
      folder,
      config: readConfig({ CACHE_DIR: cache, WATCH_ARTICLES: 'off' }),
      onChange: () => {},
      complain: (message) => expect.unreachable(message),
    });
    expect(await articles.read()).toHaveLength(1);
    await eventually(() => readdir(cache)).not.toContain('gone.articles');
    await articles.close();
  });
});
