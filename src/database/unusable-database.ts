/** A database that cannot be used. The message says what was expected and what came, never the password. */
export class UnusableDatabase extends Error {}
