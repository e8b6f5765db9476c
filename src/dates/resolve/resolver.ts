import type { Span } from '../../language/span.ts';
import type { DateExpression, DateType } from '../date-expression.ts';
import { addDays, daysBetween, parseDay } from '../values/days.ts';
import { intervalOf } from '../values/interval.ts';
import type { Candidate, Context } from './context.ts';
import { expressionOf } from './expression-of.ts';
import { isInPart } from './half-of-day.ts';
import { isHeading } from './headings.ts';
import { clauseAfterSemicolon, withoutInserts } from './inserts.ts';
import { isNarrative } from './narrative.ts';
import { isLiveBlog, postDay } from './post-day.ts';
import { sentenceAround } from './sentence-around.ts';
import { tenseAt } from './tense.ts';

/** Resolves candidates in the order of the text, so that each can refer to those before it. */
export class Resolver implements Context {
  readonly published: string | undefined;
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #narrative: boolean;
  readonly #found: DateExpression[] = [];
  #isLive: boolean | undefined;
  /** Where among the candidates the one stands that is being resolved, and how many before it wait for its day. */
  #current = 0;
  #asking = 0;

  constructor(text: string, published: string | undefined, candidates: readonly Candidate[]) {
    this.#text = text;
    this.published = published;
    this.#candidates = candidates;
    this.#narrative = isNarrative(text, published, candidates);
  }

  expressions(): DateExpression[] {
    for (const [index, candidate] of this.#candidates.entries()) {
      this.#current = index;
      const resolved = candidate.resolve(this);
      if (resolved)
        this.#found.push(expressionOf(this.#text, candidate, resolved, this.#found.at(-1)?.end ?? 0));
    }
    return this.#found;
  }

  tense(span: Span) {
    return isHeading(this.#text, span)
      ? 'unknown'
      : tenseAt(this.#text, span, sentenceAround(this.#text, span));
  }

  before(span: Span) {
    return this.#text.slice(Math.max(sentenceAround(this.#text, span).start, span.start - 60), span.start);
  }

  after({ end }: Span) {
    return this.#text.slice(end, end + 40);
  }

  anchor(span: Span, only = ANY_DATE, reach = Number.POSITIVE_INFINITY) {
    const told = this.#nearest(
      span.start,
      reach,
      (date) => only.test(date.value) && !this.#isComparedWith(date),
    );
    if (told || reach < Number.POSITIVE_INFINITY) return told?.value;
    const otherwise = this.narrated(span) ?? this.published;
    return otherwise && only.test(otherwise) ? otherwise : undefined;
  }

  narrated(span: Span) {
    if (isHeading(this.#text, span)) {
      const last = this.#found.findLast((date) => isHeading(this.#text, date));
      return last && intervalOf(last.value)?.earliest;
    }
    if (!this.#narrative || /^(?:future|present)$/.test(this.tense(span))) return undefined;
    const told = this.#nearest(span.start, Number.POSITIVE_INFINITY, ({ value }) => /^\d{4}/.test(value));
    return told && intervalOf(told.value)?.earliest;
  }

  newsBefore(span: Span) {
    const { published } = this;
    if (!published) return undefined;
    return this.#nearest(
      span.start,
      NEWS_REACH,
      (date) => isNews(date.value, published) && !this.#isComparedWith(date),
    )?.value.slice(0, 10);
  }

  partBefore(span: Span, time: string) {
    const { published = '' } = this;
    if (time < SMALL_HOURS) {
      const day = this.#nearest(span.start, NEWS_REACH, ({ value }) => parseDay(value) !== undefined);
      const night = this.#nearest(span.start, NEWS_REACH, ({ value }) => AT_NIGHT.test(value))?.value.slice(
        0,
        10,
      );
      const morning = night && day?.value.startsWith(night) ? addDays(night, 1) : undefined;
      if (morning && morning <= published) return morning;
    }
    return this.#nearest(
      span.start,
      NEWS_REACH,
      ({ value }) => PART.test(value) && value.slice(0, 10) <= published && isInPart(time, value.slice(10)),
    )?.value.slice(0, 10);
  }

  storyDay(span: Span) {
    const { published = '' } = this;
    return this.#nearest(
      span.start,
      STORY_REACH,
      (date) =>
        parseDay(date.value) !== undefined &&
        date.value.slice(0, 10) <= published &&
        !/\d{4}|\bago\b/.test(date.text) &&
        !this.#isComparedWith(date),
    )?.value.slice(0, 10);
  }

  postDay(span: Span) {
    this.#isLive ??= isLiveBlog(this.#text, this.#candidates);
    return this.#isLive ? postDay(this.#text, span, this.#found, this.published) : undefined;
  }

  plannedBefore(span: Span) {
    const { published = '' } = this;
    return this.#nearest(
      span.start,
      PLAN_REACH,
      ({ value }) => published !== '' && parseDay(value) !== undefined && value.slice(0, 10) > published,
    )?.value.slice(0, 10);
  }

  anchorInSentence(span: Span, only = ANY_DATE) {
    const sentence = sentenceAround(this.#text, span);
    const start = sentence.start + clauseAfterSemicolon(this.#text.slice(sentence.start, span.start));
    const before = withoutInserts(this.#text.slice(start, span.start));
    return this.#nearest(
      span.start,
      span.start - start,
      (date) =>
        date.start >= start &&
        only.test(date.value) &&
        before[date.start - start] !== ',' &&
        !this.#isComparedWith(date),
    )?.value;
  }

  dayAfter(span: Span) {
    // "8 p.m., 9 p.m. and 10 p.m. on Tuesday": each asks the next.
    if (this.#asking >= MOST_ASKING) return undefined;
    const next = this.#candidates
      .slice(this.#current, this.#current + MOST_ASKING + 2)
      .find(({ start, type }) => start >= span.end && (type === 'DATE' || type === 'TIME'));
    const gap = next ? this.#text.slice(span.end, next.start) : '';
    if (!next || !(BESIDE.test(gap) || (next.rule === 'clock-time' && LISTED.test(gap)))) return undefined;
    this.#asking++;
    const value = next.resolve(this)?.value;
    this.#asking--;
    return value && parseDay(value) ? value : undefined;
  }

  /** The nearest time told before the offset that passes the test and ends at most `reach` code units before it. */
  #nearest(at: number, reach: number, passes: (date: DateExpression) => boolean): DateExpression | undefined {
    const last = this.#found.length - 1;
    for (let index = last; index >= 0 && index > last - MOST_LOOKED_AT; index--) {
      const date = this.#found[index];
      if (!date || at - date.end > reach) return undefined;
      if (date.end <= at && isPoint(date.type) && passes(date)) return date;
    }
    return undefined;
  }

  #isComparedWith({ start, end, anchor = '', value }: DateExpression): boolean {
    // "from $31 a year earlier": a quarter that is counted from another one.
    if (/-Q\d$/.test(anchor) && anchor !== value) return true;
    return (
      COMPARED_WITH.test(this.#text.slice(Math.max(0, start - 20), start)) &&
      !this.#text.startsWith(', when ', end)
    );
  }
}

/** Before a date that something is measured against: what happens next does not happen there. */
const COMPARED_WITH = /\b(?:since|than in|than on|than) (?:the |early |late |mid-)?$/;
/** Code units and days: how far back, in the text and before the publication, a piece's news of the day may stand. */
const NEWS_REACH = 300;
const NEWS_DAYS = 4;
/** Code units: how far back the day of a story may stand for a time of that day; two sentences. */
const STORY_REACH = 150;
/** Code units: how far back a day ahead may stand for a time of that day; a sentence. */
const PLAN_REACH = 150;
/** Bounds for texts of nothing but dates: how far back an anchor is looked for, and how many times of day wait for one day. */
const MOST_LOOKED_AT = 1000;
const MOST_ASKING = 8;
/** "Polls closed at 10 p.m. on Thursday. At 4 a.m.": the night ends on the next day. */
const AT_NIGHT = /T(?:NI|EV|19|2[0-3])/;
const SMALL_HOURS = 'T06';
const PART = /^\d{4}-\d\d-\d\dT[A-Z]{2}$/;
const ANY_DATE = /^\d{2,4}/;
const BESIDE = /^,? (?:on |of |in |last |this )?$/;
/** "8 a.m., 9 a.m. and 10 a.m. on Tuesday". */
const LISTED = /^,? (?:and|or) $/;
function isNews(value: string, published: string): boolean {
  if (!parseDay(value)) return false;
  const days = daysBetween(value, published);
  return days >= 0 && days <= NEWS_DAYS;
}

function isPoint(type: DateType): boolean {
  return type === 'DATE' || type === 'TIME';
}
