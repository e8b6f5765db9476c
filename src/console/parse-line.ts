import type { Command } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { invoke } from '../bot/invocations.ts';
import { typedOptions } from '../bot/typed-options.ts';
import { wantedOfBot } from '../language/asked-of-bot.ts';
import { type ConsoleInvocation, consoleInvocation } from './console-invocation.ts';

/**
 * What a typed line invokes: "/ask who came? source:putin", "timeline from:2022", "who came?" (a line that is no command is a
 * question, put to `source` alone if there is one).
 *
 * The slash may be left out: "sources", "timeline the war"; but what ends in a question mark is a question. Options are
 * written `name:value`, as Discord shows them, without a space after the colon, so that "what did the source: say" is a
 * question; a value goes on to the next option, and words before the first are those of options that take them by their
 * place, several for one between quotes if there are more such options. `private` is understood and dropped. Throws a UserError for a command that there is not.
 */
export function parseLine(line: string, commands: readonly Command[], source?: string): ConsoleInvocation {
  const typed = line.trim();
  const slash = typed.startsWith('/') ? '/' : '';
  const [name = ''] = /^\S*/.exec(typed.slice(slash.length)) ?? [];
  const rest = typed.slice(slash.length + name.length).trimStart();
  const command = commands.find(({ data }) => data?.name === name.toLowerCase());
  if (slash !== '' && !command)
    throw new UserError(({ errors }) => errors.noCommand(`/${name.slice(0, 32)}`));
  if (!command || (slash === '' && isQuestion(command, rest)))
    return { invocation: invoke.ask({ question: typed, source }), files: new Map() };
  return consoleInvocation(command, typedOptions(rest, command.arguments ?? []));
}

/** Whether a line that begins with a command's name asks something all the same: "sources of the Nile?", "help wanted", "sources about oil". */
function isQuestion({ name, arguments: given = [] }: Command, rest: string): boolean {
  const wanted = wantedOfBot(`${name} ${rest}`);
  const isOnTopic = typeof wanted === 'object' && 'articlesOn' in wanted;
  return rest.endsWith('?') || isOnTopic || (rest !== '' && given.length === 0);
}
