import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MessageFlagsBitField, type REST } from 'discord.js';
import { ApplicationCommandType, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Log } from '../../support/log.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Responder } from '../handling/interaction-router.ts';
import { createHttpResponder, type HttpResponder, sendJson } from './http-responder.ts';
import { type AnswerableInteraction, parseInteraction } from './parse-interaction.ts';
import { readRequestBody } from './request-body.ts';
import { isSigned, readSignatureHeaders } from './signature.ts';

export interface EndpointOptions {
  /** The application's public key. */
  readonly key: KeyObject;
  readonly responder: Responder;
  readonly rest: REST;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** Answers one request of Discord's; resolves when everything is said, also what comes after the response. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The interactions endpoint. 401 where Discord has not signed the request in the last 5 minutes, 413 above 256 KiB, 405 for
 * anything but POST, 400 for what is signed and no interaction. Rejects where the connection breaks.
 */
export function createEndpoint({ key, responder, rest, log, now, sleep }: EndpointOptions): Endpoint {
  return async (request, response) => {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    const seal = readSignatureHeaders(request.headers, now());
    if (!seal) return refuse(response, 401);
    const body = await readRequestBody(request, BODY_LIMIT);
    if (!body) return refuse(response, 413);
    if (!isSigned(body, seal, key)) return refuse(response, 401);
    const interaction = parseInteraction(body);
    if ('problems' in interaction) {
      log.warn({ problems: interaction.problems }, 'Discord sent an interaction of an unknown form');
      return refuse(response, 400);
    }
    if (interaction.type === InteractionType.Ping)
      return sendJson(response, { type: InteractionResponseType.Pong });
    const exchange = createHttpResponder({ interaction, response, rest, sleep });
    await dispatch(responder, interaction, exchange);
    exchange.close();
  };
}

function dispatch(
  responder: Responder,
  interaction: AnswerableInteraction,
  exchange: HttpResponder,
): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, type, options, target_id = '', resolved } = interaction.data;
      if (type === ApplicationCommandType.Message) {
        const { content = '' } = resolved.messages[target_id] ?? {};
        return responder.messageCommand({ ...exchange, commandName: name, targetMessage: { content } });
      }
      const asked = { ...exchange, commandName: name, options: { data: options } };
      return interaction.type === InteractionType.ApplicationCommand
        ? responder.command(asked)
        : responder.autocomplete(asked);
    }
    // Anything but a button is none of ours: its id says nothing to the responder, which tells the asker that it is too old.
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit: {
      const { components, flags } = interaction.message;
      return responder.button({
        ...exchange,
        customId: interaction.data.custom_id,
        message: { components, flags: new MessageFlagsBitField(flags) },
      });
    }
  }
}

/** Answers with a status alone and ends the connection: the rest of the request is not wanted. */
async function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  response.writeHead(status, { connection: 'close', ...headers }).end();
}

/** Bytes. An interaction has a few kilobytes; with a message of 6,000 characters and 40 components some tens. */
const BODY_LIMIT = 256 * 1024;
