import { LRUCache } from 'lru-cache';
import { MONTHS } from '../dates/values/calendar-names.ts';
import { dayOf, monthOf, yearIn } from '../dates/values/days.ts';
import { type Catalogue, en } from '../locales/en.ts';

/** "18 Oct 2023" for `2023-10-18`, in the words' language. */
export function shortDay(iso: string, { locale, dates }: Catalogue): string {
  return dates.day(format(locale, SHORT_DAY, iso));
}

/** "18 October 2023" for `2023-10-18`. */
export function longDay(iso: string, { locale, dates }: Catalogue): string {
  return dates.day(format(locale, LONG_DAY, iso));
}

/** "October 2023" for `2023-10-18`. */
export function month(iso: string, { locale }: Catalogue): string {
  return format(locale, MONTH, iso);
}

/** The year of an ISO date as people write it: "2023", "988". */
export function yearOf(iso: string): string {
  return String(yearIn(iso));
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

const formats = new Map<string, Intl.DateTimeFormat>();
/** Days as they were written last, by language and form: some hundred kilobytes. */
const written = new LRUCache<string, string>({ max: 2000 });

/** A formatter costs 50 µs to make and some µs to use: each is made once, and an article's date is written once. */
function format(locale: string, options: Intl.DateTimeFormatOptions, iso: string): string {
  if (locale === en.locale) return englishDay(options, iso);
  const key = `${locale} ${options.day ?? ''} ${options.month}`;
  const known = `${key} ${iso}`;
  const before = written.get(known);
  if (before !== undefined) return before;
  const text = formatter(key, locale, options).format(dayAt(iso));
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
