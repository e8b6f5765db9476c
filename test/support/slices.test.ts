import { describe, expect, it } from 'vitest';
import {
  atOnce,
  createPauses,
  createTurns,
  inSlices,
  nextTurn,
  type Steps,
} from '../../src/support/slices.ts';

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

  it('gives one after the last slice too, if that took long', async () => {
    // More than half of less than nothing is always taken, and never more than half of for ever.
    for (const [ms, turns] of [
      [-1, 1],
      [Number.POSITIVE_INFINITY, 0],
    ] as const) {
      let turned = 0;
      void nextTurn().then(() => turned++);
      await inSlices(counting(0), ms);
      expect(turned).toBe(turns);
      await nextTurn();
    }
  });

  it('is one slice a turn, of all that is done at the time', async () => {
    let steps = 0;
    function* stepping(): Steps<void> {
      for (let at = 0; at < 5; at++) {
        steps++;
        yield;
      }
    }
    // Slices of no length: each is one step.
    const all = Promise.all([1, 2, 3].map(() => inSlices(stepping(), 0)));
    const seen: number[] = [];
    while (steps < 15) {
      await nextTurn();
      seen.push(steps);
    }
    await all;
    expect(Math.max(...seen.map((count, at) => count - (seen[at - 1] ?? 1)))).toBe(1);
  });

  it('rejects with what a step throws', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('expected a step, got a stone');
    }
    await expect(inSlices(failing())).rejects.toThrow('stone');
  });
});

describe('pauses', () => {
  it('wait for a turn once the work has taken its time, and not before', async () => {
    let turns = 0;
    const turn = async () => {
      turns++;
    };
    const [patient, hasty] = [createPauses(turn, Number.POSITIVE_INFINITY), createPauses(turn, 0)];
    await patient();
    expect(turns).toBe(0);
    await hasty();
    await hasty();
    expect(turns).toBe(2);
  });
});

describe('turns', () => {
  it('go to what goes on before what has not begun', async () => {
    const turn = createTurns();
    const order: string[] = [];
    const work = async (name: string) => {
      await turn();
      order.push(`${name} begins`);
      await turn(true);
      order.push(`${name} ends`);
    };
    await Promise.all([work('one'), work('two'), work('three')]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
  });

  it('let the first begin at once and the others one a turn, in their order', async () => {
    const turn = createTurns();
    const begun: number[] = [];
    const all = [0, 1, 2, 3].map((n) => turn().then(() => begun.push(n)));
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toEqual([0]);
    const seen: number[] = [];
    while (begun.length < 4) {
      await nextTurn();
      seen.push(begun.length);
    }
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(Math.max(...seen.map((count, at) => count - (seen[at - 1] ?? 1)))).toBe(1);
  });
});
