import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electWriter, type WriterOptions } from '../../src/database/elected-writer.ts';
import { createSharedCooldown, sweepCooldowns } from '../../src/database/shared-cooldown.ts';
import { readStatistics } from '../../src/database/statistics.ts';
import { voteTable } from '../../src/database/vote-table.ts';
import { createWaitingVotes } from '../../src/database/waiting-votes.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { createCooldown } from '../../src/discord/handling/cooldown.ts';
import { createBallot } from '../../src/feedback/ballot.ts';
import { voteFile } from '../../src/feedback/vote-file.ts';
import { corpus } from '../corpus.ts';
import {
  eventually,
  freshDatabase,
  openAgain,
  START_MS,
  serverName,
  startServer,
  type TestServer,
} from './servers.ts';

describe(`what processes share in ${serverName}`, () => {
  let server: TestServer;
  let one: Awaited<ReturnType<typeof freshDatabase>>;
  let other: ReturnType<typeof openAgain>;
  beforeAll(async () => {
    server = await startServer();
    one = await freshDatabase(server);
    other = openAgain(server, one.schema);
  }, START_MS);
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  const VOTE = { question: 'When?', quotes: [{ article: 'a', start: 0, end: 3 }], vote: 'wrong' as const };
  const ballotOn = (store: Parameters<typeof createBallot>[0]['store']) =>
    createBallot({ store, key: 'one key for all', now: () => 0, onError: (error) => Promise.reject(error) });

  it('a person votes once on an answer, whichever process hears it', async () => {
    const tables = [voteTable(one.database), voteTable(other)];
    const ballots = await Promise.all(tables.map((table) => ballotOn({ ...table, read: async () => [] })));
    const cast = await Promise.all(
      ['1', '2', '1', '2'].map((user, at) => ballots[at >> 1]?.cast({ ...VOTE, user })),
    );
    expect(cast.sort()).toEqual(['already', 'already', 'noted', 'noted']);
    expect(await tables[1]?.read()).toHaveLength(2);
  });

  it('a vote that waited is there once, though it waited in memory and in a file', async () => {
    const table = voteTable(one.database);
    const file = voteFile(join(mkdtempSync(join(tmpdir(), 'votes-')), 'votes.jsonl'));
    let isAway = true;
    const counts: number[] = [];
    const gone = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const append = async (line: string) => {
      if (isAway) throw gone;
      return table.append(line);
    };
    const options = {
      table: { ...table, append },
      file,
      onWaiting: (count: number) => void counts.push(count),
    };
    const waiting = createWaitingVotes(options);
    const ballot = await ballotOn(waiting);
    const before = (await table.read()).length;
    for (const user of ['7', '8']) expect(await ballot.cast({ ...VOTE, user })).toBe('noted');
    await expect(waiting.flush()).rejects.toThrow('refused');
    isAway = false;
    await waiting.flush();
    await waiting.flush();
    expect(counts).toEqual([1, 2, 0]);
    // As after a restart.
    await createWaitingVotes(options).flush();
    expect(await table.read()).toHaveLength(before + 2);
  });

  it('who asked one process too often is refused by the other, and both count for the server', async () => {
    const cooldowns = [one.database, other].map((database) =>
      createSharedCooldown({
        database,
        perUser: 2,
        perServer: 3,
        own: createCooldown({ perUser: 0, perServer: 0, clock: () => 0 }),
        onProblem: (error) => Promise.reject(error),
      }),
    );
    const ask = async (at: number, user: string, server: string | null = null) =>
      cooldowns[at]?.ask({ user, server });
    const free = { wait: 0, again: false };
    expect(await ask(0, 'a')).toEqual(free);
    expect(await ask(1, 'a', 's')).toEqual(free);
    const refused = await ask(0, 'a');
    expect([9, 10]).toContain(refused?.wait);
    expect(refused?.again).toBe(false);
    expect((await ask(1, 'a'))?.again).toBe(true);
    // What is refused is not counted.
    expect(await Promise.all([ask(0, 'b', 's'), ask(1, 'c', 's')])).toEqual([free, free]);
    expect((await ask(0, 'd', 's'))?.wait).toBeGreaterThan(0);
    expect(await ask(0, 'd')).toEqual(free);
    await sweepCooldowns(one.database);
    expect((await ask(1, 'a'))?.wait).toBeGreaterThan(0);
  });

  it('who cannot reach the database is held to what this process knows', async () => {
    const problems: unknown[] = [];
    const nowhere = { ...one.database, query: () => Promise.reject(new Error('gone')) };
    const own = createCooldown({ perUser: 1, perServer: 0, clock: () => 0 });
    const options = { perUser: 1, perServer: 0, own, onProblem: (error: unknown) => problems.push(error) };
    const cooldown = createSharedCooldown({ database: nowhere, ...options });
    const waits = [
      await cooldown.ask({ user: 'a', server: null }),
      await cooldown.ask({ user: 'a', server: null }),
    ];
    expect(waits.map(({ wait }) => wait)).toEqual([0, 10]);
    expect(problems).toHaveLength(2);
  });

  /** A writer that does not wait long. */
  const elect = (options: Pick<WriterOptions, 'database' | 'read'> & Partial<WriterOptions>) =>
    electWriter({
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
      onProblem: () => {},
      ...options,
    });

  it('a writer writes again when it is told to, and after it failed', async () => {
    const problems: unknown[] = [];
    let articles = corpus.slice(0, 1);
    let isBroken = true;
    const writer = elect({
      database: one.database,
      async read() {
        if (isBroken) throw new Error('no such folder');
        return articles;
      },
      onProblem: (error) => problems.push(error),
    });
    const size = async () => (await readStatistics(one.database)).articles;
    await eventually(async () => problems.length > 0);
    isBroken = false;
    await eventually(async () => (await size()) === 1);
    articles = [...corpus];
    writer.again();
    await eventually(async () => (await size()) === 3);
    await writer.stop();
  });

  it('what a writer left is written by the next, and nothing twice', async () => {
    const stopping = new AbortController();
    await writeArticles(one.database, [], {});
    expect(await writeArticles(one.database, corpus, { signal: AbortSignal.abort() })).toEqual({
      written: 0,
      removed: 0,
    });
    await writeArticles(one.database, corpus.slice(1), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(await writeArticles(one.database, corpus)).toEqual({ written: 1, removed: 0 });
    expect(await writeArticles(one.database, corpus)).toEqual({ written: 0, removed: 0 });
  });

  it('one writer is elected, and the other takes its place when its connection dies', async () => {
    const lock = await one.database.lock(7);
    expect(lock).toBeDefined();
    // All connections to PGlite are one session.
    if (!server.hasSessions) return lock?.release();
    // Who waits asks again and again, on one connection, which keeps nothing of it.
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on('warning', hear);
    for (let asks = 0; asks < 12; asks++) expect(await other.lock(7)).toBeUndefined();
    process.off('warning', hear);
    expect(warnings).toEqual([]);
    await other.query('SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = $1 AND objid = 7', [
      'advisory',
    ]);
    await eventually(async () => lock?.signal.aborted === true);
    await lock?.release();
    const next = await other.lock(7);
    expect(next?.signal.aborted).toBe(false);
    await next?.release();
    await eventually(async () => {
      const again = await one.database.lock(7);
      await again?.release();
      return again !== undefined;
    });
  });
});
