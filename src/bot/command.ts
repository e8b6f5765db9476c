import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Archive } from '../archive.ts';
import type { Catalogue } from '../locales/en.ts';
import type { InvocationArgs, Reply } from './reply.ts';

/** What a command may use: everything else reaches it through its arguments. */
export interface CommandContext {
  readonly archive: Archive;
  /** The language to speak in. */
  readonly catalogue: Catalogue;
}

/** A suggestion for an argument: what is shown and what is sent, both up to 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** One command of the bot, on any platform. */
export interface Command {
  readonly name: string;
  /** Discord's own description of the command; absent for one that only actions invoke. */
  readonly data?: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Discord's description of the same command in the menu of a message, whose text is what is asked. */
  readonly messageData?: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Parses untrusted arguments, then runs. Throws a UserError for what the asker can mend. */
  execute(args: InvocationArgs, context: CommandContext): Reply | Promise<Reply>;
  /** Up to 25 choices for the option named `option`, best first. Answers from memory. */
  autocomplete?(option: string, typed: string, archive: Archive): readonly Choice[];
}
