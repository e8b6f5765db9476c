import { countGaps, type Span } from '../language/span.ts';

/** A line of a file without white space at its ends; `gap` says that a blank line (or the file's start) stands before it. */
export interface Line extends Span {
  readonly text: string;
  readonly gap: boolean;
}

/** Whether a line ends as a sentence does: with a full stop, question or exclamation mark, maybe inside closing quotes or brackets. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？](?:\s*["'”’»)\]])*$/u.test(line);
}

/** Whether a line was cut off: it ends in an ellipsis, as teasers do. */
export function isTruncated(line: string): boolean {
  return /(…|\.\.\.)["'”’)\]]*$/u.test(line);
}

/** Words as a reader counts them. */
export function wordCount(line: string): number {
  return countGaps(line) + 1;
}
