import { describe, expect, it } from 'vitest';
import { startDeferral } from '../../../src/discord/delivery/deferral.ts';
import type { Delivery } from '../../../src/discord/delivery/sender.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A deferral whose time is over when `wake` is called. */
async function start(delivery: Delivery = 'done', left?: number) {
  const waits: { readonly ms: number; readonly wake: () => void }[] = [];
  let announcements = 0;
  const deferral = startDeferral(
    async () => {
      announcements++;
      return delivery;
    },
    (ms, signal) =>
      new Promise<void>((wake, fail) => {
        waits.push({ ms, wake });
        signal.addEventListener('abort', () => fail(signal.reason));
      }),
    left,
  );
  return { deferral, waits, announcements: () => announcements };
}

describe('"thinking ..."', () => {
  it('is announced once if there is no answer by half of the time that Discord waits', async () => {
    const { deferral, waits, announcements } = await start();
    await turn();
    expect(waits.map(({ ms }) => ms)).toEqual([1500]);
    expect(announcements()).toBe(0);
    waits[0]?.wake();
    await turn();
    expect(announcements()).toBe(1);
    expect(await deferral.end()).toBe('done');
    expect(await deferral.end()).toBe('done');
    expect(announcements()).toBe(1);
  });

  it.each([
    [3000, 1500],
    [2500, 1500],
    [1800, 800],
    [900, 0],
    [-100, 0],
  ])('that %i ms are left for is announced after %i ms', async (left, after) => {
    const { waits } = await start('done', left);
    await turn();
    expect(waits.map(({ ms }) => ms)).toEqual([after]);
  });

  it('says what came of the announcement', async () => {
    const { deferral, waits } = await start('gone');
    await turn();
    waits[0]?.wake();
    await turn();
    expect(await deferral.end()).toBe('gone');
  });

  it('is not announced if the answer comes before', async () => {
    const { deferral, announcements } = await start();
    await turn();
    expect(await deferral.end()).toBeUndefined();
    await turn();
    expect(announcements()).toBe(0);
  });

  it('sets no timer if the answer comes in the same turn of the event loop', async () => {
    const { deferral, waits, announcements } = await start();
    expect(await deferral.end()).toBeUndefined();
    await turn();
    await turn();
    expect(waits).toEqual([]);
    expect(announcements()).toBe(0);
  });

  it('is not announced if the time was over in the moment that the answer came', async () => {
    const { deferral, waits, announcements } = await start();
    await turn();
    const ended = deferral.end();
    waits[0]?.wake();
    expect(await ended).toBeUndefined();
    await turn();
    expect(announcements()).toBe(0);
  });
});
