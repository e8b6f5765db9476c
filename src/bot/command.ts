import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type * as z from 'zod';
import type { Archive } from '../archive.ts';
import type { Catalogue } from '../locales/en.ts';
import type { Invocation, InvocationArgs, Reply } from './reply.ts';

/** What a command may use: everything else reaches it through its arguments. */
export interface CommandContext {
  readonly archive: Archive;
  /** The language to speak in. */
  readonly catalogue: Catalogue;
  /** Who asks may manage the server in which they ask. Default false. */
  readonly manages?: boolean;
  /** The server in which it is asked, by its id. Absent elsewhere. */
  readonly server?: string | undefined;
  /** The channel of that server. Absent if it is not known. */
  readonly channel?: Channel | undefined;
  /** Bytes that a file of a reply may have. Default any number. */
  readonly mostBytes?: number | undefined;
  /** A program asks: it may ask more, and what has no words to look for is answered instead of refused. Default false. */
  readonly forScript?: boolean;
}

/** A channel of a server, as who asks and the bot stand there. */
export interface Channel {
  readonly id: string;
  /** Who asks may manage it. */
  readonly manages: boolean;
  /** The bot may write there. */
  readonly mayPost: boolean;
  /** The language of the server, as Discord names it. */
  readonly locale: string;
}

/** Who asks, and where. */
export type Asking = Pick<CommandContext, 'manages' | 'server' | 'channel'>;

/** A window with fields, which asks for what was not given. */
export interface Form {
  /** Up to 45 characters. */
  readonly title: string;
  /** Says the same where no window can be opened. */
  readonly words: string;
  /** None of them need be filled in. */
  readonly fields: readonly FormField[];
  /** What the filled form asks for; each field is an argument by its name. */
  readonly invocation: Invocation;
}

export interface FormField {
  readonly name: string;
  /** Up to 45 characters. */
  readonly label: string;
  /** A line of words; or files, whose addresses are the argument, with spaces between. */
  readonly is: 'text' | 'files';
}

/** A suggestion for an argument: what is shown and what is sent, both up to 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One command of the bot, on any platform, as `defineCommand` makes it. */
export interface Command {
  readonly name: string;
  /** Discord's own description of the command; absent for one that only actions invoke. */
  readonly data?: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** What it does, in a line; there if `data` is. */
  readonly summary?: (catalogue: Catalogue) => string;
  /** Discord's description of the same command in the menu of a message, whose text is what is asked. */
  readonly messageData?: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** What a message that says this asks for, if it is not a question. */
  readonly ofMessage?: (content: string) => Invocation;
  /** What may be given at a console. Absent: nothing. */
  readonly arguments?: readonly ConsoleArgument[];
  /** The shape of its reply's `json`; absent: it has none. */
  readonly json?: z.ZodType;
  /** It answers by the reader. Default false. */
  readonly usesReader?: boolean;
  /** It does something, for those who may manage the server: what it says is for them alone, and not to be said again by doing it again. */
  readonly forManagers?: boolean;
  /** Parses untrusted arguments, then runs. Throws a UserError for what the asker can put right. */
  execute(args: InvocationArgs, context: CommandContext): Reply | Promise<Reply>;
  /** What asks for the rest if too little was given to do anything; undefined if it is enough. */
  form?(args: InvocationArgs, catalogue: Catalogue, asking: Asking): Form | undefined;
  /** Up to 25 choices for the option named `option`, best first. Rejects if they cannot be had. */
  autocomplete?(option: string, typed: string, archive: Archive, asking: Asking): Promise<readonly Choice[]>;
}

/** An argument as a console takes it: `--name VALUE` of a script, `name:VALUE` at the prompt. */
export interface ConsoleArgument {
  readonly name: string;
  readonly description: string;
  /** What stands for its value in the usage; absent: a flag. */
  readonly placeholder?: string;
  readonly required?: boolean;
  /** Words without a name are given to it, after those arguments before it that take such. Default false. */
  readonly positional?: boolean;
  /** A question: a script's may hold anything, and those that it leaves out are read from its input, one a line. Default false. */
  readonly isQuestion?: boolean;
  /** Its value is where to write the reply's file of this name; the command gets `true`. */
  readonly file?: string;
  /** What a one-shot run gives if it is left out. */
  readonly oneShot?: string;
  /** It changes what people are shown, so it does not go with `--json`. */
  readonly shownOnly?: boolean;
}
