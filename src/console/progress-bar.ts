import type { Streams } from './streams.ts';

/** A line on a terminal that says how far something is. */
export interface ProgressBar {
  show(progress: { readonly done: number; readonly all: number }): void;
  /** Takes the line away. */
  clear(): void;
}

/**
 * A bar on a terminal, redrawn ten times a second, from the first half second on: what is quicker needs none. Nothing where no
 * terminal is. `now` in milliseconds; `of`: of what, "files".
 */
export function progressBar(error: Streams['error'], now: () => number, of: string): ProgressBar {
  const begun = now();
  let drawn: number | undefined;
  return {
    show({ done, all }) {
      const time = now();
      if (!error.isTTY || time - begun < A_MOMENT_MS || (drawn !== undefined && time - drawn < FRAME_MS))
        return;
      drawn = time;
      const full = Math.floor((done / Math.max(all, 1)) * WIDTH);
      error.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${all} ${of}`);
    },
    clear() {
      if (drawn !== undefined) error.write('\r\u001b[K');
      drawn = undefined;
    },
  };
}

const A_MOMENT_MS = 500;
const FRAME_MS = 100;
/** Columns. */
const WIDTH = 24;
