import { isWebAddress, LONGEST_ADDRESS } from '../../support/web-address.ts';
import type { Facts, Field } from '../formats/format.ts';
import { isArticle, stringOf } from './linked-data.ts';
import type { PageDocument } from './page.ts';
import type { ReadPage } from './page-head.ts';
import { boldHeadline, fold, headlineIn, headlinePart } from './shown-headline.ts';
import { lineOf } from './text-of.ts';

/** Title, publisher, author and address of a page, as it states them, each with where. The date is `publishedOf`'s. */
export function factsOf({ document, data, meta: tags, url }: ReadPage): Facts {
  const meta = tags.first;
  const article = data.find(isArticle);
  const title = titleOf(document);
  const publisher = first([
    ['JSON-LD', stringOf(article?.['publisher'])],
    ['OpenGraph', meta('og:site_name')],
    ['meta tags', meta('application-name') ?? meta('dc.publisher') ?? meta('citation_journal_title')],
  ]);
  // The elements of the page are gone through only where nothing else names its headline.
  const headline =
    first([
      ['JSON-LD', stringOf(article?.['headline'])],
      ['OpenGraph', meta('og:title')],
      ['meta tags', meta('dc.title') ?? meta('citation_title') ?? meta('twitter:title')],
      ['its heading', headlineIn(document, title)],
    ]) ??
    first([
      ['its <title>', headlinePart(document, title)],
      ['bold above its text', boldHeadline(document, title)],
      ['its <title>', title],
    ]);
  const facts: readonly (readonly [Field, readonly Candidate[]])[] = [
    ['title', headline ? [headline] : []],
    ['publisher', publisher ? [publisher] : []],
    [
      'author',
      [
        ['JSON-LD', namesOf(article?.['author'])],
        [
          'meta tags',
          personIn(meta('author') ?? meta('article:author') ?? meta('dc.creator') ?? meta('parsely-author')),
        ],
      ],
    ],
    [
      'url',
      [
        [
          'its canonical link',
          address(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
        ],
        ['OpenGraph', address(meta('og:url'))],
        ['where it came from', address(url)],
      ],
    ],
  ];
  const found = facts.flatMap(([field, candidates]) => {
    const best = first(candidates);
    if (!best) return [];
    const [basis, said] = best;
    const line = said.replace(/\s+/g, ' ');
    // A part of an address leads elsewhere.
    const value = field === 'url' ? line : line.slice(0, MAX_LENGTH);
    return [{ field, basis, value: field === 'title' ? withoutSite(value, publisher?.[1]) : value }];
  });
  return {
    ...Object.fromEntries(found.map(({ field, value }) => [field, value])),
    basis: Object.fromEntries(found.map(({ field, basis }) => [field, basis])),
  };
}

type Candidate = readonly [basis: string, value: string | undefined];
type Stated = readonly [basis: string, value: string];

const MAX_LENGTH = 500;

function first(candidates: readonly Candidate[]): Stated | undefined {
  return candidates.find(
    (candidate): candidate is Stated => candidate[1] !== undefined && candidate[1] !== '',
  );
}

function titleOf(document: PageDocument): string {
  return (
    lineOf(document.querySelector('head title, title')) ||
    (document.querySelector('title')?.textContent?.trim() ?? '')
  );
}

/** Of a title with single spaces: "Headline | Example News", "Headline - Example News": without the publisher, if that is what stands there. */
function withoutSite(title: string, publisher: string | undefined): string {
  const [, headline, site] = /^(.{8,}?) [|»·–—-] ([^|»·–—]{2,60})$/u.exec(title) ?? [];
  if (headline === undefined || site === undefined) return title;
  return publisher !== undefined && fold(site).includes(fold(publisher)) ? headline : title;
}

function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => personIn(stringOf(each)) ?? []);
  return names.length > 0 ? [...new Set(names)].slice(0, 8).join(', ') : undefined;
}

/** An author's profile is given as an address as often as by a name. */
function personIn(value: string | undefined): string | undefined {
  return value === undefined || /^https?:|^\W*$|@/.test(value) ? undefined : value.replace(/^by\s+/i, '');
}

function address(value: string | null | undefined): string | undefined {
  return value && value.length <= LONGEST_ADDRESS && isWebAddress(value) ? value : undefined;
}
