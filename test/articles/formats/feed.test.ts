import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const fileOf = (text: string) => ({ name: 'a.xml', bytes: Buffer.from(text) });
const WORDS = '<p>The bridge was closed.</p>';
const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><entry><title>Bridge</title><content type="html"><![CDATA[${WORDS}]]></content>${entry}</entry></feed>`;
const read = (text: string) => readSource(fileOf(text));
const only = async (text: string) => (await read(text)).documents[0];
const cdata = (html: string) => `<![CDATA[${html}]]>`;
const said = `<description>${cdata(WORDS)}</description>`;

describe('a feed', () => {
  it.each([
    ['<rss version="2.0">', true],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['<rdf:RDF>', true],
    [
      ' <?xml version="1.0"?>\n<!-- a > b -->\n<?xml-stylesheet href="a"?><!DOCTYPE rss [<!ELEMENT a>]><RSS>',
      true,
    ],
    [`<!--${'-'.repeat(100)}--><feed>`, true],
    ['{"version": "https://jsonfeed.org/version/1.1"}', true],
    ['{"title": "a", "version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', true],
    ['{"version": "https://example.org/jsonfeed.org"}', false],
    ['<rssfeed>', false],
    ['<p>An <rss version="2.0"> feed', false],
  ])('is known by how it opens: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'a feed').toBe(isOne);
  });

  it('has an article for each entry with text, and names those without', async () => {
    const { documents, problems } = await read(
      rss(
        `<title>One</title>${said}`,
        '<title>Two</title>',
        '<link>a</link>',
        said,
        '<description>&lt;div&gt;</description>',
      ),
    );
    expect(documents.map(({ part, text }) => [part, text])).toEqual([
      ['One', 'The bridge was closed.'],
      ['entry 4', 'The bridge was closed.'],
    ]);
    expect(problems).toEqual(
      ['Two', 'entry 3', 'entry 5'].map((part) => ({
        part,
        message: 'expected an entry with text, got none',
      })),
    );
  });

  it('names an entry that cannot be read, and reads the others', async () => {
    const deep = `<title>Deep</title><description>${cdata(`${'<div>'.repeat(500)}a`)}</description>`;
    const { documents, problems } = await read(rss(deep, `<title>One</title>${said}`));
    expect(documents.map(({ title }) => title)).toEqual(['One']);
    expect(problems).toEqual([
      { part: 'Deep', message: expect.stringMatching(/^expected a page, got tags nested/) },
    ]);
  });

  it('states what it says of an entry, and nothing else', async () => {
    expect(
      await only(
        rss(
          `<title>A <b>bridge</b> &amp; more</title><dc:creator>Petra Novak</dc:creator><link>https://example.org/1</link><pubDate>Fri, 12 Mar 2021 08:00:00 GMT</pubDate>${said}`,
        ),
      ),
    ).toMatchObject({
      title: 'A bridge & more',
      publisher: 'Daily',
      author: 'Petra Novak',
      url: 'https://example.org/1',
      published: '2021-03-12',
      basis: { title: 'the feed', published: 'the feed' },
    });
    const bare = await only(
      `<rss version="2.0"><channel><title> </title><item>${said}</item></channel></rss>`,
    );
    expect(bare?.basis).toEqual({});
  });

  it('takes the whole text of an entry before its summary', async () => {
    const whole = `<content:encoded>${cdata('<p>All of it.</p>')}</content:encoded>`;
    expect((await only(rss(`${said}${whole}`)))?.text).toBe('All of it.');
    expect((await only(rss(`${said}<content:encoded> </content:encoded>`)))?.text).toBe(
      'The bridge was closed.',
    );
  });

  it('takes the plain words of a JSON feed as they are', async () => {
    const words = 'The rate is <2 % if a<b.\n\nIt was 3 > 2.';
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Daily',
      items: [{ id: '1', content_text: words }],
    };
    expect((await only(JSON.stringify(feed)))?.text).toBe(words);
  });

  it('takes the day on which an entry came out before that of its last change', async () => {
    const [published, updated] = ['published', 'updated'].map(
      (name, index) => `<${name}>2021-03-1${index + 2}T08:00:00Z</${name}>`,
    );
    expect((await only(atom(`${updated}${published}`)))?.published).toBe('2021-03-12');
    expect((await only(atom(`${updated}`)))?.published).toBe('2021-03-13');
    expect((await only(rss(`<dc:date>2021-03-14</dc:date>${said}`)))?.published).toBe('2021-03-14');
    expect((await only(rss(`<pubDate>soon</pubDate>${said}`)))?.published).toBeUndefined();
  });

  it.each([
    [
      '<link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.org/a"/>',
      'a',
    ],
    ['<link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>', 'a'],
    ['<link rel="self" href="https://example.org/self"/>', 'self'],
    ['<id>https://example.org/id</id>', 'id'],
    ['<link href="/a"/><id>https://example.org/id</id>', 'id'],
    ['<id>tag:example.org,2021:1</id>', undefined],
  ])('takes the address of an entry from %s', async (links, name) => {
    expect((await only(atom(links)))?.url).toBe(name && `https://example.org/${name}`);
  });

  it('takes the identity of an item for its address where that is one', async () => {
    expect((await only(rss(`<guid>https://example.org/g</guid>${said}`)))?.url).toBe('https://example.org/g');
    expect((await only(rss(`<guid isPermaLink="false">123</guid>${said}`)))?.url).toBeUndefined();
  });

  it('keeps what is no tag in a title', async () => {
    const titleOf = async (title: string) =>
      (await only(rss(`<title>${cdata(title)}</title>${said}`)))?.title;
    expect(await titleOf('Two > one, <i>and</i> three < four')).toBe('Two > one, and three < four');
    expect(await titleOf(`<${'a'.repeat(199)}>x`)).toBe('x');
    expect(await titleOf(`<${'a'.repeat(201)}>x`)).toBe(`<${'a'.repeat(201)}>x`);
    expect(await titleOf('<b></b>')).toBeUndefined();
  });
});
