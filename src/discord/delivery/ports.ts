import type { InteractionContextType, MessageFlags } from 'discord-api-types/v10';
import type { Choice } from '../../bot/command.ts';
import type { Message } from '../rendering/message.ts';
import type { ReceivedComponent } from '../rendering/question-display.ts';

/** Who does something in Discord and how to answer it: what discord.js's own interactions can do, and no more than is used here. */
export interface ReplyPort {
  /** Who does it. */
  readonly user: { readonly id: string };
  /** The server where it is done; null outside of servers. */
  readonly guildId: string | null;
  /** Where it is done: a server, direct messages with the bot, or others'; null where Discord does not say. */
  readonly context: InteractionContextType | null;
  /** The language of the asker's Discord, e.g. `de` or `en-GB`. */
  readonly locale: string;
  /** The server's; null outside of servers. */
  readonly guildLocale: string | null;
  reply(message: Message): Promise<unknown>;
  deferReply(options: { readonly flags: readonly MessageFlags.Ephemeral[] }): Promise<unknown>;
  editReply(message: LateMessage): Promise<unknown>;
  deleteReply(): Promise<unknown>;
  followUp(message: Message): Promise<unknown>;
}

/** A message in the place of "thinking ..."; whether it is ephemeral was settled then. */
export interface LateMessage extends Omit<Message, 'flags'> {
  readonly flags: readonly MessageFlags.IsComponentsV2[];
}

/** One typed option of a slash command. */
export interface OptionPort {
  readonly name: string;
  readonly value?: string | number | boolean;
  /** The one being typed, while Discord asks for choices. */
  readonly focused?: boolean;
}

/** A slash command. `ChatInputCommandInteraction` is one. */
export interface CommandPort extends ReplyPort {
  readonly commandName: string;
  readonly options: { readonly data: readonly OptionPort[] };
}

/** A command from the menu of a message. `MessageContextMenuCommandInteraction` is one. */
export interface MessageCommandPort extends ReplyPort {
  readonly commandName: string;
  readonly targetMessage: { readonly content: string };
}

/** A pressed button. `ButtonInteraction` is one. */
export interface ButtonPort extends ReplyPort {
  readonly customId: string;
  readonly message: {
    readonly components: readonly ReceivedComponent[];
    readonly flags: { has(flag: MessageFlags.Ephemeral): boolean };
  };
  /** Puts a message into the place of the one with the button. */
  update(message: LateMessage): Promise<unknown>;
  /** Says that this will be done in a while. */
  deferUpdate(): Promise<unknown>;
}

/** A request for choices. `AutocompleteInteraction` is one. */
export interface AutocompletePort {
  readonly commandName: string;
  readonly options: { readonly data: readonly OptionPort[] };
  respond(choices: readonly Choice[]): Promise<unknown>;
}
