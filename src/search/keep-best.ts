/** The `limit` best of many, without keeping or sorting the rest: best first, of equals the one that came first. */
export class KeepBest<T> {
  readonly #limit: number;
  readonly #kept: { readonly item: T; readonly score: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(item: T, score: number): void {
    const kept = this.#kept;
    const worst = kept[kept.length - 1];
    if (kept.length >= this.#limit && !(worst && score > worst.score)) return;
    let at = kept.length;
    while (at > 0 && score > (kept[at - 1]?.score ?? 0)) at--;
    kept.splice(at, 0, { item, score });
    if (kept.length > this.#limit) kept.pop();
  }

  best(): readonly { readonly item: T; readonly score: number }[] {
    return this.#kept;
  }
}
