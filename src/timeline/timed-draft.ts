import { dayNumber } from '../dates/values/days.ts';
import type { Drafts } from './drafts.ts';

/** Whole days since 1970, both inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A draft with its days as numbers: it is compared with many. */
export interface TimedDraft extends Days {
  /** Its place among the drafts. */
  readonly mention: number;
  /** The number of its article. */
  readonly article: number;
  /** The day of that, in whole days since 1970, if it has one. */
  readonly published: number | undefined;
  /** Told as still to come. */
  readonly planned: boolean;
  /** The last day that its text gives, whatever it denies. */
  readonly latest: number;
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

/** When a draft takes place, as far as it can be compared with others. */
export function timedDraft(drafts: Drafts, draft: number): TimedDraft {
  const { relations = [], denied } = drafts.noteOn(draft) ?? {};
  const isUndated = drafts.isUndated(draft);
  const counted = isUndated ? relations.find(({ days }) => days)?.days : undefined;
  let from = counted ? dayNumber(counted.earliest) : drafts.firstDay(draft);
  let to = counted ? dayNumber(counted.latest) : drafts.lastDay(draft);
  if (denied) {
    // What corrects another's date is compared with it.
    from = Math.min(from, dayNumber(denied.earliest));
    to = Math.max(to, dayNumber(denied.latest));
  }
  const isDay = !isUndated && drafts.dateOf(draft).precision === 'day';
  const published = drafts.publishedOf(draft);
  return {
    mention: draft,
    article: drafts.articleOf[draft] ?? 0,
    published,
    planned: drafts.is(draft, 'planned'),
    from,
    to,
    latest: drafts.lastDay(draft),
    isDay,
    isNews: isDay && published !== undefined && Math.abs(from - published) <= 1,
    isVague: to - from > 92,
    isFurther: drafts.is(draft, 'further'),
    isRepeated: drafts.is(draft, 'repeated'),
  };
}

/** Whether a clause tells of one more of its kind. */
export function isFurther(text: string): boolean {
  return FURTHER.test(text);
}
const FURTHER = /\b(?:another|a (?:second|third|fourth|further|separate|similar))\b/i;

/** Whether a clause tells of several. */
export function isRepeated(text: string): boolean {
  return REPEATED.test(text);
}
const REPEATED =
  /\b(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times|every|repeatedly|regularly)\b/i;

/** Whether one of two is told as another than those before, or as several, and not the other; unless they have the same days. */
export function isAnother(a: TimedDraft, b: TimedDraft): boolean {
  const differ = a.isFurther !== b.isFurther || a.isRepeated !== b.isRepeated;
  return differ && (a.from !== b.from || a.to !== b.to);
}

/** Whether both can have happened at once. Round the publication, a day's difference is one of time zones and deadlines. */
export function sameTime(a: TimedDraft, b: TimedDraft): boolean {
  return (a.from <= b.to && b.from <= a.to) || (a.isNews && b.isNews && Math.abs(a.from - b.from) <= 1);
}
