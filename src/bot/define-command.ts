import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import * as z from 'zod';
import { type Catalogue, en } from '../locales/en.ts';
import { argumentError, type Expectation, parseArguments } from './arguments.ts';
import type { Command, CommandContext, ConsoleArgument } from './command.ts';
import { chatCommand } from './discord-data.ts';
import type { Option } from './option.ts';
import type { Reply } from './reply.ts';

type Options = Readonly<Record<string, Option>>;

/** The arguments as the options accept them. */
export type ArgumentsOf<O extends Options> = { readonly [K in keyof O]: z.output<O[K]['accepts']> };

/** Everything that there is to say about a command. */
export interface CommandDefinition<O extends Options> {
  readonly name: string;
  /** Where the catalogues describe it; absent for one that only actions invoke. */
  readonly description?: keyof Catalogue['commands'];
  /** The same command in the menu of a message, whose text is what is asked. */
  readonly messageData?: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** At a console words without a name are given to the first, and to those after it that say so (`positional`). */
  readonly options: O;
  /** What options must be together, and which of them is to blame if they are not. */
  readonly check?: {
    readonly holds: (args: ArgumentsOf<O>) => boolean;
    readonly option: keyof O & string;
    readonly expected: Expectation;
  };
  /** The shape of its reply's `json`; absent: it has none. */
  readonly json?: z.ZodType;
  /** It answers by the reader, which a one-shot run opens for such commands alone. Default false. */
  readonly usesReader?: boolean;
  /** Its replies are for the asker alone, unless `private:false` is given. Default false. */
  readonly isPrivate?: boolean;
  /** Says the reply. Throws a UserError for what the asker can put right. */
  execute(args: ArgumentsOf<O>, context: CommandContext): Reply | Promise<Reply>;
}

/**
 * A command from its definition: its data for Discord, its flags and help at the console, the validation of its arguments, and
 * what runs. See commands/sources.ts for a short one.
 */
export function defineCommand<O extends Options>(definition: CommandDefinition<O>): Command {
  const { name, description, messageData, options, check, json, usesReader = false } = definition;
  const schema = (forScript: boolean) =>
    z.object({
      ...mapValues(options, ({ accepts, acceptsOfScripts }) => (forScript && acceptsOfScripts) || accepts),
      private: z.boolean({ error: 'trueOrFalse' satisfies Expectation }).optional(),
    });
  const [ofPeople, ofScripts] = [schema(false), schema(true)];
  return {
    name,
    ...(description && { data: chatCommand(name, description, options) }),
    ...(description && {
      summary: (catalogue) => catalogue.commands[description] ?? en.commands[description],
    }),
    ...(messageData && { messageData }),
    arguments: description ? consoleArguments(options) : [],
    ...(json && { json }),
    usesReader,
    async execute(given, context) {
      const { private: isPrivate = definition.isPrivate ?? false, ...accepted } = parseArguments(
        context.forScript ? ofScripts : ofPeople,
        given,
      );
      const args = accepted as ArgumentsOf<O>;
      if (check && !check.holds(args)) throw argumentError(check.option, given, check.expected);
      return { ...(await definition.execute(args, context)), private: isPrivate };
    },
    async autocomplete(name, typed, archive) {
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      return option?.from === 'everyone' ? (option.complete?.(archive, typed) ?? []) : [];
    },
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** What may be given at a console, in the order of the definition. */
function consoleArguments(options: Options): ConsoleArgument[] {
  return Object.entries(options).flatMap(([name, option], at): ConsoleArgument[] => {
    if (option.from === 'actions') return [];
    if (option.from === 'console') {
      const { accepts: _, acceptsOfScripts: __, from: ___, ...told } = option;
      return [{ name, ...told }];
    }
    const { required, placeholder, choices, isQuestion, positional = at === 0 } = option;
    return [
      {
        name,
        description: en.commands[option.description],
        placeholder: choices ? choices.map(({ value }) => value).join('|') : placeholder,
        ...(required && { required }),
        ...(positional && { positional }),
        ...(isQuestion && { isQuestion }),
      },
    ];
  });
}
