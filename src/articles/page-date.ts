import { readDateLine } from './date-line.ts';
import type { Line } from './lines.ts';
import { isCaption, isFurniture, isProse } from './signs.ts';

/** Whether the line at `index` is the page's own date: before the prose, or labelled. In the body a date is part of what is told. */
export function isPageDate(lines: readonly Line[], index: number): boolean {
  const date = readDateLine(lines[index]?.text ?? '');
  if (!date || date.label) return date !== undefined;
  return !lines.slice(0, index).some(({ text }) => isParagraph(text));
}

/** Whether a line is a paragraph of what is told. */
export function isParagraph(text: string): boolean {
  return isProse(text) && !isCaption(text) && !isFurniture(text) && !readDateLine(text);
}
