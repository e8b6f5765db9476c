import { type Span, trimSpan } from '../language/span.ts';
import { plain, singleLine } from '../support/safe-text.ts';
import type { Mention } from '../timeline/event.ts';

/**
 * What is shown of a mention: `clause`, the words of the event, and the rest of their sentence around them. Word for word,
 * white space collapsed. If something of the sentence is left out, `goesBefore` or `goesOn` says so.
 */
export interface Excerpt {
  readonly before: string;
  readonly clause: string;
  readonly after: string;
  readonly goesBefore: boolean;
  readonly goesOn: boolean;
}

/** The whole sentence if it has at most `room` characters, else the event's words alone, cut between words if they are longer. */
export function excerptOf({ article, sentence, ...span }: Mention, room: number): Excerpt {
  const { start, end } = trimSpan(article.text, span);
  const part = (span: Span) => plain(article.text.slice(span.start, span.end)).replace(/\s+/g, ' ');
  const before = part({ start: sentence.start, end: Math.max(start, sentence.start) }).trimStart();
  const after = part({ start: Math.min(end, sentence.end), end: sentence.end }).trimEnd();
  const clause = singleLine(part({ start, end }));
  if (before.length + clause.length + after.length <= room)
    return { before, clause, after, goesBefore: false, goesOn: false };
  const cut = cutWords(clause, room);
  const goesOn = cut.length < clause.length || after.trim() !== '';
  return { before: '', clause: cut, after: '', goesBefore: before.trim() !== '', goesOn };
}

/** The excerpt's words between quotation marks, an ellipsis outside them if something is left out. */
export function quoted({ before, clause, after, goesBefore, goesOn }: Excerpt): string {
  return `${goesBefore ? '… ' : ''}“${before}${clause}${after}”${goesOn ? ' …' : ''}`;
}

/** The first words of `text`, together at most `room` UTF-16 units; if one word alone is longer, as many of its characters. */
function cutWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.slice(0, room + 1).lastIndexOf(' ');
  if (space > room / 2) return text.slice(0, space);
  let kept = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    if (kept.length + segment.length > room) break;
    kept += segment;
  }
  return kept.trimEnd();
}

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
