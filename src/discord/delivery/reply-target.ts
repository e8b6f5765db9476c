import { MessageFlags } from 'discord-api-types/v10';
import type { Message } from '../rendering/message.ts';
import type { ButtonPort, LateMessage, ReplyPort } from './ports.ts';

/** What came of an invocation: a message, and whether it only explains why there is nothing else. */
export interface Outcome {
  readonly message: Message;
  readonly explains: boolean;
}

/** The way of a message to its readers. */
export interface ReplyTarget {
  /** Sends it in time. */
  now(outcome: Outcome): Promise<unknown>;
  /** Says that it takes a while. */
  defer(): Promise<unknown>;
  /** Sends it after that: requests to be made in their order. */
  late(outcome: Outcome): readonly (() => Promise<unknown>)[];
}

/** A reply of its own. With `ephemeral` the asker alone sees that it takes a while. */
export function newReply(interaction: ReplyPort, ephemeral: boolean): ReplyTarget {
  return {
    now: ({ message }) => interaction.reply(message),
    defer: () => interaction.deferReply({ flags: ephemeral ? [MessageFlags.Ephemeral] : [] }),
    late: ({ message }) =>
      isPrivate(message) && !ephemeral
        ? // "Thinking ..." is public already and cannot become private: it goes, and the message comes by itself.
          [() => interaction.deleteReply(), () => interaction.followUp(message)]
        : [() => interaction.editReply(lateMessage(message))],
  };
}

/** The place of the message whose button was pressed. What only explains leaves that message as it is. */
export function inPlace(button: ButtonPort): ReplyTarget {
  return {
    now: ({ message, explains }) => (explains ? button.reply(message) : button.update(lateMessage(message))),
    defer: () => button.deferUpdate(),
    late: ({ message, explains }) => [
      () => (explains ? button.followUp(message) : button.editReply(lateMessage(message))),
    ],
  };
}

function isPrivate({ flags }: Message): boolean {
  return flags.includes(MessageFlags.Ephemeral);
}

function lateMessage(message: Message): LateMessage {
  return { ...message, flags: [MessageFlags.IsComponentsV2] };
}
