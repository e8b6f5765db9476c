import type { Span } from '../../language/span.ts';
import type { DateExpression, DatePart, DateType } from '../date-expression.ts';
import type { Tense } from './tense.ts';

/** What a phrase means once publication date, tense and earlier dates of the text are known. */
export interface Resolved {
  /** TIMEX3 value. */
  readonly value: string;
  readonly part?: DatePart;
  /** `stated` if the text gives the date itself (whole or with its year left out), else counted from another date. */
  readonly basis: DateExpression['basis'];
  /** TIMEX3 value of the date that it was counted or completed from. */
  readonly anchor?: string;
}

/** A value that the text itself states; of which `anchor` may have given the year. Undefined stays undefined. */
export function stated(value: string | undefined, anchor?: string): Resolved | undefined {
  return resolved(value, 'stated', anchor);
}

/** A value that is counted from another date, its `anchor`, or that only points at the past or the future. */
export function relative(value: string | undefined, anchor?: string): Resolved | undefined {
  return resolved(value, 'relative', anchor);
}

function resolved(
  value: string | undefined,
  basis: Resolved['basis'],
  anchor: string | undefined,
): Resolved | undefined {
  if (value === undefined) return undefined;
  return anchor === undefined ? { value, basis } : { value, basis, anchor };
}

/** What a rule may ask about the text around its phrase. */
export interface Context {
  /** ISO day of publication, if known. */
  readonly published: string | undefined;
  /** ISO day of the dateline, "CHARLESTON, Jan. 18 -", if it lies shortly before the publication, else that of the publication. */
  readonly written: string | undefined;
  tense(span: Span): Tense;
  /** The text before the phrase, at most 60 code units, to its sentence's start at the farthest. */
  before(span: Span): string;
  /** The 40 code units of text after the phrase. */
  after(span: Span): string;
  /** TIMEX3 value of the nearest date told before the phrase, else of the publication. Narrow with `only`; with `reach`
   * (code units) only of the former. Dates that something is compared with ("since November") do not count. */
  anchor(span: Span, only?: RegExp, reach?: number): string | undefined;
  /** Of a phrase that heads an entry of a list, the ISO day at which the date begins that heads the entry before it. */
  headed(span: Span): string | undefined;
  /** Whether the phrase, a weekday, heads an entry of a diary of what is to come. */
  headsPlan(span: Span): boolean;
  /** In a history, ISO day at which the date told before the phrase begins; undefined in news. */
  narrated(span: Span): string | undefined;
  /** ISO day just told of without its year, of which a story goes on: "He fell ill on 30 December. She called at 7.52pm." */
  storyDay(span: Span): string | undefined;
  /** In a live blog, the ISO day of the post that the phrase opens. */
  postDay(span: Span): string | undefined;
  /** In a live blog, the value of the time that opens the post in which the phrase stands. */
  postTime(span: Span): string | undefined;
  /** ISO day of the time ("T20:31") after a part of a day that holds it, "on Friday night. It left at 8:31 p.m.", or after the night that it ends. */
  partBefore(span: Span, time: string): string | undefined;
  /** ISO day of the news that was told just before the phrase: at most some days before the publication. */
  newsBefore(span: Span): string | undefined;
  /** ISO day after the publication that was told of just before the phrase: "The display is on Tuesday. Gates open at five." */
  plannedBefore(span: Span): string | undefined;
  /** As `anchor`, but only if that date stands in the phrase's own sentence. */
  anchorInSentence(span: Span, only?: RegExp): string | undefined;
  /** Value, with its day, of the phrase right after this one: "10 a.m. on Tuesday", "8:30 on Friday evening"; in a list of times that of the last. */
  dayAfter(span: Span): string | undefined;
}

/** A phrase that a rule takes for a date, not yet resolved. */
export interface DateCandidate extends Span {
  readonly type: DateType;
  /** The name of the rule. */
  readonly rule: string;
  /** Resolves the phrase; undefined if it turns out to be none. */
  resolve(context: Context): Resolved | undefined;
}
