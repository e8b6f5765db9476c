import { bufferOf } from './bytes.ts';
import type { Steps } from './slices.ts';

/** What is no array of numbers, as JSON, a field a line, and such arrays by their names as the parts of bytes to be kept, in steps. The arrays are not copied. */
export function* packArrays(
  head: object,
  arrays: Readonly<Record<string, Uint32Array>>,
): Steps<readonly Uint8Array<ArrayBufferLike>[]> {
  const lines = [JSON.stringify(Object.entries(arrays).map(([name, { length }]) => [name, length]))];
  for (const field of Object.entries(head)) {
    yield;
    lines.push(JSON.stringify(field));
  }
  yield;
  const text = new TextEncoder().encode(lines.join('\n'));
  yield;
  const start = new Uint8Array(firstArray(text.length));
  new DataView(start.buffer).setUint32(0, text.length, true);
  start.set(text, 4);
  return [start, ...Object.values(arrays).map(bufferOf)];
}

/** The same out of the bytes that `packArrays` gave, and no others, in steps. */
export function* unpackArrays<Head, Arrays extends object>(
  packed: Uint8Array,
): Steps<{ readonly head: Head; readonly arrays: Arrays }> {
  // Numbers begin at a multiple of four. As they come from a file they do; to copy many megabytes takes long.
  const { buffer, byteOffset } = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed);
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  yield;
  const [lengths = '', ...lines] = new TextDecoder()
    .decode(new Uint8Array(buffer, byteOffset + 4, length))
    .split('\n');
  const head: [name: string, value: unknown][] = [];
  for (const line of lines) {
    yield;
    head.push(JSON.parse(line) as [string, unknown]);
  }
  yield;
  let at = byteOffset + firstArray(length);
  const arrays = (JSON.parse(lengths) as [name: string, length: number][]).map(([name, size]) => {
    const array = new Uint32Array(buffer, at, size);
    at += array.byteLength;
    return [name, array];
  });
  return { head: Object.fromEntries(head) as Head, arrays: Object.fromEntries(arrays) as Arrays };
}

/** Where the first array begins behind text of so many bytes. */
function firstArray(text: number): number {
  return 4 + Math.ceil(text / 4) * 4;
}
