// FNV-1a, of 32 bits, over whole numbers instead of bytes.
export const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash of what `hash` stands for, `FNV_OFFSET` for nothing, with one number more; unsigned by `>>> 0`. */
export function addToFnv(hash: number, value: number): number {
  return Math.imul(hash ^ value, FNV_PRIME);
}
