import { isoDay } from '../dates/values/days.ts';
import { fullDates } from '../dates/values/find-full-dates.ts';
import { endsSentence } from './lines.ts';

/** A line that is a date and nothing else. */
export interface DateLine {
  /** ISO date. */
  readonly iso: string;
  /** What the line says of it; absent where it says nothing. */
  readonly label?: 'published' | 'updated';
}

/**
 * Reads "October 18, 2023", "Published: 18 Oct 2023, 10:05 BST", "Updated on Wednesday, 18 October 2023",
 * "2023-10-18T09:30:00Z", "18.10.2023", "10/18/2023" (where one of the two can be no month; 05/06/2022 is left unread, since
 * countries disagree). Undefined for any other line, and for one that ends as a sentence does: "On 1 January 2024."
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > MAX_LENGTH || (endsSentence(line) && !/[ap]\.m\.$/i.test(line))) return undefined;
  const plainLine = line.replace(COUNTED, '').replace(ISO_TIME, '$1').replace(NUMERIC, numericDate);
  const [first, ...others] = fullDates(plainLine);
  if (!first) return undefined;
  let rest = plainLine;
  for (const found of [...others.reverse(), first])
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  // A row of figures with its day.
  if (/\t/.test(line) && /\d/.test(rest.replace(/\d{1,2}[:.]\d\d/g, ''))) return undefined;
  if (rest.replace(OTHER_WORDS, ' ').replace(/[\s\d:.,;|·•()/+–—-]/gu, '') !== '') return undefined;
  if (/\b(?:published|posted|issued|created|released?)\b/i.test(line))
    return { iso: first.iso, label: 'published' };
  return /\b(?:updated|modified)\b/i.test(line) ? { iso: first.iso, label: 'updated' } : { iso: first.iso };
}

const MAX_LENGTH = 120;

const ISO_TIME = /\b(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)/g;
/** "· 2 min read" or "No comments" after a date. */
const COUNTED = /(?:[·|•–—-] ?\d+[ -]min(?:ute)?s?\.? (?:read|listen|watch)|\s(?:\d+|no) comments?)$/i;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d./-])/g;

const OTHER_WORDS =
  /(?<=\b|\d)[ap]\.?m\b\.?|\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|release[ds]?)|held|on|at|and|UTC|GMT|BST|[ECMP][SD]?T|CES?T|EES?T|[ECMP]T|Z|T|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|h|hrs?|local time)\b/giu;

/** As an ISO date, where it can be read in one way only: dots part day and month, slashes and hyphens either. */
function numericDate(written: string, a: string, sign: string, b: string, year: string): string {
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = sign === '.' || first > 12 || first === second;
  const iso =
    dayFirst || second > 12
      ? isoDay(Number(year), dayFirst ? second : first, dayFirst ? first : second)
      : undefined;
  return iso ?? written;
}
