import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeepBest } from '../../src/search/keep-best.ts';
import { SEED } from '../seed.ts';

function keep(limit: number, scores: readonly number[]) {
  const best = new KeepBest<number>(limit);
  for (const [at, score] of scores.entries()) best.offer(at, score);
  return best.items();
}

describe('the best of many', () => {
  it('are those that a stable sort would put first', () => {
    // Few different scores, so that many are equal.
    const scores = fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 6 }), (some, limit) => {
        const sorted = some.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score);
        expect(keep(limit, some)).toEqual(sorted.slice(0, limit).map(({ at }) => at));
      }),
      { seed: SEED },
    );
  });

  it('are of equals those that are told to come first', () => {
    const best = new KeepBest<number>(3, (one, other) => one < other);
    for (const [item, score] of [
      [5, 1],
      [9, 2],
      [4, 1],
      [7, 1],
      [8, 2],
      [6, 1],
    ] as const)
      best.offer(item, score);
    expect(best.items()).toEqual([8, 9, 4]);
  });

  it('are none if none is wanted, or none is offered', () => {
    expect(keep(0, [3, 1, 2])).toEqual([]);
    expect(keep(5, [])).toEqual([]);
  });
});
