import type { Steps } from './slices.ts';

/** Whole numbers from 0 to 2^32 - 1, one after the other, four bytes each: an array of objects takes ten times as much. */
export class GrowingNumbers {
  /** Those before the last, which is the only one that is not full. */
  readonly #full: Uint32Array[] = [];
  #last = new Uint32Array(1024);
  #used = 0;
  length = 0;

  push(value: number): void {
    if (this.#used === this.#last.length) this.#grow();
    this.#last[this.#used++] = value;
    this.length++;
  }

  /** Adds many, each larger by `more`. */
  append(values: Uint32Array, more = 0): void {
    for (let at = 0; at < values.length; ) {
      if (this.#used === this.#last.length) this.#grow();
      const part = values.subarray(at, at + this.#last.length - this.#used);
      if (more === 0) this.#last.set(part, this.#used);
      else for (let i = 0; i < part.length; i++) this.#last[this.#used + i] = (part[i] ?? 0) + more;
      this.#used += part.length;
      at += part.length;
    }
    this.length += values.length;
  }

  /** All of them, in an array of their size, which takes some 10 ms for some million: in steps. */
  *done(): Steps<Uint32Array> {
    const all = new Uint32Array(this.length);
    let at = 0;
    for (const part of [...this.#full, this.#last.subarray(0, this.#used)]) {
      all.set(part, at);
      at += part.length;
      yield;
    }
    return all;
  }

  /** What is many is never copied to grow. */
  #grow(): void {
    if (this.#last.length < PART) {
      const larger = new Uint32Array(4 * this.#last.length);
      larger.set(this.#last);
      this.#last = larger;
      return;
    }
    this.#full.push(this.#last);
    this.#last = new Uint32Array(PART);
    this.#used = 0;
  }
}

/** Numbers, 256 KB of them. */
const PART = 65_536;
