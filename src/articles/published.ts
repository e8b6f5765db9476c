import { monthNumber } from '../dates/values/calendar-names.ts';
import { daysBetween, isoDay } from '../dates/values/days.ts';
import { type FullDate, fullDates } from '../dates/values/find-full-dates.ts';
import type { Block } from './article.ts';
import { PLACE, readByline, readDateline } from './byline.ts';
import { type DateLine, readDateLine } from './date-line.ts';
import { endsSentence, type Line } from './lines.ts';
import { firstParagraphOf, isMasthead, isPageDate, readNamedDate } from './page-date.ts';

/**
 * The ISO date on which an article says it was published, or undefined: the clock is never asked.
 *
 * In this order: the page's own date line or byline (one that says "published" before one that says "updated"); a dateline
 * ("BEIJING, Oct. 18, 2023 -", "Beijing, 18 October 2023. The", or "BEIJING, Oct. 18 -" with the year of a date near it); the caption's
 * latest date; the latest date that the text itself gives as its present, after "today",
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
    pageDate(lines, blocks) ??
    latest(datesIn(text, body, isDateline)) ??
    latest(datesIn(text, body.slice(0, 1), isOpening)) ??
    datelineDay(text, body, lines) ??
    latest(datesIn(text, captions, () => true)) ??
    latest(datesIn(text, body, isPresent))
  );
}

function pageDate(lines: readonly Line[], blocks: readonly Block[]): string | undefined {
  const title = blocks.find(({ kind }) => kind === 'title');
  const titleIndex = lines.findIndex(({ start }) => start === title?.start);
  const firstParagraph = firstParagraphOf(lines, titleIndex);
  const dated = lines.flatMap((line, index): (DateLine & { readonly isAbove: boolean })[] => {
    const isAbove = index < titleIndex;
    const date = isPageDate(line, index <= firstParagraph) ? readDateLine(line.text) : undefined;
    if (date) return [{ ...date, isAbove }];
    const iso = readByline(line.text)?.iso ?? firstPublished(line.text);
    return iso === undefined ? [] : [{ iso, isAbove }];
  });
  const named = lines
    .slice(0, firstParagraph)
    .flatMap(({ text }, index) =>
      index === titleIndex && !isMasthead(text) ? [] : (readNamedDate(text) ?? []),
    );
  const best =
    dated.find(({ label }) => label === 'published') ??
    // Above the title a page may have the day on which it was looked at or printed.
    dated.find(({ label, isAbove }) => label === undefined && !isAbove) ??
    dated.find(({ label }) => label === undefined) ??
    dated[0];
  return best?.iso ?? named[0] ?? lines.slice(0, firstParagraph).flatMap(({ text }) => heldOn(text) ?? [])[0];
}

/** "Minutes of the meeting of 12 March 2021", "Held on 12 March 2021 in the Town Hall", above what was said there. */
function heldOn(line: string): string | undefined {
  if (line.length > 160 || !/^(?:held|minutes)\b/i.test(line) || endsSentence(line)) return undefined;
  const [date, other] = fullDates(line);
  return other ? undefined : date?.iso;
}

/** "Originally published in Example News, 3 May 2021". */
function firstPublished(line: string): string | undefined {
  return /^(?:this (?:article|story|piece) (?:was )?)?(?:first |originally )?(?:published|appeared)\b/i.test(
    line,
  ) && line.length <= 120
    ? fullDates(line)[0]?.iso
    : undefined;
}

/** How far from the article's other dates the day of its dateline may lie, and how far from those of the future. */
const MAX_DAYS = 60;

/** "LIMA, March 17 (Agency) -": the day, in the year that brings it nearest to the article's latest full date or copyright. */
function datelineDay(text: string, body: readonly Block[], lines: readonly Line[]): string | undefined {
  const [line] = body
    .slice(0, 3)
    .flatMap(({ start, end }) => readDateline(text.slice(start, Math.min(end, start + 120)).trim()) ?? []);
  if (!line?.month || !line.day) return undefined;
  const known = latest(fullDates(text).map(({ iso }) => iso));
  const copyright = lines.flatMap(
    ({ text: words }) => /^(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)\b/i.exec(words)?.[1] ?? [],
  )[0];
  const years = known
    ? [-1, 0, 1].map((step) => Number(known.slice(0, 4)) + step)
    : copyright
      ? [Number(copyright)]
      : [];
  const days = years.flatMap((year) => isoDay(year, monthNumber(line.month ?? ''), line.day ?? 0) ?? []);
  return known ? days.find((day) => Math.abs(daysBetween(day, known)) <= MAX_DAYS) : days[0];
}

/** "Oct. 18, 2023 (Agency) -" within the first characters of a paragraph. */
const DATELINE_REACH = 40;
const DATELINE_AFTER = /^\s*(?:\([^)]{2,40}\)\s*|\/[^/]{2,40}\/\s*)?(?:[–—]|--|-\s)/u;
/** A word for the present right before the date. */
const PRESENT_BEFORE =
  /(?:\b(?:[Tt]oday|[Uu]pdated|[Nn]ow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))|(?:^|[.!?]\s+)As of)[,:]?\s*(?:on\s+)?(?:\p{Lu}\p{Ll}+day,?\s*)?$/u;

function isDateline(text: string, date: FullDate, { start }: Block): boolean {
  if (date.start - start > DATELINE_REACH) return false;
  const after = text.slice(date.end, date.end + 60);
  const isBracketed = after.startsWith(')') && PLACE_AND_BRACKET.test(text.slice(start, date.start));
  return DATELINE_AFTER.test(isBracketed ? after.slice(1) : after);
}
/** "GENEVA (5 October 2023) –", as the United Nations' press releases open. */
const PLACE_AND_BRACKET = /^\p{Lu}[\p{Lu}\s,.'’/-]{1,38}\($/u;

/** "Lima, 17 March 2021. The ..." opens what is told. */
function isOpening(text: string, { start, end }: FullDate, block: Block): boolean {
  const before = text.slice(block.start, start);
  return (
    before.length <= DATELINE_REACH &&
    PLACE_BEFORE.test(before) &&
    SENTENCE_AFTER.test(text.slice(end, end + 4))
  );
}
const PLACE_BEFORE = new RegExp(`^${PLACE},? $`, 'u');
const SENTENCE_AFTER = /^\.\s["“‘]?\p{Lu}/u;

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
