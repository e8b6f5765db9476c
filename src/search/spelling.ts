/** Shorter words have too many neighbours to tell which was meant. */
const SHORTEST = 5;
/** From this length on, two letters may be wrong. */
const LONG = 9;

/**
 * The words of an index, to find the one that an unknown word misspells: as many letters right as possible, the first letter
 * among them, one letter wrong, missing, added or swapped with its neighbour (two from 9 letters on).
 */
export class Spelling {
  readonly #counts = new Map<string, number>();
  /** Words by first letter and length, so that a search looks at a few hundred only. */
  readonly #buckets = new Map<string, string[]>();

  add(word: string): void {
    const count = this.#counts.get(word) ?? 0;
    this.#counts.set(word, count + 1);
    if (count > 0 || word.length < SHORTEST - 1 || /\d/.test(word)) return;
    const key = bucketOf(word, word.length);
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.push(word);
    else this.#buckets.set(key, [word]);
  }

  /** The nearest word; of equally near ones the more frequent, then the one added first. Undefined where none is near. */
  nearest(word: string): string | undefined {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    const reach = word.length >= LONG ? 2 : 1;
    let best: string | undefined;
    let bestDistance = reach + 1;
    for (let length = word.length - reach; length <= word.length + reach; length++) {
      for (const candidate of this.#buckets.get(bucketOf(word, length)) ?? []) {
        const distance = editDistance(word, candidate, reach);
        if (distance > bestDistance || distance > reach) continue;
        if (distance === bestDistance && best !== undefined && this.#count(candidate) <= this.#count(best))
          continue;
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  #count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }
}

function bucketOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours each cost 1); above `most` any number above it.
 */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
