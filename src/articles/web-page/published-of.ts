import { daysBetween, isoDay } from '../../dates/values/days.ts';
import { scriptDates, statedDates, timesOf } from './dates-on-page.ts';
import { metaOf } from './facts-of.ts';
import { isArticle, type LinkedNode, stringOf } from './linked-data.ts';
import type { PageDocument } from './page.ts';
import { type ShownDate, shownDates } from './shown-dates.ts';
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
 * its address; the date that it shows by its headline; what its scripts say; what is dated there less surely; a date of change.
 * If the page clearly shows a day that is near the one it states to machines, the shown one is it: machines are told the day in
 * Greenwich, or that of a first draft. Meta tags that say only "date" give way to any day that is clearly shown.
 */
export function publishedOf(
  document: PageDocument,
  data: readonly LinkedNode[],
  url: string | undefined,
): PublishedDay | undefined {
  const meta = metaOf(document);
  const dayFirst = dayComesFirst(document, meta, url);
  const title = meta('og:title') ?? document.querySelector('title')?.textContent ?? '';
  const dates = shownDates(document, title, dayFirst);
  const shown = dates.find(({ label }) => label !== 'updated');
  const page: Page = {
    document,
    data,
    meta,
    url,
    shown,
    changed: dates.find(({ label }) => label === 'updated'),
  };
  for (const { basis, days, isVague } of SOURCES) {
    for (const said of days(page)) {
      const value = said === undefined ? undefined : writtenDay(said, dayFirst);
      if (said === undefined || value === undefined) continue;
      const isShownToo = dates.some(({ iso, score }) => iso === value && score >= POSSIBLE);
      if (shown && shown.score >= CLEAR && !isShownToo) {
        const apart = Math.abs(daysBetween(value, shown.iso));
        if (isVague || apart <= NEAR_DAYS) return { value: shown.iso, basis: basisOf(shown) };
      }
      const inAddress = dayInAddress(url);
      // Midnight comes earlier in Greenwich than where the page appeared: its address knows the day there.
      const isNear = inAddress !== undefined && daysBetween(inAddress, value) === 1 && isUniversal(said);
      return isNear
        ? { value: inAddress, basis: 'its address' }
        : { value, basis: basis === 'text' ? basisOf(shown) : basis };
    }
  }
  return undefined;
}

function basisOf(shown: ShownDate | undefined): string {
  return shown?.isStated ? '<time>' : 'text';
}

/** A time that is told in universal time. */
function isUniversal(time: string): boolean {
  const zone = /(?:Z|[+-]00:?00)\s*$/i.exec(time);
  const [line = ''] = time
    .slice(0, zone?.index ?? 0)
    .split(/[\n\r\u2028\u2029]/)
    .slice(-1);
  return /T\d\d:\d\d/i.test(line);
}

/**
 * Scores of shown dates, and days between them and what machines are told, over 314 pages: of the dates that score 4 or more
 * 96 % are right, of those below 1 three of four.
 */
const CLEAR = 4;
const LIKELY = 3;
const POSSIBLE = 0.5;
const NEAR_DAYS = 3;

interface Page {
  readonly document: PageDocument;
  readonly data: readonly LinkedNode[];
  readonly meta: (name: string) => string | undefined;
  readonly url: string | undefined;
  /** The likeliest date that is shown, and the likeliest of those that say "updated". */
  readonly shown: ShownDate | undefined;
  readonly changed: ShownDate | undefined;
}

interface Source {
  readonly basis: string;
  /** What may hold the day, best first. */
  readonly days: (page: Page) => Iterable<string | undefined>;
  /** Whether it may be another day than that of publication. */
  readonly isVague?: boolean;
}

const PUBLICATION_TAGS =
  'datepublished date_published datepublication pubdate og:pubdate publishdate publish_date publish-date published published_date published-date publication_date publicationdate published_time_telegram article.published article_date_original articlepublicationdate original-publish-date originalpublicationdate sailthru.date parsely-pub-date rnews:datepublished cxenseparse:recs:publishtime cxenseparse:publishtime ptime displaydate dc.date.issued dcterms.issued citation_publication_date citation_online_date article:post_date shareaholic:article_published_time bt:pubdate vr:published_time'.split(
    ' ',
  );
const DATE_TAGS =
  'dcterms.date dcterms.created dc.date.created dc.date dc.created dcterms.available citation_date date_created pdate date'.split(
    ' ',
  );

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
  { basis: 'meta tags', days: ({ meta }) => PUBLICATION_TAGS.map(meta) },
  { basis: 'microdata', days: ({ document }) => statedDates(document) },
  {
    basis: 'its address',
    days: ({ url, document }) => [
      dayInAddress(url),
      dayInAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined),
    ],
  },
  { basis: 'JSON-LD', days: ({ data }) => data.map((node) => stringOf(node['datePublished'])) },
  { basis: 'text', days: ({ shown }) => [shown && shown.score >= LIKELY ? shown.iso : undefined] },
  { basis: 'meta tags', isVague: true, days: ({ meta }) => DATE_TAGS.map(meta) },
  { basis: 'the data in its scripts', days: ({ document }) => scriptDates(document) },
  { basis: 'text', days: ({ shown }) => [shown && shown.score >= POSSIBLE ? shown.iso : undefined] },
  { basis: '<time>', days: ({ document }) => timesOf(document) },
  {
    basis: 'JSON-LD',
    days: ({ data }) => data.map((node) => stringOf(node['dateCreated'] ?? node['uploadDate'])),
  },
  {
    basis: 'its date of change',
    days: ({ changed }) => [changed && changed.score >= POSSIBLE ? changed.iso : undefined],
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
function dayComesFirst(
  document: PageDocument,
  meta: Page['meta'],
  url: string | undefined,
): boolean | undefined {
  const languages = [
    document.documentElement.getAttribute('lang'),
    meta('og:locale'),
    /^https?:\/\/[^/]+\/([a-z]{2}-[a-z]{2})\//i.exec(url ?? '')?.[1],
  ].map((language) => (language ?? '').toLowerCase().replace('_', '-'));
  const language = languages.find((each) => /-/.test(each)) ?? languages.find((each) => each !== '') ?? '';
  if (/^en-us/.test(language)) return false;
  if (/^en-(?:gb|au|nz|ie|in|za)/.test(language)) return true;
  if (language !== '' && !/^en/.test(language)) return true;
  const domain = /^https?:\/\/[^/]*\.([a-z]{2,})(?:[:/]|$)/.exec(url ?? '')?.[1];
  return domain !== undefined &&
    /^(?:uk|au|nz|ie|in|za|de|at|ch|fr|es|it|pt|br|nl|be|pl|cz|ar|mx|cl|co)$/.test(domain)
    ? true
    : undefined;
}
