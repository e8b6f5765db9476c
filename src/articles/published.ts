import { type FullDate, fullDates } from '../dates/values/full-dates.ts';
import type { Block } from './article.ts';
import { readDateLine } from './date-line.ts';
import type { Line } from './lines.ts';
import { firstParagraphOf, isPageDate } from './page-date.ts';

/**
 * The ISO date on which an article says it was published, or undefined: the clock is never asked.
 *
 * In this order: the page's own date line (one that says "published" before one that says "updated"); a dateline ("BEIJING,
 * Oct. 18, 2023 -"); the caption's latest date; the latest date that the text itself gives as its present, after "today",
 * "updated", or "as of" at the start of a sentence.
 */
export function findPublished(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
): string | undefined {
  const body = blocks.filter(({ kind }) => kind === 'body');
  const captions = blocks.filter(({ kind }) => kind === 'caption');
  return (
    pageDate(lines) ??
    latest(datesIn(text, body, isDateline)) ??
    latest(datesIn(text, captions, () => true)) ??
    latest(datesIn(text, body, isPresent))
  );
}

function pageDate(lines: readonly Line[]): string | undefined {
  const firstParagraph = firstParagraphOf(lines);
  const dated = lines.flatMap((line, index) =>
    isPageDate(line, index <= firstParagraph) ? (readDateLine(line.text) ?? []) : [],
  );
  const best =
    dated.find(({ label }) => label === 'published') ??
    dated.find(({ label }) => label === undefined) ??
    dated[0];
  return best?.iso;
}

/** "Oct. 18, 2023 (Agency) -" within the first characters of a paragraph. */
const DATELINE_REACH = 40;
const DATELINE_AFTER = /^\s*(?:\([^)]{2,40}\)\s*)?(?:[–—]|--|-\s)/u;
/** A word for the present right before the date. */
const PRESENT_BEFORE =
  /(?:\b(?:[Tt]oday|[Uu]pdated|[Nn]ow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))|(?:^|[.!?]\s+)As of)[,:]?\s*(?:on\s+)?(?:\p{Lu}\p{Ll}+day,?\s*)?$/u;

function isDateline(text: string, date: FullDate, { start }: Block): boolean {
  return date.start - start <= DATELINE_REACH && DATELINE_AFTER.test(text.slice(date.end, date.end + 60));
}

function isPresent(text: string, date: FullDate, { start }: Block): boolean {
  return PRESENT_BEFORE.test(text.slice(Math.max(start, date.start - 40), date.start));
}

type DateTest = (text: string, date: FullDate, block: Block) => boolean;

function datesIn(text: string, blocks: readonly Block[], test: DateTest): string[] {
  return blocks.flatMap((block) =>
    fullDates(text.slice(block.start, block.end))
      .map(({ start, end, iso }) => ({ start: block.start + start, end: block.start + end, iso }))
      .filter((date) => test(text, date, block))
      .map(({ iso }) => iso),
  );
}

function latest(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
