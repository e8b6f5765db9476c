import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from './gateway.ts';
import type { InteractionData } from './interactions.ts';
import { Rest, type Step } from './rest.ts';

/** A Discord on the loopback interface, to which the real discord.js logs in. */
export interface StandIn {
  /** For the client's option `rest.api` and for `DISCORD_API`. */
  readonly api: string;
  readonly rest: Rest;
  readonly gateway: Gateway;
  /** Lets the asker do something; resolves to what the bot did about it, when it has done `count` things. */
  ask(interaction: InteractionData, count?: number): Promise<readonly Step[]>;
  /** Lets the asker do something and does not wait. */
  send(interaction: InteractionData): void;
  /** Breaks every connection and takes no further one. */
  goAway(): Promise<void>;
  /** Takes connections again, at the same address. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a stand-in on a free port. */
export async function startStandIn(): Promise<StandIn> {
  let port = 0;
  const url = () => `ws://127.0.0.1:${port}`;
  const rest = new Rest(url);
  const server = createServer((request, response) => void rest.handle(request, response));
  const gateway = new Gateway(server, url);
  const goAway = async () => {
    gateway.terminate();
    server.closeAllConnections();
    await stop(server);
  };
  await listen(server, 0);
  port = (server.address() as AddressInfo).port;
  const send = (interaction: InteractionData) => {
    rest.open(interaction);
    gateway.dispatch('INTERACTION_CREATE', interaction);
  };
  return {
    api: `http://127.0.0.1:${port}/api`,
    rest,
    gateway,
    send,
    ask: (interaction, count = 1) => {
      send(interaction);
      return rest.steps(interaction, count);
    },
    goAway,
    comeBack: () => listen(server, port),
    close: async () => {
      if (server.listening) await goAway();
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
