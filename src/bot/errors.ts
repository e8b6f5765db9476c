import { type Catalogue, en } from '../locales/en.ts';

/** Something the asker can mend. It is said to them alone, in their language; everything else is a bug or a fault. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** `say` gives the message in any language; as an Error it is in English. */
  constructor(readonly say: (catalogue: Catalogue) => string) {
    super(say(en));
  }
}

/** What can be done only so often at a time is being done for others. Asked again in a while, it works. */
export class BusyError extends UserError {}
