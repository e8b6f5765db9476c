import type { ServerResponse } from 'node:http';
import { DiscordAPIError, type REST } from 'discord.js';
import { InteractionResponseType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { flagBits, messageRequest } from '../delivery/payload.ts';
import type { LateMessage, ReplyPort } from '../delivery/ports.ts';
import { createRestResponder, type InteractionResponder } from '../delivery/rest-responder.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Message } from '../rendering/message.ts';
import type { AnswerableInteraction } from './parse-interaction.ts';

/** One interaction and the ways to answer it: first as the response to Discord's own request, later through REST. */
export interface HttpResponder extends ReplyPort, InteractionResponder {
  /** Ends the request where nothing has answered it. */
  close(): void;
}

export interface HttpResponderOptions {
  readonly interaction: AnswerableInteraction;
  readonly response: ServerResponse;
  /** Needs no token: an interaction's own token is enough for all that is said about it. */
  readonly rest: REST;
  readonly sleep: Sleep;
}

/** The exchange about an interaction that has come with a request, which `response` answers. */
export function createHttpResponder({
  interaction,
  response,
  rest,
  sleep,
}: HttpResponderOptions): HttpResponder {
  const { id, token, application_id, locale, guild_locale, guild_id, context } = interaction;
  const late = createRestResponder(rest, { id, token, applicationId: application_id });
  let uploaded = false;

  async function respondWith(type: InteractionResponseType, message: Message | LateMessage): Promise<void> {
    const { body: data, files } = messageRequest(message);
    const body = { type, data };
    if (files.length === 0) return sendJson(response, body);
    // A response is JSON and carries no file. Discord's way out: the callback through REST, then a 202 without a body
    // (docs.discord.com: Receiving and Responding to Interactions, "Interaction Callback").
    uploaded = true;
    await rest.post(Routes.interactionCallback(id, token), { body, files, auth: false });
    return sendStatus(response, 202);
  }

  return {
    user: interaction.member?.user ?? interaction.user ?? { id: '' },
    guildId: guild_id ?? null,
    context: context ?? null,
    locale,
    guildLocale: guild_locale ?? null,

    reply: (message) => respondWith(InteractionResponseType.ChannelMessageWithSource, message),

    update: (message) => respondWith(InteractionResponseType.UpdateMessage, message),

    deferUpdate: () => sendJson(response, { type: InteractionResponseType.DeferredMessageUpdate }),

    deferReply: ({ flags }) =>
      sendJson(response, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: flagBits(flags) },
      }),

    editReply: (message) => onceDeferred(() => late.editReply(message), sleep),

    deleteReply: () => onceDeferred(() => late.deleteReply(), sleep),

    followUp: late.followUp,

    respond: (choices) =>
      sendJson(response, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      }),

    close() {
      // An upload of which nobody knows whether it arrived: if it did, Discord expects the 202.
      if (!response.headersSent) response.writeHead(uploaded ? 202 : 500).end();
    },
  };
}

/** Answers the request with JSON. Rejects where Discord has hung up or has an answer already. */
export function sendJson(response: ServerResponse, body: object): Promise<void> {
  return send(response, 200, JSON.stringify(body), 'application/json');
}

function sendStatus(response: ServerResponse, status: number): Promise<void> {
  return send(response, status);
}

function send(response: ServerResponse, status: number, body = '', type?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (response.headersSent) return reject(new Error('expected a request that is not answered yet'));
    const hungUp = () => reject(new Error('Discord hung up before it had its answer'));
    if (response.destroyed) return hungUp();
    response.on('close', hungUp);
    response.writeHead(status, {
      ...(type !== undefined && { 'content-type': type }),
      'content-length': Buffer.byteLength(body),
    });
    response.end(body, () => resolve());
  });
}

/**
 * `send`, again after a moment as long as Discord does not know of the deferral: our response to its request may still be
 * on its way there.
 */
async function onceDeferred(send: () => Promise<unknown>, sleep: Sleep): Promise<unknown> {
  for (const wait of DEFERRAL_WAITS_MS) {
    try {
      return await send();
    } catch (error) {
      const unknown = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;
      if (!unknown) throw error;
    }
    await sleep(wait, new AbortController().signal);
  }
  return send();
}

/** As long as Discord waits for a response at most, in all. */
const DEFERRAL_WAITS_MS = [200, 800, 2000];
