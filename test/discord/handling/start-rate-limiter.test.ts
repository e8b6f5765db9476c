import { describe, expect, it } from 'vitest';
import { createStartRateLimiter } from '../../../src/discord/handling/start-rate-limiter.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Asks for `tasks` starts at once; the list of those begun grows with the turns of the event loop. */
function start(mayStart: () => Promise<boolean>, tasks: number, begun: number[] = []) {
  for (let task = 0; task < tasks; task++) void mayStart().then(() => begun.push(task));
  return begun;
}

describe('tasks that begin', () => {
  it('are so many a turn of the event loop, in their order', async () => {
    const begun = start(createStartRateLimiter(2), 5);
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    await turn();
    expect(begun).toEqual([0, 1, 2, 3]);
    await turn();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('count those that have waited', async () => {
    const mayStart = createStartRateLimiter(2);
    start(mayStart, 4);
    await turn();
    // The two that waited have begun in this turn: the next one waits for another.
    const late = start(mayStart, 1);
    await Promise.resolve();
    expect(late).toEqual([]);
    await turn();
    expect(late).toEqual([0]);
  });

  it('begin at once after a turn in which nothing began', async () => {
    const mayStart = createStartRateLimiter(2);
    start(mayStart, 2);
    await turn();
    await turn();
    const later = start(mayStart, 3);
    await Promise.resolve();
    expect(later).toEqual([0, 1]);
  });
});

it('of those that wait when there is no time left none begins, nor does any later', async () => {
  const closing = new AbortController();
  const mayStart = createStartRateLimiter(1, 10, closing.signal);
  const [first, ...others] = [1, 2, 3].map(() => mayStart());
  closing.abort();
  expect(await first).toBe(true);
  expect(await Promise.all(others)).toEqual([false, false]);
  expect(await mayStart()).toBe(false);
});

it('of more than may wait the oldest is left', async () => {
  const mayStart = createStartRateLimiter(1, 2);
  const begun = [1, 2, 3, 4, 5].map(() => mayStart());
  expect(await begun[1]).toBe(false);
  expect(await begun[2]).toBe(false);
  expect(await Promise.all([begun[0], begun[3], begun[4]])).toEqual([true, true, true]);
});
