import type { Readable, Writable } from 'node:stream';

/** Where a console reads and writes; the process's own streams, or a test's. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly error: Writable & { readonly isTTY?: boolean };
}

/** Narrower is unreadable, wider is hard to read. */
const MIN_WIDTH = 30;
const MAX_WIDTH = 100;
const DEFAULT_WIDTH = 80;

/** Columns to wrap at. */
export function widthOf({ output }: Streams): number {
  return Math.min(Math.max(output.columns ?? DEFAULT_WIDTH, MIN_WIDTH), MAX_WIDTH);
}
