/** Where the Discord side writes what happened. Plain functions: fields first, then one line of words. */
export interface Log {
  /** The only level at which a question's text may be written. */
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogFields = Readonly<Record<string, unknown>>;
