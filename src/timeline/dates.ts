import { fullDates } from '../language/calendar.ts';
import { parseDay } from '../language/days.ts';
import type { Span } from '../language/span.ts';
import { overlaps } from '../language/span.ts';
import { plainText } from './plain-text.ts';
import { calendarRules } from './rules/calendar-dates.ts';
import { clockRules } from './rules/clock.ts';
import { deicticRules } from './rules/deictic.ts';
import { durationRules } from './rules/durations.ts';
import { holidayRules } from './rules/holidays.ts';
import { joinTimes } from './rules/join-times.ts';
import { hasParts, modifierBefore } from './rules/modifiers.ts';
import { monthRules } from './rules/months.ts';
import { nthRules } from './rules/nth.ts';
import { numericRules } from './rules/numeric-dates.ts';
import type { Candidate, DatePart, DateType, Resolved, Rule, Setting } from './rules/rule.ts';
import { setRules } from './rules/sets.ts';
import { unitRules } from './rules/units.ts';
import { weekdayRules } from './rules/weekdays.ts';
import { yearPartRules } from './rules/year-parts.ts';
import { yearRules } from './rules/years.ts';
import { tenseAt } from './tense.ts';

/** A phrase of a text that tells a time. */
export interface DateExpression extends Span {
  /** Exactly the text between start and end. */
  readonly text: string;
  readonly type: DateType;
  /** TIMEX3 value: `2023-10-18`, `2023-03`, `199` (the 1990s), `2022-SP`, `2023-W42`, `P10Y`, `PRESENT_REF`, `2008-03-01TEV` ... */
  readonly value: string;
  /** Which part of the value's time is meant, where the text narrows it: START of 2022 for "early 2022". */
  readonly part?: DatePart;
  /** `stated` where the text gives the date itself, `relative` where it is reckoned from another date. */
  readonly basis: Resolved['basis'];
}

/**
 * The dates, times, durations and recurring times of an English text, in its order, not overlapping, by rules (see rules/).
 * Weekdays, months and the like are resolved by tense against `published` (ISO date); where that is missing or no date, against the
 * text's own first full date. Never throws.
 *
 * @example findDates('He left on Wednesday.', { published: '2023-10-18' }) // [{ text: 'Wednesday', value: '2023-10-18', ... }]
 */
export function findDates(
  text: string,
  { published }: { readonly published?: string | undefined } = {},
): DateExpression[] {
  const plain = plainText(text);
  const chosen = choose(RULES.flatMap((rule) => rule(plain)));
  const day =
    published !== undefined && parseDay(published) ? published.slice(0, 10) : fullDates(plain)[0]?.iso;
  const found = new Resolver(plain, day, chosen).expressions();
  return found.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
}

const RULES: readonly Rule[] = [
  ...calendarRules,
  ...monthRules,
  ...numericRules,
  ...nthRules,
  ...holidayRules,
  ...weekdayRules,
  ...deicticRules,
  ...yearPartRules,
  ...unitRules,
  ...yearRules,
  ...clockRules,
  ...setRules,
  ...durationRules,
];

/** Of overlapping candidates the longest, then the one of the earlier rule. */
function choose(candidates: Candidate[]): Candidate[] {
  const order = candidates.map((candidate, rank) => ({
    candidate,
    rank,
    length: candidate.end - candidate.start,
  }));
  order.sort((a, b) => b.length - a.length || a.rank - b.rank);
  const chosen: Candidate[] = [];
  for (const { candidate } of order) {
    if (!chosen.some((other) => overlaps(other, candidate))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Resolves candidates in the order of the text, so that each can refer to those before it. */
class Resolver implements Setting {
  readonly published: string | undefined;
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #found: DateExpression[] = [];

  constructor(text: string, published: string | undefined, candidates: readonly Candidate[]) {
    this.#text = text;
    this.published = published;
    this.#candidates = candidates;
  }

  expressions(): DateExpression[] {
    for (const candidate of this.#candidates) {
      const resolved = candidate.resolve(this);
      if (resolved) this.#found.push(this.#expression(candidate, resolved));
    }
    return joinTimes(this.#text, this.#found);
  }

  tense(span: Span) {
    return tenseAt(this.#text, span, this.#sentence(span));
  }

  before(span: Span) {
    return this.#text.slice(Math.max(this.#sentence(span).start, span.start - 60), span.start);
  }

  anchor(span: Span, only = ANY_DATE) {
    const told = this.#found.findLast(
      ({ type, end, value }) => isPoint(type) && end <= span.start && only.test(value),
    );
    return told?.value ?? (this.published && only.test(this.published) ? this.published : undefined);
  }

  anchorInSentence(span: Span, only = ANY_DATE) {
    const { start } = this.#sentence(span);
    return this.#found.findLast(
      (told) => isPoint(told.type) && told.start >= start && told.end <= span.start && only.test(told.value),
    )?.value;
  }

  dayAfter(span: Span) {
    const next = this.#candidates.find(
      ({ start, type }) => start >= span.end && (type === 'DATE' || type === 'TIME'),
    );
    if (!next || !BESIDE.test(this.#text.slice(span.end, next.start))) return undefined;
    const value = next.resolve(this)?.value;
    return value && parseDay(value) ? value.slice(0, 10) : undefined;
  }

  #expression(candidate: Candidate, resolved: Resolved): DateExpression {
    const { end, type } = candidate;
    const modifier =
      type === 'DATE' && hasParts(resolved.value) ? modifierBefore(this.#text, candidate) : undefined;
    const last = this.#found.at(-1)?.end ?? 0;
    const start = modifier && modifier.start >= last ? modifier.start : candidate.start;
    const part = resolved.part ?? (start === modifier?.start ? modifier.part : undefined);
    const expression = {
      start,
      end,
      text: this.#text.slice(start, end),
      type,
      value: resolved.value,
      basis: resolved.basis,
    };
    return part ? { ...expression, part } : expression;
  }

  /** The sentence around a span, roughly: up to a full stop before a capital, or a line's end. */
  #sentence({ start, end }: Span): Span {
    const before = this.#text.slice(Math.max(0, start - SENTENCE_REACH), start);
    const after = this.#text.slice(end, end + SENTENCE_REACH);
    const from = [...before.matchAll(SENTENCE_END)].at(-1);
    const to = SENTENCE_END_ONCE.exec(after);
    return {
      start: start - before.length + (from ? from.index + from[0].length : 0),
      end: end + (to ? to.index : after.length),
    };
  }
}

const ANY_DATE = /^\d{2,4}/;
const BESIDE = /^,? (?:on |of |last |this )?$/;
const SENTENCE_REACH = 400;
const SENTENCE_END =
  /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|No|Gen|Sen|Rep|Gov|Inc|Corp|Co|Ltd))[.!?]["”’)]*\s+(?=["“‘(]*[A-Z0-9])|\n+/g;
const SENTENCE_END_ONCE = new RegExp(SENTENCE_END.source);

function isPoint(type: DateType): boolean {
  return type === 'DATE' || type === 'TIME';
}
