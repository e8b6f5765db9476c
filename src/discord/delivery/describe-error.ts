import { DiscordAPIError, HTTPError } from 'discord.js';
import type { LogFields } from '../../support/log.ts';

/**
 * What may be logged of an error. Of a refusal by Discord: its code, status, method and route, never its address (it holds
 * the interaction's token) nor its body (it holds text). Of any other error: name, message and stack, with every one of
 * `hide` (what the asker typed) taken out; a `cause` likewise.
 */
export function describeError(error: unknown, hide: readonly string[] = []): LogFields {
  if (error instanceof DiscordAPIError) {
    const { name, code, status, method, url } = error;
    return { error: name, code, status, method, route: routeOf(url) };
  }
  if (error instanceof HTTPError) {
    const { name, status, method, url } = error;
    return { error: name, status, method, route: routeOf(url) };
  }
  if (!(error instanceof Error)) return { error: typeof error };
  const told = hide.filter((text) => text.length > 2);
  const clean = (text: string) => told.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  return {
    error: error.name,
    ...('code' in error ? { code: error.code } : {}),
    message: clean(error.message),
    stack: clean(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause, hide) }),
  };
}

/** The path of an address with only its fixed words: `/interactions/:/:/callback`. */
function routeOf(url: string): string {
  const [path = ''] = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1);
  return path
    .split('/')
    .map((part) => (part === '' || ROUTE_WORDS.has(part) ? part : ':'))
    .join('/');
}

const ROUTE_WORDS = new Set(
  'api v10 applications @me commands guilds interactions callback webhooks messages @original gateway bot'.split(
    ' ',
  ),
);
