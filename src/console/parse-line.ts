import type { Command, ConsoleArgument } from '../bot/command.ts';
import { UserError } from '../bot/errors.ts';
import { invoke } from '../bot/invocations.ts';
import { wantedOfBot } from '../language/asked-of-bot.ts';
import {
  argumentsByPlace,
  type ConsoleInvocation,
  consoleInvocation,
  refuseMisspelt,
} from './console-invocation.ts';

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
  return consoleInvocation(command, parseOptions(rest, command.arguments ?? []));
}

/** Whether a line that begins with a command's name asks something all the same: "sources of the Nile?", "help wanted", "sources about oil". */
function isQuestion({ name, arguments: given = [] }: Command, rest: string): boolean {
  const wanted = wantedOfBot(`${name} ${rest}`);
  const isOnTopic = typeof wanted === 'object' && 'articlesOn' in wanted;
  return rest.endsWith('?') || isOnTopic || (rest !== '' && given.length === 0);
}

/** Means nothing at a console, where nobody else looks on. */
const PRIVATE = 'private';

function parseOptions(rest: string, expected: readonly ConsoleArgument[]): Record<string, string | boolean> {
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
