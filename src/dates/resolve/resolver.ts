import type { Span } from '../../language/span.ts';
import type { DateExpression, DateType } from '../date-expression.ts';
import { daysBetween, parseDay } from '../values/days.ts';
import { intervalOf } from '../values/interval.ts';
import type { Candidate, Context, Resolved } from './context.ts';
import { hasParts, modifierBefore } from './modifiers.ts';
import { isNarrative } from './narrative.ts';
import { tenseAt } from './tense.ts';

/** Resolves candidates in the order of the text, so that each can refer to those before it. */
export class Resolver implements Context {
  readonly published: string | undefined;
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #narrative: boolean;
  readonly #found: DateExpression[] = [];

  constructor(text: string, published: string | undefined, candidates: readonly Candidate[]) {
    this.#text = text;
    this.published = published;
    this.#candidates = candidates;
    this.#narrative = isNarrative(text, published, candidates);
  }

  expressions(): DateExpression[] {
    for (const candidate of this.#candidates) {
      const resolved = candidate.resolve(this);
      if (resolved) this.#found.push(this.#expression(candidate, resolved));
    }
    return this.#found;
  }

  tense(span: Span) {
    return tenseAt(this.#text, span, this.#sentence(span));
  }

  before(span: Span) {
    return this.#text.slice(Math.max(this.#sentence(span).start, span.start - 60), span.start);
  }

  anchor(span: Span, only = ANY_DATE, reach = Number.POSITIVE_INFINITY) {
    const told = this.#found.findLast(
      ({ type, start, end, value }) =>
        isPoint(type) &&
        end <= span.start &&
        span.start - end <= reach &&
        only.test(value) &&
        !COMPARED_WITH.test(this.#text.slice(Math.max(0, start - 20), start)),
    );
    if (told || reach < Number.POSITIVE_INFINITY) return told?.value;
    const otherwise = this.narrated(span) ?? this.published;
    return otherwise && only.test(otherwise) ? otherwise : undefined;
  }

  narrated(span: Span) {
    if (!this.#narrative) return undefined;
    const told = this.#found.findLast(
      ({ type, end, value }) => isPoint(type) && end <= span.start && /^\d{4}/.test(value),
    );
    return told && intervalOf(told.value)?.earliest;
  }

  newsBefore(span: Span) {
    const { published } = this;
    if (!published) return undefined;
    const told = this.#found.findLast(
      ({ type, start, end, value }) =>
        isPoint(type) &&
        end <= span.start &&
        span.start - end <= NEWS_REACH &&
        isNews(value, published) &&
        !COMPARED_WITH.test(this.#text.slice(Math.max(0, start - 20), start)),
    );
    return told?.value.slice(0, 10);
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
      rule: candidate.rule,
      ...(resolved.anchor !== undefined && { anchor: resolved.anchor }),
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

/** Before a date that something is measured against: what happens next does not happen there. */
const COMPARED_WITH = /\b(?:since|than in|than on|than) (?:the |early |late |mid-)?$/;
/** Code units and days: how far back, in the text and before the publication, a piece's news of the day may stand. */
const NEWS_REACH = 300;
const NEWS_DAYS = 4;
const ANY_DATE = /^\d{2,4}/;
const BESIDE = /^,? (?:on |of |last |this )?$/;
const SENTENCE_REACH = 400;
const SENTENCE_END =
  /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|No|Gen|Sen|Rep|Gov|Inc|Corp|Co|Ltd))[.!?]["”’)]*\s+(?=["“‘(]*[A-Z0-9])|\n+/g;
const SENTENCE_END_ONCE = new RegExp(SENTENCE_END.source);

function isNews(value: string, published: string): boolean {
  if (!parseDay(value)) return false;
  const days = daysBetween(value, published);
  return days >= 0 && days <= NEWS_DAYS;
}

function isPoint(type: DateType): boolean {
  return type === 'DATE' || type === 'TIME';
}
