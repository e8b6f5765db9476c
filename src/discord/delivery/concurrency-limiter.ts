import { createSemaphore } from './semaphore.ts';

/** Lets a request to Discord begin when it is its turn. */
export type ConcurrencyLimiter = <Result>(request: () => Promise<Result>) => Promise<Result>;

/**
 * Lets as many requests through at a time as are answered in some fraction of a second: slow answers let more through, or a thousand
 * questions that come at once would not all be answered within Discord's patience. What counts is the quickest answer of the last ones:
 * if a crowd makes each of them wait, that is no reason to let more in. `clock` gives milliseconds that only ever grow.
 */
export function createConcurrencyLimiter(clock: () => number): ConcurrencyLimiter {
  const semaphore = createSemaphore(LEAST);
  let [quickest, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let seen = 0;
  const learn = (ms: number) => {
    if (seen++ % REMEMBERED === 0) [before, quickest] = [quickest, Number.POSITIVE_INFINITY];
    quickest = Math.min(quickest, ms);
    semaphore.resize(Math.min(MOST, Math.max(LEAST, Math.round(Math.min(quickest, before) * PER_MS))));
  };
  return async (request) => {
    await semaphore.enter();
    const begun = clock();
    try {
      return await request();
    } finally {
      learn(clock() - begun);
      semaphore.leave();
    }
  };
}

/** Requests at a time: a hundred that take 100 ms each are a thousand in a second. */
const LEAST = 100;
/** More sockets than that help nobody. */
const MOST = 1000;
/** Requests a millisecond that are to be answered: a thousand in a second. */
const PER_MS = 1;
/** Answers, of which the quickest counts. */
const REMEMBERED = 50;
