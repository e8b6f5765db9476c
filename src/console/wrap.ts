import type { Span } from '../language/span.ts';
import { plain } from '../support/safe-text.ts';
import { columnsOf } from './columns.ts';

export interface WrapOptions {
  /** Columns for the text, without the prefix; longer words are broken between characters. */
  readonly width: number;
  /** Put before every line. */
  readonly prefix: string;
  /** Applied to the marked part of each word. */
  readonly mark: (text: string) => string;
}

/**
 * Text in lines of at most `width` columns, white space collapsed, the parts that `marks` cover (spans into `text`)
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
    for (const piece of piecesOf(match[0], match.index, width)) {
      const gap = line !== '' && piece.start === match.index ? 1 : 0;
      if (line !== '' && length + gap + piece.size > width) {
        lines.push(prefix + line);
        line = '';
        length = 0;
      } else if (gap > 0) {
        // A marked stretch goes on over the space between two words.
        const spaceMarked = marks.some(({ start, end }) => start < piece.start && end > piece.start);
        line += spaceMarked ? mark(' ') : ' ';
        length += gap;
      }
      line += markWord(text, piece, marks, mark);
      length += piece.size;
    }
  }
  if (line !== '') lines.push(prefix + line);
  return lines;
}

/** Pieces that stay whole, in lines of at most `width` columns, `gap` between two in a line. */
export function wrapPieces(pieces: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last + gap + piece) <= width)
      lines[lines.length - 1] = last + gap + piece;
    else lines.push(piece);
  }
  return lines;
}

interface Piece extends Span {
  /** In columns. */
  readonly size: number;
}

/** The word that begins at `start`, whole if it fits in a line, else in as few pieces as fit. */
function piecesOf(word: string, start: number, width: number): Piece[] {
  const size = columnsOf(plain(word));
  if (size <= width) return [{ start, end: start + word.length, size }];
  const pieces: Piece[] = [];
  for (const { segment, index } of charactersOf(word)) {
    const next = {
      start: start + index,
      end: start + index + segment.length,
      size: columnsOf(plain(segment)),
    };
    const last = pieces.at(-1);
    if (last && last.size + next.size <= width)
      pieces[pieces.length - 1] = { start: last.start, end: next.end, size: last.size + next.size };
    else pieces.push(next);
  }
  return pieces;
}

let segmenter: Intl.Segmenter | undefined;

/** What makes it is made when a word is longer than a line: the first object of Intl takes a start 20 ms. */
function charactersOf(word: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(word);
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
