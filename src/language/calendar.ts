import { isoDay } from './days.ts';
import type { Span } from './span.ts';

/**
 * Regular-expression source for what may be a month's name, in full or as newspapers shorten it: "October", "Oct", "Sept", "OCTOBER".
 * In small letters too, as people type; there "may" and "march" are mostly other words, so look at what stands beside them. It also
 * takes "Marathon": ask `monthNumber`. (The exact names would make the
 * patterns that are built on it several times as slow to compile.)
 */
export const MONTH_PATTERN =
  '(?:[Jj](?:an|AN|u[nl]|U[NL])|[Ff](?:eb|EB)|[Mm](?:a[ry]|A[RY])|[Aa](?:pr|PR|ug|UG)|[Ss](?:ep|EP)|[Oo](?:ct|CT)|[Nn](?:ov|OV)|[Dd](?:ec|EC))[A-Za-z]{0,6}';

/** Regular-expression source for a weekday's name: "Wednesday", "Wed". Without the full stop of "Wed.". */
export const WEEKDAY_PATTERN =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)';

/** 1 to 12 for a month's name or its abbreviation, in any case, with or without full stop; 0 for anything else. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '');
  const index = MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word)));
  return word === 'sept' ? 9 : index + 1;
}

/** 0 (Monday) to 6 for a weekday's name or its abbreviation, in any case; -1 for anything else. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

/** A complete calendar date in a text. */
export interface FullDate extends Span {
  /** ISO date. */
  readonly iso: string;
}

/**
 * The complete calendar dates (day, month and year) of a text, in its order. Takes "Oct. 18, 2023", "October 18th 2023",
 * "Wednesday, October 18, 2023" (from the month on), "18 October 2023", "18th of Oct., 2023", "18-Oct-2023", "2023-10-18", "2023/10/18" and the
 * date of an ISO date and time. Days that no calendar has are left out. Slashed dates such as 10/18/2023 are not taken:
 * countries disagree on their order.
 */
export function fullDates(text: string): FullDate[] {
  const found: FullDate[] = [];
  for (const match of text.matchAll(FULL_DATE)) {
    const g = match.groups ?? {};
    const month = g['m1'] ?? g['m2'] ?? g['m3'] ?? '';
    const iso = isoDay(
      Number(g['y1'] ?? g['y2'] ?? g['y3']),
      /\d/.test(month) ? Number(month) : monthNumber(month),
      Number(g['d1'] ?? g['d2'] ?? g['d3']),
    );
    if (iso) found.push({ start: match.index, end: match.index + match[0].length, iso });
  }
  return found;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '[12]\\d{3}(?!\\d)';
const GAP = '[ \\u00a0]{1,3}';
const MONTH_DAY_YEAR = `\\b(?<m1>${MONTH_PATTERN})\\b\\.?${GAP}(?<d1>${DAY})(?:st|nd|rd|th)?(?:,${GAP}?|${GAP})(?<y1>${YEAR})`;
const DAY_MONTH_YEAR = `(?<![\\d.,$€£]|\\d[-/])\\b(?<d2>${DAY})(?:st|nd|rd|th)?(?:${GAP}(?:of${GAP})?|-)(?<m2>${MONTH_PATTERN})\\b\\.?(?:,?${GAP}|-)(?<y2>${YEAR})`;
const YEAR_MONTH_DAY = `(?<![\\w./-])(?<y3>[12]\\d{3})(?<sep>[-/])(?<m3>0[1-9]|1[0-2])\\k<sep>(?<d3>0[1-9]|[12]\\d|3[01])(?![\\d/]|-\\d)`;
const FULL_DATE = new RegExp(`${MONTH_DAY_YEAR}|${DAY_MONTH_YEAR}|${YEAR_MONTH_DAY}`, 'g');
