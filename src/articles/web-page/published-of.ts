import { probabilityOf } from './boosted-trees.ts';
import model from './data/days.json' with { type: 'json' };
import { type PageDays, type SeenDay, seenDays } from './day-features.ts';
import { pageDays } from './page-days.ts';
import type { ReadPage } from './page-head.ts';
import { DAY_SOURCES, type DaySource } from './stated-days.ts';

/** A day of publication and where the page states it. */
export interface PublishedDay {
  /** ISO date. */
  readonly value: string;
  readonly basis: string;
}

/**
 * The day on which a page was published: of the days that it states to machines, in its address and to its readers, the likeliest;
 * undefined rather than a guess. `data/README.md` says what the trees have learned from.
 */
export function publishedOf(page: ReadPage): PublishedDay | undefined {
  const days = pageDays(page);
  let best: SeenDay | undefined;
  let most = LIKELY;
  for (const day of seenDays(days)) {
    const value = probabilityOf(model, day.features);
    if (value < most) continue;
    most = value;
    best = day;
  }
  return best && { value: best.iso, basis: basisOf(best.iso, days) };
}

/** From which probability on a day is given: cross-validated over 505 pages a higher one refuses more right days than wrong ones. */
const LIKELY = 0.15;

/** Where the page states a day most surely. */
function basisOf(iso: string, { stated, shown }: PageDays): string {
  const place = shown.find((each) => each.iso === iso);
  const sources = new Set(stated.filter((each) => each.iso === iso).map(({ source }) => source));
  const best = DAY_SOURCES.find((source) => sources.has(source));
  if (place && (best === undefined || !SURE.has(best))) {
    if (place.label === 'updated') return 'its date of change';
    return place.isStated ? '<time>' : 'text';
  }
  return best === undefined ? 'text' : BASES[best];
}

/** What comes before a date that is shown. */
const SURE: ReadonlySet<DaySource> = new Set(['article', 'openGraph', 'tag', 'microdata', 'address', 'node']);

const BASES: Readonly<Record<DaySource, string>> = {
  article: 'JSON-LD',
  openGraph: 'OpenGraph',
  tag: 'meta tags',
  microdata: 'microdata',
  address: 'its address',
  digits: 'its address',
  node: 'JSON-LD',
  dateTag: 'meta tags',
  script: 'the data in its scripts',
  time: '<time>',
  created: 'JSON-LD',
  description: 'its title or description',
  otherMicrodata: 'microdata',
  scriptDate: 'the data in its scripts',
  changed: 'its date of change',
};
