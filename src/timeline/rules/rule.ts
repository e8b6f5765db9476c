import type { Span } from '../../language/span.ts';
import type { Tense } from '../tense.ts';

/** TIMEX3 types. */
export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Which part of the value's time is meant: "early 2022" START, "later this year" LATER (than publication). */
export type DatePart = 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER';

/** What a phrase means once publication date, tense and earlier dates of the text are known. */
export interface Resolved {
  /** TIMEX3 value. */
  readonly value: string;
  readonly part?: DatePart;
  /** `stated` where the text gives the date itself (whole or with its year left out), else reckoned from another date. */
  readonly basis: 'stated' | 'relative';
}

/** What a rule may ask about the text around its phrase. */
export interface Setting {
  /** ISO day of publication, if known. */
  readonly published: string | undefined;
  tense(span: Span): Tense;
  /** The text before the phrase, at most 60 code units, to its sentence's start at the farthest. */
  before(span: Span): string;
  /** TIMEX3 value of the nearest date told before the phrase, else of the publication. Narrow with `only`; with `reach`
   * (code units) only of the former. Dates that something is compared with ("since November") do not count. */
  anchor(span: Span, only?: RegExp, reach?: number): string | undefined;
  /** In a history, ISO day at which the date told before the phrase begins; undefined in news. */
  narrated(span: Span): string | undefined;
  /** ISO day of the news that was told just before the phrase: at most some days before the publication. */
  newsBefore(span: Span): string | undefined;
  /** The same, but only where that date stands in the phrase's own sentence. */
  anchorInSentence(span: Span, only?: RegExp): string | undefined;
  /** The ISO day that the phrase right after this one gives: "10 a.m. on Tuesday". */
  dayAfter(span: Span): string | undefined;
}

/** A phrase that a rule takes for a date, not yet resolved. */
export interface Candidate extends Span {
  readonly type: DateType;
  /** Resolves the phrase; undefined where it turns out to be none. */
  resolve(setting: Setting): Resolved | undefined;
}

/** Finds its kind of phrase in a text. Rules may overlap: the longest phrase wins, then the earlier rule. */
export type Rule = (text: string) => Candidate[];

/** What a rule says about one match of its pattern; `undefined` declines it. */
export interface Reading {
  readonly type: DateType;
  /** Where the phrase lies inside the match, by default all of it. */
  readonly from?: number;
  readonly length?: number;
  resolve(setting: Setting, span: Span): Resolved | string | undefined;
}

/**
 * A rule from a regular expression (flag `g`) and what to make of its matches.
 * A resolution given as a plain string is relative: reckoned, not stated.
 */
export function rule(
  pattern: RegExp,
  read: (groups: Groups, match: RegExpExecArray, text: string) => Reading | undefined,
): Rule {
  return (text) => {
    const found: Candidate[] = [];
    for (const match of text.matchAll(pattern)) {
      const reading = read(match.groups ?? {}, match, text);
      if (!reading) continue;
      const start = match.index + (reading.from ?? 0);
      const span = { start, end: start + (reading.length ?? match[0].length - (reading.from ?? 0)) };
      const resolve = (setting: Setting) => {
        const resolved = reading.resolve(setting, span);
        return typeof resolved === 'string' ? { value: resolved, basis: 'relative' as const } : resolved;
      };
      found.push({ ...span, type: reading.type, resolve });
    }
    return found;
  };
}

/** The rule, asked only where the text holds one of the words: rare rules are then not even compiled. */
export function where(words: RegExp, inner: Rule): Rule {
  return (text) => (words.test(text) ? inner(text) : []);
}

/** Named groups of a match. */
export type Groups = { readonly [name: string]: string | undefined };

/** A value that the text itself states. */
export function stated(value: string | undefined): Resolved | undefined {
  return value === undefined ? undefined : { value, basis: 'stated' };
}
