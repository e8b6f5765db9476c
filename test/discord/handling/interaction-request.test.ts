import { describe, expect, it } from 'vitest';
import type { Interaction, Typing } from '../../../src/discord/handling/interaction.ts';
import { requestFor } from '../../../src/discord/handling/interaction-request.ts';
import { questionDisplay } from '../../../src/discord/rendering/question-display.ts';
import { de } from '../../../src/locales/de.ts';
import { en } from '../../../src/locales/en.ts';
import { uk } from '../../../src/locales/uk.ts';
import { inServer, recordingResponder } from '../direct.ts';
import { createFakeBot } from '../fake-bot.ts';

const { responder } = recordingResponder();
const common = inServer(responder);
const bot = createFakeBot();
const command = { ...common, kind: 'command', name: 'say', options: [] } as const;
const button = {
  ...common,
  kind: 'button',
  customId: '10;say;text=x',
  components: [],
  ephemeral: false,
} as const;

const goneButton = { ...button, customId: '10;gone' };

/** The request, and whether what it is answered with may be announced to all. */
async function requested(interaction: Exclude<Interaction, Typing>, privateReplies = false) {
  const request = requestFor(interaction, { bot, privateReplies });
  const { said, responder: told } = recordingResponder();
  await requestFor({ ...interaction, responder: told }, { bot, privateReplies }).target.announce?.();
  return { request, announced: said };
}

describe('who sees what', () => {
  const say = { kind: 'run', invocation: { command: 'say', args: {} } };
  const option = (value: boolean) => ({ ...command, options: [{ name: 'private', value }] });
  it.each([
    ['a command is for all', command, false, 'default', false],
    ['a command is for the asker if they say so', option(true), false, 'asker', true],
    ['a command is for the asker if the setting says so', command, true, 'asker', true],
    ['a command is for all if they say so', option(false), true, 'default', false],
  ] as const)('%s', async (_, interaction, privateReplies, audience, ephemeral) => {
    const { request, announced } = await requested(interaction, privateReplies);
    expect(request.task).toMatchObject({ ...say, invocation: { command: 'say' }, audience });
    expect(announced).toEqual([['deferReply', ephemeral]]);
  });

  it('a command is for all if nobody says anything', () => {
    expect(requestFor(command, { bot }).task).toMatchObject({ audience: 'default' });
  });

  const pressed = (purpose: string, more: object = {}) => ({
    ...button,
    customId: `1${purpose}0;say;text=x`,
    ...more,
  });
  it.each([
    ['under a public reply: who pressed it alone', pressed(''), 'asker', ['deferReply', true]],
    ['under a private one: privately', pressed('', { ephemeral: true }), 'asker', ['deferReply', true]],
    [
      'under a private one in direct messages: privately',
      pressed('', { ephemeral: true, direct: true }),
      'asker',
      ['deferReply', true],
    ],
    ['in direct messages: as all others', pressed('', { direct: true }), 'default', ['deferReply', false]],
    ['a page of a public reply: a page of their own', pressed('>'), 'asker', ['deferReply', true]],
    ['a page of a private one: in its place', pressed('>', { ephemeral: true }), 'asker', ['deferUpdate']],
    ['a page in direct messages: in its place', pressed('>', { direct: true }), 'default', ['deferUpdate']],
    ['"Show to everyone": everyone', pressed('!', { ephemeral: true }), 'everyone', ['deferReply', false]],
  ] as const)('a button %s', async (_, interaction, audience, announcement) => {
    const { request, announced } = await requested(interaction as typeof button);
    expect(request.task).toMatchObject({ kind: 'run', audience, pressed: {} });
    expect(announced).toEqual([announcement]);
  });

  it.each([
    ['+', 'helpful'],
    ['-', 'wrong'],
  ])('a vote (%s) is answered to the voter alone', async (sign, vote) => {
    const { request, announced } = await requested(pressed(sign) as typeof button);
    expect(request.task).toMatchObject({ kind: 'vote', vote, carried: { args: { text: 'x' } } });
    expect(announced).toEqual([['deferReply', true]]);
  });
});

describe('a request', () => {
  it('is counted by its command and timed by its kind', () => {
    expect(requestFor(command, { bot })).toMatchObject({ command: 'say', timedAs: 'say' });
    expect(requestFor(button, { bot })).toMatchObject({ command: 'say', timedAs: 'button' });
  });

  it('has the asker, and the words of both languages; outside of servers the asker’s for all', () => {
    const place = { user: '7', server: '8', locale: 'de', serverLocale: 'uk' };
    expect(requestFor({ ...command, ...place }, { bot })).toMatchObject({
      asker: { user: '7', server: '8' },
      direct: false,
    });
    const { own, shared } = requestFor({ ...command, ...place }, { bot });
    expect([own === de, shared === uk]).toEqual([true, true]);
    const alone = requestFor({ ...command, locale: 'de', serverLocale: null, server: null }, { bot });
    expect([alone.own === de, alone.shared === de, alone.asker.server]).toEqual([true, true, null]);
  });

  it.each([
    [
      'a command that is gone',
      { ...command, name: 'gone' },
      { text: en.errors.unknownCommand, refusal: 'expired' },
    ],
    [
      'a menu that is gone',
      { ...common, kind: 'menu', name: 'gone', content: 'Who?', withLinks: 'Who?' },
      { text: en.errors.unknownCommand },
    ],
    ['a button that nobody can read', { ...button, customId: 'x' }, { kind: 'expired', refusal: 'expired' }],
    ['a button of a command that is gone', goneButton, { kind: 'expired' }],
  ] as const)('about %s runs nothing', async (_, interaction, outcome) => {
    const { request, announced } = await requested(interaction);
    expect(request.task).toMatchObject({ kind: 'none', outcome });
    expect(request.command).toBe(interaction === goneButton ? 'gone' : '');
    expect(announced).toEqual([['deferReply', true]]);
  });

  it('from a button brings the question back from its message', () => {
    const display = questionDisplay('Who *said* so?');
    const components = display ? [display] : [];
    const { task } = requestFor({ ...button, customId: '10;say;text=~', components }, { bot });
    expect(task).toMatchObject({
      invocation: { args: { text: 'Who *said* so?' } },
      pressed: { subject: 'Who *said* so?' },
    });
    const gone = requestFor({ ...button, customId: '10;gone;text=~', components }, { bot });
    expect(gone.task).toMatchObject({ outcome: { subject: 'Who *said* so?' } });
    expect(gone.command).toBe('gone');
  });
});

describe('a command from the menu of a message', () => {
  const withMenu = {
    ...bot,
    commands: [...bot.commands, { ...bot.commands[0], name: 'ask', messageData: { name: 'Ask', type: 3 } }],
  } as typeof bot;
  const menu = { ...common, kind: 'menu', name: 'Ask', content: '', withLinks: '' } as const;

  it('asks what the message says, for the asker alone', () => {
    const { task, command, timedAs } = requestFor(
      { ...menu, content: '**Who** said so?' },
      { bot: withMenu },
    );
    expect(task).toMatchObject({
      kind: 'run',
      invocation: { command: 'ask', args: { question: 'Who said so?' } },
      audience: 'asker',
    });
    expect([command, timedAs]).toEqual(['ask', 'message_command']);
  });

  it('is announced to the asker alone', async () => {
    const { said, responder: told } = recordingResponder();
    const asked = { ...menu, content: 'Who?', responder: told };
    await requestFor(asked, { bot: withMenu }).target.announce?.();
    expect(said).toEqual([['deferReply', true]]);
  });

  it('of a message without a question is told so', () => {
    const { task } = requestFor({ ...menu, content: '<@1>' }, { bot: withMenu });
    expect(task).toMatchObject({
      kind: 'none',
      outcome: { kind: 'explanation', text: en.errors.emptyQuestion },
    });
  });
});
