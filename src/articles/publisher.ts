import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../dates/values/calendar-names.ts';
import type { Block } from './article.ts';
import { isName, readByline, readDateline } from './byline.ts';
import type { AsideLine } from './set-aside.ts';

/**
 * The publisher, only where the page names it, in the lines around the article (`furniture`) or after the headline: "© 2023 Example News", "Published by Example News", "Originally appeared in
 * Example News", "Source: Example News", "Read more news from Example News", "Headline | Example News" as the title.
 */
export function findPublisher(
  furniture: readonly AsideLine[],
  title: string | undefined,
): string | undefined {
  for (const { text } of furniture) {
    const named = readByline(text)?.publisher;
    if (named !== undefined) return named;
    for (const [look, pattern] of PATTERNS) {
      const name = look.test(text) ? pattern.exec(text)?.groups?.['name']?.trim() : undefined;
      if (name && !DATE_WORD.test(name)) return name;
    }
  }
  return title === undefined ? undefined : TITLE_SUFFIX.exec(title)?.groups?.['name'];
}

/** "Published on Wednesday" names no publisher. */
const DATE_WORD = new RegExp(`^(?:${WEEKDAY_PATTERN}|${MONTH_PATTERN})\\b`);

/** The author that a line set aside names: a byline, or a name under the title. */
export function findAuthor(furniture: readonly AsideLine[]): string | undefined {
  for (const { text, reason } of furniture) {
    if (reason !== 'byline') continue;
    const name = readByline(text)?.author ?? (isName(text) ? text : undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The agency that the dateline of the first paragraphs names: "LIMA, March 17 (Reuters) -". */
export function findAgency(text: string, blocks: readonly Block[]): string | undefined {
  return blocks
    .filter(({ kind }) => kind === 'body')
    .slice(0, 3)
    .map(({ start, end }) => readDateline(text.slice(start, Math.min(end, start + 120)).trim())?.agency)
    .find((agency) => agency !== undefined && NEWS_AGENCY.test(agency));
}

/** Whatever else stands in brackets there, such as "(Agency)" or the name of a service for press releases, is no publisher. */
const NEWS_AGENCY =
  /^(?:Reuters|AP|AFP|dpa|UPI|ANSA|EFE|TASS|Xinhua|Kyodo(?: News)?|PTI|ANI|IANS|Bernama|Yonhap|CNN|BBC|Bloomberg)$/;

/** "Headline | Example News": what a page's title carries after the headline. */
export const TITLE_SUFFIX = /\s[|»]\s(?<name>\p{Lu}[\p{L}\p{N}.&'’-]*(?: [\p{L}\p{N}.&'’-]+){0,4})$/u;

/** Up to six words that begin with a capital, "the", "of" and "&" between them. */
const NAME =
  "(?<name>(?:The )?\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.(?:com|org|net))?(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,5})";

/** Each with a look before it: patterns of names take a start some milliseconds each to compile. */
const PATTERNS: readonly (readonly [look: RegExp, pattern: RegExp])[] = [
  [
    /^(?:©|\([cC]\)|Copyright)/,
    new RegExp(
      `^(?:©|\\([cC]\\)|Copyright)[©\\s]*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?,?\\s*|,\\s*)?(?:by\\s+)?${NAME}`,
      'u',
    ),
  ],
  [/^\d{4}\s*©/, new RegExp(`^\\d{4}\\s*©\\s*${NAME}`, 'u')],
  [
    /(?:[Pp]ublished|[Aa]ppeared|[Ss]yndicated)\s/,
    new RegExp(
      `\\b(?:[Pp]ublished|[Aa]ppeared|[Ss]yndicated)\\s+(?:\\w+\\s+)?(?:by|in|on|from)\\s+${NAME}`,
      'u',
    ),
  ],
  [/^(?:Source|Publisher|Via):/, new RegExp(`^(?:Source|Publisher|Via):\\s*${NAME}\\.?$`, 'u')],
  [
    /^(?:Read|See|Get|Find)\s.*\s(?:from|at|on|by)\s/,
    new RegExp(
      `^(?:Read|See|Get|Find)\\s+(?:\\w+\\s+){0,4}(?:news|stories|articles|coverage|reporting|headlines)\\s+(?:from|at|on|by)\\s+${NAME}`,
      'u',
    ),
  ],
];
