import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastUsed } from '../../src/language/last-used.ts';

describe('what was used last', () => {
  it('is kept up to a number of keys, and what nobody has asked for longest goes first', () => {
    const kept = new LastUsed<number>(2);
    expect(kept.set('a', 1)).toBe(1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('takes the place of what its key had before', () => {
    const kept = new LastUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.set('a', 3);
    kept.set('c', 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([3, undefined, 4]);
  });

  it('is nothing where nothing may be kept', () => {
    const kept = new LastUsed<number>(0);
    expect(kept.set('a', 1)).toBe(1);
    expect(kept.get('a')).toBeUndefined();
  });

  it('is the value that was set last or nothing, and never more than was allowed', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.record({ key, value: fc.option(fc.nat(), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step), fc.nat(4), (steps, size) => {
        const kept = new LastUsed<number>(size);
        const last = new Map<string, number>();
        for (const { key, value } of steps) {
          if (value === undefined) expect([undefined, last.get(key)]).toContain(kept.get(key));
          else last.set(key, kept.set(key, value));
        }
        const left = ['a', 'b', 'c', 'd', 'e'].filter((each) => kept.get(each) !== undefined);
        expect(left.length).toBe(Math.min(size, last.size));
      }),
      { seed: 2026 },
    );
  });
});
