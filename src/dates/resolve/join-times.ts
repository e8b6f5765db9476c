import type { DateExpression } from '../date-expression.ts';
import { besideDay } from './beside-day.ts';
import { dayInPart, inPart } from './half-of-day.ts';
import { joinWords } from './join-words.ts';

/**
 * Joins a time of day and the day it belongs to where they stand side by side: "10:30 a.m. on Tuesday", "Tuesday at 10:30 a.m.",
 * "noon Friday", and a day and what is counted from it: "the Monday before Thanksgiving". It widens days by the words before them (see join-words.ts). The rest is left as it is.
 * The texts of what is joined or widened are left to the caller.
 */
export function joinTimes(text: string, found: readonly DateExpression[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const both = last && (besideDay(text, last, next) ?? together(text, last, next));
    if (both) joined[joined.length - 1] = both;
    else joined.push(joinWords(text, next, last?.end ?? 0));
  }
  return joined;
}

function together(text: string, first: DateExpression, second: DateExpression): DateExpression | undefined {
  const gap = text.slice(first.end, second.start);
  // "8:30 this morning", "8:30 on Tuesday evening": the clock is the finer of the two.
  const isClockFirst = first.type === 'TIME' && /T\d/.test(first.value);
  if (isClockFirst && /T[A-Z]{2}$/.test(second.value) && /^ (?:on |in )?$/.test(gap)) {
    const value = dayInPart(second.value, first.value.slice(10));
    return { ...second, start: first.start, value, rule: bothRules(first, second) };
  }
  // "tonight at 7.30": the part of the day says which half of it is meant.
  const isHalfTold = /T[A-Z]{2}$/.test(first.value) && /^[\d.:]+$/.test(second.text) && gap === ' at ';
  if (isHalfTold && OF_A_DAY.test(second.rule)) {
    const value = dayInPart(first.value, inPart(first.value.slice(10), second.value.slice(10)));
    return { ...first, end: second.end, value, rule: bothRules(first, second) };
  }
  const [clock, day] = first.type === 'TIME' ? [first, second] : [second, first];
  if (clock.type !== 'TIME' || !OF_A_DAY.test(clock.rule)) return undefined;
  if (day.type !== 'DATE' || !DAY.test(day.value)) return undefined;
  if (
    !(
      first === clock ? /^ (?:on )?$/ : /^,? (?:at |by |around |about |shortly before |shortly after )?$/
    ).test(gap)
  )
    return undefined;
  const at = clock.value.indexOf('T');
  if (at < 0) return undefined;
  const time = clock.value.slice(at);
  return {
    ...day,
    type: 'TIME',
    start: first.start,
    end: second.end,
    // "4.40am the next day": that day was counted from the one to which the time had been put.
    value: day.anchor === clock.value ? clock.value : day.value + time,
    rule: bothRules(first, second),
  };
}

function bothRules(first: DateExpression, second: DateExpression): string {
  return `${first.rule} + ${second.rule}`;
}

/** Rules of times that name no day themselves. */
const OF_A_DAY = /^(?:clock-time|part-of-day|overnight)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
