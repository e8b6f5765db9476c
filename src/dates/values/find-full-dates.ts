import type { Span } from '../../language/span.ts';
import { MONTH_PATTERN, monthNumber } from './calendar-names.ts';
import { isoDay } from './days.ts';
import { SUFFIX } from './pattern.ts';

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
  // Most texts hold no year: that is seen in a tenth of the time.
  if (!YEAR_LIKE.test(text)) return [];
  return [...text.matchAll(FULL_DATE)].flatMap((match) => {
    const iso = isoOfFullDate(match.groups ?? {});
    return iso ? [{ start: match.index, end: match.index + match[0].length, iso }] : [];
  });
}

/** The ISO date of what `FULL_DATE` matched, by its named groups; undefined for a day that no calendar has. */
export function isoOfFullDate(g: { readonly [name: string]: string | undefined }): string | undefined {
  const month = g['m1'] ?? g['m2'] ?? g['m3'] ?? '';
  return isoDay(
    Number(g['y1'] ?? g['y2'] ?? g['y3']),
    /\d/.test(month) ? Number(month) : monthNumber(month),
    Number(g['d1'] ?? g['d2'] ?? g['d3']),
  );
}

const YEAR_LIKE = /[12]\d{3}/;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`[12]\d{3}(?!\d)`;
const GAP = String.raw`[ \u00a0]{1,3}`;
const AFTER_DAY = `(?:,${GAP}?|${GAP})`;
/** Behind the first day of "4-5 May". */
export const DAY_BEFORE = String.raw`(?<=(?:^|[ (\n])${DAY}${SUFFIX}?)`;
/** Not within a number, a price or a numeric date. */
const NOT_WITHIN = String.raw`(?<![\d.,$€£]|\d/|(?!${DAY_BEFORE})(?<=\d)-)`;

const MONTH_DAY_YEAR = String.raw`\b(?<m1>${MONTH_PATTERN})\b\.?${GAP}(?<d1>${DAY})${SUFFIX}?${AFTER_DAY}(?<y1>${YEAR})`;
/** "3rd of May", "13th day of January". */
const OF = `(?:(?:day${GAP})?of${GAP})?`;
const DAY_MONTH = String.raw`${NOT_WITHIN}\b(?<d2>${DAY})${SUFFIX}?(?:${GAP}${OF}|-)(?<m2>${MONTH_PATTERN})\b`;
const DAY_MONTH_YEAR = String.raw`${DAY_MONTH}\.?(?:,?${GAP}|-)(?<y2>${YEAR})`;
const MONTH_AND_DAY = String.raw`(?<m3>0[1-9]|1[0-2])\k<sep>(?<d3>0[1-9]|[12]\d|3[01])`;
const YEAR_MONTH_DAY = String.raw`(?<![\w./-])(?<y3>[12]\d{3})(?<sep>[-/])${MONTH_AND_DAY}(?![\d/]|-\d)`;

/** See `fullDates`, of which this is the pattern. */
export const FULL_DATE = new RegExp(`${MONTH_DAY_YEAR}|${DAY_MONTH_YEAR}|${YEAR_MONTH_DAY}`, 'g');
