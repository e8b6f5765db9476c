import type { Span } from '../../language/span.ts';
import type { DateType } from '../date-expression.ts';
import type { Candidate, Context, Resolved } from '../resolve/context.ts';

/** Finds its kind of phrase in a text. Rules may overlap: the longest phrase wins, then the earlier rule. */
export type Rule = (text: string) => Candidate[];

/** What a rule says about one match of its pattern; `undefined` declines it. */
export interface Reading {
  readonly type: DateType;
  /** Where the phrase lies inside the match, by default all of it. */
  readonly from?: number;
  readonly length?: number;
  resolve(setting: Context, span: Span): Resolved | string | undefined;
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
      const resolve = (setting: Context) => {
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
