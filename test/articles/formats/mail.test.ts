import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

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

describe('a page that a browser saved as a letter', () => {
  it('is a page, at the address that it was saved from', async () => {
    const page = `<html><head><title>Old bridge</title></head><body><article><h1>Old bridge</h1><p>${'The bridge was closed in July, when the flood took two of its pillars. '.repeat(4)}</p></article></body></html>`;
    const saved = await only(letter(page, 'Snapshot-Content-Location: https://example.org/bridge', HTML));
    expect(saved).toMatchObject({ title: 'Old bridge', url: 'https://example.org/bridge' });
    expect(saved?.author).toBeUndefined();
  });
});
