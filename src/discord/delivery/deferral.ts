import type { Delivery } from './sender.ts';
import type { Sleep } from './sleep.ts';

/** An announcement that will be made unless it is ended first. */
export interface Deferral {
  /** Makes sure that nothing is announced from now on. Resolves to what came of the announcement; undefined: none was made. */
  end(): Promise<Delivery | undefined>;
}

/** Announces an answer ("thinking ...") if it has not come by the time that Discord begins to lose patience. */
export function startDeferral(announce: () => Promise<Delivery>, sleep: Sleep): Deferral {
  const timer = new AbortController();
  let announced: Promise<Delivery> | undefined;
  // Most answers come before the event loop turns. A timer that is set and aborted took 5 % of their time.
  const nextTurn = setImmediate(async () => {
    await sleep(DEFER_AFTER_MS, timer.signal).catch(() => {});
    if (!timer.signal.aborted) announced = announce();
  });
  return {
    end: async () => {
      clearImmediate(nextTurn);
      timer.abort();
      return announced;
    },
  };
}

/** Discord gives an interaction up after 3 s; a request to it may take one of them, and many may wait for their turn. */
const DEFER_AFTER_MS = 1500;
