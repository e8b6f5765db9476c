import type { Steps } from './slices.ts';

/** Text, which is JSON, and arrays of numbers as bytes, to be kept, in steps. */
export function* packArrays(head: object, arrays: readonly Uint32Array[]): Steps<Uint8Array> {
  const lengths = arrays.map(({ length }) => length);
  const text = new TextEncoder().encode(JSON.stringify({ head, lengths }));
  yield;
  const from = firstArray(text.length);
  const packed = new Uint8Array(from + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, 4);
  let at = from;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
    yield;
  }
  return packed;
}

/** The same out of the bytes that `packArrays` gave, and no others, in steps. */
export function* unpackArrays<Head>(
  packed: Uint8Array,
): Steps<{ readonly head: Head; readonly arrays: readonly Uint32Array[] }> {
  // A copy, whose numbers begin at a multiple of four.
  const { buffer } = new Uint8Array(packed);
  const length = new DataView(buffer).getUint32(0, true);
  yield;
  const { head, lengths } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as {
    head: Head;
    lengths: readonly number[];
  };
  yield;
  let at = firstArray(length);
  const arrays = lengths.map((size) => {
    const array = new Uint32Array(buffer, at, size);
    at += array.byteLength;
    return array;
  });
  return { head, arrays };
}

/** Where the first array begins behind text of so many bytes. */
function firstArray(text: number): number {
  return 4 + Math.ceil(text / 4) * 4;
}
