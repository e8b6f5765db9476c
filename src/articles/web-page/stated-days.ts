import { type StatedDates, scriptDates, scriptTexts, statedDates, timesOf } from './dates-on-page.ts';
import { isArticle, stringOf } from './linked-data.ts';
import type { ReadPage } from './page-head.ts';
import { type DayStyle, writtenDay } from './written-day.ts';

/** A day that a page states, and where. */
export interface StatedDay {
  readonly source: DaySource;
  /** ISO date. */
  readonly iso: string;
  /** How many other days the source states before it. */
  readonly place: number;
  /** The hour in universal time if it is told in that, 0 to 23. */
  readonly hour?: number;
}

/** Where a day can be stated, what is surest first. */
export const DAY_SOURCES = [
  'article',
  'openGraph',
  'tag',
  'microdata',
  'address',
  'digits',
  'node',
  'dateTag',
  'script',
  'time',
  'created',
  'description',
  'otherMicrodata',
  'scriptDate',
  'changed',
] as const;
export type DaySource = (typeof DAY_SOURCES)[number];

/** The days that a page states to machines or in its address, each source's in the order of the page. */
export function statedDays(page: ReadPage, style: DayStyle): StatedDay[] {
  const { document } = page;
  const looked: LookedAt = { ...page, microdata: statedDates(document), scripts: scriptTexts(document) };
  return DAY_SOURCES.flatMap((source) => {
    const days = new Map<string, StatedDay>();
    let count = 0;
    for (const written of SOURCES[source](looked)) {
      if (++count > MAX_STATED) break;
      const iso = written && writtenDay(written, style);
      if (!written || !iso || days.has(iso)) continue;
      const hour = UTC.exec(written.slice(0, MAX_TIME))?.[1];
      days.set(iso, { source, iso, place: days.size, ...(hour && { hour: Number(hour) }) });
    }
    return [...days.values()];
  });
}

/** A source that states more lists other pieces. */
const MAX_STATED = 60;

/** Characters of a day with its time. */
const MAX_TIME = 60;

/** A time that is told in universal time. */
const UTC = /T(\d\d):\d\d.*(?:Z|[+-]00:?00)\s*$/i;

type Written = Iterable<string | undefined>;

/** A page, and what several sources are read from. */
interface LookedAt extends ReadPage {
  readonly microdata: StatedDates;
  readonly scripts: readonly string[];
}

const SOURCES: Readonly<Record<DaySource, (page: LookedAt) => Written>> = {
  article: ({ data }) => data.filter(isArticle).map((node) => stringOf(node['datePublished'])),
  openGraph: ({ meta }) => meta.named(/^(?:article|og):(?:published|pubdate)/),
  tag: ({ meta }) => meta.named(PUBLICATION_TAG),
  microdata: ({ microdata }) => microdata.own,
  address: ({ url, document, meta }) =>
    [url, document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta.first('og:url')].map(
      (each) => SLASHED.exec(pathOf(each))?.[0],
    ),
  digits: ({ url, document }) =>
    [url, document.querySelector('link[rel="canonical"]')?.getAttribute('href')].map((each) =>
      DIGITS.exec(pathOf(each))?.[0].replaceAll('_', '-'),
    ),
  node: ({ data }) => data.filter((node) => !isArticle(node)).map((node) => stringOf(node['datePublished'])),
  dateTag: ({ meta }) => meta.named(DATE_TAG),
  script: ({ scripts }) => scriptDates(scripts, 'published'),
  time: ({ document }) => timesOf(document),
  created: ({ data }) => data.map((node) => stringOf(node['dateCreated'] ?? node['uploadDate'])),
  description: ({ title, meta, document }) => [
    title,
    document.querySelector('title')?.textContent ?? undefined,
    meta.first('og:description'),
    meta.first('description'),
  ],
  otherMicrodata: ({ microdata }) => microdata.others,
  scriptDate: ({ scripts }) => scriptDates(scripts, 'other'),
  changed: ({ data, meta, microdata, scripts }) => [
    ...data.map((node) => stringOf(node['dateModified'])),
    ...meta.named(CHANGE_TAG),
    ...microdata.changes,
    ...scriptDates(scripts, 'changed'),
  ],
};

const PUBLICATION_TAG =
  /^(?!(?:article|og):(?:published|pubdate))(?!.*(?:modif|update|expir|last)).*(?:publi(?!sher)|pub-?_?date|issued|releas|ptime|displaydate|original|sailthru\.date|citation_online_date|post_date)/;
const CHANGE_TAG = /modif|updat|last|revis/;
const DATE_TAG =
  /^(?!.*(?:modif|updat|last|revis|expir|publi|pub-?_?date|issued|releas|original|post_date|ptime|displaydate|event|start|end|valid|sailthru)).*(?:date|created|datum|dcterms\.available|time\b)/;

const SLASHED = /(?<!\d)(?:19|20)\d\d([/-])\d{1,2}\1\d{1,2}(?!\d)/;
const DIGITS =
  /(?<!\d)20\d\d[01]\d[0-3]\d(?!\d)|(?<!\d)20\d\d_\d\d_\d\d(?!\d)|(?<!\d)\d{1,2}([._-])\d{1,2}\1(?:20)?[012]\d(?!\d)/;

/** An address without that of the archive that kept it. */
export function pathOf(url: string | null | undefined): string {
  return url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//, '') ?? '';
}
