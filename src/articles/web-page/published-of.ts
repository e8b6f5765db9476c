import { daysBetween, isoDay } from '../../dates/values/days.ts';
import { datesByHeadline, datesIn, scriptDates, shownDates } from './dates-on-page.ts';
import { metaOf } from './facts-of.ts';
import { isArticle, type LinkedNode, stringOf } from './linked-data.ts';
import type { PageDocument } from './page.ts';
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
      if (said === undefined || value === undefined) continue;
      const inAddress = dayInAddress(url);
      // Midnight comes earlier in Greenwich than where the page appeared: its address knows the day there.
      const isNear = inAddress !== undefined && daysBetween(inAddress, value) === 1 && UTC.test(said);
      return isNear ? { value: inAddress, basis: 'its address' } : { value, basis };
    }
  }
  return undefined;
}

/** A time that is told in universal time. */
const UTC = /T\d\d:\d\d.*(?:Z|[+-]00:?00)\s*$/i;

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
  { basis: 'microdata', days: ({ document }) => datesIn(document, '[itemprop~="datePublished"]') },
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
      ...datesIn(
        document,
        'time[pubdate], time.published, time.entry-date, .published time, time.dt-published, abbr.published, .entry-date time',
      ),
      ...datesIn(
        document,
        'article header time, header.entry-header time, .post-meta time, .entry-meta time, .article-meta time, .byline time',
      ),
      ...datesIn(document, 'article time, main time'),
      ...datesIn(document, 'time'),
    ],
  },
  { basis: 'JSON-LD', days: ({ data }) => data.map((node) => stringOf(node['datePublished'])) },
  { basis: 'text', days: ({ document }) => shownDates(document) },
  { basis: 'text', days: ({ document }) => datesByHeadline(document) },
  { basis: 'the data in its scripts', days: ({ document }) => scriptDates(document) },
  {
    basis: 'JSON-LD',
    days: ({ data }) => data.map((node) => stringOf(node['dateCreated'] ?? node['uploadDate'])),
  },
];

function dayInAddress(url: string | undefined): string | undefined {
  const [, year, , month, day] =
    /(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(
      url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//, '') ?? '',
    ) ?? [];
  return isoDay(Number(year), Number(month), Number(day));
}

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
