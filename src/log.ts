import { pino } from 'pino';
import pretty from 'pino-pretty';

/** Writes what happened, fields first, then one line of words. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** One JSON object a line, or lines for people. */
  readonly format: 'json' | 'pretty';
}

/** A log on standard error, so that standard output belongs to the answers. */
export function createLog({ level, format }: LogSettings): Log {
  // Written at once: a process that ends must not lose its last line.
  const stream =
    format === 'pretty'
      ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' })
      : pino.destination({ dest: 2, sync: true });
  return pino({ level }, stream);
}
