import { DiscordAPIError, type RequestData, type RouteLike } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { channelReply, ForbiddenChannelError } from '../../../src/discord/delivery/channel-reply.ts';
import { flagsOf } from '../../../src/discord/rendering/message.ts';

const refusal = (status: number, code: number) =>
  new DiscordAPIError({ code, message: '' }, code, status, 'POST', '/channels', { files: [], body: {} });

const file = { attachment: Buffer.from('a picture'), name: 'timeline.png' };

/** Replies to message 7 in channel 5; the first attempts are met by `errors`, in their order. */
function reply(...errors: readonly Error[]) {
  const posts: { readonly route: RouteLike; readonly data: RequestData | undefined }[] = [];
  const left = [...errors];
  const rest = {
    post: async (route: RouteLike, data?: RequestData) => {
      posts.push({ route, data });
      const error = left.shift();
      if (error) throw error;
    },
  };
  const target = channelReply(rest, { id: '7', channel_id: '5' });
  const message = { flags: flagsOf(true), components: [], files: [file] };
  const requests = target.requests({ message, explains: false }, false);
  return { posts, target, done: Promise.all(requests.map((request) => request())) };
}

const BODY = {
  flags: MessageFlags.IsComponentsV2,
  components: [],
  attachments: [{ id: '0', filename: 'timeline.png' }],
  allowed_mentions: { parse: [], replied_user: false },
  nonce: '7',
  enforce_nonce: true,
};
const REFERENCE = { message_reference: { message_id: '7', fail_if_not_exists: false } };

describe('a reply in a channel', () => {
  it('refers to the message, pings nobody, is there once, and brings its files', async () => {
    const { posts, done } = reply();
    await done;
    expect(posts).toEqual([
      {
        route: '/channels/5/messages',
        data: { body: { ...BODY, ...REFERENCE }, files: [{ data: file.attachment, name: 'timeline.png' }] },
      },
    ]);
  });

  it('is announced by nothing', () => {
    expect(reply().target.announce).toBeUndefined();
  });

  it('is a message of its own if the bot may not read what was written before', async () => {
    const { posts, done } = reply(refusal(403, 160002));
    await done;
    expect(posts.map(({ data }) => data?.body)).toEqual([{ ...BODY, ...REFERENCE }, BODY]);
  });

  it('rejects with a ForbiddenChannelError if the bot may not write there', async () => {
    const { posts, done } = reply(refusal(403, 50013));
    const error = await done.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ForbiddenChannelError);
    expect(error).toMatchObject({
      name: 'ForbiddenChannelError',
      message: 'expected a channel that the bot may write in, got code 50013',
      cause: { code: 50013 },
    });
    expect(posts).toHaveLength(1);
  });

  it('rejects with a ForbiddenChannelError if the second attempt may not be written either', async () => {
    const { posts, done } = reply(refusal(403, 160002), refusal(403, 50001));
    await expect(done).rejects.toBeInstanceOf(ForbiddenChannelError);
    expect(posts).toHaveLength(2);
  });

  it.each([
    ['was removed', 404, 10003],
    ['is a thread that was locked', 400, 160005],
    ['is a thread that is archived', 400, 50083],
  ])('rejects with a ForbiddenChannelError if the channel %s', async (_, status, code) => {
    const { posts, done } = reply(refusal(status, code));
    await expect(done).rejects.toBeInstanceOf(ForbiddenChannelError);
    expect(posts).toHaveLength(1);
  });

  it.each([[refusal(400, 50035)], [new Error('socket')]])(
    'rejects with anything else as it came: %s',
    async (error) => {
      const { posts, done } = reply(error);
      await expect(done).rejects.toBe(error);
      expect(posts).toHaveLength(1);
    },
  );
});
