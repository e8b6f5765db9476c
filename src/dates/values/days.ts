/** A day of the calendar, proleptic Gregorian. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO date of a day that exists, e.g. `2023-10-18`; undefined for 31 February and for years outside 1 to 9999. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  return isDay(year, month, day) ? `${isoMonth(year, month)}-${pad(day, 2)}` : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  const isMonth = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
  return isMonth && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * ISO month, e.g. `2023-03`. Months outside 1 to 12 carry over into other years: (2023, 0) is `2022-12`.
 * Like all arithmetic here it stops at the years 1 and 9999, beyond which ISO dates have no plain form.
 */
export function isoMonth(year: number, month: number): string {
  const months = Math.min(Math.max(year * 12 + month - 1, 12), 9999 * 12 + 11);
  return `${pad(Math.floor(months / 12), 4)}-${pad(mod(months, 12) + 1, 2)}`;
}

/** Four digits of a year, never past those that ISO dates have: 1 to 9999. */
export function isoYear(year: number): string {
  return pad(Math.min(Math.max(year, 1), 9999), 4);
}

/** The last year that ends in two figures and is at most `ahead` years after that of the ISO date, or after 2000 without one. */
export function yearEndingIn(figures: string, iso: string | undefined, ahead: number): number {
  const last = Number(iso?.slice(0, 4) ?? 2000) + ahead;
  return last - mod(last - Number(figures), 100);
}

/** The parts of an ISO date (`2023-10-18`; whatever follows the day is ignored), or undefined if it is none. */
export function parseDay(iso: string): CalendarDay | undefined {
  if (!STARTS_WITH_DAY.test(iso)) return undefined;
  const [year, month, day] = [yearIn(iso), monthOf(iso), dayOf(iso)];
  return isDay(year, month, day) ? { year, month, day } : undefined;
}

const STARTS_WITH_DAY = /^\d{4}-\d\d-\d\d(?!\d)/;

/** The year of an ISO date. */
export function yearIn(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** The month of an ISO date, from 1. */
export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

/** The day of an ISO date in its month. */
export function dayOf(iso: string): number {
  return Number(iso.slice(8, 10));
}

/** How many days the month (from 1) has in that year. */
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Last day of the month, as an ISO date; months outside 1 to 12 carry over into other years. */
export function lastDayOfMonth(year: number, month: number): string {
  const iso = isoMonth(year, month);
  return `${iso}-${pad(daysInMonth(yearIn(iso), monthOf(iso)), 2)}`;
}

/** The ISO date `days` after `iso` (before, if negative). Throws a RangeError if `iso` is no date. */
export function addDays(iso: string, days: number): string {
  const at = new Date(Math.min(Math.max(timeOf(iso) + days * DAY_MS, utc(1, 1, 1)), utc(9999, 12, 31)));
  return `${isoMonth(at.getUTCFullYear(), at.getUTCMonth() + 1)}-${pad(at.getUTCDate(), 2)}`;
}

/** The same day `months` later (earlier, if negative), or the last day of a shorter month. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = mustParse(iso);
  const target = isoMonth(year, month + months);
  const last = daysInMonth(Number(target.slice(0, 4)), Number(target.slice(5)));
  return `${target}-${pad(Math.min(day, last), 2)}`;
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

/** Whole days since 1970 of an ISO date; negative before. Throws a RangeError if it is none. */
export function dayNumber(iso: string): number {
  return Math.round(timeOf(iso) / DAY_MS);
}

/** Weekday of an ISO date: 0 Monday to 6 Sunday. */
export function weekday(iso: string): number {
  return mod(Math.floor(timeOf(iso) / DAY_MS) + 3, 7);
}

/** Monday of the ISO week that holds the date. */
export function mondayOf(iso: string): string {
  return addDays(iso, -weekday(iso));
}

/** ISO 8601 week of a date, as TIMEX3 writes it: `2023-W42`. The year is that of the week's Thursday. */
export function isoWeek(iso: string): string {
  const thursday = addDays(mondayOf(iso), 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${pad(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1, 2)}`;
}

/** Monday of an ISO week such as `2023-W42`. Throws a RangeError if it is none. */
export function mondayOfWeek(week: string): string {
  const match = /^(\d{4})-W(\d\d)/.exec(week);
  if (!match) throw new RangeError(`expected an ISO week such as 2023-W42, got ${week}`);
  return addDays(mondayOf(`${match[1]}-01-04`), 7 * (Number(match[2]) - 1));
}

const DAY_MS = 86_400_000;

function timeOf(iso: string): number {
  const { year, month, day } = mustParse(iso);
  return utc(year, month, day);
}

/** Milliseconds since 1970 UTC; `Date.UTC` takes the years 0 to 99 for 1900 to 1999, hence the detour. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function mustParse(iso: string): CalendarDay {
  const parsed = parseDay(iso);
  if (!parsed) throw new RangeError(`expected an ISO date such as 2023-10-18, got ${iso}`);
  return parsed;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
