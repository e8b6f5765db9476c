import type { RawFile } from 'discord.js';
import type { Message } from '../rendering/message.ts';
import type { ReplacementMessage } from './responder.ts';

/** A message as Discord's REST interface takes it. */
export interface MessageRequest {
  readonly body: object;
  readonly files: RawFile[];
}

/** The JSON and the files of a message. It pings nobody. */
export function messageRequest({ flags, components, files }: Message | ReplacementMessage): MessageRequest {
  return {
    body: {
      flags: flags.reduce((bits, flag) => bits | flag, 0),
      components,
      allowed_mentions: { parse: [], replied_user: false },
      // Also if there are none: a message that is put into another's place keeps none of its files.
      attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
    },
    files: files.map(({ attachment, name }) => ({ data: attachment, name })),
  };
}
