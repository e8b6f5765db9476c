/** The number of the century whose first year is `first`: 19 for "1800", the way articles are read ("the 19th century"). */
export function centuryOf(first: string): number {
  return Math.floor(Number(first) / 100) + 1;
}

/** The same as a Roman numeral, in which many languages write centuries: "XIX". */
export function romanCenturyOf(first: string): string {
  let left = centuryOf(first);
  let written = '';
  for (const [value, sign] of NUMERALS) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
