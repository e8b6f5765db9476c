import type { BlockKind } from './article.ts';
import type { CleanedPage } from './clean.ts';
import { withCountersApart } from './counters.ts';
import { ownReasons } from './named-reasons.ts';
import { toBlocks } from './page-blocks.ts';
import { firstParagraphOf } from './page-date.ts';
import { readLines } from './read-lines.ts';
import type { AsideLine } from './set-aside.ts';
import { isCaption } from './signs.ts';
import { isSound } from './sounds.ts';

/**
 * Divides into blocks a text from which its format has already taken what stood around the article: every line is body, but
 * the title, captions, and lines that say by their own words that they are furniture. `titleEnd`: where the title, which
 * opens the text, ends; 0 if it has none. `from`: where the article begins, after the head of a letter.
 */
export function cleanArticle(text: string, titleEnd: number, from = 0): CleanedPage {
  const title = titleEnd > 0 ? [{ start: 0, end: titleEnd, text: text.slice(0, titleEnd), gap: true }] : [];
  const lines = [...title, ...withCountersApart(readLines(text, titleEnd))];
  const ownReason = ownReasons(
    lines,
    firstParagraphOf(
      lines,
      lines.findLastIndex(({ start }, index) => index < title.length || start < from),
    ),
  );
  const furniture: AsideLine[] = [];
  const kinds = lines.map((line, index): BlockKind => {
    if (index < title.length) return 'title';
    if (line.start < from) {
      furniture.push({ ...line, reason: 'letter-head' });
      return 'boilerplate';
    }
    if (isCaption(line.text)) return 'caption';
    const reason = ownReason(index) ?? (isSound(line.text) ? 'sound' : undefined);
    if (reason) furniture.push({ ...line, reason });
    return reason ? 'boilerplate' : 'body';
  });
  return { ...(title[0] && { title: title[0] }), lines, furniture, blocks: toBlocks(text, lines, kinds) };
}
