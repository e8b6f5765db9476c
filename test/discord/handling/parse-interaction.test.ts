import { ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { parseInteraction } from '../../../src/discord/handling/parse-interaction.ts';
import { questionDisplay } from '../../../src/discord/rendering/question-display.ts';

const { ManageGuild, ManageChannels, ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
const all = (...bits: bigint[]) => String(bits.reduce((sum, bit) => sum | bit, 0n));

/** As Discord sends it from a server; other fields in place of these, or beside. */
function received(type: number, fields: object = {}): object {
  return {
    type,
    id: '11',
    application_id: '22',
    token: 'aW50-x_1.2~=+',
    locale: 'de',
    guild_locale: 'fr',
    guild_id: '33',
    channel_id: '44',
    channel: { type: ChannelType.GuildText },
    app_permissions: all(ViewChannel, SendMessages),
    context: InteractionContextType.Guild,
    member: { user: { id: '55' }, permissions: '0' },
    ...fields,
  };
}

const slash = (data: object, fields: object = {}) =>
  received(2, { data: { name: 'ask', ...data }, ...fields });
const COMMON = {
  id: '11',
  address: { id: '11', token: 'aW50-x_1.2~=+', applicationId: '22' },
  user: '55',
  server: '33',
  manages: false,
  channel: { id: '44', manages: false, mayPost: true, locale: 'fr' },
  direct: false,
  locale: 'de',
  serverLocale: 'fr',
};

describe('what somebody did', () => {
  it('is a ping', () => {
    expect(parseInteraction({ type: 1 })).toBe('ping');
  });

  it('is a command with its options', () => {
    const options = [
      { name: 'question', value: 'Who?' },
      { name: 'private', value: true },
      { name: 'limit', value: 0 },
      { name: 'empty', value: '' },
      { name: 'none' },
    ];
    expect(parseInteraction(slash({ options }))).toEqual({
      ...COMMON,
      kind: 'command',
      name: 'ask',
      options,
    });
    expect(parseInteraction(slash({}))).toMatchObject({ kind: 'command', options: [] });
  });

  it('is a command of two words, with the second as its task, and files by their addresses', () => {
    const given = [
      { name: 'file', value: '77' },
      { name: 'note', value: '78' },
    ];
    const data = {
      name: 'articles',
      options: [{ name: 'add', options: given }],
      resolved: { attachments: { 77: { url: 'https://files.example/a.txt' } } },
    };
    expect(parseInteraction(slash(data))).toMatchObject({
      name: 'articles',
      options: [
        { name: 'task', value: 'add' },
        { name: 'file', value: 'https://files.example/a.txt' },
        { name: 'note', value: '78' },
      ],
    });
  });

  it('is an option that is being typed', () => {
    const options = [
      { name: 'source', value: 'wi', focused: true },
      { name: 'question', value: 'x', focused: false },
    ];
    expect(parseInteraction(received(4, { data: { name: 'ask', options } }))).toEqual({
      ...COMMON,
      kind: 'autocomplete',
      name: 'ask',
      options,
    });
  });

  it('is a command from the menu of a message, with that message’s words', () => {
    const messages = { 88: { content: 'Who built it?' }, 89: { content: 'another' } };
    const menu = { name: 'Ask', type: 3, target_id: '88', resolved: { messages } };
    expect(parseInteraction(slash(menu))).toEqual({
      ...COMMON,
      kind: 'menu',
      name: 'Ask',
      content: 'Who built it?',
      withLinks: 'Who built it?',
    });
    expect(parseInteraction(slash({ ...menu, target_id: '90' }))).toMatchObject({ content: '' });
    expect(parseInteraction(slash({ ...menu, resolved: { messages: { 88: {} } } }))).toMatchObject({
      content: '',
    });
  });

  it('is the same with the words of the message that it forwards, if it has no others', () => {
    const message_snapshots = [{ message: { content: 'Who built it?' } }, { message: { content: 'more' } }];
    const wordsIn = (message: object) =>
      parseInteraction(
        slash({ name: 'Ask', type: 3, target_id: '88', resolved: { messages: { 88: message } } }),
      );
    expect(wordsIn({ content: '', message_snapshots })).toMatchObject({ content: 'Who built it?' });
    expect(wordsIn({ content: '<@22> ', message_snapshots })).toMatchObject({ content: 'Who built it?' });
    expect(wordsIn({ content: 'Why?', message_snapshots })).toMatchObject({ content: 'Why?' });
    for (const odd of [[], null, 'none', [{}], [{ message: { content: 7 } }], [{ message: {} }]])
      expect(wordsIn({ content: '', message_snapshots: odd })).toMatchObject({ kind: 'menu', content: '' });
  });

  describe('whose message says it in cards', () => {
    const menuOn = (message: object) =>
      parseInteraction(
        slash({ name: 'Ask', type: 3, target_id: '88', resolved: { messages: { 88: message } } }),
      );
    const embeds = [
      { url: 'https://example.org/a', title: null },
      { title: 'The bridge falls', description: 'At night', url: 'https://example.org/b' },
    ];

    it('asks the title of the first that has words, and knows where all lead', () => {
      expect(menuOn({ content: '', embeds })).toMatchObject({
        content: 'The bridge falls',
        withLinks:
          'The bridge falls\nhttps://example.org/a\nhttps://example.org/b\nThe bridge falls\nAt night',
      });
      expect(menuOn({ content: '', embeds: [{ description: 'At night' }] })).toMatchObject({
        content: 'At night',
      });
    });

    it('asks its own words if it has some', () => {
      expect(menuOn({ content: 'Why?', embeds })).toMatchObject({ content: 'Why?' });
      // The card of a link in them leads to the same page, by another address perhaps.
      const content = 'https://example.org/c';
      expect(menuOn({ content, embeds })).toMatchObject({ content, withLinks: content });
    });

    it('asks nothing if they are none', () => {
      for (const odd of [[], null, 'none', [{}], [7], [{ title: 7 }]])
        expect(menuOn({ content: '', embeds: odd })).toMatchObject({ content: '', withLinks: '' });
    });

    it('asks again what the bot was asked, of an answer of its own', () => {
      const components = [{ type: 17, components: [questionDisplay('Who *built* it?')] }];
      expect(menuOn({ content: '', components })).toMatchObject({ content: 'Who *built* it?' });
      expect(menuOn({ content: '', components: 'none' })).toMatchObject({ content: '' });
    });
  });

  it('is a form with what was filled in: words, or the addresses of files', () => {
    const components = [
      { component: { custom_id: 'link', value: 'https://news.example/a' } },
      { component: { custom_id: 'blank', value: '  ' } },
      { component: { custom_id: 'files', values: ['77', '78', '79'] } },
      { component: { custom_id: 'nothing' } },
      { component: { custom_id: 5 } },
      {},
    ];
    const attachments = { 77: { url: 'https://files.example/a' }, 79: { url: 'https://files.example/c' } };
    const data = { custom_id: 'form-1', components, resolved: { attachments } };
    expect(parseInteraction(received(5, { data }))).toEqual({
      ...COMMON,
      kind: 'form',
      customId: 'form-1',
      fields: { link: 'https://news.example/a', files: 'https://files.example/a https://files.example/c' },
    });
    expect(parseInteraction(received(5, { data: { custom_id: 'form-1' } }))).toMatchObject({ fields: {} });
  });

  it.each([
    [0, false],
    [64, true],
    [64 | 4, true],
    [4, false],
  ])('is a press under a message with flags %i', (flags, ephemeral) => {
    const components = [{ type: 10, id: 1, content: 'said' }];
    const data = { custom_id: 'go', component_type: 2 };
    expect(parseInteraction(received(3, { data, message: { components, flags } }))).toEqual({
      ...COMMON,
      kind: 'button',
      customId: 'go',
      components,
      ephemeral,
    });
    expect(parseInteraction(received(3, { data }))).toMatchObject({ components: [], ephemeral: false });
  });

  it('is something that Discord has invented since', () => {
    expect(parseInteraction(received(6))).toEqual({ ...COMMON, kind: 'unknown' });
  });
});

describe('who did it, and where', () => {
  const of = (fields: object) => parseInteraction(slash({}, fields));

  it('is a user in a direct message, of no server and no channel to post to', () => {
    const direct = { guild_id: undefined, guild_locale: undefined, member: undefined, user: { id: '66' } };
    expect(of({ ...direct, context: InteractionContextType.BotDM })).toMatchObject({
      user: '66',
      server: null,
      channel: undefined,
      direct: true,
      serverLocale: null,
      manages: false,
    });
    expect(of({ ...direct, user: undefined })).toMatchObject({ user: '' });
    expect(of({ channel_id: undefined })).toMatchObject({ server: '33', channel: undefined });
  });

  it('is English where no language is told', () => {
    expect(of({ locale: undefined, guild_locale: undefined })).toMatchObject({
      locale: 'en-US',
      serverLocale: null,
      channel: { locale: 'en-US' },
    });
  });

  it.each([
    [all(ManageGuild), true, true],
    [all(ManageChannels), false, true],
    [all(ViewChannel, SendMessages), false, false],
    [all(ManageGuild, ManageChannels, ViewChannel), true, true],
  ])('with the permissions %s manages the server: %s, the channel: %s', (permissions, server, channel) => {
    const member = { user: { id: '55' }, permissions };
    expect(of({ member })).toMatchObject({ manages: server, channel: { manages: channel } });
  });

  it.each([
    [ChannelType.GuildText, all(ViewChannel, SendMessages), true],
    [ChannelType.GuildText, all(SendMessages), false],
    [ChannelType.GuildText, all(ViewChannel, SendMessagesInThreads), false],
    [ChannelType.GuildText, undefined, false],
    [ChannelType.PublicThread, all(ViewChannel, SendMessagesInThreads), true],
    [ChannelType.PrivateThread, all(ViewChannel, SendMessages), false],
    [ChannelType.AnnouncementThread, all(ViewChannel, SendMessages), false],
  ])('in a channel of type %i the bot with the permissions %s may post: %s', (type, app_permissions, may) => {
    expect(of({ channel: { type }, app_permissions })).toMatchObject({ channel: { mayPost: may } });
  });
});

describe('what is not as Discord sends it', () => {
  it.each([
    [slash({}, { id: 'x' }), ['id: invalid_format']],
    [slash({}, { token: '../../channels' }), ['token: invalid_format']],
    [slash({}, { token: 'a/b' }), ['token: invalid_format']],
    [slash({}, { token: 'a:b' }), ['token: invalid_format']],
    [slash({ options: [{ value: 1 }] }), ['data.options.0.name: invalid_type']],
    [received(5, { data: {} }), ['data.custom_id: invalid_type']],
    [received(6, { id: 1 }), ['id: invalid_type']],
    [{}, ['type: invalid_union']],
    [null, [': invalid_type']],
  ])('%j is told by its places, without what stands there', (one, problems) => {
    expect(parseInteraction(one)).toEqual({ problems });
  });

  it('each place once, ten at most', () => {
    const options = Array.from({ length: 20 }, () => ({ value: 1 }));
    const { problems } = parseInteraction(slash({ options })) as { problems: string[] };
    expect(new Set(problems).size).toBe(10);
  });

  it('but what only may be there is left out if it is nothing known', () => {
    expect(parseInteraction(slash({}, { context: 99, channel: 'x' }))).toMatchObject({
      direct: false,
      channel: { mayPost: true },
    });
  });
});
