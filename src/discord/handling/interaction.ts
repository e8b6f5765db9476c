import type { Asking, Channel } from '../../bot/command.ts';
import type { InteractionResponder } from '../delivery/responder.ts';
import type { ReceivedComponent } from '../rendering/question-display.ts';

/** Something that somebody does with the bot in Discord, the same whether the gateway or a request over HTTP told of it. */
export type Interaction =
  | SlashCommand
  | MenuCommand
  | PressedButton
  | FilledForm
  | Typing
  | UnknownInteraction;

/** Who does it, where, and how to answer. */
interface Received {
  /** Discord's number for it, which holds when it happened. */
  readonly id: string;
  /** The person's id. */
  readonly user: string;
  /** The server's id; null outside of servers. */
  readonly server: string | null;
  /** Whether the person may manage that server. Default false. */
  readonly manages?: boolean;
  /** The channel of that server; absent outside of servers. */
  readonly channel?: Channel | undefined;
  /** Whether it happens in direct messages with the bot, where nobody else reads. */
  readonly direct: boolean;
  /** The language of the person's Discord, e.g. `de` or `en-GB`. */
  readonly locale: string;
  /** The server's; null outside of servers. */
  readonly serverLocale: string | null;
  readonly responder: InteractionResponder;
}

/** Who does it and where, as commands know it. */
export function askingOf({ manages, server, channel }: Interaction): Asking {
  return { manages: manages ?? false, server: server ?? undefined, channel };
}

/** A slash command. */
export interface SlashCommand extends Received {
  readonly kind: 'command';
  readonly name: string;
  readonly options: readonly ReceivedOption[];
}

/** A command from the menu of a message. */
export interface MenuCommand extends Received {
  readonly kind: 'menu';
  readonly name: string;
  /** What the message says, as far as it may be a question. */
  readonly content: string;
  /** The same with the addresses that its cards lead to, if its words name none. */
  readonly withLinks: string;
}

/** A pressed button. */
export interface PressedButton extends Received {
  readonly kind: 'button';
  readonly customId: string;
  /** The message that carries it. */
  readonly components: readonly ReceivedComponent[];
  /** Whether only the person sees that message. */
  readonly ephemeral: boolean;
}

/** A form that was filled in. */
export interface FilledForm extends Received {
  readonly kind: 'form';
  readonly customId: string;
  /** What was given, by the fields' names: words, or addresses of files with spaces between. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A half-typed slash command, for which Discord asks for choices. */
export interface Typing extends Received {
  readonly kind: 'autocomplete';
  readonly name: string;
  readonly options: readonly ReceivedOption[];
}

/** Something that Discord has invented since. */
export interface UnknownInteraction extends Received {
  readonly kind: 'unknown';
}

/**
 * One typed option of a slash command. A command in two words ("/articles add") has the second as its option `task`; an attached file is
 * the address at which Discord has it.
 */
export interface ReceivedOption {
  readonly name: string;
  readonly value?: string | number | boolean;
  /** The one being typed. */
  readonly focused?: boolean;
}
