import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/articles/formats/format.ts';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';
import { zipped } from './zipped.ts';

const nameOf = (bytes: Uint8Array) => formatOf({ name: 'a', bytes })?.name;
const read = (bytes: Uint8Array) => readSource({ name: 'a', bytes });

const CONTAINER = {
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>',
};
const page = (title: string, words: string) =>
  `<html><head><title>${title}</title></head><body>${words}</body></html>`;
/** A book of these pages, by their names, with more in its package document. */
function book(
  pages: Readonly<Record<string, string>>,
  facts = '',
  listed: readonly string[] = Object.keys(pages),
) {
  const items = listed.map(
    (name, index) => `<opf:item id="i${index}" href="${name}"/><itemref idref="i${index}"/>`,
  );
  return zipped({
    mimetype: 'application/epub+zip',
    ...CONTAINER,
    'OPS/a.opf': `<package xmlns:opf="o" xmlns:dc="d"><metadata>${facts}</metadata>${items.join('')}</package>`,
    ...Object.fromEntries(Object.entries(pages).map(([name, words]) => [`OPS/${name}`, words])),
  });
}
const ONE = page('Chapter', '<h1>The old  bridge</h1><p>It was closed.</p>');
const TWO = page('A pool', '<p>It opened.</p>');

describe('a book', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['with its type first', { mimetype: 'application/epub+zip', 'a.txt': '' }, true],
    ['packed again by hand', { ...CONTAINER, 'OPS/a.opf': '' }, true],
    ['packed again by hand, its pages first', { 'OEBPS/a.xhtml': '', ...CONTAINER }, true],
    ['not: another type', { mimetype: 'application/zip', 'a.txt': '' }, false],
    ['not: without a container', { 'META-INF/MANIFEST.MF': '' }, false],
    ['not: a container elsewhere', { 'a.txt': '', ...CONTAINER }, false],
  ])('is known by the first of its files: %s', (_, files, isOne) => {
    expect(nameOf(zipped(files)) === 'an EPUB book').toBe(isOne);
  });

  it('has an article for each document, with what the book states', async () => {
    const facts =
      '<dc:title>Daily, March</dc:title><dc:creator> Petra\n Novak </dc:creator><dc:creator>Jan</dc:creator><dc:publisher>Daily</dc:publisher><dc:date>2021-03-12</dc:date>';
    const { documents } = await read(book({ 'one.xhtml': ONE, 'two.html': TWO }, facts));
    expect(documents).toMatchObject([
      {
        title: 'The old bridge',
        part: 'The old bridge',
        text: 'It was closed.',
        author: 'Petra Novak',
        published: '2021-03-12',
      },
      {
        title: 'A pool',
        part: 'A pool',
        text: 'It opened.',
        publisher: 'Daily',
        basis: { title: 'the book' },
      },
    ]);
  });

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    ['a byline', '', '<p>By Jan Kral</p>', { author: 'Jan Kral', published: '2021-03-12' }],
    [
      'a byline and a day',
      '',
      '<p>By Jan Kral</p><p>3 May 2020</p>',
      { author: 'Jan Kral', published: '2020-05-03' },
    ],
    ['a tag', '<meta name="dc.creator" content="Jan Kral"/>', '', { author: 'Jan Kral' }],
    ['an element', '', '<p class="article-author">Jan Kral</p>', { author: 'Jan Kral' }],
    ['a type', '', '<p class="x" epub:type="z3998:author">Jan Kral</p>', { author: 'Jan Kral' }],
    [
      'nobody: a class of something else',
      '',
      '<p class="authors-note">A note.</p>',
      { author: 'Petra Novak' },
    ],
  ])('has for each document the author that it names: %s', async (_, tags, head, facts) => {
    const whole = '<dc:creator>Petra Novak</dc:creator><dc:date>2021-03-12</dc:date>';
    const one = `<html><head><title>a</title>${tags}</head><body><h1>The old bridge</h1>${head}<p>It was closed in July.</p></body></html>`;
    const [first, second] = (await read(book({ 'one.xhtml': one, 'two.html': TWO }, whole))).documents;
    expect(first).toMatchObject(facts);
    expect(second).toMatchObject({
      author: 'Petra Novak',
      published: '2021-03-12',
      basis: { author: 'the book' },
    });
    const own = articleContent(first as SourceDocument);
    const told = own.sentences.map(({ start, end }) => own.text.slice(start, end));
    expect(told.filter((line) => line !== 'A note.')).toEqual(['The old bridge', 'It was closed in July.']);
  });

  it('has the title of the book, where it is one document or that has none', async () => {
    const title = '<dc:title>Daily</dc:title>';
    const [single] = (await read(book({ 'one.xhtml': ONE }, title))).documents;
    expect([single?.title, single?.part]).toEqual(['Daily', undefined]);
    expect((await read(book({ 'one.xhtml': ONE }, '<dc:title> </dc:title>'))).documents[0]?.title).toBe(
      'The old bridge',
    );
    const untitled = await read(book({ 'one.xhtml': ONE, 'two.html': page('', '<p>It opened.</p>') }, title));
    expect(untitled.documents[1]).toMatchObject({ title: 'Daily', part: 'OPS/two.html' });
  });

  it('has the words that a document shows, and no cover, nor what lists the others', async () => {
    const odd = page(
      'a',
      '<a id="x"/><title/><h2>Bridge</h2><p hidden>Not this.</p><p>It was<span/> closed.</p><style type="a"/><p>Now.</p>',
    );
    const pages = { 'cover.xhtml': page('Cover', '<img src="a"/>'), 'odd.xht': odd, 'two.html': TWO };
    const { documents, problems } = await read(book(pages));
    expect(documents.map(({ title, text }) => [title, text])).toEqual([
      ['Bridge', 'It was closed.\n\nNow.'],
      ['A pool', 'It opened.'],
    ]);
    expect(problems).toEqual([]);
    const listing = zipped({
      ...CONTAINER,
      'OPS/a.opf':
        '<item id="n" properties="nav scripted" href="n.html"/><itemref idref="n"/><itemref idref="m"/><item id="e"/><itemref idref="e"/><item id="i" properties="navy" href="i.html"/><itemref idref="i"/><itemref idref="i"/>',
      'OPS/n.html': TWO,
      'OPS/i.html': ONE,
    });
    expect((await read(listing)).documents.map(({ text }) => text)).toEqual(['It was closed.']);
  });

  it('reads names as addresses, and names those that it lacks', async () => {
    const pages = { 'a b.html': ONE };
    const listed = ['../OPS/a%20b.html#c', 'gone.html', 'http://example.org/a.html', '100%.html', 'data.bin'];
    const { documents, problems } = await read(book(pages, '', listed));
    expect(documents.map(({ text }) => text)).toEqual(['It was closed.']);
    expect(problems?.map(({ part }) => part)).toEqual([
      'OPS/gone.html',
      'http://example.org/a.html',
      '100%.html',
      'OPS/data.bin',
    ]);
  });

  it('is read in UTF-16, where it says so', async () => {
    const little = Buffer.from(`\ufeff${ONE}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const own = zipped({
        ...CONTAINER,
        'OPS/a.opf': '<item id="i" href="i.xml"/><itemref idref="i"/>',
        'OPS/i.xml': bytes,
      });
      expect((await read(own)).documents[0]).toMatchObject({
        title: 'The old bridge',
        text: 'It was closed.',
      });
    }
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['got one that names no package', { 'META-INF/container.xml': '<container/>', 'OPS/a.opf': '' }],
    ['with documents to read, got none', { ...CONTAINER, 'OPS/a.opf': '<package/>' }],
    [
      'with text, got none',
      {
        ...CONTAINER,
        'OPS/a.opf': '<item id="i" href="i.html"/><itemref idref="i"/>',
        'OPS/i.html': page('', ''),
      },
    ],
  ])('is refused: %s', async (message, files) => {
    await expect(read(zipped({ mimetype: 'application/epub+zip', ...files }))).rejects.toThrow(message);
  });
});
