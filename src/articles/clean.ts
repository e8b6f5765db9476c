import type { Block, BlockKind } from './article.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence, isTruncated, type Line, readLines, wordCount } from './lines.ts';
import { toBlocks } from './page-blocks.ts';
import { firstParagraphOf, isPageDate } from './page-date.ts';
import { findTitle } from './page-title.ts';
import { isCaption, isFurniture, isProse } from './signs.ts';

/** A scraped page taken apart. The blocks tile the text from offset 0 to its end. */
export interface CleanedPage {
  /** The headline's line; absent where the text opens with prose. */
  readonly title?: Line;
  /** All lines that hold anything, and those of them that are boilerplate. */
  readonly lines: readonly Line[];
  readonly furniture: readonly Line[];
  readonly blocks: readonly Block[];
}

/**
 * Divides a file's text into blocks: the title, the paragraphs of the body, captions, teasers of other stories, and what
 * is only page around them. `from` is where the page begins, after any front matter.
 *
 * The signs, in order:
 * 1. title: the first line before the prose that has four words and no furniture in it, else the longest one there;
 * 2. furniture by its words (signs.ts) anywhere; short lines that occur twice; the same paragraph a second time;
 * 3. before the prose: whatever else is short, but a long line after the title, which is a standfirst, is body;
 * 4. inset, once the body has begun: a headline with one paragraph right below it, set off by blank lines, where that is
 *    not how the whole article is built; or a headline whose paragraph is cut off by an ellipsis;
 * 5. three or more headlines in a row, and all headlines after the last prose, belong to other stories;
 * 6. caption: opens with a label or closes with a credit; the credit itself is boilerplate.
 */
export function cleanPage(text: string, from = 0): CleanedPage {
  const lines = readLines(text, from);
  const titleIndex = findTitle(lines);
  const kinds = classify(lines, titleIndex);
  const title = lines[titleIndex];
  const furniture = lines.filter((_, index) => kinds[index] === 'boilerplate');
  return { ...(title && { title }), lines, furniture, blocks: toBlocks(text, lines, kinds) };
}

const MIN_STANDFIRST_WORDS = 6;
/** Shorter headlines above a paragraph are taken for subheadings: "Background", "What happens next?". */
const MIN_INSET_HEADLINE_WORDS = 5;
const MAX_TEASER_LENGTH = 500;
/** Where more than this share of the paragraphs have a headline of their own, the article is built of sections. */
const MAX_INSET_SHARE = 1 / 3;
const REPEATED_LINE_LENGTH = 160;

function classify(lines: readonly Line[], titleIndex: number): BlockKind[] {
  const repeated = repeatedLines(lines);
  const firstParagraph = firstParagraphOf(lines);
  const kinds = lines.map((line, index): BlockKind | undefined => {
    if (index === titleIndex) return 'title';
    if (repeated.has(index)) return 'boilerplate';
    if (isCaption(line.text)) return 'caption';
    if (isFurniture(line.text) || isPageDate(line, index <= firstParagraph)) return 'boilerplate';
    // "3 May 2021" over a part of a chronicle, or the answer to a question.
    if (readDateLine(line.text)) return 'body';
    return isProse(line.text) ? 'body' : undefined; // undefined: a headline, judged by where it stands
  });
  markInsets(lines, kinds);

  const firstProse = kinds.findIndex(
    (kind) => kind !== undefined && kind !== 'title' && kind !== 'boilerplate',
  );
  const lastProse = kinds.findLastIndex(
    (kind) => kind !== undefined && kind !== 'title' && kind !== 'boilerplate',
  );
  const inHeadlineList = headlineLists(lines, kinds);
  return kinds.map((kind, index): BlockKind => {
    if (kind) return kind;
    if (firstProse < 0) return index > titleIndex ? 'body' : 'boilerplate';
    if (index < firstProse) {
      return index > titleIndex && wordCount(lines[index]?.text ?? '') >= MIN_STANDFIRST_WORDS
        ? 'body'
        : 'boilerplate';
    }
    if (index > lastProse) return 'boilerplate';
    return inHeadlineList.has(index) ? 'boilerplate' : 'body';
  });
}

/** Indices of short lines that the file holds more than once, and of paragraphs that stood before. Not the title's first. */
function repeatedLines(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const repeated = new Set<number>();
  for (const [text, indices] of places) {
    if (indices.length < 2) continue;
    const short = text.length <= REPEATED_LINE_LENGTH && !endsSentence(text);
    for (const index of short ? indices : indices.slice(1)) repeated.add(index);
  }
  return repeated;
}

function markInsets(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  const found: number[] = [];
  const firstBody = kinds.indexOf('body');
  for (let index = firstBody + 1; firstBody >= 0 && index + 1 < lines.length; index++) {
    const [headline, teaser, after] = [lines[index], lines[index + 1], lines[index + 2]];
    if (!headline || !teaser || kinds[index] !== undefined || kinds[index + 1] !== 'body') continue;
    if (wordCount(headline.text) < MIN_INSET_HEADLINE_WORDS || teaser.text.length > MAX_TEASER_LENGTH)
      continue;
    const setOff = headline.gap && !teaser.gap && (after?.gap ?? true);
    if (setOff || isTruncated(teaser.text)) found.push(index);
  }
  const paragraphs = kinds.filter((kind) => kind === 'body').length;
  const isSectioned = found.length > 1 && found.length > paragraphs * MAX_INSET_SHARE;
  for (const index of found) {
    if (isSectioned && !isTruncated(lines[index + 1]?.text ?? '')) continue;
    kinds[index] = 'inset';
    kinds[index + 1] = 'inset';
  }
}

/** Indices of headlines of which three or more stand in a row that no line ending in a colon introduces. */
function headlineLists(lines: readonly Line[], kinds: readonly (BlockKind | undefined)[]): Set<number> {
  const found = new Set<number>();
  let first = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && kinds[index] === undefined) continue;
    const run = lines.slice(first, index);
    const isList =
      run.length >= 3 &&
      run.every(({ text }) => wordCount(text) >= 3) &&
      !lines[first - 1]?.text.endsWith(':');
    if (isList) for (let at = first; at < index; at++) found.add(at);
    first = index + 1;
  }
  return found;
}
