/** The values that were asked for last, by key: at most `size` of them, the one that nobody has asked for longest goes first. */
export class LastUsed<Value> {
  readonly #values = new Map<string, Value>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    // A map is in the order in which its keys came: what is used comes again.
    if (value !== undefined && this.#values.delete(key)) this.#values.set(key, value);
    return value;
  }

  /** Keeps the value, and gives it back. */
  set(key: string, value: Value): Value {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#size && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
