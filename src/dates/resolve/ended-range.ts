import type { Span } from '../../language/span.ts';
import { MONTH_PATTERN, monthNumber } from '../values/calendar-names.ts';
import type { Context } from './context.ts';
import { sideOf } from './points-ahead.ts';
import { isPastVerb } from './tense-words.ts';

/**
 * The month, 1 to 12, in which that ended which began on a date, "The strike ran from 3 November to March"; undefined for what did not go on
 * from there, or goes on.
 */
export function endOfPast(context: Context, span: Span): number | undefined {
  const verb = RAN_FROM.exec(context.before(span))?.[1] ?? '';
  if (!isPastVerb(verb) || sideOf(context, span) !== 'back') return undefined;
  return monthNumber(TO_MONTH.exec(context.after(span))?.[1] ?? '') || undefined;
}

/** Not "was closed from", which may be a plan. */
const RAN_FROM =
  /(?<!\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?)\b([a-z]+) from (?:the )?(?:early |late |mid-)?$/;
const TO_MONTH = new RegExp(
  String.raw`^ (?:to|until|till|through) (?:the end of |early |late |mid-)?(?:\d{1,2}(?:st|nd|rd|th)? )?(${MONTH_PATTERN})\b` +
    String.raw`(?!\.?(?: \d{1,2})?,? [12]\d{3})`,
);
