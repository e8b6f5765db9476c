import { isGreetingOrThanks } from '../language/courtesies.ts';
import { saidElsewhere } from '../language/said-elsewhere.ts';
import { type Catalogue, en } from '../locales/en.ts';
import { catalogueIn } from '../locales/languages.ts';
import { shorten } from '../support/safe-text.ts';

/** Something the asker can put right. It is said to them alone, in their language; everything else is a bug or a fault. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** `say` gives the message in any language; as an Error it is in English. */
  constructor(readonly say: (catalogue: Catalogue) => string) {
    super(say(en));
  }
}

/** What can be done only so often at a time is being done for others. Asked again in a while, it works. */
export class BusyError extends UserError {}

/** What stands against it however it is asked: it is said as it is also where a button is pressed, whatever else may have become of that. */
export class RefusedError extends UserError {}

/**
 * A question or a topic without a word to look for; "Where?" is told what it lacks, "???" and "thanks" what could be asked, who greets in a
 * language that there are words in that in it.
 */
export function nothingToLookFor(typed: string): UserError {
  const greeted = saidElsewhere(typed);
  return new UserError((given) => {
    const { errors } = (greeted && catalogueIn(greeted.language)) ?? given;
    return /\p{L}/u.test(typed) && !isGreetingOrThanks(typed)
      ? errors.tooLittle(shorten(typed, 50))
      : errors.emptyQuestion;
  });
}
