import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../src/config/config.ts';
import { startServing } from '../../../src/serve/start-serving.ts';
import { createLog } from '../../../src/support/log.ts';
import { freePort } from '../../free-port.ts';
import { TOKEN } from '../../stand-in/identities.ts';
import { chatInput, type InteractionData, press } from '../../stand-in/interactions.ts';
import type { Step } from '../../stand-in/rest.ts';
import { type StandIn, startStandIn } from '../../stand-in/stand-in.ts';
import { createFakeBot } from '../fake-bot.ts';
import { answerTo, type StartedProcess, startProcess } from '../process.ts';
import { buttons, messageOf, shown } from '../reading.ts';
import { eventually } from '../running.ts';
import { makeKeys, receiverAt, signatureHeaders } from './running.ts';

const PING = JSON.stringify({ id: '1', application_id: '2', type: 1, version: 1 });
const BODY_LIMIT = 256 * 1024;
/** Kept for documentation (RFC 5737): no machine has it. */
const ELSEWHERE = '192.0.2.1';

const keys = makeKeys();
let discord: StandIn;
let one: Replica;
let other: Replica;
beforeAll(async () => {
  discord = await startStandIn();
  [one, other] = await Promise.all([startReplica(), startReplica()]);
});
afterAll(async () => {
  for (const { bot } of started) bot.child.kill('SIGKILL');
  await discord.close();
});
afterEach(() => expect(discord.rest.violations).toEqual([]));

describe('the process behind an interactions endpoint', () => {
  it('answers a ping that Discord has signed', async () => {
    const response = await one.post(PING);
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it('answers 401 to another key, to another body, to an old signature and to none', async () => {
    const old = nowS(-10 * 60);
    const statuses = await Promise.all(
      [
        signatureHeaders(PING, makeKeys(), nowS()),
        signatureHeaders(`${PING} `, keys, nowS()),
        signatureHeaders(PING, keys, old),
        {},
      ].map(async (headers) => (await one.post(PING, headers)).status),
    );
    expect(statuses).toEqual([401, 401, 401, 401]);
  });

  it('takes a body of up to 256 KiB and refuses a longer one with 413', async () => {
    const statuses = await Promise.all(
      [BODY_LIMIT, BODY_LIMIT + 1].map(async (length) => (await one.post(PING.padEnd(length))).status),
    );
    expect(statuses).toEqual([200, 413]);
  });

  it('answers /ask, and the buttons of that answer at a second process, word for word the same', async () => {
    const first = await one.ask(question());
    expect(shown(first)).toContain('Anton Siluanov');
    expect(buttons(first).length).toBeGreaterThan(0);
    for (const id of buttons(first)) {
      const [here, there] = [
        await one.ask(press(id, messageOf(first))),
        await other.ask(press(id, messageOf(first))),
      ];
      expect(shown(there)).toBe(shown(here));
      expect(shown(there)).not.toMatch(/expired|went wrong/);
    }
  });

  it('is ready at /readyz and counts at /metrics', async () => {
    await one.ask(question());
    expect(await one.health('readyz')).toEqual([
      200,
      'yes: taking interactions\nyes: articles loaded\nyes: not draining\n',
    ]);
    const [, metrics] = await one.health('metrics');
    expect(metrics).toMatch(/^dateline_answers_total\{command="ask"\} [1-9]/m);
    expect(metrics).toMatch(/^dateline_endpoint_requests_total\{status="200"\} [1-9]/m);
    expect(metrics).toMatch(/^dateline_answer_seconds_count\{interaction="ask"\} [1-9]/m);
  });
});

describe('a process behind an interactions endpoint', () => {
  it('on SIGTERM is no longer ready, answers all that it has been asked and ends with 0', async () => {
    const replica = await startReplica();
    const asked = Array.from({ length: 15 }, question);
    const answers = asked.map((interaction) => replica.ask(interaction));
    // A request that is half sent holds the process until it has its answer.
    const half = createConnection(replica.port, '127.0.0.1');
    await once(half, 'connect');
    const headers = Object.entries(signatureHeaders(PING, keys, nowS())).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    half.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${PING.length}\r\n${headers.join('')}\r\n`);
    await Promise.race(answers);
    replica.bot.child.kill('SIGTERM');
    await eventually(async () => await replica.health('readyz')).toEqual([
      503,
      'no: taking interactions\nyes: articles loaded\nno: not draining\n',
    ]);
    const answered = once(half, 'data');
    half.write(PING);
    expect(String(await answered)).toMatch(/^HTTP\/1.1 200 /);
    const steps = await Promise.all(answers);
    expect(steps.filter((step) => shown(step).includes('Anton Siluanov'))).toHaveLength(asked.length);
    expect(await replica.bot.ended()).toBe(0);
  });

  it('registers the commands if it has a token, and says that it does not if it has none', async () => {
    const before = discord.rest.commands.size;
    expect(before).toBe(0);
    expect(one.bot.output()).toContain('Without DISCORD_TOKEN the commands are not registered');
    await startReplica({ DISCORD_TOKEN: TOKEN });
    expect(discord.rest.commands.get('global')?.length).toBeGreaterThan(0);
    expect(discord.gateway.log).toEqual([]);
  });

  it('on a port that is taken ends with 78 and says which variable', async () => {
    const bot = startProcess({ ...shared(), INTERACTIONS_PORT: String(one.port) });
    expect(await bot.ended()).toBe(78);
    expect(bot.output()).toContain('INTERACTIONS_PORT: expected a port');
    expect(bot.output()).not.toContain('    at ');
  });

  it.each(['INTERACTIONS', 'HEALTH'])(
    'at an address that is another machine’s ends with 78 and says that %s_HOST is wrong',
    async (name) => {
      const [port, healthPort] = [await freePort(), await freePort()];
      const bot = startProcess({
        ...shared(),
        INTERACTIONS_PORT: String(port),
        HEALTH_PORT: String(healthPort),
        [`${name}_HOST`]: ELSEWHERE,
      });
      expect(await bot.ended()).toBe(78);
      expect(bot.output()).toContain(
        `${name}_HOST: expected an address of this machine, got "${ELSEWHERE}" (EADDRNOTAVAIL)`,
      );
      expect(bot.output()).not.toContain('    at ');
    },
  );

  it.each([
    ['no public key', {}],
    ['a public key that is none', { DISCORD_PUBLIC_KEY: 'abc' }],
  ])('does not start with %s, and says which variable', async (_, settings) => {
    const start = async () => {
      const config = readConfig({ INTERACTIONS_PORT: '8080', DISCORD_API: discord.api, ...settings });
      const given = { database: undefined, metrics: undefined, signal: new AbortController().signal };
      await startServing(config, createFakeBot(), {
        ...given,
        log: createLog({ level: 'silent', format: 'json' }),
      });
    };
    await expect(start()).rejects.toThrow(ConfigError);
    await expect(start()).rejects.toThrow('DISCORD_PUBLIC_KEY: expected');
  });
});

interface Replica {
  readonly bot: StartedProcess;
  readonly port: number;
  /** Posts a body that Discord has signed; `headers` replace those of the signature. */
  post(body: string, headers?: Record<string, string>): Promise<Response>;
  /** Lets the asker do something; resolves to what the bot did about it. */
  ask(interaction: InteractionData): Promise<Step | undefined>;
  /** The status and the text of a page of the health server. */
  health(page: string): Promise<[status: number, text: string]>;
}

const started: Replica[] = [];

/** A process with the settings that all here share, once it is ready. */
async function startReplica(env: Record<string, string> = {}): Promise<Replica> {
  const [port, healthPort] = [await freePort(), await freePort()];
  const bot = startProcess({
    ...shared(),
    INTERACTIONS_PORT: String(port),
    HEALTH_PORT: String(healthPort),
    ...env,
  });
  const post: Replica['post'] = (body, headers = signatureHeaders(body, keys, nowS())) =>
    fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', body, headers });
  const receive = receiverAt(discord);
  const replica: Replica = {
    bot,
    port,
    post,
    ask: async (interaction) => {
      discord.rest.open(interaction);
      await receive(interaction, await post(JSON.stringify(interaction)));
      return answerTo(interaction, discord);
    },
    health: async (page) => {
      const response = await fetch(`http://127.0.0.1:${healthPort}/${page}`);
      return [response.status, await response.text()];
    },
  };
  started.push(replica);
  // Before it listens there is no health server to ask.
  while ((await replica.health('readyz').catch(() => [0]))[0] !== 200) {
    if (bot.child.exitCode !== null)
      throw new Error(`expected a process that runs, it wrote ${bot.output()}`);
    await setTimeout(20);
  }
  return replica;
}

/** All askers are in one server here. */
function shared(): Record<string, string> {
  return {
    COOLDOWN_SERVER: '0',
    DISCORD_PUBLIC_KEY: keys.publicKey,
    DISCORD_API: discord.api,
    INTERACTIONS_HOST: '127.0.0.1',
    HEALTH_HOST: '127.0.0.1',
  };
}

function question(): InteractionData {
  const value = "Who is Russia's finance minister?";
  return chatInput('ask', [{ name: 'question', type: 3, value }]);
}

/** Seconds since 1970, as Discord signs them. */
function nowS(later = 0): string {
  return String(Math.floor(Date.now() / 1000) + later);
}
