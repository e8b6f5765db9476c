import { expect, it } from 'vitest';
import { createSemaphore } from '../../../src/discord/delivery/semaphore.ts';

it('a semaphore lets so many in at a time, the others in their order as places become free', async () => {
  const semaphore = createSemaphore(2);
  const entered: number[] = [];
  const entering = Array.from({ length: 5 }, (_, i) => semaphore.enter().then(() => entered.push(i)));
  const settled = () => new Promise(setImmediate);
  await settled();
  expect(entered).toEqual([0, 1]);
  semaphore.leave();
  await settled();
  expect(entered).toEqual([0, 1, 2]);
  for (let i = 0; i < 4; i++) semaphore.leave();
  await Promise.all(entering);
  expect(entered).toEqual([0, 1, 2, 3, 4]);
  // All have left: as many places are free as at first, and no more.
  for (let i = 0; i < 3; i++) void semaphore.enter().then(() => entered.push(9));
  await settled();
  expect(entered).toEqual([0, 1, 2, 3, 4, 9, 9]);
});

it('of more than may wait the oldest is left, and takes no place', async () => {
  const semaphore = createSemaphore(1, 1);
  const entering = Array.from({ length: 4 }, () => semaphore.enter());
  const [first, ...left] = await Promise.all(entering.slice(0, 3));
  expect([first, left]).toEqual([true, [false, false]]);
  semaphore.leave();
  expect(await entering[3]).toBe(true);
});
