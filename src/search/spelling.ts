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

/** Whether one slip turns `meant` into `typed`. Both differ. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (end < most && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end++;
  const wrong = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (wrong.length + right.length === 1) return true;
  if (wrong.length === 2 && right.length === 2) return wrong[0] === right[1] && wrong[1] === right[0];
  if (wrong.length !== 1 || right.length !== 1) return false;
  return typed.length >= 8 || (VOWEL.test(wrong) && VOWEL.test(right));
}

const VOWEL = /[aeiouy]/;
