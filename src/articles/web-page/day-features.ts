import { daysBetween } from '../../dates/values/days.ts';
import type { ShownDate } from './shown-dates.ts';
import { DAY_SOURCES, type DaySource, type StatedDay } from './stated-days.ts';

/** All that a page says of days. */
export interface PageDays {
  readonly stated: readonly StatedDay[];
  /** Those that it shows, the likeliest first. */
  readonly shown: readonly ShownDate[];
  /** Months that its address, and that of its picture, name: "2019-11". */
  readonly addressMonth: string | undefined;
  readonly pictureMonth: string | undefined;
}

/** A day that may be that of publication, and what is to be seen of it, as numbers. */
export interface SeenDay {
  /** ISO date. */
  readonly iso: string;
  readonly features: readonly number[];
}

/** Sources that name the day of publication by that name. */
const SURE: readonly DaySource[] = ['article', 'openGraph', 'tag', 'microdata'];

/**
 * The days that a page says, each with what is to be seen of it: where it is stated, how it is shown, how it stands to what other
 * places say. A day that is only shown, and among other pieces or comments, is none; nor is one that the headline alone tells, and the page's title.
 */
export function seenDays(page: PageDays): SeenDay[] {
  const { stated, shown, addressMonth, pictureMonth } = page;
  const isos = [...new Set([...stated, ...shown].map(({ iso }) => iso))].sort();
  const landmarks = landmarksOf(page);
  const stating = new Set(stated.map(({ source }) => source));
  return isos.flatMap((iso, rank) => {
    const places = new Map(stated.filter((each) => each.iso === iso).map((each) => [each.source, each]));
    const own = shown.filter((each) => each.iso === iso);
    const [best] = own;
    if (places.size === 0 && best && best.sign <= AMONG_OTHERS) return [];
    const isStated = [...places.keys()].some((source) => source !== 'description');
    if (!isStated && own.length > 0 && own.every(({ isOfHeadline }) => isOfHeadline)) return [];
    const other = shown.find((each) => each.iso !== iso && each.label !== 'updated');
    const support = [...places.keys()].filter((source) => source !== 'changed').length;
    const features = [
      ...DAY_SOURCES.map((source) => {
        const place = places.get(source)?.place;
        return place === undefined ? (stating.has(source) ? -1 : -2) : Math.max(0, 5 - place);
      }),
      ...(best ? ofShown(best) : NOT_SHOWN),
      own.length,
      own.some(({ label }) => label === 'published') ? 1 : 0,
      own.some(({ label }) => label === 'updated') ? 1 : 0,
      best ? best.score - (other?.score ?? -4) : -10,
      shown.length,
      apart(iso, landmarks.sure?.iso),
      apart(iso, landmarks.address?.iso),
      apart(iso, landmarks.changed),
      apart(iso, landmarks.published?.iso),
      apart(iso, landmarks.newest),
      landmarks.published?.score ?? -10,
      places.get(landmarks.sure?.source ?? 'article')?.hour ?? -1,
      landmarks.sure?.hour ?? -1,
      support + (best && best.score > 0 ? 1 : 0),
      rank,
      isos.length - rank,
      addressMonth === undefined ? -1 : iso.startsWith(addressMonth) ? 1 : 0,
      pictureMonth === undefined ? -1 : iso.startsWith(pictureMonth) ? 1 : 0,
    ];
    return [{ iso, features }];
  });
}

/** What the elements around say of a day in an aside, a menu or a comment (`shown-dates.ts`). */
const AMONG_OTHERS = -4;

/** The days of a page that others are compared with. */
function landmarksOf({ stated, shown }: PageDays) {
  const of = (some: readonly DaySource[]) => stated.filter(({ source }) => some.includes(source));
  const last = (some: readonly DaySource[]) =>
    of(some)
      .map(({ iso }) => iso)
      .sort()
      .at(-1);
  return {
    sure: of(SURE)[0],
    address: of(['address', 'digits'])[0],
    changed: last(['changed']),
    published: shown.find(({ label, score }) => label !== 'updated' && score > 0),
    newest: last([...SURE, 'address', 'node', 'script', 'time', 'changed']),
  };
}

function ofShown({
  score,
  sign,
  near,
  after,
  isRepeated,
  isTold,
  isOpening,
  hasTime,
  rest,
  index,
  isStated,
}: ShownDate): number[] {
  return [
    score,
    sign,
    near,
    after === undefined ? -9999 : after,
    Number(isRepeated),
    Number(isTold),
    Number(isOpening),
    Number(hasTime),
    rest,
    index,
    Number(isStated),
  ];
}
const NOT_SHOWN = [-10, -10, -5, -9999, -1, -1, -1, -1, -1, -1, -1];

/** Days between, up to a year; a number of its own if there is no other day. */
function apart(iso: string, other: string | undefined): number {
  return other === undefined ? NO_DAY : Math.max(-MAX_APART, Math.min(MAX_APART, daysBetween(other, iso)));
}
const MAX_APART = 366;
const NO_DAY = 999;
