/** The encoding that the byte-order mark of UTF-16 tells; undefined if there is none. UTF-8 needs no mark, and `TextDecoder` drops it. */
export function markedEncoding([a, b]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}
