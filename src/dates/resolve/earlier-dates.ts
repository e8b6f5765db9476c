import type { DateExpression } from '../date-expression.ts';
import { addDays, daysBetween, parseDay } from '../values/days.ts';
import { AT_NIGHT, isInPart, SMALL_HOURS } from './half-of-day.ts';

/** The dates of a text that are resolved so far, and what a later phrase can refer to among them. Offsets and reaches are UTF-16 units. */
export class EarlierDates {
  readonly all: DateExpression[] = [];
  readonly #text: string;
  readonly #published: string;

  constructor(text: string, published = '') {
    this.#text = text;
    this.#published = published;
  }

  /** The nearest date told before the offset whose value passes the test (those of lengths and of recurring times begin with a letter) and that ends at most `reach` before it. */
  nearest(at: number, reach: number, passes: (date: DateExpression) => boolean): DateExpression | undefined {
    const last = this.all.length - 1;
    for (let index = last; index > last - MOST_LOOKED_AT; index--) {
      const date = this.all[index];
      if (!date || at - date.end > reach) return undefined;
      if (passes(date)) return date;
    }
    return undefined;
  }

  /** Whether something is only measured against a date: what is told next does not happen there. */
  isComparedWith({ start, end, anchor = '', value }: DateExpression): boolean {
    // "from $31 a year earlier": a quarter that is counted from another one.
    if (/-Q\d$/.test(anchor) && anchor !== value) return true;
    return (
      COMPARED_WITH.test(this.#text.slice(Math.max(0, start - 20), start)) &&
      !this.#text.startsWith(', when ', end)
    );
  }

  /** See `Context.newsBefore`. */
  newsBefore(at: number): string | undefined {
    const isNews = (date: DateExpression) => this.#isNews(date.value) && !this.isComparedWith(date);
    return (
      this.#dayBefore(at, NEWS_REACH, (date) => isNews(date) && !this.#isSaying(date)) ??
      this.#dayBefore(at, NEWS_REACH, isNews)
    );
  }

  /** "It leaked on Wednesday, the regulator said on Thursday": a story goes on from what was told, not from the telling. */
  #isSaying({ start }: DateExpression): boolean {
    return SAID.test(this.#text.slice(Math.max(0, start - 20), start));
  }

  /** See `Context.storyDay`. */
  storyDay(at: number): string | undefined {
    // What was told last is still to come: no story goes on from there.
    const planned = this.#plannedNear(at);
    if (planned && this.#dayBefore(at, STORY_REACH, () => true) === planned) return undefined;
    return this.#dayBefore(
      at,
      STORY_REACH,
      (date) =>
        date.value.slice(0, 10) <= this.#published &&
        !/\d{4}|\bago\b/.test(date.text) &&
        !this.isComparedWith(date),
    );
  }

  /** See `Context.plannedBefore`. */
  plannedBefore(at: number): string | undefined {
    return this.#plannedNear(at) ?? this.#plannedAtTop();
  }

  /** The day to come of which a piece's opening tells. */
  #plannedAtTop(): string | undefined {
    for (const { start, value } of this.all) {
      if (start >= TOP) return undefined;
      if (parseDay(value)) return this.#isToCome(value) ? value.slice(0, 10) : undefined;
    }
    return undefined;
  }

  #plannedNear(at: number): string | undefined {
    return this.#dayBefore(at, PLAN_REACH, ({ value }) => this.#isToCome(value));
  }

  #isToCome(value: string): boolean {
    return this.#published !== '' && value.slice(0, 10) > this.#published;
  }

  /** See `Context.partBefore`. */
  partBefore(at: number, time: string): string | undefined {
    const morning = time < SMALL_HOURS ? this.#morningAfter(at) : undefined;
    if (morning && morning <= this.#published) return morning;
    return this.#dayBefore(
      at,
      NEWS_REACH,
      ({ value }) => value.slice(0, 10) <= this.#published && isInPart(time, value.slice(10)),
    );
  }

  /** "Polls closed at 10 p.m. on Thursday. At 4 a.m.": the day after the night that was told last. */
  #morningAfter(at: number): string | undefined {
    const day = this.#dayBefore(at, NEWS_REACH, () => true);
    const night = this.#dayBefore(at, NEWS_REACH, ({ value }) => AT_NIGHT.test(value));
    return night !== undefined && night === day ? addDays(night, 1) : undefined;
  }

  /** The ISO day of the nearest date that is one day, or a time of it, and passes the test. */
  #dayBefore(at: number, reach: number, passes: (date: DateExpression) => boolean): string | undefined {
    return this.nearest(at, reach, (date) => parseDay(date.value) !== undefined && passes(date))?.value.slice(
      0,
      10,
    );
  }

  #isNews(value: string): boolean {
    if (!this.#published) return false;
    const days = daysBetween(value, this.#published);
    return days >= 0 && days <= NEWS_DAYS;
  }
}

/** Before a date that something is measured against. */
const COMPARED_WITH = /\b(?:since|than in|than on|than) (?:the |early |late |mid-)?$/;
/** Before the day of a saying at its sentence's end. */
const SAID = /\b(?:said|says|reported|announced|told reporters) (?:late |early )?(?:on )?$/;
/** Code units and days: how far back, in the text and before the publication, a piece's news of the day may stand. */
const NEWS_REACH = 300;
const NEWS_DAYS = 4;
/** Code units: how far back the day of a story may stand for a time of that day; two sentences. */
const STORY_REACH = 150;
/** Code units: how far back a day ahead may stand for a time of that day; a sentence. */
const PLAN_REACH = 150;
/** Code units: the first sentence. */
const TOP = 150;
/** A bound for texts of nothing but dates: how far back an anchor is looked for. */
const MOST_LOOKED_AT = 1000;
