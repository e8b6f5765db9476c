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

  const long = 'The council of Brno closed the old bridge over the river for repairs.';
  it.each([
    [
      'MediaWiki, extracts',
      { query: { pages: { 7: { pageid: 7, title: 'A bridge', extract: `<p>${long}</p>` } } } },
    ],
    ['MediaWiki, a page', { parse: { title: 'A bridge', pageid: 7, text: { '*': `<p>${long}</p>` } } }],
    [
      'The Guardian',
      {
        response: {
          status: 'ok',
          results: [
            { webTitle: 'A bridge', webPublicationDate: '2021-03-12T10:00:00Z', fields: { bodyText: long } },
          ],
        },
      },
    ],
    [
      'WordPress',
      [
        {
          date: '2021-03-12T10:00:00',
          title: { rendered: 'A <b>bridge</b>' },
          content: { rendered: `<p>${long}</p>` },
        },
      ],
    ],
    [
      'Ghost',
      { posts: [{ title: 'A bridge', html: `<p>${long}</p>`, published_at: '2021-03-12T10:00:00.000Z' }] },
    ],
    [
      'Reddit',
      {
        kind: 'Listing',
        data: {
          children: [{ kind: 't3', data: { title: 'A bridge', selftext: long, created_utc: 1615543200.0 } }],
        },
      },
    ],
    [
      'schema.org',
      { '@graph': [{ headline: 'A bridge', articleBody: long, author: { name: 'Petra Novak' } }] },
    ],
    ['paragraphs', { title: 'A bridge', paragraphs: 1, text: [long] }],
  ])('is what services answer: %s', async (_, answer) => {
    expect((await read(answer)).documents).toMatchObject([{ title: 'A bridge', text: long }]);
  });

  it('of a news service has a summary where there is no text, and says what is a link alone', async () => {
    const own = {
      source: { id: null, name: 'Daily' },
      author: 'By Petra Novak',
      url: 'https://example.org/1',
    };
    const { documents, problems } = await read({
      status: 'ok',
      articles: [
        { ...own, title: 'A bridge', publishedAt: '2021-03-12T10:00:00Z', content: `${long} [+123 chars]` },
        { ...own, title: 'A pool', publishedAt: '2021-03-13T10:00:00Z', content: null, description: long },
        { ...own, title: 'A mill', seendate: '20210314T100000Z' },
      ],
    });
    expect(documents).toMatchObject([
      { title: 'A bridge', publisher: 'Daily', author: 'Petra Novak', published: '2021-03-12', text: long },
      { title: 'A pool', published: '2021-03-13', text: long },
    ]);
    expect(problems).toEqual([
      {
        part: 'article 3',
        message: expect.stringMatching(/^expected a field "text".*, got a title and an address alone$/),
      },
    ]);
  });

  it.each([
    [{ name: 'a', version: '1.0.0', description: long }],
    [{ features: [{ properties: { name: 'A place', description: long } }] }],
    [{ info: { title: 'An interface', description: long, url: 'https://example.org' } }],
    [{ menu: { file: { text: 'Open a file.' } } }],
    [{ pages: [{ revisions: [{ slots: { main: { content: long } } }] }] }],
  ])('of a program is no article: %j', async (value) => {
    await expect(read(value)).rejects.toThrow(/^expected a field "text"/);
  });

  it('of many records that are none has one fault', async () => {
    await expect(read([{ a: 1 }, { a: 2 }, { a: 3 }])).rejects.toThrow(/got none \(in 3 objects\)$/);
  });

  it('is not looked for deeper than any service nests it', async () => {
    let deep: unknown = { title: 'A bridge', text: long };
    for (let depth = 0; depth < 2000; depth++) deep = { a: deep };
    await expect(read(deep)).rejects.toThrow(/^expected a field "text"/);
  });
});
