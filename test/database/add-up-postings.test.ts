import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassages } from '../../src/database/add-up-postings.ts';
import { SEED } from '../seed.ts';

/** Integers as `array_send` writes them. */
function sent(numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(20 + 8 * numbers.length);
  for (const [at, value] of [1, 0, 23, numbers.length, 1].entries()) buffer.writeInt32BE(value, 4 * at);
  for (const [at, number] of numbers.entries()) {
    buffer.writeInt32BE(4, 20 + 8 * at);
    buffer.writeInt32BE(number, 24 + 8 * at);
  }
  // PostgreSQL writes an empty array without a dimension.
  return numbers.length === 0 ? buffer.subarray(0, 12) : buffer;
}

const gained = (gain: number, ...numbers: number[]) => ({ gain, passages: sent(numbers) });

describe('the passages that gain most', () => {
  it('are the best by all rows together, of equal ones the smaller number first', () => {
    const rows = [gained(2, 0, 7, 9), gained(3, 5), gained(1, 7, 9, 2_000_000_000)];
    expect(bestPassages(rows, 9)).toEqual([5, 7, 9, 0, 2_000_000_000]);
    expect(bestPassages(rows, 2)).toEqual([5, 7]);
    expect(bestPassages(rows, 0)).toEqual([]);
  });

  it('are none of none', () => {
    expect(bestPassages([], 3)).toEqual([]);
    expect(bestPassages([gained(1)], 3)).toEqual([]);
  });

  it('are those of sorting all sums', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 20 }), fc.uniqueArray(fc.integer({ min: 0, max: 400 }))),
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 50 }), (given, limit) => {
        const sums = new Map<number, number>();
        for (const [gain, numbers] of given)
          for (const number of numbers) sums.set(number, (sums.get(number) ?? 0) + gain);
        const sorted = [...sums].sort(([a, one], [b, other]) => other - one || a - b);
        expect(
          bestPassages(
            given.map(([gain, numbers]) => gained(gain, ...numbers)),
            limit,
          ),
        ).toEqual(sorted.slice(0, limit).map(([number]) => number));
      }),
      { seed: SEED },
    );
  });
});
