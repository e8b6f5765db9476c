import type { Span } from '../language/span.ts';
import type { Block, BlockKind } from './article.ts';
import { endsSentence, type Line } from './lines.ts';
import { creditStart } from './signs.ts';

/** The blocks of a page whose lines are of these kinds: they tile the text from offset 0 to its end. */
export function toBlocks(text: string, lines: readonly Line[], kinds: readonly BlockKind[]): Block[] {
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
