import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/articles/formats/format.ts';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';

const fileOf = (text: string) => ({ name: 'a.eml', bytes: Buffer.from(text) });
const HEAD = [
  'From: Ostrava Daily <news@example.org>',
  'Subject: The old bridge',
  'Date: Fri, 12 Mar 2021 08:00:00 +0100',
  'MIME-Version: 1.0',
];
const letter = (body: string, ...more: readonly string[]) => [...HEAD, ...more, '', body].join('\r\n');
const only = async (text: string) => (await readSource(fileOf(text))).documents[0];
const WORDS = 'The bridge was closed.';
const HTML = 'Content-Type: text/html';

describe('a letter', () => {
  it.each([
    [letter(WORDS), true],
    [`From news@example.org Fri Mar 12 08:00:00 2021\n${letter(WORDS)}`, true],
    ['Message-ID: <1@example.org>\nSubject: a\n  long one\nFrom: a@example.org\n\nHello.', true],
    ['From: Petra\nTo: Jan\n\nHello.', false],
    ['MIME-Version: 1.0\nSubject: a\n\nHello.', false],
    ['From: a@example.org\nMIME-Version: 1.0\nHello.', false],
    ['The bridge\nFrom: a@example.org\nMIME-Version: 1.0\n\nHello.', false],
    [`${'X-A: b\n'.repeat(3000)}From: a@example.org\nMIME-Version: 1.0\n\nHello.`, false],
  ])('is known by its header: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'an e-mail').toBe(isOne);
  });

  it('has the facts of its header', async () => {
    expect(await only(letter(WORDS))).toMatchObject({
      title: 'The old bridge',
      author: 'Ostrava Daily',
      published: '2021-03-12',
      basis: { title: 'its header', author: 'its header' },
      text: expect.stringContaining(WORDS),
    });
    const bare = await only(`From: news@example.org\nMIME-Version: 1.0\n\n${WORDS}`);
    expect(bare?.basis).toEqual({});
  });

  it.each(['List-Unsubscribe: <mailto:a@example.org>', 'List-ID: <a.example.org>'])(
    'is by its sender as a publisher, where it goes to a list: %s',
    async (header) => {
      const sent = await only(letter(WORDS, header));
      expect([sent?.publisher, sent?.author]).toEqual(['Ostrava Daily', undefined]);
    },
  );

  it.each([
    ['Re: The bridge', 'The bridge'],
    ['Fwd: RE : AW: The bridge', 'The bridge'],
    ['Fw: The bridge', 'The bridge'],
    ['Regarding: The bridge', 'Regarding: The bridge'],
    ['The bridge, re: roads', 'The bridge, re: roads'],
  ])('has the subject for its title: %s', async (subject, title) => {
    expect((await only(letter(WORDS).replace('The old bridge', subject)))?.title).toBe(title);
  });

  it('is the words of its page, where it has one', async () => {
    expect((await only(letter('<p>The <b>bridge</b></p><p>was closed.</p>', HTML)))?.text).toBe(
      'The bridge\n\nwas closed.',
    );
  });

  it('is refused where it has no words', async () => {
    for (const empty of [letter(' '), letter('<p> </p>', HTML)])
      await expect(only(empty)).rejects.toThrow('expected an e-mail with text, got none');
  });
});

describe('a letter inside a letter', () => {
  const NEWS = 'The council of Ostrava voted to rebuild the old bridge over the river.';
  const LONG = `${'I went to the council on Monday, and this is what they told me there about it. '.repeat(4)}`;
  const gmail = `FYI, see you tomorrow.\n\n---------- Forwarded message ---------\nFrom: Brno Weekly <news@example.org>\nDate: Tue, Mar 9, 2021 at 8:00 AM\nSubject: Brno votes\nTo: <jan@example.org>\n\n\n${NEWS}`;
  const apple = `Begin forwarded message:\n\n> From: "Brno Weekly" <news@example.org>\n> Subject: Brno votes\n> Date: 9 March 2021 at 08:00:00 CET\n> To: jan@example.org\n>\n> ${NEWS}\n`;
  const outlook = `Jan Kral\nOstrava\n________________________________\nVon: Brno Weekly [mailto:news@example.org]\nGesendet: Dienstag, 9. März 2021 08:00\nAn: Jan Kral\nBetreff: WG: Brno votes\n\n${NEWS}`;
  const html = `<p>FYI</p><div><b>From:</b> Brno Weekly &lt;news@example.org&gt;<br><b>Sent:</b> Tuesday, March 9, 2021 8:00 AM<br><b>To:</b> Jan<br><b>Subject:</b> Brno votes</div><p>${NEWS}</p>`;
  const content = async (text: string) => {
    const own = await only(text);
    return own && articleContent(own);
  };

  it.each([
    ['Gmail', letter(gmail)],
    ['Apple', letter(apple)],
    ['Outlook', letter(outlook).replace('Subject: ', 'Subject: FW: ')],
    ['Outlook, as a page', letter(html, HTML).replace('Subject: ', 'Subject: Fwd: ')],
    ['copied', gmail.slice(gmail.indexOf('---'))],
    [
      'attached',
      letter(
        `--a\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--a\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\nFrom: Brno Weekly <news@example.org>\r\nDate: Tue, 9 Mar 2021 08:00:00 +0100\r\nSubject: Brno votes\r\nMIME-Version: 1.0\r\n\r\n${NEWS}\r\n--a--`,
        'Content-Type: multipart/mixed; boundary=a',
      ),
    ],
  ])('has the facts of its own head, where it is forwarded: %s', async (_, text) => {
    const { documents, problems } = await readSource(fileOf(text));
    expect(documents).toMatchObject([
      { title: 'Brno votes', author: 'Brno Weekly', published: '2021-03-09' },
    ]);
    expect(problems ?? []).toEqual([]);
    const own = articleContent(documents[0] as SourceDocument);
    expect(own.sentences.map(({ start, end }) => own.text.slice(start, end))).toEqual(['Brno votes', NEWS]);
    expect(own.setAside.every(({ reason }) => reason === 'letter-head')).toBe(true);
  });

  it('may hold several hundred thousand articles where it is attached, none of which is lost', async () => {
    const list = `{"text":"a"}\r\n${'{"text":""}\r\n'.repeat(200_000)}`;
    const text = letter(
      `--a\r\nContent-Type: text/plain\r\n\r\nFYI\r\n--a\r\nContent-Type: message/rfc822\r\n\r\n${list}--a--`,
      'Content-Type: multipart/mixed; boundary=a',
    );
    const { problems = [] } = await readSource(fileOf(text));
    expect(problems).toHaveLength(200_000);
  });

  it('has what stands above it set aside as its head', async () => {
    const own = await content(letter(gmail));
    expect(own?.setAside.map(({ start, end }) => own.text.slice(start, end))).toEqual([
      'FYI, see you tomorrow.',
      '---------- Forwarded message ---------',
      'From: Brno Weekly <news@example.org>',
      'Date: Tue, Mar 9, 2021 at 8:00 AM',
      'Subject: Brno votes',
      'To: <jan@example.org>',
    ]);
  });

  it('is by its sender as a publisher, where it can be unsubscribed from', async () => {
    expect(await only(letter(`${gmail}\n\nUnsubscribe`))).toMatchObject({ publisher: 'Brno Weekly' });
  });

  it('and the one around it are an article each, where both tell something', async () => {
    const { documents } = await readSource(fileOf(letter(gmail.replace('FYI', LONG))));
    expect(documents).toMatchObject([
      { title: 'The old bridge', author: 'Ostrava Daily', published: '2021-03-12', part: 'The old bridge' },
      { title: 'Brno votes', author: 'Brno Weekly', published: '2021-03-09' },
    ]);
    expect(documents[0]?.text).not.toContain('Forwarded');
    const answer = await readSource(
      fileOf(letter(outlook.replace('Jan Kral\n', 'We meet at ten, as I said. '))),
    );
    expect(answer.documents.map(({ published }) => published)).toEqual(['2021-03-12', '2021-03-09']);
  });

  it.each([
    ['On Tue, Mar 9, 2021 at 8:00 AM Brno Weekly <news@example.org> wrote:', 'Brno Weekly'],
    ['On Tue, Mar 9, 2021 at 8:00 AM Brno Weekly <news@example.org>\r\nwrote:', 'Brno Weekly'],
    ['On 9 Mar 2021, at 08:00, Brno Weekly wrote:', 'Brno Weekly'],
    ['Am 09.03.2021 um 08:00 schrieb Brno Weekly:', 'Brno Weekly'],
  ])(
    'that is answered is an article of its own, without the signs of a quotation: %s',
    async (line, author) => {
      const text = letter(`We meet at ten, as I said on Monday.\n\n${line}\n> ${NEWS}\n>\n> They said so.\n`);
      const { documents } = await readSource(fileOf(text));
      expect(documents).toMatchObject([
        { author: 'Ostrava Daily', published: '2021-03-12', text: 'We meet at ten, as I said on Monday.' },
        { author, published: '2021-03-09' },
      ]);
      const own = articleContent(documents[1] as SourceDocument);
      expect(own.sentences.map(({ start, end }) => own.text.slice(start, end)).slice(1)).toEqual([
        NEWS,
        'They said so.',
      ]);
    },
  );

  it('is not what an article tells that somebody wrote', async () => {
    const told =
      'On March 9, 2021, the mayor wrote:\n\nThe bridge will be rebuilt in the spring of the next year.';
    expect((await only(letter(told)))?.text).toBe(told);
  });

  it('that has no words leaves those above it', async () => {
    const own = await only(letter(gmail.replace(NEWS, '')));
    expect(own).toMatchObject({ author: 'Ostrava Daily', text: expect.stringContaining('FYI') });
  });

  it('is not a list of labels', async () => {
    const trip =
      'From: Brno\nTo: Prague\nDate: 9 March 2021\n\nThe train was late, and nobody said why it was.';
    expect(await only(letter(trip))).toMatchObject({ title: 'The old bridge', text: trip });
  });
});

describe('a page that a browser saved as a letter', () => {
  it('is a page, at the address that it was saved from', async () => {
    const page = `<html><head><title>Old bridge</title></head><body><article><h1>Old bridge</h1><p>${'The bridge was closed in July, when the flood took two of its pillars. '.repeat(4)}</p></article></body></html>`;
    const saved = await only(letter(page, 'Snapshot-Content-Location: https://example.org/bridge', HTML));
    expect(saved).toMatchObject({ title: 'Old bridge', url: 'https://example.org/bridge' });
    expect(saved?.author).toBeUndefined();
  });
});
