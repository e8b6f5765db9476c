import type { Span } from '../../language/span.ts';

/** Whether a date heads an entry of a chronicle, "24 July: splashdown": such entries follow each other, whatever tense they are told in. */
export function isHeading(text: string, { start, end }: Span): boolean {
  return (
    ENDS.test(text.slice(Math.max(0, start - 3), start)) && /^(?::| [-–—]) ./.test(text.slice(end, end + 4))
  );
}

/** Before the first word of a sentence. */
const ENDS = /(?:^|\n|[.!?]["')]? )$/;
