import { expect, it } from 'vitest';
import { createConcurrencyLimiter } from '../../../src/discord/delivery/concurrency-limiter.ts';

/** Lets `count` requests through, each of which takes `ms` of a clock of its own; milliseconds until all are answered, most at a time. */
async function crowd(count: number, ms: number): Promise<{ readonly took: number; readonly most: number }> {
  let now = 0;
  let most = 0;
  let underWay: { readonly at: number; readonly answer: () => void }[] = [];
  const limit = createConcurrencyLimiter(() => now);
  const all = Array.from({ length: count }, () =>
    limit(() => new Promise<void>((answer) => underWay.push({ at: now + ms, answer }))),
  );
  for (let turn = new Promise(setImmediate); ; turn = new Promise(setImmediate)) {
    await turn;
    if (underWay.length === 0) break;
    most = Math.max(most, underWay.length);
    now = Math.min(...underWay.map(({ at }) => at));
    const over = underWay.filter(({ at }) => at <= now);
    underWay = underWay.filter(({ at }) => at > now);
    for (const { answer } of over) answer();
  }
  await Promise.all(all);
  return { took: now, most };
}

it.each([5, 100, 300, 800])(
  'a thousand that take %s ms each are answered within Discord’s patience',
  async (ms) => {
    expect((await crowd(1000, ms)).took).toBeLessThan(2500);
  },
);

it('lets a hundred in at a time if they are quick', async () => {
  expect((await crowd(1000, 5)).most).toBe(100);
});

it('does not take its own crowd for a slow Discord', async () => {
  let now = 0;
  const limit = createConcurrencyLimiter(() => now);
  const timed = (ms: number) =>
    limit(async () => {
      now += ms;
    });
  for (let i = 0; i < 200; i++) await timed(i % 40 === 0 ? 5 : 900);
  let inside = 0;
  const never = () => {
    inside++;
    return new Promise<void>(() => {});
  };
  for (let i = 0; i < 500; i++) void limit(never);
  await new Promise(setImmediate);
  expect(inside).toBe(100);
});
