/** A database that cannot be used. The message says what was expected and what came, never the password. */
export class UnusableDatabase extends Error {
  /** Whether it could not be reached, which may be over when it is tried again; else a setting is wrong. */
  readonly isAway: boolean;

  constructor(message: string, isAway = false) {
    super(message);
    this.isAway = isAway;
  }
}
