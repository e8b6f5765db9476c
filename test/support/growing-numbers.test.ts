import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingNumbers } from '../../src/support/growing-numbers.ts';
import { atOnce } from '../../src/support/slices.ts';
import { SEED } from '../seed.ts';

it('keeps what is pushed and appended, in order, however much it is', () => {
  const many = fc.record({ from: fc.nat(1000), count: fc.nat(90_000), more: fc.constantFrom(0, 7) });
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(0xffffffff), many), { maxLength: 12 }), (given) => {
      const [numbers, expected] = [new GrowingNumbers(), [] as number[]];
      for (const one of given)
        if (typeof one === 'number') {
          numbers.push(one);
          expected.push(one);
        } else {
          const values = Uint32Array.from({ length: one.count }, (_, at) => one.from + at);
          numbers.append(values, one.more);
          for (const value of values) expected.push(value + one.more);
        }
      expect(numbers.length).toBe(expected.length);
      expect(
        Buffer.from(atOnce(numbers.done()).buffer).equals(Buffer.from(Uint32Array.from(expected).buffer)),
      ).toBe(true);
    }),
    { seed: SEED, numRuns: 40 },
  );
});
