import { readDateLine } from './date-line.ts';
import { endsSentence, type Line, wordCount } from './lines.ts';
import { isMasthead, isParagraph, readNamedDate } from './page-date.ts';
import { isCaption, isFurniture } from './signs.ts';

/** Index of the line that is the page's title: sign 1 of `cleanPage`; -1 where there is none. */
export function findTitle(lines: readonly Line[]): number {
  const body = lines.findIndex(
    ({ text }, index) => isCaption(text) || (isParagraph(text) && !isHeadline(lines, index)),
  );
  const head = lines.slice(0, body < 0 ? lines.length : body);
  const short = head.findIndex(isShortTitle);
  const isWhereAndWhen = (text: string, index: number) =>
    readNamedDate(text) !== undefined &&
    (endsSentence(text) || (!isMasthead(text) && short >= 0 && short < index));
  const candidates = head.flatMap(({ text }, index) =>
    isFurniture(text) ||
    readDateLine(text) ||
    isWhereAndWhen(text, index) ||
    wordCount(text) > MAX_TITLE_WORDS
      ? []
      : [{ index, words: wordCount(text) }],
  );
  const long = candidates.filter(({ words }) => words >= MIN_TITLE_WORDS);
  const found =
    // The paper's name and the day stand above it.
    long.find(({ index }) => !isMasthead(lines[index]?.text ?? '')) ??
    long[0] ??
    candidates.reduce<(typeof candidates)[number] | undefined>(
      (a, b) => (a && a.words >= b.words ? a : b),
      undefined,
    );
  return found?.index ?? -1;
}

/** Above "Lima, 3 May 2021", which has as many words as a headline. */
function isShortTitle({ text }: Line): boolean {
  const words = wordCount(text);
  return words > 1 && words < MIN_TITLE_WORDS && !isFurniture(text) && !readDateLine(text);
}

const MIN_TITLE_WORDS = 4;
const MAX_TITLE_WORDS = 30;
const MAX_ASKING_WORDS = 20;

/** It asks, exclaims, trails off, or asks and answers in at most three words: "Was it a good year? Not for all." */
const ASKING = /[?!…]["'”’)]*$|\.\.\.["'”’)]*$|\?\s[^\s?]+(?:\s[^\s?]+){0,2}[.!]$/u;

/** "Is peace near?", "And then there were none...": a headline that ends as a sentence does, above paragraphs. */
function isHeadline(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index] as Line;
  if (!ASKING.test(text) || wordCount(text) > MAX_ASKING_WORDS) return false;
  const isFirst = lines
    .slice(0, index)
    .every(({ text: before }) => isFurniture(before) || readDateLine(before));
  return (
    isFirst &&
    lines.slice(index + 1).some(({ text: after }) => /[.…]["'”’)]*$/u.test(after) && !isFurniture(after))
  );
}
