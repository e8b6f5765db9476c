import { atOnce, type Steps } from '../support/slices.ts';
import type { DateExpression } from './date-expression.ts';
import { latinText } from './latin-text.ts';
import type { DateCandidate } from './resolve/context.ts';
import { joinTimes } from './resolve/join-times.ts';
import { Resolver } from './resolve/resolver.ts';
import { DATE_RULES } from './rules/all-rules.ts';
import { Places } from './rules/places.ts';
import { candidatesOf, textTest } from './rules/rule.ts';
import { parseDay } from './values/days.ts';
import { fullDates } from './values/find-full-dates.ts';

/**
 * The dates, times, durations and recurring times of an English text, in its order, not overlapping, by rules (see rules/).
 * Weekdays, months and the like are resolved by tense against `published` (ISO date); if that is missing or no date, against the
 * full date at the text's top, if there is one. Never throws.
 *
 * @example findDates('He left on Wednesday.', { published: '2023-10-18' }) // [{ text: 'Wednesday', value: '2023-10-18', ... }]
 */
export function findDates(text: string, options: FindOptions = {}): DateExpression[] {
  return atOnce(dateSteps(text, options));
}

interface FindOptions {
  readonly published?: string | undefined;
}

const PLACES = new Places(DATE_RULES);

/** The same, a rule or a date a step. */
export function* dateSteps(text: string, { published }: FindOptions): Steps<DateExpression[]> {
  const plain = latinText(text);
  const holds = textTest(plain);
  const candidates: DateCandidate[] = [];
  const places = PLACES.of(plain);
  for (const [number, rule] of DATE_RULES.entries()) {
    const own = places[number];
    if (!own) continue;
    for (const candidate of candidatesOf(rule, plain, own, holds)) candidates.push(candidate);
    yield;
  }
  const chosen = choose(candidates, plain.length);
  const day = published !== undefined && parseDay(published) ? published.slice(0, 10) : dateline(plain);
  yield;
  const resolved = yield* new Resolver(plain, day, chosen).expressions();
  const found = joinTimes(plain, resolved);
  yield;
  return found.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
}

/** The first full date, if it stands near enough to the top to be that of the text. */
function dateline(text: string): string | undefined {
  return fullDates(text.slice(0, TOP))[0]?.iso;
}

/** Code units: a headline and the line under it. */
const TOP = 300;

/** Of overlapping candidates the longest, then the one of the earlier rule. `length` is that of the text. */
function choose(candidates: readonly DateCandidate[], length: number): DateCandidate[] {
  const taken = new Uint8Array(length);
  return candidates
    .map((candidate, rank) => ({ candidate, rank, size: candidate.end - candidate.start }))
    .sort((a, b) => b.size - a.size || a.rank - b.rank)
    .flatMap(({ candidate }) => {
      const { start, end } = candidate;
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [candidate];
    })
    .sort((a, b) => a.start - b.start);
}
