import { WEEKDAY_PATTERN } from '../dates/values/calendar-names.ts';
import { fullDates } from '../dates/values/find-full-dates.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence, type Line } from './lines.ts';
import { isCaption, isFurniture, isProse } from './signs.ts';

/**
 * Whether a line is the page's own date: labelled, or, as `beforeProse` says, not after the first paragraph. In the body a date
 * is part of what is told.
 */
export function isPageDate(line: Line, beforeProse: boolean): boolean {
  const date = readDateLine(line.text);
  if (date) return date.label !== undefined || beforeProse;
  return beforeProse && (AMBIGUOUS.test(line.text) || readNamedDate(line.text) !== undefined);
}

/**
 * The ISO date of a line above the prose that names besides it only who published or wrote that: "The Brno Post, April 5, 2024", "3 May 2021,
 * Lima Weekly"; or where: "Lima, Peru, Monday, 3 May 2021.", as letters and dispatches are headed; or nothing: "3 May 2021." Undefined for any
 * other line.
 */
export function readNamedDate(written: string): string | undefined {
  if (written.length > LONGEST_NAMED) return undefined;
  // Behind a year a full stop makes no sentence of a name and a date.
  const line = written.replace(/(?<=(?:19|20)\d\d)\.$/, '');
  const [date, other] = fullDates(line);
  if (!date || other || endsSentence(line)) return undefined;
  const [before, after] = [line.slice(0, date.start).replace(WEEKDAY, ''), line.slice(date.end)];
  const isName =
    ((before === '' || BEFORE.test(before)) && after === '') ||
    (before === '' && AFTER.test(after)) ||
    // "The Brno Post  April 5, 2024": at both ends of a line of print.
    (PAPER.test(before) && PRESS.test(before) && after === '');
  return isName ? date.iso : undefined;
}

/**
 * Whether a line names with a date a newspaper or the like: "The Brno Post, April 5, 2024". In a headline the date is of what it tells: "The Fall of
 * Berlin, May 2, 1945".
 */
export function isMasthead(line: string): boolean {
  return PRESS.test(line) && readNamedDate(line) !== undefined;
}

const WEEKDAY = new RegExp(`\\b(?:${WEEKDAY_PATTERN})\\b\\.?,? $`);
const PRESS =
  /\b(?:news|times|post|daily|weekly|press|journal|herald|tribune|gazette|observer|telegraph|guardian|chronicle|courier|magazine|bulletin|newsletter|examiner|agency)\b/i;
const LONGEST_NAMED = 80;
const NAMES = String.raw`\p{Lu}[\p{L}.'’&-]*(?: (?:of |the |and |in |de |& )?\p{Lu}[\p{L}.'’&-]*){0,5}`;
const PAPER = new RegExp(`^${NAMES} $`, 'u');
const BEFORE = new RegExp(`^${NAMES}(?:, ${NAMES})?(?:,| [|·•–—-]) $`, 'u');
const AFTER = new RegExp(`^(?:,| [|·•–—-]) ${NAMES}$`, 'u');

/** A date whose day and month cannot be told apart dates nothing, and tells nothing. */
const AMBIGUOUS = /^(?:\p{L}+:?\s+)?\d{1,2}([./-])\d{1,2}\1\d{4}(?:,?\s+\d{1,2}:\d\d(?:\s?[ap]m)?)?$/iu;

/** Index of the first line after the title that is a paragraph; the number of lines if there is none. */
export function firstParagraphOf(lines: readonly Line[], titleIndex: number): number {
  const found = lines.findIndex(({ text }, index) => index > titleIndex && isParagraph(text));
  return found < 0 ? lines.length : found;
}

/** Whether a line is a paragraph of what is told. */
export function isParagraph(text: string): boolean {
  return (
    isProse(text) && !isCaption(text) && !isFurniture(text) && !readDateLine(text) && !readNamedDate(text)
  );
}
