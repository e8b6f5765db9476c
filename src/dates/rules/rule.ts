import type { Span } from '../../language/span.ts';
import type { DatePart, DateType } from '../date-expression.ts';
import type { Context, DateCandidate, Resolved } from '../resolve/context.ts';
import { matchesAt } from './match-at.ts';
import type { Signs } from './signs.ts';

/**
 * A rule: what one kind of phrase looks like and what it means. It carries its own tests: test/dates/rules.test.ts reads every
 * example and counter-example with all rules together. Phrases may overlap: the longest wins, then the one of the earlier rule.
 */
export interface DateRule {
  /** Unique, in kebab-case: `timeline --explain` prints it. */
  readonly name: string;
  /** At least two texts that it reads. */
  readonly examples: readonly Example[];
  /** At least one text that looks like its phrases and must not be read by it. */
  readonly counterExamples: readonly (string | CounterExample)[];
  /** With flag `g`. The text is in Latin-1 characters alone, with plain quotes and hyphens (see latin-text.ts). */
  readonly pattern: RegExp;
  /** Where the pattern is tried: left out of it is what holds no such word. */
  readonly signs: Signs;
  /** What a match means; undefined declines it. */
  readonly read: (
    groups: Groups,
    match: RegExpExecArray,
    text: string,
    holds: TextTest,
  ) => RuleResult | undefined;
}

/** Whether the whole text holds a pattern. Tested once a text, however often rules ask. */
export type TextTest = (pattern: RegExp) => boolean;

/** See `TextTest`. */
export function textTest(text: string): TextTest {
  const known = new Map<RegExp, boolean>();
  return (pattern) => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const holds = pattern.test(text);
    known.set(pattern, holds);
    return holds;
  };
}

/** A text and what its phrase, which stands in square brackets, means. */
export interface Example {
  readonly text: string;
  /** TIMEX3 value. */
  readonly value: string;
  /** If the value does not show it: SET. */
  readonly type?: DateType;
  readonly part?: DatePart;
  /** ISO day of publication, by default `REFERENCE_DAY`; null for none. */
  readonly published?: string | null;
}

/** A text that another rule reads. One given as a plain string holds no date at all. */
interface CounterExample {
  readonly text: string;
  /** The name of that rule. */
  readonly readBy: string;
}

/** The day on which the texts of examples were published, a Wednesday. */
export const REFERENCE_DAY = '2023-10-18';

/** What a rule says about one match of its pattern. */
export interface RuleResult {
  readonly type: DateType;
  /** Where the phrase begins, counted from the start of the match; before it, if negative. Default 0. */
  readonly from?: number;
  /** Code units of the phrase, by default up to the end of the match. */
  readonly length?: number;
  /** Undefined if it turns out to be no date. */
  resolve(context: Context, span: Span): Resolved | undefined;
}

/** Named groups of a match. */
export type Groups = { readonly [name: string]: string | undefined };

/** The phrases that the rule takes for dates of those that begin at these places of a text, in its order, not yet resolved. */
export function candidatesOf(
  rule: DateRule,
  text: string,
  places: readonly number[],
  holds: TextTest,
): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const match of matchesAt(rule.pattern, text, places)) {
    const reading = rule.read(match.groups ?? {}, match, text, holds);
    if (!reading) continue;
    const { type, from = 0, length = match[0].length - from } = reading;
    const start = match.index + from;
    const span = { start, end: start + length };
    found.push({ ...span, type, rule: rule.name, resolve: (context) => reading.resolve(context, span) });
  }
  return found;
}
