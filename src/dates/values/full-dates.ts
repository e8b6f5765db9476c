import type { Span } from '../../language/span.ts';
import { MONTH_PATTERN, monthNumber } from './calendar-names.ts';
import { isoDay } from './days.ts';

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

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '[12]\\d{3}(?!\\d)';
const GAP = '[ \\u00a0]{1,3}';
const MONTH_DAY_YEAR = `\\b(?<m1>${MONTH_PATTERN})\\b\\.?${GAP}(?<d1>${DAY})(?:st|nd|rd|th)?(?:,${GAP}?|${GAP})(?<y1>${YEAR})`;
const DAY_MONTH_YEAR = `(?<![\\d.,$€£]|\\d[-/])\\b(?<d2>${DAY})(?:st|nd|rd|th)?(?:${GAP}(?:of${GAP})?|-)(?<m2>${MONTH_PATTERN})\\b\\.?(?:,?${GAP}|-)(?<y2>${YEAR})`;
const YEAR_MONTH_DAY = `(?<![\\w./-])(?<y3>[12]\\d{3})(?<sep>[-/])(?<m3>0[1-9]|1[0-2])\\k<sep>(?<d3>0[1-9]|[12]\\d|3[01])(?![\\d/]|-\\d)`;
const FULL_DATE = new RegExp(`${MONTH_DAY_YEAR}|${DAY_MONTH_YEAR}|${YEAR_MONTH_DAY}`, 'g');
