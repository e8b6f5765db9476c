import { eachWord } from '../language/terms.ts';
import type { Numbered } from '../support/numbered.ts';

/** The content terms of texts as their numbers, each once a text, in its order. */
export class TermNumbers {
  readonly #terms: Numbered<string>;
  /** By term: how many texts had been read when it was found last. */
  readonly #foundIn: number[] = [];
  #read = 0;
  /** Most clauses are sentences, whose terms are asked for twice in a row. */
  #last = '';
  #ofLast: readonly number[] = [];

  /** New terms get their numbers in `terms`. */
  constructor(terms: Numbered<string>) {
    this.#terms = terms;
  }

  of(text: string): readonly number[] {
    if (text === this.#last) return this.#ofLast;
    const found: number[] = [];
    this.#read++;
    eachWord(text, ({ term, stop }) => {
      if (stop) return;
      const number = this.#terms.add(term);
      if (this.#foundIn[number] === this.#read) return;
      this.#foundIn[number] = this.#read;
      found.push(number);
    });
    this.#last = text;
    this.#ofLast = found;
    return found;
  }
}
