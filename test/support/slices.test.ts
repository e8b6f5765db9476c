import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, nextTurn, type Steps } from '../../src/support/slices.ts';

function* counting(steps: number): Steps<number> {
  let done = 0;
  for (; done < steps; done++) yield;
  return done;
}

describe('work in steps', () => {
  it('is done at once, or in slices, to the same result', async () => {
    expect(atOnce(counting(5))).toBe(5);
    expect(await inSlices(counting(5))).toBe(5);
  });

  it('gives everything else a turn after each slice', async () => {
    let turns = 0;
    const other = (async () => {
      for (; turns < 3; turns++) await nextTurn();
    })();
    // Slices of no length: each is one step.
    expect(await inSlices(counting(5), 0)).toBe(5);
    await other;
    expect(turns).toBe(3);
    const work = inSlices(counting(100), 0);
    let ended = false;
    void work.then(() => (ended = true));
    await nextTurn();
    expect(ended).toBe(false);
    await work;
  });

  it('rejects with what a step throws', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('expected a step, got a stone');
    }
    await expect(inSlices(failing())).rejects.toThrow('stone');
  });
});
