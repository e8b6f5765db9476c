import { performance } from 'node:perf_hooks';

/** What something cost: processor time, and the longest that it kept the event loop from turning, both in milliseconds. */
export interface Cost<T> {
  readonly value: T;
  readonly cpu: number;
  readonly longest: number;
}

/**
 * Does something while a timer of a millisecond watches the loop. Between two of its turns counts the lesser of what passed by the
 * clock and by the processor: on a busy machine the clock goes on while nothing is done, and the processor counts other threads' work too.
 */
export async function watched<T>(work: () => Promise<T>): Promise<Cost<T>> {
  let longest = 0;
  let before = now();
  const turn = () => {
    const { clock, cpu } = now();
    longest = Math.max(longest, Math.min(clock - before.clock, cpu - before.cpu));
    before = { clock, cpu };
  };
  const timer = setInterval(turn, 1);
  const from = now();
  const value = await work();
  turn();
  clearInterval(timer);
  return { value, cpu: before.cpu - from.cpu, longest };
}

function now() {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), cpu: (user + system) / 1000 };
}
