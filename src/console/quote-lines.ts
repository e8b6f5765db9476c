import type { QuoteBlock } from '../bot/reply.ts';
import type { Span } from '../language/span.ts';
import type { Paint } from './paint.ts';
import { shownPart } from './shown-part.ts';
import { wrapMarked } from './wrap.ts';

/** What is quoted, and how the lines are set. */
export type QuotedWords = Pick<QuoteBlock, 'quote' | 'highlights' | 'paragraph' | 'leadIn' | 'brief'>;

/** Stands beside the words that answer. */
const QUOTE = '┃';
/** Stands beside the words around them: the sentence that leads up to a quote, the paragraphs before and after. */
const AROUND = '│';

/**
 * A quote word for word with a bar beside it; only white space is collapsed. Below a quote too long to be shown whole stands how
 * much is left out, and where it is; with `whole` none is.
 */
export function quoteLines(
  { quote, highlights, paragraph, leadIn, brief = false }: QuotedWords,
  {
    paint,
    width,
    whole = false,
  }: { readonly paint: Paint; readonly width: number; readonly whole?: boolean },
): string[] {
  const { article } = quote;
  const shown = whole ? { start: quote.start, end: quote.end } : shownPart(quote, highlights);
  const set = (part: Span, bar: string): string[] =>
    wrapMarked(
      article.text.slice(part.start, part.end),
      highlights.map((span) => ({ start: span.start - part.start, end: span.end - part.start })),
      { width: width - 2, prefix: `${paint.accent(bar)} `, mark: paint.bold },
    );
  const cut = Math.min(Math.max(leadIn?.end ?? shown.start, shown.start), shown.end);
  const around = brief && highlights.length === 0;
  const lines = [
    ...set({ start: shown.start, end: cut }, AROUND),
    ...set({ start: cut, end: shown.end }, around ? AROUND : QUOTE),
  ];
  const left = quote.end - quote.start - (shown.end - shown.start);
  if (left === 0) return lines;
  const place = paragraph === undefined ? '' : `, ¶ ${paragraph}`;
  const note = `${left.toLocaleString('en')} more characters of this quote are in ${article.file}${place}`;
  return [...lines, ...wrapMarked(note, [], { width, prefix: '', mark: paint.bold }).map(paint.quiet)];
}
