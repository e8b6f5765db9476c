import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/articles/formats/read-source.ts';

const read = (value: unknown, name = 'export/chat.json') =>
  readSource({ name, bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) });
const facts = async (value: unknown, name?: string) =>
  (await read(value, name)).documents.map(({ title, published, text }) => [title, published, text]);

const SAID = ['The council closed the bridge today.', 'It opens again in two weeks.'] as const;
const author = (name: string) => ({ id: '1', name: name.toLowerCase(), nickname: name, isBot: false });
const DISCORD = {
  guild: { id: '1', name: 'Brno Talk' },
  channel: { id: '2', type: 'GuildTextChat', category: 'Text', name: 'news' },
  messages: [
    {
      id: '1',
      type: 'GuildMemberJoin',
      timestamp: '2021-03-12T19:30:05.1+00:00',
      content: 'Joined the server.',
      author: author('Eva'),
    },
    {
      id: '2',
      type: 'Default',
      timestamp: '2021-03-12T19:31:05+00:00',
      content: SAID[0],
      author: author('Jana'),
    },
    { id: '3', type: 'Default', timestamp: '2021-03-12T19:32:05+00:00', content: '', author: author('Petr') },
    {
      id: '4',
      type: 'Reply',
      timestamp: '2021-03-13T08:00:05+00:00',
      content: SAID[1],
      author: author('Petr'),
    },
  ],
};

describe('the messages of a chat', () => {
  it.each([
    ['DiscordChatExporter', DISCORD, 'Brno Talk - news'],
    [
      "Discord's answers",
      [
        {
          type: 0,
          timestamp: '2021-03-13T08:00:05+00:00',
          content: SAID[1],
          author: { username: 'petr', global_name: 'Petr' },
        },
        { type: 7, timestamp: '2021-03-12T19:31:06+00:00', content: '', author: { username: 'eva' } },
        {
          type: 0,
          timestamp: '2021-03-12T19:31:05+00:00',
          content: SAID[0],
          author: { username: 'jana', global_name: 'Jana' },
        },
      ],
      'chat',
    ],
    [
      'Messenger',
      {
        participants: [{ name: 'Jana' }],
        messages: [
          { sender_name: 'Petr', timestamp_ms: 1615622405000, content: SAID[1] },
          { sender_name: 'Jana', timestamp_ms: 1615577465000, content: SAID[0] },
        ],
        title: 'The club',
      },
      'The club',
    ],
    [
      'Google Chat',
      {
        messages: [
          {
            creator: { name: 'Jana' },
            created_date: 'Friday, March 12, 2021 at 7:31:05 PM UTC',
            text: SAID[0],
          },
          {
            creator: { name: 'Petr' },
            created_date: 'Saturday, March 13, 2021 at 8:00:05 AM UTC',
            text: SAID[1],
          },
        ],
      },
      'chat',
    ],
    [
      'a table',
      `AuthorID,Author,Date,Content,Attachments,Reactions
"1","Jana","2021-03-12T19:31:05.0000000+00:00","${SAID[0]}","",""
"2","Petr","2021-03-13T08:00:05.0000000+00:00","${SAID[1]}","",""`,
      'chat',
    ],
  ])('are an article a day: %s', async (_, value, title) => {
    expect(await facts(value)).toEqual([
      [title, '2021-03-12', `Jana: ${SAID[0]}`],
      [title, '2021-03-13', `Petr: ${SAID[1]}`],
    ]);
  });

  it("have no name where all are one's own, and stand in their order", async () => {
    const own = (Timestamp: string, Contents: string) => ({ ID: 1, Timestamp, Contents, Attachments: '' });
    const list = [own('2021-03-12 19:32:05', SAID[1]), own('2021-03-12 19:31:05', SAID[0])];
    expect(await facts(list)).toEqual([[undefined, '2021-03-12', SAID.join('\n\n')]]);
  });

  it('of Slack are of the channel that their folder is called by, and say names that are known', async () => {
    const slack = [
      {
        type: 'message',
        user: 'U1',
        ts: '1615577465.000200',
        text: 'Closed &amp; gone: <https://example.org|here>, <@U2>, <#C1|news>.',
      },
      {
        type: 'message',
        subtype: 'channel_join',
        user: 'U2',
        ts: '1615577466.000200',
        text: '<@U2> has joined the channel',
      },
      {
        type: 'message',
        user: 'U2',
        ts: '1615577467.000200',
        text: 'It is so.',
        user_profile: { real_name: 'Petr Novak' },
      },
    ];
    expect(await facts(slack, 'export/news/2021-03-12.json')).toEqual([
      ['news', '2021-03-12', 'U1: Closed & gone: here, @Petr Novak, #news.\n\nPetr Novak: It is so.'],
    ]);
  });

  it('that write bytes as characters are read as what they mean', async () => {
    const messages = [
      {
        sender_name: 'Ji\u00c5\u0099\u00c3\u00ad',
        timestamp_ms: 1615577465000,
        content: 'Caf\u00e9 is open.',
      },
    ];
    expect(await facts({ messages })).toEqual([[undefined, '2021-03-12', 'Jiří: Café is open.']]);
  });

  it.each([
    ['articles', [{ text: 'The bridge was closed.', author: 'Petra', date: '2021-03-12' }]],
    ['with a title', [{ title: 'A bridge', text: 'It was closed.', timestamp: '2021-03-12T10:00:00Z' }]],
    ['posts of nobody', [{ text: 'The bridge was closed on Friday.', timestamp: '2021-03-12T10:00:00Z' }]],
    ['long ones', [{ text: 'The bridge was closed. '.repeat(30), timestamp: '2021-03-12T10:00:00Z' }]],
  ])('are not: %s', async (_, value) => {
    expect((await read(value)).documents[0]?.marks).toBeUndefined();
  });

  it('are not what a program logs', async () => {
    const log = (message: string) => ({ timestamp: '2021-03-12T10:00:00Z', level: 'info', message });
    await expect(read([log('It took long.'), log('It went on.')])).rejects.toThrow(
      /^expected a field "text"/,
    );
  });
});

const TEXT = `==============================================================
Guild: Brno Talk
Channel: Text Channels / news
==============================================================

[12-Mar-21 07:30 PM] eva#1
Joined the server.

[12-Mar-21 07:31 PM] Jana
${SAID[0]}

{Attachments}
https://example.org/a.png

{Reactions}
yes (2)

[13-Mar-21 08:00 AM] Petr (pinned)
${SAID[1]}


==============================================================
Exported 3 message(s)
==============================================================
`;
const group = (name: string, time: string, words: string) =>
  `<div class=chatlog__message-group><div class=chatlog__message-container><div class=chatlog__header><span class=chatlog__author title=a>${name}</span> <span class=chatlog__timestamp title="${time}"><a href=#a>12/03/2021 19:31</a></span></div><div class="chatlog__content chatlog__markdown"><span>${words}</span> <span class=chatlog__edited-timestamp title=a>(edited)</span></div></div></div>`;
const PAGE = `<!DOCTYPE html><html lang=en><head><title>Brno Talk - news</title></head><body><div class=preamble>Brno Talk</div><div class=chatlog>${group('Jana', 'Friday, March 12, 2021 7:31 PM', SAID[0])}${group('Petr', 'Saturday, March 13, 2021 8:00 AM', SAID[1])}</div></body></html>`;

describe('what DiscordChatExporter writes', () => {
  it.each([
    ['text', TEXT, 'Brno Talk - Text Channels / news'],
    [
      'text, the month a number',
      TEXT.replaceAll('-Mar-21', '/3/2021').replace(/\[(\d+)\/3/g, '[3/$1'),
      'Brno Talk - Text Channels / news',
    ],
    ['a page', PAGE, 'Brno Talk - news'],
  ])('is an article a day: %s', async (_, text, title) => {
    expect(await facts(text)).toEqual([
      [title, '2021-03-12', `Jana: ${SAID[0]}`],
      [title, '2021-03-13', `Petr: ${SAID[1]}`],
    ]);
  });

  it('is a chat as it is copied out of Discord, too', async () => {
    const copied = `Jana — 13/03/2021 19:31\n${SAID[0]}\nPetr — 13/03/2021 19:33\n${SAID[1]}`;
    expect(await facts(copied)).toEqual([[undefined, '2021-03-13', `Jana: ${SAID[0]}\n\nPetr: ${SAID[1]}`]]);
  });
});
