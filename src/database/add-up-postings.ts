import { KeepBest } from '../search/keep-best.ts';

/** The passages of one row of postings, as the database sends them, and what each gains by it. */
export interface GainingPassages {
  readonly gain: number;
  /** An array of integers in the binary form of PostgreSQL (`array_send`). */
  readonly passages: Buffer;
}

/** What comes before the elements: dimensions, nulls, the elements' type, how many there are, the first index. */
const HEAD = 20;
/** An element: its length, its bytes. */
const ELEMENT = 8;

/**
 * The numbers of the passages that gain most by all rows together, best first, of equal ones the smaller number; at most `limit`. Added up
 * in the order of the rows. PostgreSQL takes ten times as long to group as many rows, and another process's time is no cheaper.
 */
export function bestPassages(rows: readonly GainingPassages[], limit: number): readonly number[] {
  const places = rows.reduce((sum, { passages }) => sum + countOf(passages), 0);
  const { numbers, sums, mask } = tableFor(places);
  for (const { gain, passages } of rows)
    for (let at = HEAD + 4; at < passages.length; at += ELEMENT) {
      const number = passages.readInt32BE(at);
      let slot = Math.imul(number, SPREAD) & mask;
      while (numbers[slot] !== number && numbers[slot] !== FREE) slot = (slot + 1) & mask;
      numbers[slot] = number;
      sums[slot] = (sums[slot] ?? 0) + gain;
    }
  return bestOf(numbers, sums, limit);
}

function countOf(passages: Buffer): number {
  return Math.max(0, (passages.length - HEAD) / ELEMENT);
}

const FREE = -1;
/** Knuth's: the golden ratio's part of 2 to the power of 32, which puts numbers in a row far apart. */
const SPREAD = 0x9e3779b1;

/** A hash table with room for so many numbers, open in its slots. */
function tableFor(count: number) {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2));
  return { numbers: new Int32Array(size).fill(FREE), sums: new Float64Array(size), mask: size - 1 };
}

function bestOf(numbers: Int32Array, sums: Float64Array, limit: number): readonly number[] {
  const best = new KeepBest<number>(limit, (one, other) => one < other);
  for (let slot = 0; slot < numbers.length; slot++) {
    const number = numbers[slot] ?? FREE;
    if (number !== FREE) best.offer(number, sums[slot] ?? 0);
  }
  return best.items();
}
