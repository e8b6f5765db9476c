import { expect, it } from 'vitest';
import { packArrays, unpackArrays } from '../../src/support/packed-arrays.ts';
import { atOnce } from '../../src/support/slices.ts';

it('come back as they were packed, wherever in memory the bytes begin', () => {
  const head = { name: 'a café', list: [1, 2] };
  const arrays = {
    none: Uint32Array.of(),
    some: Uint32Array.of(1, 2, 4_294_967_295),
    one: Uint32Array.of(7),
  };
  const packed = Buffer.concat(atOnce(packArrays(head, arrays)));
  for (const offset of [0, 1, 2, 3, 4, 32]) {
    const memory = new Uint8Array(offset + packed.length + 3);
    memory.set(packed, offset);
    const back = atOnce(unpackArrays(memory.subarray(offset, offset + packed.length)));
    expect(back.head).toEqual(head);
    expect(back.arrays).toEqual(arrays);
  }
});
