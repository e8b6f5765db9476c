import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../src/discord/delivery/describe-error.ts';

const refused = (url: string) =>
  new DiscordAPIError({ code: 50035, message: 'content: the secret' }, 50035, 400, 'POST', url, {
    files: [],
    body: { content: 'the secret' },
  });

describe('what is logged of an error', () => {
  it('is code, status, method and route if Discord refused, never the token, the ids and the body', () => {
    const url = 'https://discord.com/api/v10/interactions/123/a-token/callback?wait=true#x';
    expect(describeError(refused(url))).toEqual({
      error: 'DiscordAPIError[50035]',
      code: 50035,
      status: 400,
      method: 'POST',
      route: '/api/v10/interactions/:/:/callback',
    });
  });

  it.each([
    [
      'https://discord.com/api/v10/webhooks/1/a-token/messages/@original',
      '/api/v10/webhooks/:/:/messages/@original',
    ],
    [
      'HTTP://127.0.0.1:8080/api/v10/applications/1/guilds/2/commands',
      '/api/v10/applications/:/guilds/:/commands',
    ],
    ['/api/v10/gateway/bot', '/api/v10/gateway/bot'],
    ['/api/v10/applications/@me/', '/api/v10/applications/@me/'],
    ['/api/v10/channels?token=secret', '/api/v10/:'],
  ])('of the address %s keeps %s', (url, route) => {
    expect(describeError(refused(url))['route']).toBe(route);
  });

  it('is status, method and route if the server failed', () => {
    const error = new HTTPError(502, 'Bad Gateway', 'PATCH', 'https://discord.com/api/v10/webhooks/1/x', {});
    expect(describeError(error)).toEqual({
      error: 'HTTPError',
      status: 502,
      method: 'PATCH',
      route: '/api/v10/webhooks/:/:',
    });
  });

  it('is name, message and stack of any other, with all that was typed taken out', () => {
    const error = new RangeError('no "the bridge" beside the bridge or ab');
    const { stack, ...rest } = describeError(error, ['the bridge', 'ab', '']);
    expect(rest).toEqual({ error: 'RangeError', message: 'no "…" beside … or ab' });
    expect(stack).toMatch(/^RangeError: no "…" beside … or ab\n +at /);
  });

  it('keeps the code of a broken connection', () => {
    const error = Object.assign(new Error('socket'), { code: 'ECONNRESET' });
    expect(describeError(error)).toMatchObject({ code: 'ECONNRESET', message: 'socket' });
    expect(describeError(new Error('socket'))).not.toHaveProperty('code');
  });

  it('has an empty stack if an error has none', () => {
    const error = new Error('socket');
    delete error.stack;
    expect(describeError(error)['stack']).toBe('');
  });

  it('takes what was typed out of a cause as well, and has none if there is none', () => {
    const error = new Error('outer', { cause: new TypeError('about the bridge') });
    expect(describeError(error, ['bridge'])['cause']).toMatchObject({
      error: 'TypeError',
      message: 'about the …',
    });
    expect(describeError(new Error('alone'))).not.toHaveProperty('cause');
  });

  it('is the type alone of what is no error', () => {
    expect(describeError('the secret')).toEqual({ error: 'string' });
    expect(describeError({ text: 'the secret' })).toEqual({ error: 'object' });
  });
});
