import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Body, readBody } from './body.ts';
import { checkCallback, checkChannelMessage, checkCommands, checkEdit, checkFollowUp } from './check-body.ts';
import { FaultScript, type Route } from './faults.ts';
import { APPLICATION_ID, snowflake, TOKEN } from './identities.ts';
import { type InteractionData, received, type SentMessage } from './interactions.ts';

/** What the bot has done about one interaction, in order. */
export interface Step {
  readonly kind: 'callback' | 'edit' | 'follow-up' | 'delete';
  /** The type of a callback: 4 a message, 5 "thinking ...", 6 the same without a word, 7 in place, 8 choices. */
  readonly type?: number;
  readonly message: SentMessage & Readonly<Record<string, unknown>>;
  readonly files: Body['files'];
}

/** A message that the bot has written into a channel. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly message: SentMessage & Readonly<Record<string, unknown>>;
  readonly files: Body['files'];
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Discord's REST interface, as far as the bot uses it. Refuses what Discord would refuse and counts it. */
export class Rest {
  readonly faults = new FaultScript();
  /** The registered commands by scope: `global` or a guild's id. */
  readonly commands = new Map<string, unknown[]>();
  /** The guilds that the bot is in, as far as it asks for them. */
  readonly guilds: string[] = [];
  /** Those among them that let it have no commands (403), or are no more (404). */
  readonly closedGuilds = new Map<string, 403 | 404>();
  /** `GET /applications/@me` and so on, without the version, in order. */
  readonly requests: string[] = [];
  readonly violations: string[] = [];
  /** What the bot has written into channels, in order. */
  readonly posted: Posted[] = [];
  /** Messages that can be read, by `channel/id`. */
  readonly messages = new Map<string, object>();
  /** What Discord knows of nonces for some minutes. */
  readonly nonces = new Set<unknown>();
  bodies = 0;
  /** Look into the bodies; off while only time is measured. */
  checks = true;
  readonly #open = new Map<
    string,
    { readonly id: string; readonly steps: Step[]; readonly waiting: (() => void)[] }
  >();
  readonly #gatewayUrl: () => string;

  constructor(gatewayUrl: () => string) {
    this.#gatewayUrl = gatewayUrl;
  }

  /** From now on the bot may answer this interaction. */
  open({ id, token }: InteractionData): void {
    // A duplicate delivery is the same interaction.
    if (this.#open.has(token)) return;
    this.#open.set(token, { id, steps: [], waiting: [] });
  }

  /** Resolves when `count` steps have been taken about the interaction, to all of them. */
  async steps({ token }: InteractionData, count: number): Promise<readonly Step[]> {
    const entry = this.#open.get(token);
    if (!entry) throw new Error('expected an interaction that was sent');
    while (entry.steps.length < count) await new Promise<void>((resolve) => entry.waiting.push(resolve));
    return entry.steps;
  }

  /** Forgets an interaction, so that a hundred thousand do not fill the memory. */
  forget({ token }: InteractionData): void {
    this.#open.delete(token);
    this.requests.length = 0;
  }

  /** Answers one HTTP request. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, '').replace(/^\/api\/v10/, ''));
    this.requests.push(`${request.method} ${path}`);
    const body = await readBody(request);
    const fault = this.faults.take(routeOf(path));
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') return void request.socket.destroy();
    const answer =
      fault?.kind === 'status' ? fault : this.#answer(`${request.method} ${path}`, body, request);
    if (fault?.kind === 'reset-after') return void request.socket.destroy();
    send(response, answer);
  }

  #answer(line: string, body: Body, request: IncomingMessage): Answer {
    const [, method = '', path = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    const interaction = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (interaction) return this.#callback(interaction[1] ?? '', interaction[2] ?? '', body);
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)(\/messages\/@original)?$/.exec(path);
    if (webhook) return this.#webhook(method, webhook[2] ?? '', body);
    if (request.headers.authorization !== `Bot ${TOKEN}`) return refuse(401, 0, '401: Unauthorized');
    if (line === 'GET /gateway/bot') return { status: 200, body: this.#gateway() };
    if (line === 'GET /applications/@me')
      return { status: 200, body: { id: APPLICATION_ID, name: 'dateline' } };
    if (line === 'GET /users/@me/guilds') return { status: 200, body: this.guilds.map((id) => ({ id })) };
    const message = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/.exec(path);
    if (message) return this.#message(method, message[1] ?? '', message[2] ?? '', body, request);
    const commands = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/.exec(path);
    if (commands) return this.#commands(method, commands[2] ?? 'global', body);
    return refuse(404, 0, '404: Not Found');
  }

  #gateway() {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { url: this.#gatewayUrl(), shards: 1, session_start_limit };
  }

  #commands(method: string, scope: string, body: Body): Answer {
    const closed = this.closedGuilds.get(scope);
    if (closed === 404) return refuse(404, 10004, 'Unknown Guild');
    if (closed) return refuse(403, 50001, 'Missing Access');
    if (method === 'PUT') {
      if (!this.#accept(() => checkCommands(body))) return refuse(400, 50035, 'Invalid Form Body');
      const filled = (body.json as object[]).map((command) => ({
        ...FILLED_IN,
        ...(scope === 'global' ? {} : { guild_id: scope }),
        ...command,
        id: snowflake(),
      }));
      this.commands.set(scope, filled);
    }
    return { status: 200, body: this.commands.get(scope) ?? [] };
  }

  #callback(id: string, token: string, body: Body): Answer {
    const entry = this.#open.get(token);
    if (!entry || entry.id !== id) return refuse(404, 10062, 'Unknown interaction');
    if (entry.steps.length > 0) return refuse(400, 40060, 'Interaction has already been acknowledged.');
    if (!this.#accept(() => checkCallback(body))) return refuse(400, 50035, 'Invalid Form Body');
    const { type, data = {} } = body.json as { type: number; data?: object };
    this.#step(token, { kind: 'callback', type, message: { ...data }, files: body.files });
    return { status: 204 };
  }

  #webhook(method: string, token: string, body: Body): Answer {
    const entry = this.#open.get(token);
    if (!entry || entry.steps.length === 0) return refuse(404, 10015, 'Unknown Webhook');
    if (method === 'DELETE') {
      this.#step(token, { kind: 'delete', message: {}, files: [] });
      return { status: 204 };
    }
    const check = method === 'PATCH' ? checkEdit : checkFollowUp;
    if (!this.#accept(() => check(body))) return refuse(400, 50035, 'Invalid Form Body');
    const message = body.json as SentMessage;
    this.#step(token, {
      kind: method === 'PATCH' ? 'edit' : 'follow-up',
      message: { ...message },
      files: body.files,
    });
    return { status: 200, body: received(message) };
  }

  /** The messages of a channel after one of them, of the hundred that follow it the newest first. */
  #history(channel: string, url: string): Answer {
    const query = new URL(url, 'http://localhost').searchParams;
    const after = BigInt(query.get('after') ?? 0);
    const messages = this.posted
      .filter((posted) => posted.channel === channel && BigInt(posted.id) > after)
      .slice(0, Number(query.get('limit') ?? 50))
      .map(({ id, message }) => ({ ...received(message), id }));
    return { status: 200, body: messages.reverse() };
  }

  #message(method: string, channel: string, id: string, body: Body, request: IncomingMessage): Answer {
    if (method === 'GET') {
      if (id === '') return this.#history(channel, request.url ?? '');
      const found = this.messages.get(`${channel}/${id}`);
      return found ? { status: 200, body: found } : refuse(404, 10008, 'Unknown Message');
    }
    if (!this.#accept(() => checkChannelMessage(body))) return refuse(400, 50035, 'Invalid Form Body');
    const message = body.json as Posted['message'];
    // A nonce that is enforced and known names a message that is there already.
    const known = message['enforce_nonce'] === true && this.nonces.has(message['nonce']);
    this.nonces.add(message['nonce']);
    const posted = { id: snowflake(), channel, message, files: body.files };
    if (!known) this.posted.push(posted);
    return { status: 200, body: { ...received(message), id: posted.id } };
  }

  #step(token: string, step: Step): void {
    const entry = this.#open.get(token);
    entry?.steps.push(step);
    for (const resolve of entry?.waiting.splice(0) ?? []) resolve();
  }

  #accept(check: () => readonly string[]): boolean {
    this.bodies++;
    const violations = this.checks ? check() : [];
    this.violations.push(...violations);
    return violations.length === 0;
  }
}

/** What Discord adds to a registered command. */
const FILLED_IN = {
  application_id: APPLICATION_ID,
  version: '1',
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  name_localizations: null,
  description_localizations: null,
};

function routeOf(path: string): Route {
  if (path.startsWith('/interactions')) return 'callback';
  if (path.startsWith('/webhooks')) return 'webhook';
  if (path.startsWith('/gateway')) return 'gateway';
  if (path.startsWith('/channels')) return 'message';
  return path.endsWith('/commands') ? 'commands' : 'application';
}

function refuse(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (body === undefined) {
    // discord.js would try to parse an empty body that calls itself JSON.
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
