import { isoDay } from '../../dates/values/days.ts';
import { metaOf } from './facts-of.ts';
import { isArticle, type LinkedNode, stringOf } from './linked-data.ts';
import type { PageDocument, PageElement } from './page.ts';
import { lineOf } from './text-of.ts';
import { writtenDay } from './written-day.ts';

/** A day of publication and where the page states it. */
export interface PublishedDay {
  /** ISO date. */
  readonly value: string;
  readonly basis: string;
}

/**
 * The day on which a page was published, by the best of what it states; undefined rather than a guess.
 *
 * In this order: an article's JSON-LD; meta tags of publication (OpenGraph, Dublin Core, publishers' own); microdata; the day in
 * its address; a <time> of publication; a page's JSON-LD; the place where a page shows its date; a date of creation.
 */
export function publishedOf(
  document: PageDocument,
  data: readonly LinkedNode[],
  url: string | undefined,
): PublishedDay | undefined {
  const meta = metaOf(document);
  const dayFirst = dayComesFirst(document, url);
  for (const { basis, days } of SOURCES) {
    for (const said of days({ document, data, meta, url })) {
      const value = said === undefined ? undefined : writtenDay(said, dayFirst);
      if (value !== undefined) return { value, basis };
    }
  }
  return undefined;
}

interface Page {
  readonly document: PageDocument;
  readonly data: readonly LinkedNode[];
  readonly meta: (name: string) => string | undefined;
  readonly url: string | undefined;
}

interface Source {
  readonly basis: string;
  /** What may hold the day, best first. */
  readonly days: (page: Page) => Iterable<string | undefined>;
}

const SOURCES: readonly Source[] = [
  {
    basis: 'JSON-LD',
    days: ({ data }) => data.filter(isArticle).map((node) => stringOf(node['datePublished'])),
  },
  {
    basis: 'OpenGraph',
    days: ({ meta }) => [
      meta('article:published_time'),
      meta('og:published_time'),
      meta('article:published'),
    ],
  },
  {
    basis: 'meta tags',
    days: ({ meta }) =>
      'datepublished date_published datepublication pubdate publishdate publish_date publish-date published published_date published-date publication_date publicationdate published_time_telegram article.published article_date_original articlepublicationdate original-publish-date originalpublicationdate sailthru.date parsely-pub-date rnews:datepublished cxenseparse:recs:publishtime cxenseparse:publishtime ptime displaydate dc.date.issued dcterms.issued dcterms.date dcterms.created dc.date.created dc.date dc.created dcterms.available citation_publication_date citation_date citation_online_date date_created article:post_date shareaholic:article_published_time bt:pubdate pdate vr:published_time date'
        .split(' ')
        .map(meta),
  },
  { basis: 'microdata', days: ({ document }) => attributes(document, '[itemprop~="datePublished"]') },
  {
    basis: 'its address',
    days: ({ url, document }) => [
      dayInAddress(url),
      dayInAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined),
    ],
  },
  {
    basis: '<time>',
    days: ({ document }) => [
      ...attributes(
        document,
        'time[pubdate], time.published, time.entry-date, .published time, time.dt-published, abbr.published, .entry-date time',
      ),
      ...attributes(
        document,
        'article header time, header.entry-header time, .post-meta time, .entry-meta time, .article-meta time, .byline time',
      ),
      ...attributes(document, 'article time, main time'),
      ...attributes(document, 'time'),
    ],
  },
  { basis: 'JSON-LD', days: ({ data }) => data.map((node) => stringOf(node['datePublished'])) },
  { basis: 'text', days: shownDates },
  {
    basis: 'JSON-LD',
    days: ({ data }) => data.map((node) => stringOf(node['dateCreated'] ?? node['uploadDate'])),
  },
];

/** What elements that are not of other pieces say in `datetime`, `content` or words. */
function attributes(document: PageDocument, selector: string): (string | undefined)[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => !element.closest(ELSEWHERE))
    .map(
      (element) =>
        element.getAttribute('datetime') ||
        element.getAttribute('content') ||
        element.getAttribute('title') ||
        lineOf(element),
    );
}

/** Parts of a page that speak of other pieces. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment"], [id*="comment"], [class*="related"], [class*="sidebar"], [id*="sidebar"], [class*="widget"], [class*="teaser"], [class*="recommend"]';

function dayInAddress(url: string | undefined): string | undefined {
  const [, year, , month, day] =
    /(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(
      url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//, '') ?? '',
    ) ?? [];
  return isoDay(Number(year), Number(month), Number(day));
}

/** Where a page shows its date to a reader: short texts of elements whose class says so. */
function* shownDates({ document }: Page): Generator<string> {
  for (const selector of SHOWN) {
    for (const element of document.querySelectorAll(selector)) {
      if (element.closest(ELSEWHERE)) continue;
      const text = lineOf(element as PageElement);
      if (text.length > 0 && text.length <= 120) yield text;
    }
  }
}

const SHOWN = [
  '[class*="publish"], [class*="pubdate"], [class*="pub-date"], [id*="publish"]',
  '[class*="posted"], [class*="entry-date"], [class*="post-date"], [class*="article-date"], [class*="date-header"], [class*="dateline"]',
  '[class*="date"], [class*="Date"], [id*="date"], [class*="datum"], [class*="fecha"]',
  '[class*="byline"], [class*="meta"], [class*="info"]',
];

/** Whether 05/06/2019 is the fifth of June here; undefined if the page does not tell. */
function dayComesFirst(document: PageDocument, url: string | undefined): boolean | undefined {
  const language = (document.documentElement.getAttribute('lang') ?? metaOf(document)('og:locale') ?? '')
    .toLowerCase()
    .replace('_', '-');
  if (/^en-us/.test(language)) return false;
  if (/^en-(?:gb|au|nz|ie|in|za)/.test(language)) return true;
  if (language !== '' && !/^en/.test(language)) return true;
  const domain = /^https?:\/\/[^/]*\.([a-z]{2,})(?:[:/]|$)/.exec(url ?? '')?.[1];
  return domain !== undefined &&
    /^(?:uk|au|nz|ie|in|za|de|at|ch|fr|es|it|pt|br|nl|be|pl|cz|ar|mx|cl|co)$/.test(domain)
    ? true
    : undefined;
}
