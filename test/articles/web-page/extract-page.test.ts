import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../src/articles/web-page/extract-page.ts';
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

  it.each<[string, boolean | undefined, string | undefined]>([
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
  ])('reads %j with the day first: %s', (written, dayFirst, iso) => {
    expect(writtenDay(written, dayFirst)).toBe(iso);
  });
});

describe('what a page states of itself', () => {
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
