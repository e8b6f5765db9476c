import { REST, type RequestData, type RouteLike } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { InteractionResponder } from '../../../src/discord/delivery/responder.ts';
import { createRestResponder, uploadsBeside } from '../../../src/discord/delivery/rest-responder.ts';
import { flagsOf } from '../../../src/discord/rendering/message.ts';

/** A REST that writes down its requests. */
class Recording extends REST {
  readonly requests: [string, RouteLike, RequestData | undefined][] = [];
  override async post(route: RouteLike, data?: RequestData) {
    this.requests.push(['post', route, data]);
  }
  override async patch(route: RouteLike, data?: RequestData) {
    this.requests.push(['patch', route, data]);
  }
  override async delete(route: RouteLike, data?: RequestData) {
    this.requests.push(['delete', route, data]);
  }
}

async function requestsOf(say: (responder: InteractionResponder) => Promise<unknown>) {
  const rest = new Recording();
  const uploads = new Recording();
  await say(createRestResponder(rest, { id: '11', token: 'tok', applicationId: '22' }, uploads));
  return [...rest.requests, ...uploads.requests.map((request) => ['with time', ...request])];
}

const message = {
  flags: flagsOf(true),
  components: [],
  files: [
    { attachment: Buffer.from('one'), name: 'a.png' },
    { attachment: Buffer.from('two'), name: 'b.csv' },
  ],
};
const body = {
  flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  components: [],
  allowed_mentions: { parse: [], replied_user: false },
  attachments: [
    { id: '0', filename: 'a.png' },
    { id: '1', filename: 'b.csv' },
  ],
};
const files = [
  { data: Buffer.from('one'), name: 'a.png' },
  { data: Buffer.from('two'), name: 'b.csv' },
];
const replacement = { ...message, flags: [MessageFlags.IsComponentsV2] as const };
const replaced = { ...body, flags: MessageFlags.IsComponentsV2 };

const CALLBACK = '/interactions/11/tok/callback';
const ORIGINAL = '/webhooks/22/tok/messages/@original';
const choices = [{ name: 'A title', value: 'a' }];

describe('an interaction answered through REST, by its own token alone', () => {
  it.each<[string, (responder: InteractionResponder) => Promise<unknown>, unknown]>([
    [
      'a reply',
      ({ reply }) => reply(message),
      ['post', CALLBACK, { body: { type: 4, data: body }, files, auth: false }],
    ],
    [
      'a message in the place of another',
      ({ update }) => update(replacement),
      ['post', CALLBACK, { body: { type: 7, data: replaced }, files, auth: false }],
    ],
    [
      '"thinking ..." that all see',
      ({ deferReply }) => deferReply(false),
      ['post', CALLBACK, { body: { type: 5, data: { flags: 0 } }, files: [], auth: false }],
    ],
    [
      '"thinking ..." for the asker alone',
      ({ deferReply }) => deferReply(true),
      ['post', CALLBACK, { body: { type: 5, data: { flags: 64 } }, files: [], auth: false }],
    ],
    [
      'a change that will come',
      ({ deferUpdate }) => deferUpdate(),
      ['post', CALLBACK, { body: { type: 6, data: undefined }, files: [], auth: false }],
    ],
    [
      'choices',
      ({ suggest }) => suggest(choices),
      ['post', CALLBACK, { body: { type: 8, data: { choices } }, files: [], auth: false }],
    ],
    [
      'what was announced',
      ({ editReply }) => editReply(replacement),
      ['with time', 'patch', ORIGINAL, { body: replaced, files, auth: false }],
    ],
    [
      'what was announced, without a file',
      ({ editReply }) => editReply({ ...replacement, files: [] }),
      ['patch', ORIGINAL, { body: { ...replaced, attachments: [] }, files: [], auth: false }],
    ],
    ['"thinking ..." taken away', ({ deleteReply }) => deleteReply(), ['delete', ORIGINAL, { auth: false }]],
    [
      'one more message',
      ({ followUp }) => followUp(message),
      ['with time', 'post', '/webhooks/22/tok', { body, files, auth: false }],
    ],
  ])('%s', async (_, say, request) => {
    expect(await requestsOf(say)).toEqual([request]);
  });
});

it('files have half a minute, or as long as all else may take', () => {
  const uploads = uploadsBeside(new REST({ api: 'http://127.0.0.1/api', timeout: 1000, retries: 1 }));
  expect(uploads.options).toMatchObject({ api: 'http://127.0.0.1/api', timeout: 30_000, retries: 1 });
  expect(uploadsBeside(new REST({ timeout: 60_000 })).options.timeout).toBe(60_000);
});
