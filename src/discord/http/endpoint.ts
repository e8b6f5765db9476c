import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { REST } from 'discord.js';
import {
  ApplicationCommandType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Log } from '../../support/log.ts';
import type { InteractionResponder } from '../delivery/responder.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Interaction, ReceivedOption } from '../handling/interaction.ts';
import type { Router } from '../handling/interaction-router.ts';
import { createHttpResponder, sendJson } from './http-responder.ts';
import { type AnswerableInteraction, parseInteraction } from './parse-interaction.ts';
import { isSigned, readSignatureHeaders } from './signature.ts';

export interface EndpointOptions {
  /** The application's public key. */
  readonly key: KeyObject;
  readonly route: Router['route'];
  readonly rest: REST;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** Answers one request of Discord's; resolves when everything is said, also what comes after the response. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The interactions endpoint. 401 if Discord has not signed the request in the last 5 minutes, 413 above 256 KiB, 405 for
 * anything but POST, 400 for what is signed and no interaction. Rejects if the connection breaks.
 */
export function createEndpoint({ key, route, rest, log, now, sleep }: EndpointOptions): Endpoint {
  return async (request, response) => {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    const signed = readSignatureHeaders(request.headers, now());
    if (!signed) return refuse(response, 401);
    const body = await readRequestBody(request, BODY_LIMIT);
    if (!body) return refuse(response, 413);
    if (!isSigned(body, signed, key)) return refuse(response, 401);
    const interaction = parseInteraction(body);
    if ('problems' in interaction) {
      log.warn({ problems: interaction.problems }, 'Discord sent an interaction of an unknown form');
      return refuse(response, 400);
    }
    if (interaction.type === InteractionType.Ping)
      return sendJson(response, { type: InteractionResponseType.Pong });
    const responder = createHttpResponder({ interaction, response, rest, sleep });
    await route(receivedInteraction(interaction, responder));
    responder.close();
  };
}

/** The bytes of a request's body; undefined if there are more than `limit`. Rejects if the connection breaks. */
async function readRequestBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** An interaction that Discord has posted, in the words of the router. */
function receivedInteraction(
  interaction: AnswerableInteraction,
  responder: InteractionResponder,
): Interaction {
  const { locale, guild_locale, guild_id, context, member, user } = interaction;
  const common = {
    user: (member?.user ?? user)?.id ?? '',
    server: guild_id ?? null,
    manages: (BigInt(member?.permissions ?? 0) & MANAGES) !== 0n,
    direct: context === InteractionContextType.BotDM,
    locale,
    serverLocale: guild_locale ?? null,
    responder,
  };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, type, options, target_id = '', resolved } = interaction.data;
      if (type === ApplicationCommandType.Message)
        return { ...common, kind: 'menu', name, content: resolved.messages[target_id]?.content ?? '' };
      const isTyping = interaction.type === InteractionType.ApplicationCommandAutocomplete;
      return {
        ...common,
        kind: isTyping ? 'autocomplete' : 'command',
        name,
        options: receivedOptions(options, resolved),
      };
    }
    // We send no other component than buttons: the id of any other says nothing to the router, which tells the asker that it
    // is too old.
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit: {
      const { components, flags } = interaction.message;
      const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
      return { ...common, kind: 'button', customId: interaction.data.custom_id, components, ephemeral };
    }
  }
}

/** Manage Server; administrators have all permissions, and Discord says so of them. */
const MANAGES = PermissionFlagsBits.ManageGuild;

type Data = Extract<AnswerableInteraction, { type: InteractionType.ApplicationCommand }>['data'];

/** Options in the words of the router: the second word of a command among them, files by their addresses. */
function receivedOptions(
  options: Data['options'] | NonNullable<Data['options'][number]['options']>,
  { attachments }: Data['resolved'],
): ReceivedOption[] {
  return options.flatMap((option) => {
    if ('options' in option && option.options)
      return [
        { name: 'task', value: option.name },
        ...receivedOptions(option.options, { attachments, messages: {} }),
      ];
    const { name, value, focused } = option;
    const given = (typeof value === 'string' && attachments[value]?.url) || value;
    return [
      { name, ...(given !== undefined && { value: given }), ...(focused !== undefined && { focused }) },
    ];
  });
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
