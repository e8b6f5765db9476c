import type { Log, LogFields } from './log.ts';

/** Says what may come a thousand times a second: at once, and from then on once a minute, with how often it came. */
export type RareLine = (fields: LogFields) => void;

/** A line of the log of its own, a warning unless told otherwise. `clock` gives milliseconds that only ever grow. */
export function createRareLine(
  log: Pick<Log, 'warn' | 'error'>,
  message: string,
  clock: (() => number) | undefined = () => performance.now(),
  level: 'warn' | 'error' = 'warn',
): RareLine {
  let times = 0;
  let next = Number.NEGATIVE_INFINITY;
  return (fields) => {
    times++;
    const now = clock();
    if (now < next) return;
    next = now + MINUTE_MS;
    log[level]({ ...fields, ...(times > 1 && { times }) }, message);
    times = 0;
  };
}

const MINUTE_MS = 60_000;
