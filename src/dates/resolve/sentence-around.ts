import type { Span } from '../../language/span.ts';
import { MONTH_PATTERN, WEEKDAY_PATTERN } from '../values/calendar-names.ts';
import { oneOf } from '../values/pattern.ts';

/** The sentence around a span, roughly: up to a full stop before a capital, or a line's end, at most 400 code units either way. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const reach = Math.max(0, start - SENTENCE_REACH);
  // With the first word of the span, which shows whether a sentence begins with it.
  const before = text.slice(reach, start + WORD);
  const after = text.slice(end, end + SENTENCE_REACH);
  const from = [...before.matchAll(SENTENCE_END)].findLast(
    ({ 0: { length }, index }) => index + length <= start - reach,
  );
  const to = SENTENCE_END_ONCE.exec(after);
  return {
    start: reach + (from ? from.index + from[0].length : 0),
    end: end + (to ? to.index : after.length),
  };
}

const SENTENCE_REACH = 400;
/** Code units of a weekday or a month. */
const WORD = 10;
const SHORT = oneOf(
  '[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov',
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  'vs|No|Inc|Corp|Co|Ltd',
);
/** "8:30 a.m. EST Friday" goes on. */
const OF_TIME = String.raw`(?<=\b[ap]\.m\.) (?:[A-Z]{2,4}\b|${WEEKDAY_PATTERN}\b|${MONTH_PATTERN}\b)`;
const SENTENCE_END = new RegExp(
  String.raw`(?<!\b${SHORT})[.!?](?!${OF_TIME})["')]*\s+(?=["'(]*[A-Z0-9])|\n+`,
  'g',
);
const SENTENCE_END_ONCE = new RegExp(SENTENCE_END.source);
