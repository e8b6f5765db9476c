import type { Quote } from '../../articles/article.ts';
import { contains, type Span, trimSpan } from '../../language/span.ts';
import { singleLine } from '../../support/safe-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * A quote in Markdown, on one line: word for word, white space collapsed, the parts that `highlights` cover (spans in article
 * offsets, in any order) in bold.
 */
export function quoteMarkdown(quote: Quote, highlights: readonly Span[]): string {
  const { text } = quote.article;
  let shown = '';
  let at = quote.start;
  for (const { start, end } of mergeSpans(quote, highlights)) {
    shown += piece(text.slice(at, start)) + `**${escapeMarkdown(singleLine(text.slice(start, end)))}**`;
    at = end;
  }
  return (shown + piece(text.slice(at, quote.end))).trim();
}

/** Escaped text between two others: folded, but a space at its ends stays one. */
function piece(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '));
}

/** The spans inside the quote, in order, those that touch made one, no white space at their ends. */
function mergeSpans(quote: Quote, spans: readonly Span[]): Span[] {
  const { text } = quote.article;
  const insideCharacter = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const { start, end } = trimSpan(text, span);
    const last = kept.at(-1);
    if (start >= end || !contains(quote, span) || [start, end].some(insideCharacter)) continue;
    if (last && start <= last.end)
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else kept.push({ start, end });
  }
  return kept;
}
