import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../dates/values/calendar-names.ts';
import type { Line } from './lines.ts';
import { bylineOf } from './signs.ts';

/**
 * The publisher, only where the page names it, in the lines around the article (`furniture`) or after the headline: "© 2023 Example News", "Published by Example News", "Originally appeared in
 * Example News", "Source: Example News", "Read more news from Example News", "Headline | Example News" as the title.
 */
export function findPublisher(furniture: readonly Line[], title: string | undefined): string | undefined {
  for (const { text } of furniture) {
    for (const pattern of PATTERNS) {
      const name = pattern.exec(text)?.groups?.['name']?.trim();
      if (name && !DATE_WORD.test(name)) return name;
    }
  }
  return title === undefined ? undefined : TITLE_SUFFIX.exec(title)?.groups?.['name'];
}

/** "Published on Wednesday" names no publisher. */
const DATE_WORD = new RegExp(`^(?:${WEEKDAY_PATTERN}|${MONTH_PATTERN})\\b`);

/** The author that a byline of its own names. */
export function findAuthor(lines: readonly Line[]): string | undefined {
  for (const { text } of lines) {
    const name = bylineOf(text);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "Headline | Example News": what a page's title carries after the headline. */
export const TITLE_SUFFIX = /\s[|»]\s(?<name>\p{Lu}[\p{L}\p{N}.&'’-]*(?: [\p{L}\p{N}.&'’-]+){0,4})$/u;

/** Up to six words that begin with a capital, "the", "of" and "&" between them. */
const NAME =
  "(?<name>(?:The )?\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.(?:com|org|net))?(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,5})";

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:©|\\([cC]\\)|Copyright)[©\\s]*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by\\s+)?${NAME}`,
    'u',
  ),
  new RegExp(`^\\d{4}\\s*©\\s*${NAME}`, 'u'),
  new RegExp(
    `\\b(?:[Pp]ublished|[Aa]ppeared|[Ss]yndicated)\\s+(?:\\w+\\s+)?(?:by|in|on|from)\\s+${NAME}`,
    'u',
  ),
  new RegExp(`^(?:Source|Publisher|Via):\\s*${NAME}\\.?$`, 'u'),
  new RegExp(
    `^(?:Read|See|Get|Find)\\s+(?:\\w+\\s+){0,4}(?:news|stories|articles|coverage|reporting|headlines)\\s+(?:from|at|on|by)\\s+${NAME}`,
    'u',
  ),
];
