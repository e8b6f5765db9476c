import type { Span } from '../../language/span.ts';

/** Whether a date heads an entry of a chronicle, "24 July: splashdown": such entries follow each other, whatever tense they are told in. */
export function isHeading(text: string, { start, end }: Span): boolean {
  return ENDS.test(text.slice(Math.max(0, start - 3), start)) && HEADS.test(text.slice(end, end + 20));
}

/** A colon or a dash, perhaps after a time of day. */
const HEADS = /^(?:, \d{1,2}[:.]\d\d(?: ?[A-Za-z]{2,3})?)?(?::| [-–—]) ./;
/** Before the first word of a sentence. */
const ENDS = /(?:^|\n|[.!?]["')]? )$/;
