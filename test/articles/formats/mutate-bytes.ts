import { randomIntegers } from '../../random.ts';

/** Numbers from 0 to below a limit, the same ones each time. */
export function seeded(seed: number): (limit: number) => number {
  const next = randomIntegers(seed);
  return (limit) => next() % limit;
}

/** A file with something wrong: some bytes changed, its end cut off, a part twice, a part left out, or a part of another file in it. */
export function mutateBytes(
  whole: Uint8Array,
  other: Uint8Array,
  random: (limit: number) => number,
): Uint8Array {
  const at = random(whole.length);
  const to = Math.min(whole.length, at + 1 + random(2000));
  switch (random(6)) {
    case 0:
      return whole.subarray(0, at);
    case 1:
      return Buffer.concat([whole.subarray(0, to), whole.subarray(at)]);
    case 2:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(to)]);
    case 3: {
      const from = random(other.length);
      return Buffer.concat([whole.subarray(0, at), other.subarray(from, from + 2000), whole.subarray(at)]);
    }
    default: {
      const bytes = Uint8Array.from(whole);
      for (let change = 0; change <= random(8); change++) bytes[random(bytes.length)] = random(256);
      return bytes;
    }
  }
}
