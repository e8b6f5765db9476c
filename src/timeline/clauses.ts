import type { DateExpression } from '../dates/date-expression.ts';
import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';
import { trimSpan } from '../language/span.ts';
import { lowerBound } from '../support/lower-bound.ts';
import { clauseBoundaries, datedInserts } from './clause-boundaries.ts';
import { withListedDates } from './listed-dates.ts';
import { type PlacedDates, placeDates } from './placed-dates.ts';

/** A part of a sentence, and the dates that govern it; none if the text does not date it. */
export interface Clause extends Span {
  readonly dates: readonly DateExpression[];
}

/**
 * Divides a sentence between its dates: each clause has the dates that govern it, in the order of the text.
 *
 * The sentence is cut where what follows has a time of its own, whether told or not (see clause-boundaries.ts). Elsewhere ("and", "while", a comma)
 * it is cut only to part two dates; if it is not, all of it happened on its one date. The two ends of a range ("from 2009 to 2011")
 * stay together; of a list ("in 1998, 2003 and 2005") each date has the whole of it; and together stays what stands on both sides of an insert: "The launch, first set for May, | was put off until June", with the insert
 * inside it. A sentence without dates is one clause.
 */
export function divide(text: string, sentence: Span, dates: readonly DateExpression[]): Clause[] {
  if (dates.length === 0) return [{ ...sentence, dates: [] }];
  const placed = placeDates(dates);
  const inserts = datedInserts(text, sentence, placed);
  const cuts = [...new Set(clauseBoundaries(text, sentence, placed, inserts))].sort((a, b) => a - b);
  const isCut = (from: number, to: number) =>
    (cuts[lowerBound(cuts.length, (index) => (cuts[index] ?? from) >= from)] ?? to + 1) <= to;
  const joints: number[] = [];
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (
      !before ||
      SAME.test(text.slice(before.end, date.start)) ||
      sameDay(before, date) ||
      isNarrowed(text, before, date) ||
      isCut(before.end, date.start) ||
      isRange(text, before, date)
    )
      continue;
    joints.push(jointBetween(text, before.end, date.start));
  }
  const ends = [...new Set([...cuts, ...joints])]
    .sort((a, b) => a - b)
    .filter((cut) => !onlyDates(sentence.start, cut, placed));
  const bounds = [sentence.start, ...ends, sentence.end];
  const clauses = bounds.slice(1).map((end, index): Clause => {
    const start = bounds[index] ?? sentence.start;
    return { start, end, dates: placed.within(start, end) };
  });
  return withListedDates(text, acrossInserts(clauses, inserts)).flatMap((clause) => {
    const span = trimSpan(text, clause);
    return span.end - span.start < 2 ? [] : [{ ...span, dates: clause.dates }];
  });
}

/** The same with what goes on behind an insert joined to what stands before it. */
function acrossInserts(clauses: readonly Clause[], inserts: readonly Span[]): Clause[] {
  const joined = [...clauses];
  for (const insert of inserts) {
    const before = joined.findIndex(({ end }) => end === insert.start);
    const after = joined.findIndex(({ start }) => start === insert.end);
    const [opens, goesOn] = [joined[before], joined[after]];
    if (!opens || !goesOn) continue;
    joined[after] = { start: opens.start, end: goesOn.end, dates: [...opens.dates, ...goesOn.dates] };
    joined.splice(before, 1);
  }
  return joined;
}

/** Whether there is next to nothing but dates up to the cut: "Yesterday, | at this year's conference, ..." is one clause. */
function onlyDates(start: number, cut: number, dates: PlacedDates): boolean {
  const dated = dates.unitsUntil(cut);
  return dated > 0 && cut - start - dated < LEAST;
}

/** Characters: "On ", ", " and the like beside a date say nothing. */
const LEAST = 8;

/** "Tuesday in Everett, at 18:00 UTC": a time of the day that was just told. */
function sameDay(one: DateExpression, other: DateExpression): boolean {
  return (
    other.type === 'TIME' && one.value.length >= 10 && one.value.slice(0, 10) === other.value.slice(0, 10)
  );
}

/** "In 1991 it lost a ship, in April,": the second date is a part of the first. */
function isNarrowed(text: string, one: DateExpression, other: DateExpression): boolean {
  return (
    other.value.startsWith(`${one.value}-`) &&
    /, (?:in|on) (?:the )?$/.test(text.slice(one.end, other.start)) &&
    /^[,.]/.test(text.slice(other.end, other.end + 1))
  );
}

/** Whether two dates are the ends of one stretch: "from 2009 to 2011", "2009-2010", "between May and June"; or one date told twice over. */
export function isRange(text: string, first: Span, second: Span): boolean {
  const between = text.slice(first.end, second.start);
  if (/^\s?[-–—]\s?$|^ (?:to|through|until|till) $/.test(between)) return true;
  return between === ' and ' && /\bbetween $/i.test(text.slice(Math.max(0, first.start - 10), first.start));
}

/** One time told twice, "12:30 EST (16:30 UTC)", or a part with its whole, "the first quarter of the financial year". */
const SAME = /^ ?\($|^ (?:of|in) (?:the )?$/;

const JOINING = oneOf(
  'and|but|then|or|that',
  'while|when|as|although|though|whereas|with',
  'who|which|where|whose',
);
const JOINT = new RegExp(String.raw`[;:]\s|(?:, |\s[–—-]+ )?\b${JOINING}\b\s|,\s|\s[–—-]+\s`, 'g');

/** Where to part two dates: at the last joint between them, else right after the first. */
function jointBetween(text: string, from: number, to: number): number {
  const joints = [...text.slice(from, to).matchAll(JOINT)];
  const joint =
    joints.findLast((match) => match[0].startsWith(';')) ??
    joints.findLast((match) => /\w/.test(match[0])) ??
    joints.at(-1);
  return joint ? from + joint.index + (/^[;:,]\s$/.test(joint[0]) ? joint[0].length : 0) : from;
}
