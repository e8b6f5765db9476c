import type { DateExpression } from '../dates/date-expression.ts';
import { FEWEST_POSTS, opensLine } from '../dates/resolve/post-day.ts';
import { parseDay } from '../dates/values/days.ts';
import { phraseOf } from './clause-date.ts';
import type { Draft } from './draft.ts';

/**
 * Dates the posts of a live blog by the stamps that open them, "17:42 The last of the boys was brought out": the first clause of each that
 * its text does not date. `stamps` are those of the article, in order (see `stampsOf`).
 */
export function dateByStamps(stamps: readonly DateExpression[], drafts: readonly Draft[]): Draft[] {
  if (stamps.length === 0) return [...drafts];
  let stamp = -1;
  let used = -1;
  return drafts.map((draft) => {
    const { mention, planned } = draft;
    while ((stamps[stamp + 1]?.start ?? Number.POSITIVE_INFINITY) < mention.end) stamp++;
    const own = stamps[stamp];
    if (!own || stamp === used || planned || !/\p{L}{3,}.*\p{L}{3,}/su.test(mention.text)) return draft;
    used = stamp;
    if (mention.date.basis !== 'published') return draft;
    const day = own.value.slice(0, 10);
    const { value } = own;
    const phrase = { ...phraseOf(own), rule: `post-stamp + ${own.rule}` };
    const date = { earliest: day, latest: day, precision: 'day', basis: 'relative', value } as const;
    return { ...draft, mention: { ...mention, date, phrase } };
  });
}

/** The stamps among the dates of a live blog, in order; none of a page with fewer than three. */
export function stampsOf(text: string, dates: readonly DateExpression[]): DateExpression[] {
  const stamps = dates.filter((date) => isStamp(text, date));
  return stamps.length < FEWEST_POSTS ? [] : stamps;
}

/** A time of day at the start of a line. */
function isStamp(text: string, date: DateExpression): boolean {
  const { type, value } = date;
  return (
    type === 'TIME' && parseDay(value) !== undefined && /T\d\d:\d\d/.test(value) && opensLine(text, date)
  );
}
