import { REST, type RequestData } from 'discord.js';
import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10';
import { UPLOAD_TIMEOUT_MS } from './deadlines.ts';
import { type MessageRequest, messageRequest } from './payload.ts';
import type { InteractionResponder, ReplacementMessage } from './responder.ts';

/** What names an interaction to Discord. Its own token is enough for all that is said about it: `rest` needs none. */
export interface InteractionAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/**
 * Answers an interaction through REST, with the JSON as it is made here. discord.js's own methods do the same by way of
 * its classes, which rewrite every name in every component: that took 6 % of the time of an answer. Files for which Discord no longer
 * waits go through `uploads`.
 */
export function createRestResponder(
  rest: REST,
  { id, token, applicationId }: InteractionAddress,
  uploads: REST,
): InteractionResponder {
  const callback = Routes.interactionCallback(id, token);
  const original = Routes.webhookMessage(applicationId, token);
  const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
  const inTime = ({ files }: Pick<ReplacementMessage, 'files'>) => (files.length > 0 ? uploads : rest);

  return {
    reply: (message) => rest.post(callback, response(ChannelMessageWithSource, messageRequest(message))),
    update: (message) => rest.post(callback, response(UpdateMessage, messageRequest(message))),
    deferReply: (ephemeral) => rest.post(callback, response(...thinking(ephemeral))),
    deferUpdate: () => rest.post(callback, response(InteractionResponseType.DeferredMessageUpdate)),
    ask: (form) => rest.post(callback, response(InteractionResponseType.Modal, { body: form })),
    suggest: (choices) =>
      rest.post(
        callback,
        response(InteractionResponseType.ApplicationCommandAutocompleteResult, { body: { choices } }),
      ),
    editReply: (message) => inTime(message).patch(original, { ...messageRequest(message), auth: false }),
    deleteReply: () => rest.delete(original, { auth: false }),
    followUp: (message) =>
      inTime(message).post(Routes.webhook(applicationId, token), { ...messageRequest(message), auth: false }),
  };
}

/** The same REST with time for files: one whose requests may take longer. */
export function uploadsBeside({ options }: REST): REST {
  return new REST({ ...options, timeout: Math.max(options.timeout, UPLOAD_TIMEOUT_MS) });
}

/** The type and the data of "thinking ..." as the response to an interaction. */
export function thinking(ephemeral: boolean) {
  const body = { flags: ephemeral ? MessageFlags.Ephemeral : 0 };
  return [InteractionResponseType.DeferredChannelMessageWithSource, { body }] as const;
}

function response(
  type: InteractionResponseType,
  { body: data, files = [] }: Partial<MessageRequest> = {},
): RequestData {
  return { body: { type, data }, files, auth: false };
}
