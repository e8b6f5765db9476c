import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const fileOf = (text: string) => ({ name: 'a.json', bytes: Buffer.from(text) });
const readText = (text: string) => readSource(fileOf(text));
const read = (value: unknown) => readText(JSON.stringify(value));
const only = async (value: unknown) => (await read(value)).documents[0];
const text = 'The bridge was closed.';

describe('JSON', () => {
  it.each([
    ['{"text": "a"}', true],
    [' [ {"text": "a"}]', true],
    ['{ \n"text"', true],
    ['[1, 2]', false],
    ['{bridge}', false],
    ['a {"text": "a"}', false],
  ])('is known by how it opens: %j', (opening, isOne) => {
    expect(formatOf(fileOf(opening))?.name === 'JSON').toBe(isOne);
  });

  it('is an article', async () => {
    expect(
      await read({
        title: ' A\n bridge ',
        text,
        publisher: 'Daily',
        url: 'https://example.org/1',
        published: '2021-03-12',
      }),
    ).toEqual({
      documents: [
        {
          title: 'A bridge',
          publisher: 'Daily',
          url: 'https://example.org/1',
          published: '2021-03-12',
          basis: { title: 'its fields', publisher: 'its fields', url: 'its fields', published: 'its fields' },
          text,
          layout: 'article',
        },
      ],
      problems: [],
    });
  });

  it.each(['articles', 'items', 'entries', 'documents', 'data', 'results'])(
    'is a list in %s',
    async (key) => {
      const { documents } = await read({ [key]: [{ text, id: 7 }, { text, title: 'A pool' }, { text }] });
      expect(documents.map(({ part }) => part)).toEqual(['7', 'A pool', '3']);
    },
  );

  it('is a list, or an article a line', async () => {
    const records = [{ text: 'One.' }, { text: 'Two.' }];
    const texts = async (written: string) => (await readText(written)).documents.map((own) => own.text);
    expect(await texts(JSON.stringify(records))).toEqual(['One.', 'Two.']);
    expect(await texts(`${records.map((record) => JSON.stringify(record)).join('\n\n')}\n`)).toEqual([
      'One.',
      'Two.',
    ]);
    expect(await texts(JSON.stringify([records[0]]))).toEqual(['One.']);
    expect((await only([records[0]]))?.part).toBeUndefined();
  });

  it('names what it cannot read of several, and is refused with that where it is one', async () => {
    const { documents, problems } = await readText(
      `{"text": "${text}"}\n{"text": \n{"text": 5}\n{"text": " "}`,
    );
    expect(documents).toHaveLength(1);
    expect(problems?.map(({ part, message }) => `${part}: ${message}`)).toEqual([
      'article 2: expected an object with "title" and "text"',
      'article 3: text: expected text',
      'article 4: expected a field "text" (or "body", "content", "html"), got none',
    ]);
    await expect(read({ text: 5 })).rejects.toThrow('text: expected text');
    await expect(read({ headline: 5, text })).rejects.toThrow(/headline: /);
    await expect(readText('{"text": ')).rejects.toThrow(/^expected JSON, got a fault in it: /);
    await expect(readText('{"text":\n"a"')).rejects.toThrow(/^expected JSON, got a fault in it: /);
    expect((await read([{ text: 5 }, {}])).documents).toEqual([]);
  });

  it.each([
    [
      { body: text, headline: 'A bridge' },
      { text, title: 'A bridge' },
    ],
    [
      { content: text, date: '2021-03-12' },
      { text, published: '2021-03-12' },
    ],
    [
      { html: text, datePublished: '12 March 2021' },
      { text, published: '2021-03-12' },
    ],
    [
      { text, body: 'No.', title: 'A bridge', headline: 'No' },
      { text, title: 'A bridge' },
    ],
    [{ text, published: '1912-04-16' }, { published: '1912-04-16' }],
    [{ text, date: '1968-04-05T08:00:00Z' }, { published: '1968-04-05' }],
    [{ text, published: 20210312, date: '2020-01-01' }, { published: '2021-03-12' }],
    [{ text, source: { name: 'Daily' } }, { publisher: 'Daily' }],
    [{ text, authors: ['Petra Novak', { name: 'Jan Kral' }, null] }, { author: 'Petra Novak, Jan Kral' }],
    [{ text, author: null, authors: 'Jan Kral' }, { author: 'Jan Kral' }],
    [{ text, link: 'https://example.org/2' }, { url: 'https://example.org/2' }],
    [{ text: '<p>The bridge<br>was closed.</p>' }, { text: 'The bridge\nwas closed.' }],
    [{ text: 'Two < three > one' }, { text: 'Two < three > one' }],
  ])('has fields of several names: %j', async (record, expected) => {
    expect(await only(record)).toMatchObject(expected);
  });

  it('is refused where its day is none', async () => {
    await expect(read({ text, published: 'soon' })).rejects.toThrow(
      'published: expected a date such as 2023-10-18, got "soon"',
    );
  });

  it('says nothing of what it leaves empty, or what is no address', async () => {
    expect(
      (await only({ text, title: '', author: [], url: 'javascript:alert(1)', published: '' }))?.basis,
    ).toEqual({});
  });
});
