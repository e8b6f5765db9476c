import { extname } from 'node:path';
import type { Command } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation } from '../bot/reply.ts';

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

/** A mistake in the words of a script, said in English as all else that scripts read. */
export function misuse(message: string): UserError {
  return new UserError(() => message);
}
