import type { DateExpression } from '../dates/date-expression.ts';
import type { Span } from '../language/span.ts';

/** A part of a sentence and its dates. */
interface Dated extends Span {
  readonly dates: readonly DateExpression[];
}

/**
 * "They won the cup in 1998, 2003 and 2005": what is told once of each date of a list. Clauses that are nothing but a date are widened to the
 * words before them, and these to the end of the list, so that each tells the same of its own date.
 */
export function withListedDates(text: string, clauses: readonly Dated[]): Dated[] {
  const listed = [...clauses];
  for (let from = 0; from < listed.length; from++) {
    let to = from;
    while (isBareDate(text, listed[to + 1])) to++;
    if (isSharedTail(text, listed[to + 1])) to++;
    const [head, last] = [listed[from], listed[to]];
    if (to > from && head && last && head.dates.length > 0)
      for (let at = from; at <= to; at++)
        listed[at] = { start: head.start, end: last.end, dates: listed[at]?.dates ?? [] };
    from = to;
  }
  return listed;
}

/** ", 2003", " and 2005.": one date, and no words but those that join it to what stands before. */
function isBareDate(text: string, clause: Dated | undefined): boolean {
  const [date, second] = clause?.dates ?? [];
  if (!clause || !date || second) return false;
  return (
    JOINED.test(text.slice(clause.start, date.start)) && /^[\s.,;)]*$/.test(text.slice(date.end, clause.end))
  );
}
/** " and June to unveil it": a date that is joined to the one before it, and what both are told of. */
function isSharedTail(text: string, clause: Dated | undefined): boolean {
  const [date, second] = clause?.dates ?? [];
  if (!clause || !date || second) return false;
  return (
    /^\s?(?:and|or)\s$/.test(text.slice(clause.start, date.start)) &&
    TAIL.test(text.slice(date.end, Math.min(date.end + 24, clause.end)))
  );
}
const TAIL = /^ (?:to|at|for|with|against|in (?=[A-Z])) ?\w/;

const JOINED = /^\s?(?:,\s?)?(?:(?:and|or)\s)?(?:(?:again|also)\s)?(?:(?:in|on)\s)?$/;
