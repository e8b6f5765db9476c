/** A database that cannot be used. The message says what was expected and what came, never the password. */
export class UnusableDatabase extends Error {
  /** Whether that may be over when it is tried again: it could not be reached, or has no articles yet. Else a setting is wrong. */
  readonly mayPass: boolean;

  constructor(message: string, mayPass = false) {
    super(message);
    this.mayPass = mayPass;
  }
}
