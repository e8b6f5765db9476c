import { createConnection } from 'node:net';
import { REST } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interaction } from '../../../src/discord/handling/interaction.ts';
import { createEndpoint } from '../../../src/discord/http/endpoint.ts';
import { readPublicKey } from '../../../src/discord/http/signature.ts';
import { startHttpInteractions } from '../../../src/discord/http/start-http.ts';
import { startHttpServer } from '../../../src/operations/http-server.ts';
import { GUILD_ID } from '../../stand-in/identities.ts';
import { chatInput } from '../../stand-in/interactions.ts';
import { createFakeBot } from '../fake-bot.ts';
import { say } from '../reading.ts';
import { makeKeys, NOW_S, type Running, runHttp, signatureHeaders } from './running.ts';

let one: Running;
beforeAll(async () => {
  one = await runHttp();
});
afterAll(() => one.close());

const PING = JSON.stringify({ id: '1', application_id: '2', type: 1, version: 1 });

describe('the interactions endpoint', () => {
  it('answers a ping that Discord has signed', async () => {
    const response = await one.post(PING);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toEqual({ type: 1 });
  });

  it('takes nothing but POST', async () => {
    const response = await fetch(`http://127.0.0.1:${one.running.port}/`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('tells of every status it has answered with', async () => {
    const before = one.statuses.length;
    await one.post(PING);
    await one.post(PING, {});
    await one.post('no json');
    expect(one.statuses.slice(before)).toEqual([200, 401, 400]);
  });

  /** What the router is told of each interaction that is posted; it answers none of them. */
  async function toldOf(interactions: readonly object[]): Promise<Interaction[]> {
    const told: Interaction[] = [];
    const { port, destroy, drain } = await startHttpServer({
      port: 0,
      host: '127.0.0.1',
      handle: createEndpoint({
        key: readPublicKey(one.keys.publicKey),
        route: async (interaction) => void told.push(interaction),
        rest: new REST(),
        log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
        now: () => NOW_S * 1000,
        sleep: async () => {},
      }),
      onError: (error) => {
        throw error;
      },
    });
    for (const interaction of interactions) {
      const body = JSON.stringify(interaction);
      const response = await fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        body,
        headers: signatureHeaders(body, one.keys),
      });
      expect(response.status).toBe(500);
    }
    destroy();
    await drain(Promise.resolve());
    return told;
  }

  it('tells the router who asks where and in which language, and ends what is left unanswered', async () => {
    const told = await toldOf([
      { ...say('x'), member: { user: { id: '77' } }, locale: 'uk', guild_locale: 'de' },
      { ...chatInput('say', [], 'direct'), user: { id: '88' } },
    ]);
    expect(told).toMatchObject([
      { user: '77', server: GUILD_ID, manages: false, direct: false, locale: 'uk', serverLocale: 'de' },
      { user: '88', server: null, manages: false, direct: true, locale: 'en-GB', serverLocale: null },
    ]);
  });

  it('tells it who may manage the server, the second word of a command, and where an attached file is', async () => {
    const file = { name: 'file', type: 11, value: '77' };
    const asked = chatInput('articles', [{ name: 'add', type: 1, options: [file] } as never]);
    const data = {
      ...(asked['data'] as object),
      resolved: { attachments: { 77: { url: 'https://cdn.example/a.md' } } },
    };
    const by = (permissions: string) => ({ ...asked, data, member: { user: { id: '77' }, permissions } });
    const told = await toldOf([by('32'), by('31'), by(String(2 ** 40 + 32))]);
    expect(told.map(({ manages }) => manages)).toEqual([true, false, true]);
    expect(told[0]).toMatchObject({
      kind: 'command',
      name: 'articles',
      options: [
        { name: 'task', value: 'add' },
        { name: 'file', value: 'https://cdn.example/a.md' },
      ],
    });
  });
});

describe('a request is not Discord’s, and answered with 401, if', () => {
  const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': timestamp = '' } = signatureHeaders(
    PING,
    makeKeys(),
  );
  it.each<[string, (running: Running) => Record<string, string>]>([
    ['another key signed it', () => signatureHeaders(PING, makeKeys())],
    ['another body was signed', ({ keys }) => signatureHeaders(`${PING} `, keys)],
    [
      'it was signed for another time',
      ({ keys }) => ({ ...signatureHeaders(PING, keys), 'x-signature-timestamp': String(NOW_S + 1) }),
    ],
    ['there is no signature', () => ({ 'x-signature-timestamp': timestamp })],
    ['there is no timestamp', () => ({ 'x-signature-ed25519': signature })],
    ['the signature is empty', () => ({ 'x-signature-ed25519': '', 'x-signature-timestamp': timestamp })],
    ['the signature is too short', ({ keys }) => shorten(signatureHeaders(PING, keys))],
    [
      'the signature is not hex',
      () => ({ 'x-signature-ed25519': 'g'.repeat(128), 'x-signature-timestamp': timestamp }),
    ],
    [
      'the signature is all zeros',
      () => ({ 'x-signature-ed25519': '0'.repeat(128), 'x-signature-timestamp': timestamp }),
    ],
    ['it is older than 5 minutes', ({ keys }) => signatureHeaders(PING, keys, String(NOW_S - 301))],
    ['it comes from the future', ({ keys }) => signatureHeaders(PING, keys, String(NOW_S + 301))],
    ['the timestamp is no number', ({ keys }) => signatureHeaders(PING, keys, 'yesterday')],
    ['the timestamp has a sign', ({ keys }) => signatureHeaders(PING, keys, `+${NOW_S}`)],
    ['the timestamp is in milliseconds', ({ keys }) => signatureHeaders(PING, keys, `${NOW_S}000`)],
  ])('%s', async (_, headers) => {
    const response = await one.post(PING, headers(one));
    expect([response.status, await response.text()]).toEqual([401, '']);
  });

  it.each([NOW_S - 300, NOW_S + 300])('but not if it was signed at %i, 5 minutes off', async (time) => {
    expect((await one.post(PING, signatureHeaders(PING, one.keys, String(time)))).status).toBe(200);
  });

  it('any one bit of the signature or of the body is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), async (inBody, at) => {
        const headers = signatureHeaders(PING, one.keys);
        const bytes = Buffer.from(PING);
        const signed = Buffer.from(headers['x-signature-ed25519'] ?? '', 'hex');
        const target = inBody ? bytes : signed;
        const bit = at % (target.length * 8);
        target[bit >> 3] = (target[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const response = await one.post(bytes, { ...headers, 'x-signature-ed25519': signed.toString('hex') });
        expect(response.status).toBe(401);
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

it('a request that Discord signed at another time is told of once, with how far off it is', async () => {
  for (const later of [400, 500])
    await one.post(PING, signatureHeaders(PING, one.keys, String(NOW_S + later)));
  const told = one.lines.filter((line) => line.includes('clock is wrong'));
  expect(told).toEqual([expect.stringMatching(/"seconds":-?\d+/)]);
});

describe('a body', () => {
  it.each([
    [256 * 1024, 200],
    [256 * 1024 + 1, 413],
  ])('of %i bytes is answered with %i', async (length, status) => {
    expect((await one.post(PING.padEnd(length))).status).toBe(status);
  });

  it('that grows past the limit without having said so is cut off', async () => {
    const headers = Object.entries(signatureHeaders(PING, one.keys)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const socket = createConnection(one.running.port, '127.0.0.1');
    const answer = read(socket);
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n${headers.join('')}\r\n`);
    const chunk = 'x'.repeat(64 * 1024);
    for (let sent = 0; sent < 5; sent++) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['null', 'null'],
    ['no type', '{}'],
    ['a type in words', JSON.stringify({ ...say('x'), type: '2' })],
    ['no data', JSON.stringify({ ...say('x'), data: undefined })],
    ['a name that is a list', JSON.stringify({ ...say('x'), data: { name: [] } })],
    [
      'a value that is an object',
      JSON.stringify({ ...say('x'), data: { name: 'say', options: [{ name: 'text', value: {} }] } }),
    ],
    [
      'a number beyond all',
      '{"type":2,"id":"1","application_id":"1","token":"t","data":{"name":"say","options":[{"name":"text","value":1e999}]}}',
    ],
    ['a token that leads elsewhere', JSON.stringify({ ...say('x'), token: '../../users/@me' })],
    ['a token of dots', JSON.stringify({ ...say('x'), token: '..' })],
    ['an application that leads elsewhere', JSON.stringify({ ...say('x'), application_id: '1/..' })],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['lists in lists', '['.repeat(200_000)],
    ['objects in objects', '{"a":'.repeat(40_000)],
  ])(
    'with %s is answered with 400, and all of them with one line in the log that repeats nothing of it',
    async (_, body) => {
      expect((await one.post(body)).status).toBe(400);
      const told = one.lines.filter((line) => line.includes('unknown form'));
      expect(told).toEqual([
        expect.stringMatching(/^warn Discord sent an interaction of an unknown form \{"problems":\[/),
      ]);
      expect(told.join()).not.toContain('users');
    },
  );

  it('of a kind that Discord has invented since is answered', async () => {
    expect((await one.post(JSON.stringify({ ...say('x'), type: 99 }))).status).toBe(200);
  });

  it('whatever it is does no harm', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((data) => JSON.stringify({ ...say('x'), data })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        expect([200, 400]).toContain((await one.post(body)).status);
      }),
      { numRuns: 300, seed: SEED },
    );
    expect((await one.post(PING)).status).toBe(200);
  });

  it('with components nested without end is read as far as a message goes', async () => {
    const components = JSON.parse(`${'[{"type":17,"components":'.repeat(500)}[]${'}]'.repeat(500)}`);
    const body = JSON.stringify({ ...say('x'), type: 3, data: { custom_id: 'x' }, message: { components } });
    expect((await one.post(body)).status).toBe(200);
  });
});

describe('a connection that breaks in the middle of a request', () => {
  it('leaves the endpoint as it was', async () => {
    const headers = Object.entries(signatureHeaders(PING, one.keys)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const socket = createConnection(one.running.port, '127.0.0.1');
    await new Promise((resolve) => {
      socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n${headers.join('')}\r\n{`, resolve);
    });
    socket.destroy();
    expect((await one.post(PING)).status).toBe(200);
  });
});

describe('a public key', () => {
  it.each(['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(65)])(
    '%j is refused in words',
    async (publicKey) => {
      const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
      const options = { port: 0, publicKey, api: one.discord.api, bot: createFakeBot(), log };
      await expect(startHttpInteractions(options)).rejects.toThrow(
        /^DISCORD_PUBLIC_KEY: expected the 64 hex digits/,
      );
    },
  );
});

const SEED = 5;

function shorten(headers: Record<string, string>): Record<string, string> {
  return { ...headers, 'x-signature-ed25519': headers['x-signature-ed25519']?.slice(2) ?? '' };
}

/** What a connection says until it closes or is broken. */
function read(socket: ReturnType<typeof createConnection>): Promise<string> {
  return new Promise((resolve) => {
    let all = '';
    socket.on('data', (chunk) => {
      all += chunk;
    });
    // The rest of what we write meets a closed connection.
    socket.on('error', () => {});
    socket.on('close', () => resolve(all));
  });
}
