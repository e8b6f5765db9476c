/** Answers SQL. Numbers come as numbers if the statement casts them to `int` or `float8`. */
export interface Queryable {
  /** The rows of a statement with parameters `$1`, `$2`, ... Rejects if it fails or the server cannot be reached. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
}

/** A PostgreSQL database that several processes share, in one schema of its own. */
export interface Database extends Queryable {
  /** The same for statements that only read: on the read replica, if there is one that answers. */
  read(sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  /** All or nothing: what `work` did is undone if it rejects. */
  transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T>;
  /**
   * Becomes the one process of all that holds the lock `number`. Resolves to undefined if another has it. It is lost with the
   * connection, of which `signal` tells.
   */
  lock(number: number): Promise<HeldLock | undefined>;
  close(): Promise<void>;
}

/** A lock that this process holds. */
export interface HeldLock {
  /** Aborted once it is lost. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}
