import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../src/articles/web-page/extract-page.ts';
import { monthNames } from '../../../src/articles/web-page/month-names.ts';
import type { PageNode } from '../../../src/articles/web-page/page.ts';
import { shortTexts } from '../../../src/articles/web-page/short-texts.ts';
import { writtenDay } from '../../../src/articles/web-page/written-day.ts';

const BODY = `<p>${'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river. '.repeat(6)}</p>`;
const page = (head: string, body = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>A bridge</title>${head}</head><body><article><h1>Ostrava rebuilds its bridge</h1>${body}${BODY}</article></body></html>`;
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('the day on which a page was published', () => {
  it.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    [
      'an article in JSON-LD',
      page(ld({ '@type': 'NewsArticle', datePublished: '2021-03-12T08:00:00+01:00' })),
      undefined,
      '2021-03-12',
      'JSON-LD',
    ],
    [
      'one in a graph',
      page(ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: '2021-03-12' }] })),
      undefined,
      '2021-03-12',
      'JSON-LD',
    ],
    [
      'OpenGraph',
      page('<meta property="article:published_time" content="2021-03-12T08:00Z">'),
      undefined,
      '2021-03-12',
      'OpenGraph',
    ],
    [
      'OpenGraph in capitals',
      page('<META PROPERTY="article:published_time" CONTENT="2021-03-12T08:00Z">'),
      undefined,
      '2021-03-12',
      'OpenGraph',
    ],
    [
      'Dublin Core',
      page('<meta name="DC.date.issued" content="2021-03-12">'),
      undefined,
      '2021-03-12',
      'meta tags',
    ],
    [
      'microdata',
      page('', '<span itemprop="datePublished" content="2021-03-12">Friday</span>'),
      undefined,
      '2021-03-12',
      'microdata',
    ],
    ['its address', page(''), 'https://example.org/2021/03/12/bridge', '2021-03-12', 'its address'],
    [
      'a time',
      page('', '<time datetime="2021-03-12T08:00">Friday</time>'),
      undefined,
      '2021-03-12',
      '<time>',
    ],
    [
      'a line by the headline',
      page('', '<p>By Petra Novak</p><p>March 12, 2021</p>'),
      undefined,
      '2021-03-12',
      'text',
    ],
    ['a line in German', page('', '<p>12. März 2021</p>', 'de'), undefined, '2021-03-12', 'text'],
    [
      'the data in a script',
      page('<script>var data = {"publishDate": "2021-03-12"}</script>'),
      undefined,
      '2021-03-12',
      'the data in its scripts',
    ],
    [
      'the better of two',
      page(
        '<meta name="date" content="2022-01-01">' +
          ld({ '@type': 'NewsArticle', datePublished: '2021-03-12' }),
      ),
      undefined,
      '2021-03-12',
      'JSON-LD',
    ],
    [
      'its address, where it was still the day before',
      page('<meta property="article:published_time" content="2021-03-13T02:10:00Z">'),
      'https://example.org/2021/03/12/bridge',
      '2021-03-12',
      'its address',
    ],
    [
      'JSON-LD that is no JSON',
      page(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The "old" bridge", "datePublished": "2021-03-12T08:00"}</script>',
      ),
      undefined,
      '2021-03-12',
      'JSON-LD',
    ],
    [
      'the day that it shows, near the one in Greenwich',
      page(
        ld({ '@type': 'NewsArticle', datePublished: '2021-03-11T23:10:00Z' }),
        '<p class="date">12 March 2021, 00:10</p>',
      ),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'what it tells machines, if it shows that too',
      page(
        ld({ '@type': 'NewsArticle', datePublished: '2021-03-11' }),
        '<p class="date">Published: 11 March 2021</p><p class="date">Updated: 12 March 2021, 00:10</p>',
      ),
      undefined,
      '2021-03-11',
      'JSON-LD',
    ],
    [
      'the day that it shows, before a meta tag that says only "date"',
      page('<meta name="date" content="2021-05-30">', '<p class="date">12 March 2021</p>'),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'a label before the date, far below',
      page('', '').replace('</article>', '<p>Published on</p><p>12 March 2021</p></article>'),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'a change, if nothing else',
      page('', '<p class="date">Updated: 12 March 2021</p>'),
      undefined,
      '2021-03-12',
      'its date of change',
    ],
    [
      'tags in a wrong order',
      `<br>\n<html><head><title>A bridge</title></head><body><h1>A bridge</h1><p>12 March 2021</p>${BODY}</body></html>`,
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'a numeric date, as another of the page tells it',
      page('', '<p>05/03/2021</p>').replace('</article>', '<p>Read on 24/02/2021</p></article>'),
      undefined,
      '2021-03-05',
      'text',
    ],
    [
      'a day in its address, the day first',
      page(''),
      'https://example.org/news/29-03-2021',
      '2021-03-29',
      'its address',
    ],
    [
      'a line in the language of the page',
      page('', '<p>2021. március 12.</p>', 'hu'),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'the dateline of its first paragraph',
      page('', '').replace('<p>The council', '<p>OSTRAVA, 12 March 2021 – The council'),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'nothing: how long ago it was',
      page('', '<p class="date">3 hours ago</p>'),
      undefined,
      undefined,
      undefined,
    ],
    [
      'nothing: the date of another piece',
      page('', '</article><aside><time datetime="2021-03-12">Friday</time></aside><article>'),
      undefined,
      undefined,
      undefined,
    ],
    [
      'nothing: the date of a comment',
      page('', '<div class="comment"><time datetime="2021-03-12">Friday</time></div>'),
      undefined,
      undefined,
      undefined,
    ],
    [
      'nothing: a date in what is told',
      page(
        '',
        '<p>The bridge was closed on 3 July 1997, when the flood took two of its pillars, and it never opened again until the council voted.</p>',
      ),
      undefined,
      undefined,
      undefined,
    ],
    [
      'nothing: a date in the headline, which is that of what it tells',
      page('').replaceAll(/A bridge|Ostrava rebuilds its bridge/g, 'The Flood of Ostrava, July 7, 1997'),
      undefined,
      undefined,
      undefined,
    ],
    [
      'a heading that is a day and nothing else',
      page('').replaceAll(/A bridge|Ostrava rebuilds its bridge/g, '12 March 2021'),
      undefined,
      '2021-03-12',
      'text',
    ],
    [
      'nothing: a day that no calendar has',
      page('<meta property="article:published_time" content="2021-02-31">'),
      undefined,
      undefined,
      undefined,
    ],
  ])('is stated by %s', async (_, html, url, published, basis) => {
    const found = await extractPage(html, { url });
    expect([found.published, found.basis.published]).toEqual([published, basis]);
  });

  it.each<[string, boolean | undefined, string | undefined, string?]>([
    ['05/06/2019', true, '2019-06-05'],
    ['05/06/2019', false, '2019-05-06'],
    ['05/06/2019', undefined, undefined],
    ['18/06/2019', undefined, '2019-06-18'],
    ['5.6.2019', undefined, '2019-06-05'],
    ['19 de noviembre de 2019', undefined, '2019-11-19'],
    ['1er août 2019', undefined, '2019-08-01'],
    ['2019年11月19日', undefined, '2019-11-19'],
    ['1574121600', undefined, '2019-11-19'],
    ['12 monkeys of 2019', undefined, undefined],
    ['2020. április 3.', undefined, '2020-04-03', 'hu'],
    ['٢٤ أبريل ٢٠٢٠', undefined, '2020-04-24', 'ar'],
    ['23 באפריל 2020', undefined, '2020-04-23', 'he'],
    ['3 huhtikuuta 2020', undefined, '2020-04-03', 'fi'],
    ['2020년 4월 3일', undefined, '2020-04-03', 'ko'],
  ])('reads %j with the day first: %s', (written, dayFirst, iso, language) => {
    const months = language === undefined ? undefined : monthNames(language);
    expect(writtenDay(written, { dayFirst, months })).toBe(iso);
  });
});

describe('what a page states of itself', () => {
  const titled = (title: string, ...headings: string[]) =>
    `<!doctype html><html><head><title>${title}</title></head><body>${headings.join('')}${BODY}</body></html>`;
  it.each([
    [
      'a heading that says more',
      titled('My blog » A storm in Lima', '<h1>My blog</h1>', '<h2>A storm in Lima</h2>'),
    ],
    [
      'the only heading of the first level',
      titled('A storm in Lima - Pond', '<h1>A storm in Lima</h1>', '<h2>Pond</h2>'),
    ],
    [
      'one beside headings of which the title knows nothing',
      titled('Pond', '<h1>A storm in Lima</h1>', '<h2>Twelve more stories from the coast</h2>'),
    ],
    [
      'one beside another that says little more',
      titled('Lima News Online | A storm in Lima', '<h1>A storm in Lima</h1>', '<h2>Lima News Online</h2>'),
    ],
  ])('has its title from %s', async (_, html) => {
    expect(await extractPage(html)).toMatchObject({
      title: 'A storm in Lima',
      basis: { title: 'its heading' },
    });
  });

  it('takes the publisher from the title', async () => {
    const found = await extractPage(
      page(
        '<meta property="og:title" content="Bridge | Ostrava Daily"><meta property="og:site_name" content="Ostrava Daily">',
      ),
    );
    expect([found.title, found.publisher]).toEqual(['Bridge | Ostrava Daily', 'Ostrava Daily']);
    const long = await extractPage(
      page(
        '<meta property="og:title" content="Ostrava rebuilds | Ostrava Daily"><meta property="og:site_name" content="Ostrava Daily">',
      ),
    );
    expect(long.title).toBe('Ostrava rebuilds');
  });

  it('takes an address for no author, and a script for no address', async () => {
    const found = await extractPage(
      page(
        '<meta name="author" content="https://example.org/novak"><link rel="canonical" href="javascript:alert(1)">',
      ),
    );
    expect([found.author, found.url]).toEqual([undefined, undefined]);
  });
});

const FURNITURE = `<nav><ul>${'<li><a href="/a">Local news</a></li>'.repeat(12)}</ul></nav>`;
const STORY = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>The council of Ostrava voted on day ${at} to rebuild the old bridge over the river, the mayor said, and it will cost ${at} million.</p>`,
).join('');
const AROUND = `<div class="share"><a href="/f">Share</a></div><div class="related"><h3>Related stories</h3><ul>${'<li><a href="/b">Mayor opens the new pool</a></li>'.repeat(6)}</ul></div><div id="comments"><div class="comment"><p>What a waste of money, I say.</p></div></div><footer><p>© 2021 Ostrava Daily. All rights reserved.</p></footer>`;
const site = (story: string) =>
  `<!doctype html><html lang="en"><head><title>Ostrava rebuilds its bridge</title></head><body>${FURNITURE}<main><article><h1>Ostrava rebuilds its bridge</h1>${story}</article></main>${AROUND}</body></html>`;

describe('the article of a page', () => {
  it('is in the cells of a table that lays the page out, with its title and day', async () => {
    const told = [
      'The council of Ostrava voted on Tuesday to rebuild the old bridge over the river, and work will begin in spring.',
      'The bridge was closed in July 1997, when the flood took two of its pillars, and nobody has crossed it since that day.',
      'The work will cost 3.2 million euros, the treasurer said, of which the city pays half and the region all the rest.',
    ];
    const cell = (words: string) => `<tr><td><p>${words}</td></tr>`;
    const html = (head: string, first: string) =>
      `<html><head><title>Ostrava Daily - Old bridge opens again</title></head><body><table><tr><td><font size=5><b>Ostrava Daily</b></font></td></tr><tr><td><a href=/>Home</a> | <a href=/n>News</a></td></tr><tr><td><table><tr><td>${head}<p>${first}</td></tr>${cell(told[1] ?? '')}<tr><td><table><tr><td><small>The old bridge.</small></td></tr></table></td></tr>${cell(told[2] ?? '')}</table></td></tr></table></body></html>`;
    for (const head of ['<h2>Old bridge opens again</h2>', '<b>Old bridge opens again</b>']) {
      const own = await extractPage(html(`${head}<i>March 12, 2001</i>`, told[0] ?? ''));
      expect([own.title, own.published]).toEqual(['Old bridge opens again', '2001-03-12']);
      for (const words of told) expect(own.text).toContain(words);
      expect(own.text).not.toContain('Home');
    }
  });

  it('is without menus, buttons, links to others, comments and rights', async () => {
    const { text } = await extractPage(site(STORY));
    for (let at = 0; at < 8; at++) expect(text).toContain(`voted on day ${at} to`);
    for (const words of ['Local news', 'Share', 'new pool', 'waste of money', 'rights reserved']) {
      expect(text).not.toContain(words);
    }
  });

  it('keeps lists and tables that stand between its paragraphs', async () => {
    const rows = '<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>3 million</td></tr></table>';
    const list =
      '<p>The council will pay for these parts:</p><ul><li>the road over the bridge</li><li>the lights along it</li></ul>';
    const { text } = await extractPage(site(`${STORY}${list}${STORY}${rows}${STORY}`));
    expect(text).toContain('the road over the bridge\nthe lights along it');
    expect(text).toContain('2021\t3 million');
  });

  it('is all of a page that has nothing around it', async () => {
    const { text } = await extractPage('<title>Bridge</title><p>The bridge is open.</p><p>Come.</p>');
    expect(text).toBe('The bridge is open.\n\nCome.');
  });
});

describe('a page that is made to harm', () => {
  const paragraphs = (of: string) => `<html><body><h1>A bridge</h1>${of}</body></html>`;

  it.each([
    ['nested tags', paragraphs('<div>'.repeat(10_000)), /nested more than 400 deep/],
    ['nested tags before the page', `<br>${paragraphs('<b>'.repeat(10_000))}`, /nested more than 400 deep/],
    [
      'a text of more than 5 million characters',
      paragraphs(`<p>${'a bridge, '.repeat(510_000)}</p>`),
      /at most 5000000 characters/,
    ],
    ['many tags', paragraphs('<br>'.repeat(201_000)), /at most 200000 tags, attributes and texts/],
    [
      'so many tags that they would fill the memory',
      paragraphs('<br>'.repeat(10_000_000)),
      /at most 200000 tags/,
    ],
    [
      'a tag of many attributes',
      paragraphs(`<p ${Array.from({ length: 201_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`),
      /at most 200000 tags, attributes and texts/,
    ],
    [
      'bold that the standard opens anew in every paragraph',
      `<br>${paragraphs(`<p>${Array.from({ length: 300 }, (_, at) => `<b id="${at}">`).join('')}${'</p><p>x'.repeat(5000)}`)}`,
      /nested more than 400 deep|at most 200000 tags, attributes and texts/,
    ],
  ])('is refused: %s', async (_, html, message) => {
    await expect(extractPage(html)).rejects.toThrow(message);
  });

  it.each([
    ['a long line', paragraphs(`<p>${'a bridge, '.repeat(50_000)}</p>`)],
    [
      'a long class',
      paragraphs(`<div class="${'comment '.repeat(100_000)}">${'<p>x</p>'.repeat(1000)}</div>`),
    ],
    ['dates in one paragraph', paragraphs(`<p>${'<b>3 May 2021</b> '.repeat(3_000)}</p>`)],
    ['figures in one element', paragraphs(`<div>${'<b>12</b>'.repeat(3_000)}</div>`)],
    ['times that are none', paragraphs(`<div>${'<time datetime="x">12</time>'.repeat(3_000)}</div>`)],
    ['entities', paragraphs(`<p>${'&amp;lt;&nbsp;&#x1F600;'.repeat(3_000)}</p>`)],
    ['open brackets', paragraphs(`<p>${'('.repeat(300_000)}</p>`)],
  ])('is read within bounds: %s', async (_, html) => {
    const { text } = await extractPage(html);
    expect(text.length).toBeGreaterThan(0);
  });
});

describe('the title of a page without a heading', () => {
  const told = '<p>The council of Ostrava voted on Tuesday to rebuild the old bridge over the river.</p>';
  const titleOf = async (title: string, body: string) =>
    (await extractPage(`<html><head><title>${title}</title></head><body>${body}</body></html>`)).title;

  it.each([
    ['News', `<p><b>Ostrava rebuilds its old bridge</b></p>${told}`, 'Ostrava rebuilds its old bridge'],
    [
      'News',
      `<div><font size=5><b>Ostrava rebuilds its old bridge</b></font><br>${told}</div>`,
      'Ostrava rebuilds its old bridge',
    ],
    ['Bridge', `<b>Our paper</b>${told}`, 'Bridge'],
    ['News', `${told}<b>Another story of the bridge</b>${told}`, 'News'],
    [
      'News',
      `<p><b>The council of Ostrava</b> voted on Tuesday to rebuild the old bridge over the river.</p>`,
      'News',
    ],
    ['Ostrava and its bridge', `<b>Ostrava rebuilds its old bridge</b>${told}`, 'Ostrava and its bridge'],
    ['Daily - Ostrava rebuilds it', `<div><b>Ostrava rebuilds it</b></div>${told}`, 'Ostrava rebuilds it'],
  ])(
    'is what is bold above its text where <title> names a section: %s, %s',
    async (title, body, expected) => {
      expect(await titleOf(title, body)).toBe(expected);
    },
  );

  it('is looked for in one pass, however deep the page is nested', () => {
    let read = 0;
    const text = {
      nodeType: 3,
      childNodes: [],
      get textContent() {
        read++;
        return 'a'.repeat(100);
      },
    };
    let node: PageNode = text;
    for (let depth = 0; depth < 300; depth++)
      node = { nodeType: 1, localName: 'div', textContent: null, childNodes: [node] };
    expect(shortTexts(node, new Set(['div']), 50)).toEqual([]);
    expect(shortTexts(node, new Set(['div']), 100)).toHaveLength(300);
    expect(read).toBe(2);
  });
});
