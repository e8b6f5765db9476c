import { LRUCache } from 'lru-cache';
import type { Log, LogFields } from '../../support/log.ts';
import { createRareLine, type RareLine } from '../../support/rare-line.ts';
import { describeError } from '../delivery/describe-error.ts';

/**
 * Logs a bug or a fault, without any of `typed`. While a database is away every command fails: each kind of failure, which is a kind of
 * error from one place in the code, is logged at once, with its stack, and from then on once a minute, without, with how often it came.
 */
export type FailureLine = (error: unknown, fields?: LogFields, typed?: readonly string[]) => void;

/** A line of the log of its own. `clock` gives milliseconds that only ever grow. */
export function createFailureLine(log: Log, message: string, clock?: () => number): FailureLine {
  const lines = new LRUCache<string, RareLine>({ max: KINDS });
  return (error, fields = {}, typed = []) => {
    const described = describeError(error, typed);
    const kind = JSON.stringify([fields, described['error'], placeIn(described['stack'])]);
    const known = lines.get(kind);
    const line = known ?? createRareLine(log, message, clock, 'error');
    if (!known) lines.set(kind, line);
    line({ ...fields, ...(known ? withoutStack(described) : described) });
  };
}

/** More than a program has, few enough to forget. */
const KINDS = 100;

/** Where an error was made: the first line of its stack that tells of a place. */
function placeIn(stack: unknown): string | undefined {
  return typeof stack === 'string' ? /^ {4}at .*$/m.exec(stack)?.[0] : undefined;
}

function withoutStack({ stack: _, cause, ...rest }: LogFields): LogFields {
  return cause === undefined ? rest : { ...rest, cause: withoutStack(cause as LogFields) };
}
