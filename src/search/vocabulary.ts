import type { Word } from '../language/folded-words.ts';
import { isStopWord } from '../language/stop-words.ts';
import { numberIn } from '../support/number-in.ts';

/**
 * The words of a corpus and their terms, each with a number, so that texts can be kept as numbers. Several words have one term
 * (walk, walked); a stop word is its own. Numbers are given in the order in which words come, and stay.
 */
export class Vocabulary {
  /** Word by number, as folded; one in capitals that would be a stop word (US, WHO) keeps them. */
  readonly words: string[] = [];
  /** The number of each word's term. */
  readonly termOf: number[] = [];
  /** Term by number, and whether it is a stop word. */
  readonly terms: string[] = [];
  readonly stops: boolean[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #termNumbers = new Map<string, number>();

  /** The number of a word, given if it has none. */
  numberOf({ word, term, stop }: Word): number {
    return this.add(!stop && isStopWord(word) ? term : word, term);
  }

  /** The same, of a word as `words` has it. */
  add(word: string, term: string): number {
    const number = numberIn(this.#numbers, word);
    if (number === this.words.length) {
      this.words.push(word);
      this.termOf.push(this.#addTerm(term));
    }
    return number;
  }

  /** The number of a term; undefined if no word has it. */
  termNumber(term: string): number | undefined {
    return this.#termNumbers.get(term);
  }

  #addTerm(term: string): number {
    const number = numberIn(this.#termNumbers, term);
    if (number === this.terms.length) {
      this.terms.push(term);
      this.stops.push(isStopWord(term));
    }
    return number;
  }
}
