import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ForbiddenChannelError } from '../../../src/discord/delivery/channel-reply.ts';
import { createSender } from '../../../src/discord/delivery/sender.ts';
import { SILENT } from '../direct.ts';
import { recording } from '../recording.ts';

function sender() {
  const { told, metrics } = recording();
  const lines: string[] = [];
  const write = (level: string) => (fields: { readonly times?: number }, message: string) =>
    void lines.push([level, message, ...(fields.times === undefined ? [] : [fields.times])].join(' '));
  const log = { ...SILENT, warn: write('warn'), error: write('error') };
  let now = 0;
  const pass = (ms: number) => {
    now += ms;
  };
  return { send: createSender({ log, metrics, clock: () => now }), told, lines, pass };
}

function apiError(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.com/x', {});
}

const broken = (code: string) => Object.assign(new Error('closed'), { code });

/** A request that fails with these errors, one each time, and succeeds after that. */
function failing(...errors: readonly unknown[]) {
  let attempts = 0;
  return {
    attempts: () => attempts,
    request: async () => {
      const error = errors[attempts++];
      if (error !== undefined) throw error;
    },
  };
}

describe('what is sent to Discord', () => {
  it('has a hundred requests under way at a time, the others in their order', async () => {
    const { send } = sender();
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const sent = Array.from({ length: 250 }, (_, i) =>
      send(() => {
        begun.push(i);
        return new Promise<void>((end) => ends.push(end));
      }),
    );
    await new Promise(setImmediate);
    expect(begun).toHaveLength(100);
    for (const end of ends.splice(0, 30)) end();
    await new Promise(setImmediate);
    expect(begun).toEqual(Array.from({ length: 130 }, (_, i) => i));
    while (begun.length < 250 || ends.length > 0) {
      for (const end of ends.splice(0)) end();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(sent)).toEqual(Array(250).fill('done'));
  });

  it.each([
    ['gone', 10062, 404, 'reply_late', 'warn Too late for Discord: the interaction is gone'],
    ['gone', 10015, 404, 'reply_late', 'warn Too late for Discord: the interaction is gone'],
    ['gone', 10008, 404, 'reply_late', 'warn Too late for Discord: the interaction is gone'],
    ['gone', 50027, 401, 'reply_late', 'warn Too late for Discord: the interaction is gone'],
    ['refused', 50035, 400, 'reply_refused', 'error Discord refused a reply'],
  ])('is %s with Discord’s code %i, and tried once', async (delivery, code, status, kind, line) => {
    const { send, told, lines } = sender();
    const { request, attempts } = failing(apiError(status, code));
    expect(await send(request)).toBe(delivery);
    expect([told, lines, attempts()]).toEqual([[['failed', kind]], [line], 1]);
  });

  it('is done if Discord has it already', async () => {
    const { send, told, lines } = sender();
    expect(await send(failing(apiError(400, 40060)).request)).toBe('done');
    expect([told, lines]).toEqual([[], []]);
  });

  it.each(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'])(
    'is sent once more if the connection breaks (%s), and lost if it breaks again',
    async (code) => {
      const { send, told, lines } = sender();
      expect(await send(failing(broken(code)).request)).toBe('done');
      expect([told, lines]).toEqual([[], ['warn Connection to Discord broke, sending once more']]);
      const { request, attempts } = failing(broken(code), broken(code));
      expect(await send(request)).toBe('lost');
      expect(attempts()).toBe(2);
      expect(told).toEqual([['failed', 'reply_lost']]);
      expect(lines.at(-1)).toBe('error A reply did not reach Discord');
    },
  );

  it('is lost at once with any other error', async () => {
    const { send, told } = sender();
    const { request, attempts } = failing(broken('ETIMEDOUT'));
    expect(await send(request)).toBe('lost');
    expect([attempts(), told]).toEqual([1, [['failed', 'reply_lost']]]);
  });

  it('is counted each time and said once a minute, with how often it came, if all of it is lost', async () => {
    const { send, told, lines, pass } = sender();
    for (let i = 0; i < 300; i++) await send(failing(broken('ECONNRESET'), broken('ECONNRESET')).request);
    pass(60_000);
    await send(failing(broken('ECONNRESET'), broken('ECONNRESET')).request);
    expect(told).toEqual(Array(301).fill(['failed', 'reply_lost']));
    const [broke, lost] = [
      'warn Connection to Discord broke, sending once more',
      'error A reply did not reach Discord',
    ];
    expect(lines).toEqual([broke, lost, `${broke} 300`, `${lost} 300`]);
  });

  it('may not be written in many channels, which is said once a reason and is no failure', async () => {
    const { send, told, lines } = sender();
    for (const code of [50013, 50013, 50001, 50013])
      expect(await send(failing(new ForbiddenChannelError(apiError(403, code))).request)).toBe('forbidden');
    expect(lines).toEqual(Array(2).fill('warn The bot may not write where it is asked; this is said once'));
    expect(told).toEqual([]);
  });

  it('leaves its place to the next one also if it fails', async () => {
    const { send } = sender();
    for (let i = 0; i < 150; i++) await send(failing(apiError(400, 50035)).request);
    expect(await send(failing().request)).toBe('done');
  });
});
