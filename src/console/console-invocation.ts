import { extname } from 'node:path';
import type { Command, ConsoleArgument } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation } from '../bot/reply.ts';
import { isOneSlip } from '../language/slips.ts';

/** An invocation, and where the files that come with its reply are to be written, by their names in the reply. */
export interface ConsoleInvocation {
  readonly invocation: Invocation;
  readonly files: ReadonlyMap<string, string>;
}

/** Takes the names of files out of what was given. Throws a UserError for a name that says it holds something else. */
export function consoleInvocation(
  { name, arguments: expected = [] }: Command,
  given: Readonly<Record<string, string | boolean>>,
): ConsoleInvocation {
  const files = new Map<string, string>();
  const args: Record<string, string | boolean> = { ...given };
  for (const { name: option, file } of expected) {
    const path = given[option];
    if (file === undefined || typeof path !== 'string') continue;
    const [ending, wanted] = [extname(path).toLowerCase(), extname(file)];
    if (ending !== '' && ending !== wanted)
      throw misuse(`${option}: expected a file name that ends in ${wanted}, got "${path}".`);
    files.set(file, path);
    args[option] = true;
  }
  return { invocation: { command: name, args }, files };
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

/** A mistake in the words of a script, said in English as all else that scripts read. */
export function misuse(message: string): UserError {
  return new UserError(() => message);
}
