import type { Span } from '../../language/span.ts';
import type { Steps } from '../../support/slices.ts';
import type { DateExpression } from '../date-expression.ts';
import { parseDay } from '../values/days.ts';
import { intervalOf } from '../values/interval.ts';
import type { Context, DateCandidate } from './context.ts';
import { isDateline } from './dateline.ts';
import { isDiaryAhead } from './diary.ts';
import { EarlierDates } from './earlier-dates.ts';
import { expressionOf } from './expression-of.ts';
import { isHeading } from './headings.ts';
import { clauseAfterSemicolon, withoutInserts } from './inserts.ts';
import { isNarrative } from './narrative.ts';
import { isLiveBlog, opensLine, PostDays } from './post-day.ts';
import { sentenceAround } from './sentence-around.ts';
import { tenseAt } from './tense.ts';

/** Resolves candidates in the order of the text, so that each can refer to those before it. */
export class Resolver implements Context {
  readonly published: string | undefined;
  readonly #text: string;
  readonly #candidates: readonly DateCandidate[];
  readonly #narrative: boolean;
  readonly #earlier: EarlierDates;
  readonly #postDays: PostDays;
  #isLive: boolean | undefined;
  #isDiary: boolean | undefined;
  #asked: { readonly of?: Span; readonly sentence: Span } = { sentence: { start: 0, end: 0 } };
  /** Where among the candidates the one stands that is being resolved, and how many before it wait for its day. */
  #current = 0;
  #asking = 0;

  constructor(text: string, published: string | undefined, candidates: readonly DateCandidate[]) {
    this.#text = text;
    this.published = published;
    this.#candidates = candidates;
    this.#earlier = new EarlierDates(text, published);
    this.#postDays = new PostDays(text, this.#earlier.all, published);
    this.#narrative = isNarrative(text, published, candidates);
  }

  /** What they mean, a candidate a step. */
  *expressions(): Steps<DateExpression[]> {
    const { all } = this.#earlier;
    for (const [index, candidate] of this.#candidates.entries()) {
      this.#current = index;
      const resolved = candidate.resolve(this);
      if (resolved) all.push(expressionOf(this.#text, candidate, resolved, all.at(-1)?.end ?? 0));
      yield;
    }
    return all;
  }

  get written() {
    const { published } = this;
    const [first] = this.#earlier.all;
    return published && first && isDateline(this.#text, first, published) ? first.value : published;
  }

  tense(span: Span) {
    return isHeading(this.#text, span) ? 'unknown' : tenseAt(this.#text, span, this.#sentenceOf(span));
  }

  before(span: Span) {
    return this.#text.slice(Math.max(this.#sentenceOf(span).start, span.start - 60), span.start);
  }

  after({ end }: Span) {
    return this.#text.slice(end, end + 40);
  }

  anchor(span: Span, only = ANY_DATE, reach = Number.POSITIVE_INFINITY) {
    const told = this.#earlier.nearest(
      span.start,
      reach,
      (date) => only.test(date.value) && !this.#earlier.isComparedWith(date),
    );
    if (told || reach < Number.POSITIVE_INFINITY) return told?.value;
    const otherwise = this.narrated(span) ?? this.published;
    return otherwise && only.test(otherwise) ? otherwise : undefined;
  }

  headed(span: Span) {
    if (!isHeading(this.#text, span)) return undefined;
    const last = this.#earlier.all.findLast((date) => isHeading(this.#text, date));
    return last && intervalOf(last.value)?.earliest;
  }

  headsPlan(span: Span) {
    const { published } = this;
    if (!published || !isHeading(this.#text, span)) return false;
    this.#isDiary ??= isDiaryAhead(
      this.#text,
      this.#candidates.filter((one) => /weekday$/.test(one.rule) && isHeading(this.#text, one)),
      published,
    );
    return this.#isDiary;
  }

  narrated(span: Span) {
    if (isHeading(this.#text, span)) return this.headed(span);
    if (!this.#narrative || /^(?:future|present)$/.test(this.tense(span))) return undefined;
    const told = this.#earlier.nearest(span.start, Number.POSITIVE_INFINITY, ({ value }) =>
      /^\d{4}/.test(value),
    );
    return told && intervalOf(told.value)?.earliest;
  }

  newsBefore({ start }: Span) {
    return this.#earlier.newsBefore(start);
  }

  partBefore({ start }: Span, time: string) {
    return this.#earlier.partBefore(start, time);
  }

  storyDay({ start }: Span) {
    return this.#earlier.storyDay(start);
  }

  plannedBefore({ start }: Span) {
    return this.#earlier.plannedBefore(start);
  }

  postTime({ start }: Span) {
    if (!this.#isLiveBlog()) return undefined;
    return this.#earlier.nearest(
      start,
      POST_REACH,
      (date) => date.type === 'TIME' && opensLine(this.#text, date),
    )?.value;
  }

  postDay(span: Span) {
    return this.#isLiveBlog() ? this.#postDays.of(span) : undefined;
  }

  anchorInSentence(span: Span, only = ANY_DATE) {
    const sentence = this.#sentenceOf(span);
    const start = sentence.start + clauseAfterSemicolon(this.#text.slice(sentence.start, span.start));
    const before = withoutInserts(this.#text.slice(start, span.start));
    return this.#earlier.nearest(
      span.start,
      span.start - start,
      (date) =>
        only.test(date.value) && before[date.start - start] !== ',' && !this.#earlier.isComparedWith(date),
    )?.value;
  }

  dayAfter(span: Span) {
    // "8 p.m., 9 p.m. and 10 p.m. on Tuesday": each asks the next.
    if (this.#asking >= MOST_ASKING) return undefined;
    const next = this.#candidates
      .slice(this.#current, this.#current + MOST_ASKING + 2)
      .find(({ start }) => start >= span.end);
    const gap = next ? this.#text.slice(span.end, next.start) : '';
    if (!next || !(BESIDE.test(gap) || (next.rule === 'clock-time' && LISTED.test(gap)))) return undefined;
    this.#asking++;
    const value = next.resolve(this)?.value;
    this.#asking--;
    return value && parseDay(value) ? value : undefined;
  }

  #isLiveBlog(): boolean {
    this.#isLive ??= isLiveBlog(this.#text, this.#candidates);
    return this.#isLive;
  }

  /** A rule asks about its phrase several times in a row. */
  #sentenceOf(span: Span): Span {
    if (this.#asked.of !== span) this.#asked = { of: span, sentence: sentenceAround(this.#text, span) };
    return this.#asked.sentence;
  }
}

/** A bound for texts of nothing but dates: how many times of day wait for one day. */
const MOST_ASKING = 8;
/** Code units: how long a post may be. */
const POST_REACH = 1500;
const ANY_DATE = /^\d{2,4}/;
const BESIDE = /^,? (?:on |of |in |last |this )?$/;
/** "8 a.m., 9 a.m. and 10 a.m. on Tuesday". */
const LISTED = /^,? (?:and|or) $/;
