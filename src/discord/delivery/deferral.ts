import { ANNOUNCE_AFTER_MS, REQUEST_TIMEOUT_MS } from './deadlines.ts';
import type { Delivery } from './sender.ts';
import type { Sleep } from './sleep.ts';

/** An announcement that will be made unless it is ended first. */
export interface Deferral {
  /** Makes sure that nothing is announced from now on. Resolves to what came of the announcement; undefined: none was made. */
  end(): Promise<Delivery | undefined> | undefined;
  /** Whether it has been made, or is being made. */
  hasBegun(): boolean;
}

/** One for all: each new one would look at the stack. */
const ENDED = new Error('expected to announce an answer, it has come');

/**
 * Announces an answer ("thinking ...") if it has not come by the time that Discord begins to lose patience, which it does in `left`
 * milliseconds; default any number.
 */
export function startDeferral(
  announce: () => Promise<Delivery>,
  sleep: Sleep,
  left = Number.POSITIVE_INFINITY,
): Deferral {
  let timer: AbortController | undefined;
  let announced: Promise<Delivery> | undefined;
  const begin = async () => {
    timer = new AbortController();
    const { signal } = timer;
    await sleep(Math.max(0, Math.min(ANNOUNCE_AFTER_MS, left - REQUEST_TIMEOUT_MS)), signal).catch(() => {});
    if (!signal.aborted) announced = announce();
  };
  // Most answers come before the event loop turns. A timer that is set and aborted took 5 % of their time.
  const nextTurn = setImmediate(begin);
  return {
    end() {
      clearImmediate(nextTurn);
      timer?.abort(ENDED);
      return announced;
    },
    hasBegun: () => announced !== undefined,
  };
}
