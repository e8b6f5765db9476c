import { dayNumber } from '../dates/values/days.ts';
import type { Draft } from './draft.ts';

/** Whole days since 1970, both inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A draft with its days as numbers: it is compared with many. */
export interface TimedDraft extends Days {
  /** Its place among the drafts. */
  readonly mention: number;
  readonly draft: Draft;
  /** On a day that its text gives. */
  readonly isDay: boolean;
  /** On a day round the publication. */
  readonly isNews: boolean;
  /** Longer than a season. */
  readonly isVague: boolean;
  /** Told as one more of its kind: "another earthquake". */
  readonly isFurther: boolean;
  /** Told of several: "raised its rate four times". */
  readonly isRepeated: boolean;
}

export function timedDraft(draft: Draft, mention: number): TimedDraft {
  const { told, article } = draft.mention;
  const counted = told.basis === 'published' ? draft.relations.find(({ days }) => days)?.days : undefined;
  const { earliest, latest } = counted ?? told;
  const { denied = { earliest, latest } } = draft;
  // What corrects another's date is compared with it.
  const from = Math.min(dayNumber(earliest), dayNumber(denied.earliest));
  const to = Math.max(dayNumber(latest), dayNumber(denied.latest));
  const isDay = told.precision === 'day' && told.basis !== 'published';
  const isNews =
    isDay && article.published !== undefined && Math.abs(from - dayNumber(article.published)) <= 1;
  const { text } = draft.mention;
  return {
    mention,
    draft,
    from,
    to,
    isDay,
    isNews,
    isVague: to - from > 92,
    isFurther: FURTHER.test(text),
    isRepeated: REPEATED.test(text),
  };
}

const FURTHER = /\b(?:another|a (?:second|third|fourth|further|separate|similar))\b/i;
const REPEATED =
  /\b(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times|every|repeatedly|regularly)\b/i;

/** Dated by its text, if only by counting from another event. */
export function isDated({ mention, relations }: Draft): boolean {
  return mention.told.basis !== 'published' || relations.some(({ days }) => days);
}

/** Whether one of two is told as another than those before, or as several, and not the other; unless they have the same days. */
export function isAnother(a: TimedDraft, b: TimedDraft): boolean {
  const differ = a.isFurther !== b.isFurther || a.isRepeated !== b.isRepeated;
  return differ && (a.from !== b.from || a.to !== b.to);
}

/** Whether both can have happened at once. Round the publication, a day's difference is one of time zones and deadlines. */
export function sameTime(a: TimedDraft, b: TimedDraft): boolean {
  return (a.from <= b.to && b.from <= a.to) || (a.isNews && b.isNews && Math.abs(a.from - b.from) <= 1);
}
