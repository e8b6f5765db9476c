import type { Archive } from '../archive.ts';
import { type Catalogue, en } from '../locales/en.ts';
import type { Asking, Choice, Command, CommandContext } from './command.ts';
import { UserError } from './errors.ts';
import { meantBy } from './meant.ts';
import type { Invocation, Reply } from './reply.ts';

/** The bot without a platform: what was invoked goes in, what to say comes out. */
export interface Bot {
  readonly commands: readonly Command[];
  /** Another object once any articles were swapped: what was kept of answers before is then out of date. */
  readonly edition: object;
  /**
   * Runs an invocation and says the reply in `catalogue`, default English. Rejects with a UserError for what the asker can put right,
   * with anything else for a bug or a fault.
   */
  handle(invocation: Invocation, catalogue?: Catalogue, asking?: Asking): Promise<Reply>;
  /** Suggestions for a half-typed option; none for a command or an option that has none. Rejects if they cannot be had. */
  complete(command: string, option: string, typed: string, asking?: Asking): Promise<readonly Choice[]>;
}

/** A bot whose articles can change while it runs. */
export interface SwappableBot extends Bot {
  /** From now on invocations are answered from `archive`; those under way end with the one that they began with. */
  swap(archive: Archive): void;
  /** The same of a server's own archive: `ofServer` gives another from now on. */
  swapped(): void;
}

export interface BotOptions extends Pick<CommandContext, 'forScript' | 'mostBytes'> {
  /** The archive that a server asks. Default: the one for all. Rejects if it cannot be had. */
  readonly ofServer?: ((server: string) => Promise<Archive>) | undefined;
}

/** Puts commands and an archive together, to answer people, or scripts. Throws if two commands share a name. */
export function createBot(
  given: Archive,
  commands: readonly Command[],
  { forScript = false, mostBytes, ofServer }: BotOptions = {},
): SwappableBot {
  let archive = given;
  let edition = {};
  const archiveFor = async ({ server }: Asking) => (server !== undefined && ofServer?.(server)) || archive;
  const byName = new Map(commands.map((command) => [command.name, command]));
  if (byName.size < commands.length)
    throw new Error('expected commands with names of their own, two are alike');
  return {
    commands,
    get edition() {
      return edition;
    },
    async handle(invocation, catalogue = en, asking = {}) {
      // A script's questions are all for the articles.
      const { command, args } = forScript ? invocation : meantBy(invocation, commands);
      const found = byName.get(command);
      if (!found) throw new UserError(({ errors }) => errors.noCommand(command));
      return found.execute(args, {
        archive: await archiveFor(asking),
        catalogue,
        forScript,
        mostBytes,
        ...asking,
      });
    },
    complete: async (command, option, typed, asking = {}) =>
      byName.get(command)?.autocomplete?.(option, typed, await archiveFor(asking), asking) ?? [],
    swap(next) {
      if (next !== archive) archive.close();
      archive = next;
      edition = {};
    },
    swapped() {
      edition = {};
    },
  };
}
