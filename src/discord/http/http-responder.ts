import type { ServerResponse } from 'node:http';
import { DiscordAPIError, type REST } from 'discord.js';
import { InteractionResponseType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { type MessageRequest, messageRequest } from '../delivery/payload.ts';
import type { InteractionResponder } from '../delivery/responder.ts';
import { createRestResponder, type InteractionAddress, thinking } from '../delivery/rest-responder.ts';
import type { Sleep } from '../delivery/sleep.ts';

/** The ways to answer an interaction over HTTP: first as the response to Discord's own request, later through REST. */
export interface HttpResponder extends InteractionResponder {
  /** Ends the request if nothing has answered it. */
  close(): void;
}

export interface HttpResponderOptions {
  readonly address: InteractionAddress;
  readonly response: ServerResponse;
  /** Needs no token: an interaction's own token is enough for all that is said about it. */
  readonly rest: REST;
  /** The same with time for files. */
  readonly uploads: REST;
  readonly sleep: Sleep;
}

/** The responder for an interaction that has come with a request, which `response` answers. */
export function createHttpResponder({
  address,
  response,
  rest,
  uploads,
  sleep,
}: HttpResponderOptions): HttpResponder {
  const late = createRestResponder(rest, address, uploads);
  const { ChannelMessageWithSource, UpdateMessage, DeferredMessageUpdate } = InteractionResponseType;
  let uploaded = false;

  async function respondWith(
    type: InteractionResponseType,
    { body: data, files = [] }: Partial<MessageRequest> = {},
  ): Promise<void> {
    const body = { type, data };
    if (files.length === 0) return sendJson(response, body);
    // A response is JSON and carries no file. Discord's way out: the callback through REST, then a 202 without a body
    // (docs.discord.com: Receiving and Responding to Interactions, "Interaction Callback").
    uploaded = true;
    await rest.post(Routes.interactionCallback(address.id, address.token), { body, files, auth: false });
    return sendStatus(response, 202);
  }

  return {
    reply: (message) => respondWith(ChannelMessageWithSource, messageRequest(message)),
    update: (message) => respondWith(UpdateMessage, messageRequest(message)),
    deferReply: (ephemeral) => respondWith(...thinking(ephemeral)),
    deferUpdate: () => respondWith(DeferredMessageUpdate),
    ask: (form) => respondWith(InteractionResponseType.Modal, { body: form }),
    suggest: (choices) =>
      respondWith(InteractionResponseType.ApplicationCommandAutocompleteResult, { body: { choices } }),
    editReply: (message) => onceDeferred(() => late.editReply(message), sleep),
    deleteReply: () => onceDeferred(() => late.deleteReply(), sleep),
    followUp: (message) => onceDeferred(() => late.followUp(message), sleep),
    close() {
      // An upload of which nobody knows whether it arrived: if it did, Discord expects the 202.
      if (!response.headersSent) response.writeHead(uploaded ? 202 : 500).end();
    },
  };
}

/** Answers the request with JSON. Rejects if Discord has hung up or has an answer already. */
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
