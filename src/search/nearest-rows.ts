import { bufferOf } from '../support/bytes.ts';
import { nextTurn } from '../support/slices.ts';

/**
 * Vectors one after the other, each of as many signed bytes, and the number that each is to be multiplied with; rounding changed no hit of
 * the development questions.
 */
export interface PackedVectors {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** One of the vectors of a part, by its place in it, and the cosine with what was looked for, -1..1. */
export interface NearRow<P> {
  readonly part: P;
  readonly row: number;
  readonly cosine: number;
}

const LARGEST = 127;

/** Packs vectors of one width. */
export function packVectors(vectors: readonly Float32Array[], width: number): PackedVectors {
  const bytes = new Int8Array(vectors.length * width);
  const scales = new Float32Array(vectors.length);
  for (const [row, vector] of vectors.entries()) {
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    const scale = largest / LARGEST || 1;
    scales[row] = scale;
    for (let at = 0; at < width; at++) bytes[row * width + at] = Math.round((vector[at] ?? 0) / scale);
  }
  return { bytes, scales };
}

/** The middle of packed vectors, of length 1, packed: one row, also if there are none. */
export function centreOf({ bytes, scales }: PackedVectors, width: number): PackedVectors {
  const sum = new Float32Array(width);
  for (let row = 0; row < scales.length; row++)
    for (let at = 0; at < width; at++)
      sum[at] = (sum[at] ?? 0) + (bytes[row * width + at] ?? 0) * (scales[row] ?? 0);
  const length = Math.hypot(...sum) || 1;
  return packVectors([sum.map((value) => value / length)], width);
}

/** Packed vectors as they are stored: the scales, then the bytes. */
export function bytesOfVectors({ bytes, scales }: PackedVectors): Buffer {
  return Buffer.concat([bufferOf(scales), bufferOf(bytes)]);
}

/** So many vectors out of what was stored; undefined if it holds another number. */
export function vectorsOfBytes(stored: Uint8Array, rows: number, width: number): PackedVectors | undefined {
  if (stored.length !== rows * (width + 4)) return undefined;
  // A copy: the bytes may lie anywhere in a shared buffer, floats want a multiple of four.
  const copy = Uint8Array.from(stored);
  return { scales: new Float32Array(copy.buffer, 0, rows), bytes: new Int8Array(copy.buffer, 4 * rows) };
}

/** Vectors compared before others get a turn: some 2 ms. */
const AT_ONCE = 4000;

/** The cosine of a vector of length 1 with one of the packed ones, which have its width. */
export function cosineOf(vector: Float32Array, { bytes, scales }: PackedVectors, row: number): number {
  const width = vector.length;
  const from = row * width;
  let sum = 0;
  for (let at = 0; at < width; at++) sum += (vector[at] ?? 0) * (bytes[from + at] ?? 0);
  return sum * (scales[row] ?? 0);
}

/** The vectors nearest to one of length 1, best first, at most `limit`, of those of all parts. In slices. */
export async function nearestRows<P>(
  parts: Iterable<readonly [part: P, vectors: PackedVectors]>,
  vector: Float32Array,
  limit: number,
): Promise<NearRow<P>[]> {
  const best: NearRow<P>[] = [];
  let least = Number.NEGATIVE_INFINITY;
  let compared = 0;
  for (const [part, vectors] of parts) {
    // Not by entries(): a pair for each sentence was two fifths of what a question leaves to collect.
    for (let row = 0; row < vectors.scales.length; row++) {
      if (++compared % AT_ONCE === 0) await nextTurn();
      const cosine = cosineOf(vector, vectors, row);
      if (cosine <= least && best.length >= limit) continue;
      best.push({ part, row, cosine });
      // Sorted now and then: a heap would cost more than it saves for some thirty.
      if (best.length >= 2 * limit) least = keep(best, limit);
    }
  }
  keep(best, limit);
  return best;
}

/** Keeps the best `limit`, in order, and gives the least cosine among them. */
function keep(rows: { readonly cosine: number }[], limit: number): number {
  rows.sort((a, b) => b.cosine - a.cosine);
  rows.length = Math.min(rows.length, limit);
  return rows.at(-1)?.cosine ?? Number.NEGATIVE_INFINITY;
}
