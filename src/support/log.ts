import { pino } from 'pino';
import pretty from 'pino-pretty';

/** Where the program writes what happened: fields first, then one line of words. */
export interface Log {
  /** The only level at which a question's text may be written. */
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

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
