import type { Log } from '../../support/log.ts';
import { createRareLine, type RareLine } from '../../support/rare-line.ts';

/** Tells how old an interaction was when it came, in milliseconds. */
export type AgeOf = (id: string) => number;

/**
 * Reads it from the interaction's id, which holds Discord's time. This machine's may differ from it, so that nothing is older than the
 * youngest of the last minutes. `clock` gives milliseconds that only ever grow.
 */
export function createAgeOf(clock: () => number): AgeOf {
  // The least difference between the clocks in this stretch of time, and in the one before.
  let [least, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let until = clock() + STRETCH_MS;
  return (id) => {
    const now = clock();
    if (now >= until) {
      // Two clocks drift apart by seconds in a day: after a night without a question nothing is known of them.
      before = now < until + STRETCH_MS ? least : Number.POSITIVE_INFINITY;
      least = Number.POSITIVE_INFINITY;
      until = now + STRETCH_MS;
    }
    const difference = now - Number(BigInt(id) >> TIME_BITS);
    least = Math.min(least, difference);
    return difference - Math.min(least, before);
  };
}

const STRETCH_MS = 5 * 60_000;
/** docs.discord.com: Reference, Snowflakes: the time stands before 22 bits of other things. */
const TIME_BITS = 22n;

/** Says, once a minute, that interactions were left unanswered since Discord had given them up. */
export function createLateLine(log: Log, clock: () => number): RareLine {
  return createRareLine(
    log,
    'An interaction was older than Discord waits and is left: more is asked than this process answers',
    clock,
  );
}

/** Discord gives up an interaction that has had no response for so long, in milliseconds. */
export const PATIENCE_MS = 3000;
