import { plain } from '../language/plain-text.ts';
import type { Span } from '../language/span.ts';

export interface WrapOptions {
  /** Columns for the text, without the prefix; longer words stand alone on a line. */
  readonly width: number;
  /** Put before every line. */
  readonly prefix: string;
  /** Applied to the marked part of each word. */
  readonly mark: (text: string) => string;
}

/**
 * Text in lines of at most `width` characters, white space folded, the parts that `marks` cover (spans into `text`)
 * marked, and nothing else changed.
 */
export function wrapMarked(
  text: string,
  marks: readonly Span[],
  { width, prefix, mark }: WrapOptions,
): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const size = [...plain(match[0])].length;
    if (length > 0 && length + 1 + size > width) {
      lines.push(prefix + line);
      line = '';
      length = 0;
    }
    // A marked stretch goes on over the space between two words.
    const spaceMarked = marks.some(({ start, end }) => start < word.start && end > word.start);
    if (length > 0) line += spaceMarked ? mark(' ') : ' ';
    line += markWord(text, word, marks, mark);
    length += (length > 0 ? 1 : 0) + size;
  }
  if (length > 0) lines.push(prefix + line);
  return lines;
}

function markWord(text: string, word: Span, marks: readonly Span[], mark: (text: string) => string): string {
  let shown = '';
  let at = word.start;
  for (const span of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, word.end);
    if (start >= end) continue;
    shown += plain(text.slice(at, start)) + mark(plain(text.slice(start, end)));
    at = end;
  }
  return shown + plain(text.slice(at, word.end));
}
