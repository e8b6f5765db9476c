/**
 * The `limit` best of many, without keeping or sorting the rest: best first; of equals the one that `comesFirst` (default: none does), else
 * the one that was offered first.
 */
export class KeepBest<T> {
  readonly #limit: number;
  readonly #comesFirst: (one: T, other: T) => boolean;
  readonly #items: T[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number, comesFirst: (one: T, other: T) => boolean = () => false) {
    this.#limit = limit;
    this.#comesFirst = comesFirst;
  }

  offer(item: T, score: number): void {
    const scores = this.#scores;
    let at = scores.length;
    if (at >= this.#limit && !this.#isBefore(item, score, at - 1)) return;
    while (at > 0 && this.#isBefore(item, score, at - 1)) at--;
    this.#items.splice(at, 0, item);
    scores.splice(at, 0, score);
    if (scores.length > this.#limit) {
      this.#items.pop();
      scores.pop();
    }
  }

  /** Whether it belongs before what is kept at a place; before no place that is not there. */
  #isBefore(item: T, score: number, at: number): boolean {
    const there = this.#scores[at];
    if (there === undefined) return false;
    return score > there || (score === there && this.#comesFirst(item, this.#items[at] as T));
  }

  items(): readonly T[] {
    return this.#items;
  }
}
