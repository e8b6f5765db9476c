import { numberIn } from './number-in.ts';

/** Values that are the same again and again, each kept once and told by a number, from 0 in the order in which they come. */
export class Numbered<Value> {
  /** Value by number. */
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (value: Value) => string;

  /** Values with the same key are one. */
  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  /** The number of a value, given if it has none. */
  add(value: Value): number {
    const number = numberIn(this.#numbers, this.#keyOf(value));
    if (number === this.values.length) this.values.push(value);
    return number;
  }

  /** The number of a value by its key; undefined if none came. */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }
}
