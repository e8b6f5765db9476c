import { readDateLine } from './date-line.ts';
import { type Line, wordCount } from './lines.ts';
import { isParagraph } from './page-date.ts';
import { isCaption, isFurniture, isProse } from './signs.ts';

/** Index of the line that is the page's title: sign 1 of `cleanPage`; -1 where there is none. */
export function findTitle(lines: readonly Line[]): number {
  const body = firstProseOf(lines);
  const head = lines.slice(0, body < 0 ? lines.length : body);
  const candidates = head.flatMap(({ text }, index) =>
    isFurniture(text) || readDateLine(text) || wordCount(text) > MAX_TITLE_WORDS
      ? []
      : [{ index, words: wordCount(text) }],
  );
  const found =
    candidates.find(({ words }) => words >= MIN_TITLE_WORDS) ??
    candidates.reduce<(typeof candidates)[number] | undefined>(
      (a, b) => (a && a.words >= b.words ? a : b),
      undefined,
    );
  if (found) return found.index;

  // "Is peace near?" above longer paragraphs: a headline that ends as a sentence does.
  const first = lines[body];
  const next = lines[body + 1];
  const asks =
    first &&
    next &&
    !isCaption(first.text) &&
    wordCount(first.text) <= 15 &&
    next.text.length > first.text.length;
  return asks && isProse(next.text) ? body : -1;
}

/** Index of the first line that tells something, a caption or a paragraph; -1 where none does. */
function firstProseOf(lines: readonly Line[]): number {
  return lines.findIndex(({ text }) => isCaption(text) || isParagraph(text));
}

const MIN_TITLE_WORDS = 4;
const MAX_TITLE_WORDS = 30;
