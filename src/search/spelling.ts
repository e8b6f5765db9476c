import { isOneSlip } from '../language/slips.ts';
import { pushTo } from '../support/push-to.ts';

/**
 * What is typed and what is meant have so many letters at least: shorter words have too many neighbours to tell which was meant. Of 400
 * words of five letters with a random slip 47 to 50 % are put right and 1 to 3 % wrong; with six here 22 and 0.
 */
export const SHORTEST_CORRECTED = 5;

/**
 * The words of an index, to find the one that an unknown word misspells: the first letter right, and one other letter
 * missing, added, swapped with its neighbour, or (a vowel for a vowel, or in a word of 8 letters or more) another.
 *
 * On 1,600 questions a second wrong letter found "conclusions" for "concessions" more often than what was meant.
 */
export class Spelling {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #capitalised: Uint32Array;
  /** By word: the letters that it has, as bits. Its characters lie anywhere in memory. */
  readonly #letters: Uint32Array;
  /** Numbers of words by first letter and length, so that a search looks at a few hundred only. */
  readonly #buckets = new Map<string, number[]>();

  /** How many different words were counted. */
  size = 0;

  /** `words` are all that there may be, by their numbers; none has been read yet. */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.#counts = new Uint32Array(words.length);
    this.#capitalised = new Uint32Array(words.length);
    this.#letters = new Uint32Array(words.length);
  }

  /** Counts one place where the word of this number stands. */
  add(number: number, capitalised: boolean): void {
    if (capitalised) this.#capitalised[number] = (this.#capitalised[number] ?? 0) + 1;
    const count = this.#counts[number] ?? 0;
    this.#counts[number] = count + 1;
    if (count === 0) this.size++;
    const word = this.#words[number] ?? '';
    if (count > 0 || word.length < SHORTEST_CORRECTED || /\d/.test(word)) return;
    this.#letters[number] = lettersOf(word);
    pushTo(this.#buckets, bucketOf(word, word.length), number);
  }

  /** The words that are one slip away, those as long as the word first, of equally long ones the one added first. */
  near(word: string): NearWord[] {
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return [];
    const found: NearWord[] = [];
    const letters = lettersOf(word);
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      for (const number of this.#buckets.get(bucketOf(word, length)) ?? []) {
        if (!differInTwo(letters, this.#letters[number] ?? 0)) continue;
        const near = this.#words[number] ?? '';
        if (!isOneSlip(word, near)) continue;
        found.push({
          word: near,
          count: this.#counts[number] ?? 0,
          capitalised: this.#capitalised[number] ?? 0,
        });
      }
    }
    return found;
  }
}

/** A word that another may misspell: how often it stands somewhere, and how often with a capital. */
export interface NearWord {
  readonly word: string;
  readonly count: number;
  readonly capitalised: number;
}

/**
 * The most frequent of some words that another is one slip away from, of equally frequent ones the first; undefined where there is none.
 * A `name` (capitalised inside its question) can only misspell a word that the articles capitalise too.
 */
export function nearestOf(words: Iterable<NearWord>, name: boolean): string | undefined {
  let best: NearWord | undefined;
  for (const each of words) {
    if (each.count <= (best?.count ?? 0) || (name && each.capitalised === 0)) continue;
    best = each;
  }
  return best?.word;
}

/** A bit for each letter of a to z that a word has; the other characters share the rest. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << ((word.charCodeAt(at) - A) & 31);
  return letters >>> 0;
}

const A = 0x61;

/** Whether at most two letters are in one of two words alone: one slip puts one for another. */
function differInTwo(letters: number, others: number): boolean {
  const one = letters ^ others;
  const two = one & (one - 1);
  return (two & (two - 1)) === 0;
}

function bucketOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
