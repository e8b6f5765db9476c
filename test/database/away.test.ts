import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readCopy, writeCopy } from '../../src/database/article-copy.ts';
import { openLiveArchive } from '../../src/database/live-archive.ts';
import { openPostgres } from '../../src/database/postgres.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { corpus } from '../corpus.ts';
import { type Detour, startProxy } from './proxy.ts';
import { eventually, freshDatabase, START_MS, serverName, startServer } from './servers.ts';

const QUESTION = 'When was the bridge closed?';

describe(`while ${serverName} is away`, () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let proxy: Detour;
  let serverUrl: string;
  const path = join(mkdtempSync(join(tmpdir(), 'copies-')), 'deep', 'copy.jsonl.gz');
  beforeAll(async () => {
    const server = await startServer();
    serverUrl = server.url;
    proxy = await startProxy(server.url);
    fresh = await freshDatabase(server);
    await writeArticles(fresh.database, corpus);
  }, START_MS);
  afterAll(async () => {
    proxy.close();
    await fresh.close();
  });

  /** A live archive behind the proxy, what it said, and the archives that it gave. */
  const live = async (url = proxy.url, readUrl?: string) => {
    const said: string[] = [];
    const given: Archive[] = [];
    const database = openPostgres({
      url,
      readUrl,
      schema: fresh.schema,
      connections: 3,
      onProblem: () => said.push('lost'),
    });
    const opened = await openLiveArchive({
      database,
      kept: 0,
      openCopy: async () => {
        const articles = await readCopy(path);
        return articles.length === 0 ? undefined : openArchive(articles);
      },
      onAway: (away) => said.push(away ? 'away' : 'back'),
      onArchive: (archive) => given.push(archive),
    }).catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
    return { database, said, given, ...opened };
  };

  it('nothing answers if there never was a copy', async () => {
    proxy.cut(true);
    await expect(live()).rejects.toThrow();
    proxy.cut(false);
  });

  it('questions are answered from the copy, and from the database once it is back', async () => {
    const { database, said, given, archive, refresh } = await live();
    await writeCopy(database, path);
    expect(await readCopy(path)).toHaveLength(corpus.length);
    const [shown] = given;
    const expected = await (await openArchive(corpus)).ask(QUESTION);
    const first = async () => (await shown?.ask(QUESTION))?.quotes[0]?.text;
    expect(await first()).toBe(expected.quotes[0]?.text);
    const source = await shown?.find('pool');
    proxy.cut(true);
    // None is lost, however many come at once.
    expect(new Set(await Promise.all(Array.from({ length: 20 }, first)))).toEqual(
      new Set([expected.quotes[0]?.text]),
    );
    expect(said.filter((each) => each === 'away')).toHaveLength(1);
    await refresh();
    const inPool = await shown?.ask('What did it cost?', { ...(source && { source }) });
    expect(inPool?.quotes[0]?.article.id).toBe('pool');
    expect(await shown?.matching('ostr', 9)).toHaveLength(1);
    expect(await shown?.list(0, 9)).toHaveLength(3);
    expect(archive().size).toBe(3);
    expect(given).toHaveLength(2);
    proxy.cut(false);
    await eventually(async () => {
      await refresh();
      return said.includes('back');
    });
    expect(given).toHaveLength(3);
    await fresh.database.query('UPDATE statistics SET edition = edition + 1');
    await refresh();
    expect(given).toHaveLength(4);
    expect(await first()).toBe(expected.quotes[0]?.text);
    expect(said.filter((each) => each !== 'lost')).toEqual(['away', 'back']);
    await database.close();
  });

  it('what is being written is not, and the process goes on', async () => {
    // All connections to PGlite are one session, in which what was begun would stay open.
    if (!(await startServer()).hasSessions) return;
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => uncaught.push(error);
    process.on('uncaughtExceptionMonitor', hear);
    const database = openPostgres({ url: proxy.url, schema: fresh.schema, onProblem: () => {} });
    const writing = database.transaction(async (inside) => {
      await inside.query('UPDATE statistics SET edition = edition + 100');
      proxy.cut(true);
      await inside.query('SELECT pg_sleep(9)');
    });
    await expect(writing).rejects.toThrow('Connection terminated');
    proxy.cut(false);
    expect(await database.query('SELECT edition FROM statistics WHERE edition >= 100')).toEqual([]);
    process.off('uncaughtExceptionMonitor', hear);
    expect(uncaught).toEqual([]);
    await database.close();
  });

  it('a start is answered from the copy', async () => {
    proxy.cut(true);
    const { database, archive, said } = await live();
    expect((await archive().ask(QUESTION)).quotes[0]?.text).toMatch('The bridge was closed');
    expect(said).toEqual(['away']);
    proxy.cut(false);
    await database.close();
  });

  it('a replica that is away is done without', async () => {
    const { database, said, archive } = await live(serverUrl, proxy.url);
    proxy.cut(true);
    expect((await archive().ask(QUESTION)).quotes[0]?.text).toMatch('The bridge was closed');
    expect(said).not.toContain('away');
    expect(said).toContain('lost');
    proxy.cut(false);
    await database.close();
  });

  it('nobody waits long for a server that says nothing', async () => {
    const { database, said, archive } = await live();
    proxy.hold(true);
    expect((await archive().ask(QUESTION)).quotes[0]?.text).toMatch('The bridge was closed');
    expect(said).toContain('away');
    proxy.hold(false);
    proxy.cut(true);
    await database.close();
    proxy.cut(false);
  });

  it('a copy that is none is said to be none', async () => {
    await writeFile(path, 'nothing packed');
    await expect(readCopy(path)).rejects.toThrow();
    proxy.cut(true);
    await expect(live()).rejects.toThrow('header');
    proxy.cut(false);
  });
});
