import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { inPlace, newReply, type ReplyTarget } from '../../../src/discord/delivery/reply-target.ts';
import { flagsOf } from '../../../src/discord/rendering/message.ts';
import { recordingResponder } from '../direct.ts';

const message = (ephemeral: boolean) => ({ flags: flagsOf(ephemeral), components: [], files: [] });
/** What takes another message's place. Who sees it was settled with that one. */
const replacement = { flags: [MessageFlags.IsComponentsV2], components: [], files: [] };

/** What a target tells its responder, in order. */
async function told(
  target: (responder: ReturnType<typeof recordingResponder>['responder']) => ReplyTarget,
  sent: { readonly ephemeral?: boolean; readonly explains?: boolean; readonly announced: boolean },
) {
  const { said, responder } = recordingResponder();
  const { ephemeral = false, explains = false, announced } = sent;
  for (const request of target(responder).requests({ message: message(ephemeral), explains }, announced))
    await request();
  return said;
}

describe('a reply of its own', () => {
  const publicly = (responder: Parameters<typeof newReply>[0]) => newReply(responder, false);
  const privately = (responder: Parameters<typeof newReply>[0]) => newReply(responder, true);

  it.each([true, false])('announces itself to those who will see it (ephemeral: %s)', async (ephemeral) => {
    const { said, responder } = recordingResponder();
    await newReply(responder, ephemeral).announce?.();
    expect(said).toEqual([['deferReply', ephemeral]]);
  });

  it.each([true, false])('is sent as it is if nothing was announced (ephemeral: %s)', async (ephemeral) => {
    expect(await told(publicly, { ephemeral, announced: false })).toEqual([['reply', message(ephemeral)]]);
    expect(await told(privately, { ephemeral, announced: false })).toEqual([['reply', message(ephemeral)]]);
  });

  it('takes the place of "thinking ..." if the same people see both', async () => {
    expect(await told(publicly, { announced: true })).toEqual([['editReply', replacement]]);
    expect(await told(privately, { ephemeral: true, announced: true })).toEqual([['editReply', replacement]]);
    expect(await told(privately, { ephemeral: false, announced: true })).toEqual([
      ['editReply', replacement],
    ]);
  });

  it('that is for the asker alone comes by itself if all saw "thinking ...", which goes first', async () => {
    expect(await told(publicly, { ephemeral: true, announced: true })).toEqual([
      ['deleteReply'],
      ['followUp', message(true)],
    ]);
  });
});

describe('an answer in the place of the message whose button was pressed', () => {
  it('is announced without a word', async () => {
    const { said, responder } = recordingResponder();
    await inPlace(responder).announce?.();
    expect(said).toEqual([['deferUpdate']]);
  });

  it('changes that message', async () => {
    expect(await told(inPlace, { announced: false })).toEqual([['update', replacement]]);
    expect(await told(inPlace, { announced: true })).toEqual([['editReply', replacement]]);
  });

  it('leaves that message as it is if it only explains', async () => {
    const explains = { ephemeral: true, explains: true };
    expect(await told(inPlace, { ...explains, announced: false })).toEqual([['reply', message(true)]]);
    expect(await told(inPlace, { ...explains, announced: true })).toEqual([['followUp', message(true)]]);
  });
});
