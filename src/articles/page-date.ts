import { readDateLine } from './date-line.ts';
import type { Line } from './lines.ts';
import { isCaption, isFurniture, isProse } from './signs.ts';

/**
 * Whether a line is the page's own date: labelled, or, as `beforeProse` says, not after the first paragraph. In the body a date
 * is part of what is told.
 */
export function isPageDate(line: Line, beforeProse: boolean): boolean {
  const date = readDateLine(line.text);
  return date !== undefined && (date.label !== undefined || beforeProse);
}

/** Index of the first line that is a paragraph; the number of lines if there is none. */
export function firstParagraphOf(lines: readonly Line[]): number {
  const found = lines.findIndex(({ text }) => isParagraph(text));
  return found < 0 ? lines.length : found;
}

/** Whether a line is a paragraph of what is told. */
export function isParagraph(text: string): boolean {
  return isProse(text) && !isCaption(text) && !isFurniture(text) && !readDateLine(text);
}
