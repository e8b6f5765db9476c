import { once } from 'node:events';
import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION_ID, BOT_USER, CHANNEL_ID, GUILD_ID, TOKEN } from './identities.ts';

interface Payload {
  readonly op: number;
  readonly d?: unknown;
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

/** Discord's gateway for one shard: HELLO, IDENTIFY, READY, RESUME, heartbeats, events. */
export class Gateway {
  /** The bot's payloads but heartbeats, in order, and its connections: `connection`, `identify`, `resume`. */
  readonly log: string[] = [];
  /** The next IDENTIFY is answered by closing with this code. */
  closeOnIdentify: number | undefined;
  /** What the bot asks to be told of. */
  intents = 0;
  /** Each shard that was opened, of how many. */
  readonly shards: (readonly [number, number])[] = [];
  /** Answer heartbeats. */
  acknowledge = true;
  /** How often the bot is told to send a heartbeat, ms. */
  heartbeatInterval = 41_250;
  readonly #server: WebSocketServer;
  readonly #url: () => string;
  #socket: WebSocket | undefined;
  #silent = false;
  #sequence = 0;
  #sessions = 0;
  #waiting: (() => void)[] = [];

  constructor(server: Server, url: () => string) {
    this.#url = url;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#connected(socket));
  }

  /** Sends an event to the bot. */
  dispatch(type: string, data: object): void {
    this.send({ op: GatewayOpcodes.Dispatch, t: type, s: ++this.#sequence, d: data });
  }

  /** Sends any payload, e.g. op 7 (reconnect) or op 9 (invalid session). */
  send(payload: object): void {
    if (!this.#socket) throw new Error('expected a bot that is connected');
    this.#socket.send(JSON.stringify(payload));
  }

  /** Sends what may be no payload at all. */
  sendText(text: string): void {
    this.#socket?.send(text);
  }

  /** Closes the connection with a code; 1006 breaks it without one. */
  close(code: number): void {
    if (code === 1006) this.#socket?.terminate();
    else this.#socket?.close(code);
  }

  /** Resolves when the log has `count` lines of this kind. */
  async logged(line: string, count = 1): Promise<void> {
    while (this.log.filter((each) => each === line).length < count) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Resolves when the bot has received all that was sent. */
  async received(): Promise<void> {
    if (!this.#socket) throw new Error('expected a bot that is connected');
    const pong = once(this.#socket, 'pong');
    this.#socket.ping();
    await pong;
  }

  /** Breaks what is open. */
  terminate(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  /** From now on who connects is not even greeted. */
  fallSilent(): void {
    this.#silent = true;
  }

  #connected(socket: WebSocket): void {
    this.#socket = socket;
    this.#note('connection');
    if (this.#silent) return;
    socket.on('message', (data) => this.#payload(socket, JSON.parse(String(data))));
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatInterval } }),
    );
  }

  #payload(socket: WebSocket, { op, d }: Payload): void {
    if (op === GatewayOpcodes.Heartbeat && this.acknowledge)
      socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
    if (op === GatewayOpcodes.Identify) this.#identify(socket, d as Identify);
    if (op === GatewayOpcodes.Resume) {
      this.dispatch('RESUMED', {});
      this.#note('resume');
    }
  }

  #identify(socket: WebSocket, { token, intents, shard = [0, 1] }: Identify): void {
    this.intents = intents;
    const code = token === TOKEN ? this.closeOnIdentify : 4004;
    this.closeOnIdentify = undefined;
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    this.#sequence = 0;
    this.dispatch('READY', {
      v: 10,
      user: BOT_USER,
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: `session-${++this.#sessions}`,
      resume_gateway_url: this.#url(),
      shard,
      application: { id: APPLICATION_ID, flags: 0 },
    });
    this.dispatch('GUILD_CREATE', GUILD);
    this.shards.push(shard);
    this.#note('identify');
  }

  #note(line: string): void {
    this.log.push(line);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The server that the bot is in. */
export const GUILD = {
  id: GUILD_ID,
  name: 'A server',
  owner_id: '1',
  preferred_locale: 'en-US',
  unavailable: false,
  member_count: 2,
  channels: [{ id: CHANNEL_ID, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
  threads: [],
  members: [],
  roles: [],
  emojis: [],
  stickers: [],
  features: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};
