import type { Command } from './command.ts';
import type { Invocation } from './reply.ts';
import { typedOptions } from './typed-options.ts';

/**
 * What a text says that types a command out, "/timeline Putin from:2022": sent as a message it reaches the bot as a question.
 * Undefined if it is none, lacks what the command needs, or is one for managers, for a message does not tell who they are.
 * Throws a UserError for a misspelt option.
 *
 * @example typedCommand('/ask who came?', commands) // { command: 'ask', args: { question: 'who came?' } }
 */
export function typedCommand(text: string, commands: readonly Command[]): Invocation | undefined {
  const [, name = '', rest = ''] = /^\/([a-z]+)(?:\s+(\S.*))?$/is.exec(text.trim()) ?? [];
  const found = commands.find(({ data, forManagers }) => data?.name === name.toLowerCase() && !forManagers);
  if (!found) return undefined;
  const shown = new Set(found.data?.options?.map((option) => option.name));
  const expected = (found.arguments ?? []).filter((argument) => shown.has(argument.name));
  const args = typedOptions(rest, expected);
  const lacks = expected.some(({ name, required }) => required && args[name] === undefined);
  return lacks ? undefined : { command: found.name, args };
}
