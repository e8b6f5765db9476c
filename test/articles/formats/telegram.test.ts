import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const fileOf = (text: string) => ({ name: 'export/result.json', bytes: Buffer.from(text) });
const read = (text: string) => readSource(fileOf(text));
const readJson = (value: unknown) => read(JSON.stringify(value));

const message = (date: string, from: string, text: unknown, more = {}) => ({
  id: 1,
  type: 'message',
  date,
  date_unixtime: '1',
  from,
  from_id: 'user1',
  text,
  ...more,
});
const CHAT = {
  name: 'The club',
  type: 'private_group',
  id: 1,
  messages: [
    { id: 1, type: 'service', date: '2021-03-12T19:30:05', actor: 'Jana', action: 'create_group', text: '' },
    message('2021-03-12T19:31:05', 'Jana', [
      'The council closed ',
      { type: 'bold', text: 'the bridge' },
      ' today.',
    ]),
    message('2021-03-12T19:32:05', 'Petr', '', { photo: 'photos/1.jpg' }),
    message('2021-03-13T08:00:05', 'Petr', 'It opens again in two weeks.\n\nSo they say.'),
    message('2021-03-13T08:01:00', 'Petr', 'The pool is open, too.', { forwarded_from: 'Ostrava Daily' }),
  ],
};
const TEXTS = [
  'Jana: The council closed the bridge today.',
  'Petr: It opens again in two weeks.\n\nSo they say.\n\nOstrava Daily: The pool is open, too.',
];

const row = (id: number, date: string, name: string, words: string, kind = '') => `
<div class="message default clearfix${kind}" id="message${id}">
 <div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">J</div></div></div>
 <div class="body"><div class="pull_right date details" title="${date} UTC+01:00">19:31</div>
 ${name && `<div class="from_name">\n${name}\n</div>`}${words}</div></div>`;
const words = (said: string) => `<div class="text">\n${said}\n</div>`;
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">\nThe club\n</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">12 March 2021</div></div>
${[
  row(2, '12.03.2021 19:31:05', 'Jana', words('The council closed <strong>the bridge</strong> today.')),
  row(
    3,
    '12.03.2021 19:32:05',
    'Petr',
    '<div class="media_wrap"><div class="body"><div class="title bold">Photo</div></div></div>',
  ),
  row(
    4,
    '13.03.2021 08:00:05',
    '',
    `<div class="reply_to details">In reply to <a>this message</a></div>${words('It opens again in two weeks.<br><br>So they say.')}`,
    ' joined',
  ),
  row(
    5,
    '13.03.2021 08:01:00',
    '',
    `<div class="forwarded body"><div class="from_name">Ostrava Daily <span class="date details" title="10.03.2021 08:00:00"> 10.03.2021</span></div>${words('The pool is open, too.')}</div>`,
    ' joined',
  ),
].join('')}</div></div></div></body></html>`;

describe('an export of Telegram', () => {
  it.each([
    ['one chat', JSON.stringify(CHAT), true],
    ['written with room', JSON.stringify(CHAT, null, 1), true],
    ['a page', PAGE, true],
    ['not: articles', JSON.stringify({ messages: [{ text: 'a' }] }), false],
    ['not: a type alone', JSON.stringify({ type: 'personal_chat', text: 'a' }), false],
    ['not: a page of history', '<html><body><div class="history">The bridge.</div></body></html>', false],
  ])('is known by its content: %s', (_, text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'a chat').toBe(isOne);
  });

  it.each([
    ['result.json', JSON.stringify(CHAT)],
    ['messages.html', PAGE],
  ])('is an article a day of what people wrote: %s', async (_, text) => {
    const { documents } = await read(text);
    expect(documents.map((each) => each.text.replace(/\n\n?(?=So)/, '\n\n'))).toEqual(TEXTS);
    expect(documents).toMatchObject([
      { title: 'The club', part: '2021-03-12', published: '2021-03-12', basis: { title: 'its name' } },
      {
        title: 'The club',
        part: '2021-03-13',
        published: '2021-03-13',
        basis: { published: 'its messages' },
      },
    ]);
    expect(documents[0]?.marks).toMatchObject([{ kind: 'time', at: 0 }]);
  });

  it('is what its publisher writes, where it is a channel', async () => {
    const posts = {
      name: 'Ostrava Daily',
      type: 'public_channel',
      messages: [
        message('2021-03-12T19:31:05', 'Ostrava Daily', 'The council closed the bridge.'),
        message('2021-03-12T19:32:05', 'Ostrava Daily', 'A pool opens in Brno.', { forwarded_from: 'Brno' }),
      ],
    };
    const { documents } = await readJson(posts);
    expect(documents).toMatchObject([
      {
        publisher: 'Ostrava Daily',
        text: 'The council closed the bridge.\n\nBrno: A pool opens in Brno.',
        marks: [{ label: '2021-03-12 19:31' }, { label: '2021-03-12 19:32' }],
      },
    ]);
  });

  it('of all chats has the articles of each', async () => {
    const entities = {
      ...message('2021-03-12T19:31:05', 'Eva', ''),
      text_entities: [{ text: 'Good evening to you all.' }],
    };
    const list = [CHAT, { name: null, type: 'saved_messages', messages: [entities] }];
    const { documents } = await readJson({ about: 'a', chats: { list } });
    expect(documents.map(({ title, part, text }) => [title, part, text])).toEqual([
      ['The club', 'The club 2021-03-12', TEXTS[0]],
      ['The club', 'The club 2021-03-13', TEXTS[1]],
      [undefined, '', 'Eva: Good evening to you all.'],
    ]);
  });

  it('names what it cannot read', async () => {
    const bad = { ...CHAT, messages: [...CHAT.messages, message('soon', 'Jana', 'Hello.'), 5] };
    const { documents, problems } = await readJson(bad);
    expect(documents).toHaveLength(2);
    expect(problems?.map((each) => `${each.part}: ${each.message}`)).toEqual([
      'message 6: date: expected a date such as 2021-03-12T19:30:05',
      expect.stringMatching(/^message 7: .*expected object/),
    ]);
    await expect(readJson({ ...CHAT, messages: [] })).rejects.toThrow(
      'expected a chat with messages, got none',
    );
    await expect(read(JSON.stringify(CHAT).slice(0, -1))).rejects.toThrow(
      /^expected JSON, got a fault in it: /,
    );
  });
});
