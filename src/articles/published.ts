import { type FullDate, fullDates } from '../language/calendar.ts';
import type { Block } from './article.ts';
import type { Line } from './lines.ts';
import { isDateLine } from './signs.ts';

/**
 * The ISO date on which an article says it was published, or undefined: the clock is never asked.
 *
 * In this order: a line that is a date and nothing else (one that says "published" before one that says "updated"); the
 * caption's date; the latest date that the text itself gives as its present, in a dateline ("BEIJING, Oct. 18, 2023 -"),
 * or after "today", "as of", "updated".
 */
export function findPublished(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
): string | undefined {
  return dateLine(lines) ?? captionDate(text, blocks) ?? presentDate(text, blocks);
}

function dateLine(lines: readonly Line[]): string | undefined {
  const dated = lines.filter(({ text }) => isDateLine(text));
  const line =
    dated.find(({ text }) => /\b(?:published|posted|issued|created)\b/i.test(text)) ??
    dated.find(({ text }) => !/\b(?:updated|modified)\b/i.test(text)) ??
    dated[0];
  return line && fullDates(line.text)[0]?.iso;
}

function captionDate(text: string, blocks: readonly Block[]): string | undefined {
  return latest(blocks.filter(({ kind }) => kind === 'caption').flatMap((block) => datesIn(text, block)));
}

/** "Oct. 18, 2023 (Agency) -" within the first words of a paragraph, or a word for the present right before the date. */
const DATELINE_REACH = 40;
const PRESENT_BEFORE =
  /\b(?:today|as of|updated|now|tonight|this (?:morning|afternoon|evening))\b[,:]?\s*(?:on\s+)?(?:\p{Lu}\p{Ll}+day,?\s*)?$/iu;
const DATELINE_AFTER = /^\s*(?:\([^)]{2,40}\)\s*)?(?:[–—]|--|-\s)/u;

function presentDate(text: string, blocks: readonly Block[]): string | undefined {
  const body = blocks.filter(({ kind }) => kind === 'body');
  return latest(
    body.flatMap((block) =>
      datesIn(text, block).filter((date) => {
        const isDateline =
          date.start - block.start <= DATELINE_REACH &&
          DATELINE_AFTER.test(text.slice(date.end, date.end + 60));
        return (
          isDateline || PRESENT_BEFORE.test(text.slice(Math.max(block.start, date.start - 40), date.start))
        );
      }),
    ),
  );
}

function datesIn(text: string, block: Block): FullDate[] {
  return fullDates(text.slice(block.start, block.end)).map(({ start, end, iso }) => ({
    start: block.start + start,
    end: block.start + end,
    iso,
  }));
}

function latest(dates: readonly FullDate[]): string | undefined {
  return dates
    .map(({ iso }) => iso)
    .sort()
    .at(-1);
}
