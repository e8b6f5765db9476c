import { DiscordAPIError, REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { type Poster, RefusedPost } from '../../watches/watcher.ts';
import { REQUEST_TIMEOUT_MS } from './deadlines.ts';

/** Sends messages into channels by REST, whichever way interactions come. */
export function createChannelPoster({
  token,
  api,
}: {
  readonly token: string;
  readonly api: string;
}): Poster {
  const rest = new REST({ api, retries: 1, timeout: POST_TIMEOUT_MS }).setToken(token);
  return {
    async post(channel, { nonce, body, mark }) {
      const once = { nonce, enforce_nonce: true };
      await rest
        .post(Routes.channelMessages(channel), { body: { ...marked(body, mark), ...once } })
        .catch(rethrow);
    },
    async isThere(channel, { mark, at }) {
      // From a while before it was meant to be sent on, for Discord's clock is another.
      let after = (BigInt(at - BEFORE_MS - EPOCH_MS) << TIME_BITS).toString();
      for (let page = 0; page < PAGES; page++) {
        const query = new URLSearchParams({ after, limit: String(PAGE) });
        const got = await rest.get(Routes.channelMessages(channel), { query }).catch((error: unknown) => {
          // Without the permission to read what was written before, only the nonce keeps it from being there twice.
          if (error instanceof DiscordAPIError && error.status === 403) return [];
          return rethrow(error);
        });
        const messages = schema.parse(got);
        if (messages.some(({ components }) => components.some(({ id }) => id === mark))) return true;
        if (messages.length < PAGE) return false;
        after = messages
          .map(({ id }) => BigInt(id))
          .reduce((a, b) => (a > b ? a : b))
          .toString();
      }
      return false;
    },
  };
}

/** Nobody waits for these. */
const POST_TIMEOUT_MS = 10 * REQUEST_TIMEOUT_MS;
const BEFORE_MS = 5 * 60_000;
/** docs.discord.com: Reference, Snowflakes. */
const EPOCH_MS = 1_420_070_400_000;
const TIME_BITS = 22n;
/** Messages of a request, and requests: a busy channel has some hundreds in a few minutes. */
const PAGE = 100;
const PAGES = 10;

const schema = z.array(
  z.object({
    id: z.string().regex(/^\d{1,20}$/),
    components: z.array(z.object({ id: z.number().optional() })).default([]),
  }),
);

/** The body, its outermost component with this number, by which Discord gives it back. */
function marked(body: object, mark: number): object {
  const { components = [] } = body as { readonly components?: readonly object[] };
  const [first, ...rest] = components;
  return { ...body, components: [{ ...first, id: mark }, ...rest] };
}

/** What Discord will never take is told apart from what may go better the next time. */
function rethrow(error: unknown): never {
  if (
    !(error instanceof DiscordAPIError) ||
    error.status === 401 ||
    error.status === 429 ||
    error.status >= 500
  )
    throw error;
  throw new RefusedPost(error.code === RESTJSONErrorCodes.UnknownChannel, error);
}
