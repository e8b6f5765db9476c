import { oneOf } from './pattern.ts';

/**
 * Regular-expression source for what may be a month's name, in full or as newspapers shorten it: "October", "Oct", "Sept", "OCTOBER".
 * In small letters too, as people type; there "may" and "march" are mostly other words, so look at what stands beside them. It also
 * takes "Marathon": ask `monthNumber`. (The exact names would make the
 * patterns that are built on it several times as slow to compile.)
 */
export const MONTH_PATTERN = `${oneOf(
  '[Jj](?:an|AN|u[nl]|U[NL])',
  '[Ff](?:eb|EB)|[Mm](?:a[ry]|A[RY])|[Aa](?:pr|PR|ug|UG)',
  '[Ss](?:ep|EP)|[Oo](?:ct|CT)|[Nn](?:ov|OV)|[Dd](?:ec|EC)',
)}[A-Za-z]{0,6}`;

/** Regular-expression source for a weekday's name: "Wednesday", "Wed". Without the full stop of "Wed.". */
export const WEEKDAY_PATTERN =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)';

/** The same in full: "Wednesday". */
export const WEEKDAY_NAME = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';

/** Regular-expression source for the day of a month in figures, and no more of a number. */
export const DAY_NUMBER = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\d)`;

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

/** The months in English, January first, in small letters. */
export const MONTHS: readonly string[] = [
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
