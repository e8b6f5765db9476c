import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../src/support/slices.ts';
import { sortedByKey } from '../../src/support/sorted-by-key.ts';
import { SEED } from '../seed.ts';

it('values are sorted by their keys, those of one key in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(1000)), { maxLength: 60 }), (pairs) => {
      const [keys, values] = [0, 1].map((at) => Uint32Array.from(pairs, (pair) => pair[at] ?? 0));
      if (!keys || !values) return;
      const sorted = atOnce(sortedByKey(keys, values, 10));
      for (let key = 0; key < 10; key++)
        expect([...sorted.values.subarray(sorted.starts[key], sorted.starts[key + 1])]).toEqual(
          pairs.filter(([own]) => own === key).map(([, value]) => value),
        );
    }),
    { seed: SEED },
  );
});
