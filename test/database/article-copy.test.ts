import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ArticleCopy, openArticleCopy } from '../../src/database/article-copy.ts';
import type { Database } from '../../src/database/database.ts';

const MINUTE = 60_000;

let folder = '';
/** Answers each read that was begun. */
let reads: (() => void)[] = [];
let copy: ArticleCopy;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  reads = [];
  const database = {
    read: () => new Promise((resolve) => reads.push(() => resolve([]))),
  } as Pick<Database, 'read'> as Database;
  copy = openArticleCopy(database, join(folder, 'copy.jsonl.gz'), (error) => expect.unreachable(`${error}`));
});
afterEach(async () => {
  for (const answer of reads) answer();
  await copy.close();
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** How many copies have been begun: each of an empty database reads once. */
async function begun(): Promise<number> {
  for (let turn = 0; turn < 9; turn++) await Promise.resolve();
  return reads.length;
}

it('of what changes within ten minutes of a copy the next is made when they are over, once', async () => {
  copy.write();
  expect(await begun()).toBe(1);
  reads[0]?.();
  vi.advanceTimersByTime(MINUTE);
  copy.write();
  copy.write();
  vi.advanceTimersByTime(9 * MINUTE - 1);
  expect(await begun()).toBe(1);
  // What is written by the first must be there before the second is begun.
  vi.advanceTimersByTime(1);
  await vi.waitFor(() => expect(reads).toHaveLength(2));
  vi.advanceTimersByTime(60 * MINUTE);
  expect(await begun()).toBe(2);
});

it('two are never made at once', async () => {
  copy.write();
  copy.write();
  vi.advanceTimersByTime(10 * MINUTE);
  expect(await begun()).toBe(1);
  reads[0]?.();
  await vi.waitFor(() => expect(reads).toHaveLength(2));
});

it('what waits keeps no process alive and is not made after the end', async () => {
  // A spy here would stay in place of the true one when the false timers go.
  const { setTimeout } = globalThis;
  const set: NodeJS.Timeout[] = [];
  globalThis.setTimeout = ((...of: Parameters<typeof setTimeout>) => {
    const timer = setTimeout(...of);
    set.push(timer);
    return timer;
  }) as typeof setTimeout;
  copy.write();
  copy.write();
  globalThis.setTimeout = setTimeout;
  expect(set.map((timer) => timer.hasRef())).toEqual([false]);
  expect(await begun()).toBe(1);
  reads[0]?.();
  await copy.close();
  vi.advanceTimersByTime(60 * MINUTE);
  copy.write();
  expect(vi.getTimerCount()).toBe(0);
  expect(await begun()).toBe(1);
});
