import { isOneSlip } from '../language/slips.ts';
import type { ConsoleArgument } from './command.ts';
import { UserError } from './errors.ts';

/**
 * The values of a command's typed options: `name:value`, without a space after the colon, each up to the next name; words before
 * the first are for those that take words by their place. `private` is dropped. Throws a UserError for a name that is one slip from an option's.
 *
 * @example typedOptions('the war from:2022', timeline) // { topic: 'the war', from: '2022' }
 */
export function typedOptions(
  rest: string,
  expected: readonly ConsoleArgument[],
): Record<string, string | boolean> {
  const names = [...expected.map(({ name }) => name), PRIVATE].join('|');
  const [lead = '', ...named] = rest.split(new RegExp(`(?:^|\\s+)(${names}):(?=\\S|$)`, 'i'));
  refuseMisspelt([lead, ...named.filter((_, index) => index % 2 === 1)].join(' '), names.split('|'));
  const args: Record<string, string | boolean> = {
    ...argumentsByPlace(expected, wordsOf(lead, expected)),
  };
  for (let at = 0; at + 1 < named.length; at += 2) {
    const option = expected.find(({ name }) => name === named[at]?.toLowerCase());
    const value = withoutQuotes(named[at + 1]?.trim() ?? '');
    if (option && value !== '')
      args[option.name] = option.placeholder === undefined ? value !== 'false' : value;
  }
  return args;
}

/** Words without a name, given to the arguments that take them by their place: one word each, all that are left to the last of them. */
export function argumentsByPlace(
  expected: readonly ConsoleArgument[],
  words: readonly string[],
): Readonly<Record<string, string>> {
  const byPlace = expected.filter(({ positional }) => positional);
  const last = byPlace.length - 1;
  const given = byPlace.map(({ name }, at) => [
    name,
    (at < last ? (words[at] ?? '') : words.slice(at).join(' ')).trim(),
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** Throws a UserError for what is one slip from an option, "form:2023": taken for words of a topic it would find nothing. */
export function refuseMisspelt(words: string, names: readonly string[]): void {
  for (const [, typed = ''] of words.matchAll(/(?:^|\s)([a-z]{3,16}):(?=\S)/gi)) {
    const meant = names.find((name) => name !== typed && isOneSlip(typed.toLowerCase(), name));
    if (meant) throw new UserError(({ errors }) => errors.noOption(typed, meant));
  }
}

/** Who sees a reply is settled where it is asked, not by a typed line. */
const PRIVATE = 'private';

/** The words of a line, what stands between quotes as one; all of it as it is if one argument takes it. */
function wordsOf(lead: string, expected: readonly ConsoleArgument[]): string[] {
  if (expected.filter(({ positional }) => positional).length < 2) return [lead];
  return (lead.match(/"[^"]*"|'[^']*'|“[^“”]*”|\S+/g) ?? []).map(withoutQuotes);
}

/** What stands between quotes of one kind: `from:"March 2023"`. */
function withoutQuotes(value: string): string {
  return (
    /^(?:"([^"]*)"|'([^']*)'|“([^”]*)”)$/
      .exec(value)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? value
  );
}
