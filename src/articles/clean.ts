import type { Span } from '../language/span.ts';
import type { Block, BlockKind } from './article.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence, isTruncated, type Line, readLines, wordCount } from './lines.ts';
import { creditStart, isCaption, isFurniture, isProse } from './signs.ts';

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

const MIN_TITLE_WORDS = 4;
const MAX_TITLE_WORDS = 30;
const MIN_STANDFIRST_WORDS = 6;
/** Shorter headlines above a paragraph are taken for subheadings: "Background", "What happens next?". */
const MIN_INSET_HEADLINE_WORDS = 5;
const MAX_TEASER_LENGTH = 500;
/** Where more than this share of the paragraphs have a headline of their own, the article is built of sections. */
const MAX_INSET_SHARE = 1 / 3;
const REPEATED_LINE_LENGTH = 160;

function findTitle(lines: readonly Line[]): number {
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

function isParagraph(text: string): boolean {
  return isProse(text) && !isCaption(text) && !isFurniture(text) && !readDateLine(text);
}

/** Whether the line at `index` is the page's own date: before the prose, or labelled. In the body a date is part of what is told. */
export function isPageDate(lines: readonly Line[], index: number): boolean {
  const date = readDateLine(lines[index]?.text ?? '');
  if (!date || date.label) return date !== undefined;
  return !lines.slice(0, index).some(({ text }) => isParagraph(text));
}

function classify(lines: readonly Line[], titleIndex: number): BlockKind[] {
  const repeated = repeatedLines(lines);
  const kinds = lines.map((line, index): BlockKind | undefined => {
    if (index === titleIndex) return 'title';
    if (repeated.has(index)) return 'boilerplate';
    if (isCaption(line.text)) return 'caption';
    if (isFurniture(line.text) || isPageDate(lines, index)) return 'boilerplate';
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
  const headlines = kinds.map((kind) => kind === undefined);
  return kinds.map((kind, index): BlockKind => {
    if (kind) return kind;
    if (firstProse < 0) return index > titleIndex ? 'body' : 'boilerplate';
    if (index < firstProse) {
      return index > titleIndex && wordCount(lines[index]?.text ?? '') >= MIN_STANDFIRST_WORDS
        ? 'body'
        : 'boilerplate';
    }
    if (index > lastProse) return 'boilerplate';
    return isHeadlineList(lines, headlines, index) ? 'boilerplate' : 'body';
  });
}

/** Indices of short lines that the file holds more than once, and of paragraphs that stood before. Not the title's first. */
function repeatedLines(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    places.set(key, [...(places.get(key) ?? []), index]);
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

/** Whether the headline at `index` is one of three or more in a row that no line ending in a colon introduces. */
function isHeadlineList(lines: readonly Line[], headlines: readonly boolean[], index: number): boolean {
  let first = index;
  let last = index;
  while (headlines[first - 1]) first--;
  while (headlines[last + 1]) last++;
  const run = lines.slice(first, last + 1);
  return (
    run.length >= 3 && run.every(({ text }) => wordCount(text) >= 3) && !lines[first - 1]?.text.endsWith(':')
  );
}

function toBlocks(text: string, lines: readonly Line[], kinds: readonly BlockKind[]): Block[] {
  const parts: (Span & { kind: BlockKind })[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'boilerplate';
    const credit = kind === 'caption' ? creditStart(line.text) : -1;
    const before = parts.at(-1);
    if (credit > 0) {
      parts.push({ kind, start: line.start, end: line.start + credit });
      parts.push({ kind: 'boilerplate', start: line.start + credit, end: line.end });
    } else if (
      before &&
      before.kind === kind &&
      (kind === 'boilerplate' || isTeaserOf(kind, lines, index, kinds))
    ) {
      parts[parts.length - 1] = { ...before, end: line.end };
    } else {
      parts.push({ kind, start: line.start, end: line.end });
    }
  }
  return tile(text.length, parts);
}

/** Whether the line is the teaser below an inset's headline, which is one block with it. */
function isTeaserOf(
  kind: BlockKind,
  lines: readonly Line[],
  index: number,
  kinds: readonly BlockKind[],
): boolean {
  const headline = lines[index - 1];
  return (
    kind === 'inset' && kinds[index - 1] === 'inset' && headline !== undefined && !endsSentence(headline.text)
  );
}

/** Stretches the parts so that they touch, front matter and blank lines included, and numbers the paragraphs. */
function tile(length: number, parts: readonly (Span & { kind: BlockKind })[]): Block[] {
  const first = parts[0];
  if (!first) return length > 0 ? [{ kind: 'boilerplate', start: 0, end: length }] : [];
  const blocks: Block[] = [];
  if (first.start > 0) blocks.push({ kind: 'boilerplate', start: 0, end: first.start });
  let paragraph = 0;
  for (const [index, part] of parts.entries()) {
    const numbered = part.kind === 'body' || part.kind === 'caption' || part.kind === 'inset';
    if (numbered) paragraph++;
    blocks.push({ ...part, end: parts[index + 1]?.start ?? length, ...(numbered && { paragraph }) });
  }
  return blocks;
}
