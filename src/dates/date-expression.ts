import type { Span } from '../language/span.ts';

/** TIMEX3 types. */
export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/**
 * Which part of the value's time is meant: "early 2022" START, "later this year" LATER (than publication). SINCE: some day from then to the
 * publication, "less than two weeks ago".
 */
export type DatePart = 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER' | 'SINCE';

/** A phrase of a text that tells a time. */
export interface DateExpression extends Span {
  /** Exactly the text between start and end. */
  readonly text: string;
  readonly type: DateType;
  /** TIMEX3 value: `2023-10-18`, `2023-03`, `199` (the 1990s), `2022-SP`, `2023-W42`, `P10Y`, `PRESENT_REF`, `2008-03-01TEV` ... */
  readonly value: string;
  /** Which part of the value's time is meant, if the text narrows it: START of 2022 for "early 2022". */
  readonly part?: DatePart;
  /** `stated` if the text gives the date itself, `relative` if it is counted from another date. */
  readonly basis: 'stated' | 'relative';
  /** The name of the rule that read it; of a day and a time joined both, `clock-time + weekday`. */
  readonly rule: string;
  /** TIMEX3 value of the date that it was counted or completed from: the publication, or a date told before. Absent if the text says all. */
  readonly anchor?: string;
}
