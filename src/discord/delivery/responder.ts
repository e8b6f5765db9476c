import type { APIModalInteractionResponseCallbackData, MessageFlags } from 'discord-api-types/v10';
import type { Choice } from '../../bot/command.ts';
import type { Message } from '../rendering/message.ts';

/** Everything that can be said about an interaction, whichever way Discord is told: through REST or in an HTTP response. */
export interface InteractionResponder {
  /** Answers with a message of its own. */
  readonly reply: (message: Message) => Promise<unknown>;
  /** Puts a message into the place of the one whose button was pressed. */
  readonly update: (message: ReplacementMessage) => Promise<unknown>;
  /** Says that a reply of its own will come: "thinking ...", for the asker alone if it is `ephemeral`. */
  readonly deferReply: (ephemeral: boolean) => Promise<unknown>;
  /** Says that the message whose button was pressed will change, without a word. */
  readonly deferUpdate: () => Promise<unknown>;
  /** After a deferral: puts a message into the place of what was announced. */
  readonly editReply: (message: ReplacementMessage) => Promise<unknown>;
  /** After a deferral: takes "thinking ..." away. */
  readonly deleteReply: () => Promise<unknown>;
  /** After a deferral: one more message. */
  readonly followUp: (message: Message) => Promise<unknown>;
  /** Opens a window with fields; only as the first that is said. */
  readonly ask: (form: APIModalInteractionResponseCallbackData) => Promise<unknown>;
  /** Answers a half-typed option with choices. */
  readonly suggest: (choices: readonly Choice[]) => Promise<unknown>;
}

/** A message in the place of another; whether it is ephemeral was settled with that one. */
export interface ReplacementMessage extends Omit<Message, 'flags'> {
  readonly flags: readonly MessageFlags.IsComponentsV2[];
}
