import type { Quote } from '../articles/article.ts';
import type { Span } from '../language/span.ts';

/** UTF-16 units of one quote that are shown: more than fits a screen of 24 lines of 80 columns hides what stands above. */
export const MOST_SHOWN = 2_000;

/**
 * What a terminal shows of a quote, as a span in article offsets: all of it up to `MOST_SHOWN`, else as much from its start, or
 * around the first highlight if that comes later; cut between words, and never inside a character.
 */
export function shownPart({ article: { text }, start, end }: Quote, highlights: readonly Span[]): Span {
  if (end - start <= MOST_SHOWN) return { start, end };
  const [first] = [...highlights].sort((a, b) => a.start - b.start);
  const from =
    first === undefined || first.end <= start + MOST_SHOWN
      ? start
      : start + wordStart(text.slice(start, end), Math.max(0, first.start - start - MOST_SHOWN / 2));
  return { start: from, end: from + wordEnd(text.slice(from, end)) };
}

/** Where the first word at or after `at` begins, or `at` itself if a single word goes on for long. */
function wordStart(text: string, at: number): number {
  const space = /\s\S/.exec(text.slice(at, at + LONGEST_WORD));
  return space ? at + space.index + 1 : wholeCharacter(text, at);
}

/** Where the last word that is shown ends. */
function wordEnd(text: string): number {
  if (text.length <= MOST_SHOWN) return text.length;
  const space = /(?<!\s)\s+\S*$/.exec(text.slice(MOST_SHOWN - LONGEST_WORD, MOST_SHOWN + 1));
  return space ? MOST_SHOWN - LONGEST_WORD + space.index : wholeCharacter(text, MOST_SHOWN);
}

function wholeCharacter(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)) ? at - 1 : at;
}

/** Longer runs without a space are cut inside: scripts without spaces, addresses, noise. */
const LONGEST_WORD = 100;
