import { LRUCache } from 'lru-cache';
import { MONTHS } from '../dates/values/calendar-names.ts';
import { type Catalogue, type DatePartWord, en, type Season } from '../locales/en.ts';
import type { EventDate, TimelineEvent } from '../timeline/event.ts';

/**
 * An event's date as exactly as the text gives it, never more: "18 October 2023", "March 2023", "early 2022",
 * "spring 2022", "2013", "1990s", "third quarter of 2008", "week of 16 October 2023".
 */
export function eventDate(
  { earliest, latest, precision, value }: TimelineEvent,
  catalogue: Catalogue,
): string {
  const { dates } = catalogue;
  const inYear = yearOf(earliest);
  const span = (write: (iso: string, catalogue: Catalogue) => string) => {
    const [first, last] = [write(earliest, catalogue), write(latest, catalogue)];
    return first === last ? first : dates.range(first, last);
  };
  switch (precision) {
    case 'day':
      return earliest === latest ? longDay(earliest, catalogue) + clockOf(value, earliest) : span(longDay);
    case 'week':
      return dates.weekOf(longDay(earliest, catalogue));
    case 'month':
      return span(month);
    case 'season': {
      const season = /-(SP|SU|FA|WI)/.exec(value)?.[1];
      return season === undefined ? span(month) : dates.season(season as Season, inYear);
    }
    case 'quarter':
      return dates.quarter(Math.ceil(monthOf(earliest) / 3), inYear);
    case 'half':
      return dates.half(monthOf(earliest) < 7 ? 1 : 2, inYear);
    case 'year':
      return span(year);
    case 'decade':
      return dates.decade(inYear);
    case 'century':
      return dates.century(inYear);
    case 'stretch':
      return stretch({ earliest, latest }, catalogue);
  }
}

/** ", 17:40" if the text tells the time of that day by the clock. */
function clockOf(value: string, day: string): string {
  const time = value.startsWith(day) ? /T(\d\d:\d\d)/.exec(value)?.[1] : undefined;
  return time === undefined ? '' : `, ${time}`;
}

/** The month in which all of a date lies, "October 2023", else the year; the date itself if it is of several years: "1990s". */
export function monthOrYear(event: TimelineEvent, catalogue: Catalogue): string {
  if (!isInOneYear(event)) return eventDate(event, catalogue);
  return (isInOneMonth(event) ? month : year)(event.earliest, catalogue);
}

type Days = Pick<EventDate, 'earliest' | 'latest'>;

/** Whether all of a date lies in one month. */
export function isInOneMonth({ earliest, latest }: Days): boolean {
  return earliest.slice(0, 7) === latest.slice(0, 7);
}

/** Whether all of a date lies in one year. */
function isInOneYear({ earliest, latest }: Days): boolean {
  return earliest.slice(0, 4) === latest.slice(0, 4);
}

/** The year of an ISO date as people write it: "2023", "988". */
export function yearOf(iso: string): string {
  return String(Number(iso.slice(0, 4)));
}

/** "18 Oct 2023" for `2023-10-18`, in the words' language. */
export function shortDay(iso: string, { locale, dates }: Catalogue): string {
  return dates.day(format(locale, SHORT_DAY, iso));
}

/** A third of a month, of a year, of a decade, or whatever lies between two days. */
function stretch({ earliest, latest }: Days, catalogue: Catalogue): string {
  const { dates } = catalogue;
  if (isInOneMonth({ earliest, latest })) {
    if (earliest === latest) return longDay(earliest, catalogue);
    const length = dayOf(latest) - dayOf(earliest) + 1;
    return length > 14
      ? month(earliest, catalogue)
      : dates.part(thirdOf(dayOf(earliest) - 1, 31), month(earliest, catalogue));
  }
  if (isInOneYear({ earliest, latest })) {
    const length = monthOf(latest) - monthOf(earliest) + 1;
    return length <= 4
      ? dates.part(thirdOf(monthOf(earliest) - 1, 12), year(earliest, catalogue))
      : dates.range(month(earliest, catalogue), month(latest, catalogue));
  }
  const [from, to] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  return Math.floor(from / 10) === Math.floor(to / 10) && to - from <= 4
    ? dates.part(thirdOf(from % 10, 10), dates.decade(String(from - (from % 10))))
    : dates.range(year(earliest, catalogue), year(latest, catalogue));
}

function thirdOf(offset: number, length: number): DatePartWord {
  if (offset < length / 4) return 'early';
  return offset < (length * 7) / 12 ? 'mid' : 'late';
}

const SHORT_DAY: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
};
const LONG_DAY: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };

function longDay(iso: string, { locale, dates }: Catalogue): string {
  return dates.day(format(locale, LONG_DAY, iso));
}

function month(iso: string, { locale }: Catalogue): string {
  return format(locale, MONTH, iso);
}

function year(iso: string, { dates }: Catalogue): string {
  return dates.year(yearOf(iso));
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Days as they were written last, by language and form: some hundred kilobytes. */
const written = new LRUCache<string, string>({ max: 2000 });

/** A formatter costs 50 µs to make and some µs to use: each is made once, and an article's date is written once. */
function format(locale: string, options: Intl.DateTimeFormatOptions, iso: string): string {
  const key = `${locale} ${options.day ?? ''} ${options.month}`;
  const known = `${key} ${iso}`;
  const before = written.get(known);
  if (before !== undefined) return before;
  const text =
    locale === en.locale ? englishDay(options, iso) : formatter(key, locale, options).format(dayAt(iso));
  written.set(known, text);
  return text;
}

/** As Intl writes it in English. Without it, since its first object takes a start 20 ms. */
function englishDay({ day, month }: Intl.DateTimeFormatOptions, iso: string): string {
  const name = MONTHS[monthOf(iso) - 1] ?? '';
  const shown = month === 'short' ? name.slice(0, name === 'september' ? 4 : 3) : name;
  const written = `${shown.charAt(0).toUpperCase()}${shown.slice(1)} ${yearOf(iso)}`;
  return day === undefined ? written : `${dayOf(iso)} ${written}`;
}

function formatter(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

function dayAt(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

function dayOf(iso: string): number {
  return Number(iso.slice(8, 10));
}
