import type { Block, BlockKind } from './article.ts';
import { likelyFurniture } from './cleaning/likely-furniture.ts';
import { withCountersApart } from './counters.ts';
import { readDateLine } from './date-line.ts';
import { isTruncated, type Line, wordCount } from './lines.ts';
import { reasonsFor } from './named-reasons.ts';
import { toBlocks } from './page-blocks.ts';
import { findTitle } from './page-title.ts';
import { readLines } from './read-lines.ts';
import type { AsideLine } from './set-aside.ts';
import { isCaption, isProse } from './signs.ts';

/** A scraped page taken apart. The blocks tile the text from offset 0 to its end. */
export interface CleanedPage {
  /** The headline's line; absent where the text opens with prose. */
  readonly title?: Line;
  /** All lines that hold anything, and those of them that are boilerplate. */
  readonly lines: readonly Line[];
  readonly furniture: readonly AsideLine[];
  readonly blocks: readonly Block[];
}

/**
 * Divides a file's text into blocks: the title, the paragraphs of the body, captions, teasers of other stories, and what
 * is only page around them. `from` is where the page begins, after any front matter.
 *
 * A line is body unless there is a reason that can be named (`AsideReason`): to quote a line of navigation is a blemish, to lose
 * a row of a table is a loss. The signs, in order:
 * 1. title: the first line before the prose that has four words and no furniture in it, else the longest one there;
 * 2. furniture by its words (signs.ts, under-labels.ts, link-labels.ts) or as the page's date; a passage that stood before (repeated-lines.ts);
 * 3. page-head: what is short and without figures above the title, or between it and the first paragraph;
 * 4. other-stories: what is listed under "Most read" and the like, or after such furniture at the end (other-stories.ts);
 * 5. what a model has learned to be furniture by its words and its place (cleaning/likely-furniture.ts);
 * 6. inset, once the body has begun: a headline with one paragraph right below it, set off by blank lines, where that is
 *    not how the whole article is built; or a headline whose paragraph is cut off by an ellipsis;
 * 7. caption: opens with a label or closes with a credit; the credit itself is boilerplate.
 */
export function cleanPage(text: string, from = 0): CleanedPage {
  const lines = withCountersApart(readLines(text, from));
  const titleIndex = findTitle(lines);
  const captions = lines.map(({ text: line }) => isCaption(line));
  const named = reasonsFor(lines, titleIndex, captions);
  const likely = likelyFurniture(
    lines,
    named,
    titleIndex,
    (index) => index === titleIndex || captions[index] === true,
  );
  const reasons = named.map((reason, index) => reason ?? likely.get(index));
  const kinds = lines.map((line, index): BlockKind | undefined => {
    if (index === titleIndex) return 'title';
    if (reasons[index]) return 'boilerplate';
    if (captions[index]) return 'caption';
    if (readDateLine(line.text)) return 'body';
    return isProse(line.text) ? 'body' : undefined; // undefined: a headline, judged by where it stands
  });
  markInsets(lines, kinds);
  const title = lines[titleIndex];
  const furniture = lines.flatMap((line, index) => {
    const reason = reasons[index];
    return reason && kinds[index] === 'boilerplate' ? [{ ...line, reason }] : [];
  });
  const blocks = toBlocks(
    text,
    lines,
    kinds.map((kind) => kind ?? 'body'),
  );
  return { ...(title && { title }), lines, furniture, blocks };
}

/** Shorter headlines above a paragraph are taken for subheadings: "Background", "What happens next?". */
const MIN_INSET_HEADLINE_WORDS = 5;
const MAX_TEASER_LENGTH = 500;
/** Where more than this share of the paragraphs have a headline of their own, the article is built of sections. */
const MAX_INSET_SHARE = 1 / 3;

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
