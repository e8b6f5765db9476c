import { type APIModalInteractionResponseCallbackData, MessageFlags } from 'discord-api-types/v10';
import type { Message } from '../rendering/message.ts';
import type { InteractionResponder, ReplacementMessage } from './responder.ts';

/** A message to be sent, and whether it only explains why there is no answer. */
export interface OutgoingMessage {
  readonly message: Message;
  readonly explains: boolean;
  /** A window that asks for what the message says is missing: opened instead of it, where one can be. */
  readonly form?: APIModalInteractionResponseCallbackData;
}

/** The way of a message to its readers. */
export interface ReplyTarget {
  /** The channel into which it is written, where Discord takes only so many in a while; absent if that does not hold. */
  readonly channel?: string;
  /** Says that it takes a while; absent if nobody waits for the message. */
  readonly announce?: () => Promise<unknown>;
  /** The requests that send a message, to be made in their order; others if it was `announced`. */
  readonly requests: (sent: OutgoingMessage, announced: boolean) => readonly (() => Promise<unknown>)[];
}

/** A reply of its own. If it is `ephemeral`, the asker alone sees that it takes a while. */
export function newReply(responder: InteractionResponder, ephemeral: boolean): ReplyTarget {
  return {
    announce: () => responder.deferReply(ephemeral),
    requests({ message, form }, announced) {
      if (form && !announced) return [() => responder.ask(form)];
      if (!announced) return [() => responder.reply(message)];
      if (ephemeral || !message.flags.includes(MessageFlags.Ephemeral))
        return [() => responder.editReply(replacement(message))];
      // "Thinking ..." is public already and cannot become private: it goes, and the message comes by itself.
      return [() => responder.deleteReply(), () => responder.followUp(message)];
    },
  };
}

/** The place of the message whose button was pressed. What only explains leaves that message as it is. */
export function inPlace(responder: InteractionResponder): ReplyTarget {
  return {
    announce: () => responder.deferUpdate(),
    requests({ message, explains }, announced) {
      if (explains) return [() => (announced ? responder.followUp(message) : responder.reply(message))];
      const changed = replacement(message);
      return [() => (announced ? responder.editReply(changed) : responder.update(changed))];
    },
  };
}

function replacement(message: Message): ReplacementMessage {
  return { ...message, flags: [MessageFlags.IsComponentsV2] };
}
