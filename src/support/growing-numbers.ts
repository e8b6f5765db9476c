/** Whole numbers from 0 to 2^32 - 1, one after the other, four bytes each: an array of objects takes ten times as much. */
export class GrowingNumbers {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    this.#reserve(1);
    this.#values[this.length++] = value;
  }

  /** Adds many, each larger by `more`. */
  append(values: Uint32Array, more = 0): void {
    this.#reserve(values.length);
    if (more === 0) this.#values.set(values, this.length);
    else for (let at = 0; at < values.length; at++) this.#values[this.length + at] = (values[at] ?? 0) + more;
    this.length += values.length;
  }

  /** All of them, in an array of their size. */
  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#values.length) return;
    const larger = new Uint32Array(Math.max(this.length + count, 2 * this.#values.length));
    larger.set(this.#values.subarray(0, this.length));
    this.#values = larger;
  }
}
