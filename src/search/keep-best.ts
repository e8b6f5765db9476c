/** The `limit` best of many, without keeping or sorting the rest: best first, of equals the one that came first. */
export class KeepBest<T> {
  readonly #limit: number;
  readonly #items: T[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(item: T, score: number): void {
    const scores = this.#scores;
    if (scores.length >= this.#limit && !(score > (scores.at(-1) ?? Number.POSITIVE_INFINITY))) return;
    let at = scores.length;
    while (at > 0 && score > (scores[at - 1] ?? 0)) at--;
    this.#items.splice(at, 0, item);
    scores.splice(at, 0, score);
    if (scores.length > this.#limit) {
      this.#items.pop();
      scores.pop();
    }
  }

  items(): readonly T[] {
    return this.#items;
  }
}
