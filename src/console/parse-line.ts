import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation, InvocationArgs } from '../bot/reply.ts';

/**
 * What a typed line invokes: "/ask who came? source:putin", "/timeline from:2022", "who came?" (a bare line is a question).
 *
 * Options are written `name:value`, as Discord shows them, without a space after the colon, so that "what did the source:
 * say" is a question; a value goes on to the next option, and words before the first are the first option's. `private` is
 * understood and dropped. Throws a UserError for a command that there is not.
 */
export function parseLine(line: string, commands: readonly Command[]): Invocation {
  const typed = line.trim();
  const match = /^\/(?<name>\S*)\s*(?<rest>[\s\S]*)$/.exec(typed);
  if (!match?.groups) return { command: 'ask', args: { question: typed } };

  const { name = '', rest = '' } = match.groups;
  const command = commands.find(({ data }) => data?.name === name.toLowerCase());
  if (!command?.data) {
    throw new UserError(({ errors }) => errors.noCommand(`/${name.slice(0, 32)}`));
  }
  return { command: command.name, args: parseOptions(rest, allOptions(command)) };
}

/** An option as Discord describes it, as far as a console needs it. */
export interface TypedOption {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly isFlag: boolean;
}

/** A command's options, without `private`, which means nothing where nobody else looks on. */
export function optionsOf(command: Command): TypedOption[] {
  return allOptions(command).filter(({ name }) => name !== PRIVATE);
}

const PRIVATE = 'private';

function allOptions({ data }: Command): TypedOption[] {
  return (data?.options ?? []).map(({ name, description, required = false, type }) => ({
    name,
    description,
    required,
    isFlag: type === ApplicationCommandOptionType.Boolean,
  }));
}

function parseOptions(rest: string, options: readonly TypedOption[]): InvocationArgs {
  const [first] = options;
  if (!first) return {};
  const names = options.map(({ name }) => name).join('|');
  const args: Record<string, string | boolean> = {};
  const pieces = rest.split(new RegExp(`(?:^|\\s+)(${names}):(?=\\S|$)`, 'i'));
  const [lead = '', ...named] = pieces;
  if (lead.trim() !== '' && first.name !== PRIVATE) args[first.name] = lead.trim();
  for (let at = 0; at + 1 < named.length; at += 2) {
    const option = options.find(({ name }) => name === named[at]?.toLowerCase());
    const value = named[at + 1]?.trim() ?? '';
    if (option && option.name !== PRIVATE && value !== '')
      args[option.name] = option.isFlag ? value !== 'false' : value;
  }
  return args;
}
