import { isOneSlip } from '../language/slips.ts';

/** Shorter words have too many neighbours to tell which was meant. */
const SHORTEST = 6;

/**
 * The words of an index, to find the one that an unknown word misspells: the first letter right, and one other letter
 * missing, added, swapped with its neighbour, or (a vowel for a vowel, or in a word of 8 letters or more) another.
 *
 * On 1,600 questions a second wrong letter found "conclusions" for "concessions" more often than what was meant.
 */
export class Spelling {
  readonly #words = new Map<string, Counts>();
  /** Words by first letter and length, so that a search looks at a few hundred only. */
  readonly #buckets = new Map<string, string[]>();

  add(word: string, capitalised: boolean): void {
    const counts = this.#words.get(word);
    if (counts) {
      counts.all++;
      if (capitalised) counts.capitalised++;
      return;
    }
    this.#words.set(word, { all: 1, capitalised: capitalised ? 1 : 0 });
    if (word.length < SHORTEST - 1 || /\d/.test(word)) return;
    const key = bucketOf(word, word.length);
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.push(word);
    else this.#buckets.set(key, [word]);
  }

  /**
   * The most frequent word one slip away, of equally frequent ones the one added first; undefined where there is none.
   * A `name` (capitalised inside its question) can only misspell a word that the articles capitalise too.
   */
  nearest(word: string, name: boolean): string | undefined {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    let best: string | undefined;
    let bestCount = 0;
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      for (const candidate of this.#buckets.get(bucketOf(word, length)) ?? []) {
        const counts = this.#words.get(candidate);
        if (!counts || counts.all <= bestCount || (name && counts.capitalised === 0)) continue;
        if (!isOneSlip(word, candidate)) continue;
        best = candidate;
        bestCount = counts.all;
      }
    }
    return best;
  }
}

interface Counts {
  all: number;
  capitalised: number;
}

function bucketOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
