import type { Choice } from '../../bot/command.ts';
import { plain, shorten, singleLine } from '../../support/safe-text.ts';
import { LIMITS } from './limits.ts';

/**
 * The choices as Discord takes them: at most 25, names shortened to 100 characters. One whose value is empty or too long is
 * left out, for a value that is cut would mean something else.
 */
export function toChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter(({ value }) => value !== '' && value.length <= LIMITS.choice)
    .map(({ name, value }) => ({ name: shorten(singleLine(plain(name)), LIMITS.choice) || value, value }))
    .slice(0, LIMITS.choices);
}
