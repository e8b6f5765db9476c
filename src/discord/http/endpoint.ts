import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { REST } from 'discord.js';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Log } from '../../support/log.ts';
import { createRareLine } from '../../support/rare-line.ts';
import { uploadsBeside } from '../delivery/rest-responder.ts';
import type { Sleep } from '../delivery/sleep.ts';
import type { Router } from '../handling/interaction-router.ts';
import { parseInteraction } from '../handling/parse-interaction.ts';
import { createHttpResponder, sendJson } from './http-responder.ts';
import { isSigned, readSignatureHeaders, secondsApart } from './signature.ts';

export interface EndpointOptions {
  /** The application's public key. */
  readonly key: KeyObject;
  readonly route: Router['route'];
  readonly rest: REST;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only ever grow; default since the process began. */
  readonly clock?: (() => number) | undefined;
  readonly sleep: Sleep;
}

/** Answers one request of Discord's; resolves when everything is said, also what comes after the response. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The interactions endpoint. 401 if Discord has not signed the request in the last 5 minutes, 413 above 256 KiB, 405 for
 * anything but POST, 400 for what is signed and no interaction. Rejects if the connection breaks.
 */
export function createEndpoint({ key, route, rest, log, now, clock, sleep }: EndpointOptions): Endpoint {
  const complain = createRareLine(log, 'Discord sent an interaction of an unknown form', clock);
  const complainOfTime = createRareLine(
    log,
    'A request was signed at another time: somebody sends it again, or this machine’s clock is wrong',
    clock,
  );
  const uploads = uploadsBeside(rest);
  return async (request, response) => {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    const signed = readSignatureHeaders(request.headers);
    if (!signed) return refuse(response, 401);
    const body = await readRequestBody(request, BODY_LIMIT);
    if (!body) return refuse(response, 413);
    if (!isSigned(body, signed, key)) return refuse(response, 401);
    const apart = secondsApart(signed, now());
    if (apart !== undefined) {
      complainOfTime({ seconds: apart });
      return refuse(response, 401);
    }
    const interaction = parseInteraction(parseJson(body));
    if (interaction === 'ping') return sendJson(response, { type: InteractionResponseType.Pong });
    if ('problems' in interaction) {
      complain({ problems: interaction.problems });
      return refuse(response, 400);
    }
    const responder = createHttpResponder({ address: interaction.address, response, rest, uploads, sleep });
    await route({ ...interaction, responder });
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

/** Undefined if it is none. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
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
