import type { Article } from '../articles/article.ts';
import { quoteOf } from '../articles/article.ts';
import type { Span } from '../language/span.ts';
import { contains, trimSpan } from '../language/span.ts';
import { type Clause, divide, isRange } from './clauses.ts';
import { type DateExpression, findDates } from './dates.ts';
import type { TimelineEvent } from './event.ts';
import { type Interval, intervalOf } from './interval.ts';
import { jubilees } from './jubilee.ts';
import { newsDay } from './news-day.ts';
import { tenseAt } from './tense.ts';

/**
 * What an article tells of, clause by clause, in the order of its text: one event for each, with one mention. A clause that no date
 * governs is put on the day of publication with that as its basis; an article without one gives only what its text dates.
 */
export function eventsOf(article: Article): TimelineEvent[] {
  const { text, published } = article;
  const dates = findDates(text, { published }).filter((date) => datesEvents(text, date, published));
  const anniversaries = jubilees(text, published);
  const day = newsDay(article, dates);
  return article.sentences.flatMap((sentence) => {
    const span: Span = { start: sentence.start, end: sentence.end };
    const told = [...dates, ...anniversaries]
      .filter((date) => contains(span, date))
      .sort((a, b) => a.start - b.start);
    return divide(text, span, told).flatMap((clause) => eventOf(article, day, span, clause) ?? []);
  });
}

function eventOf(
  article: Article,
  day: string | undefined,
  sentence: Span,
  clause: Clause,
): TimelineEvent | undefined {
  const { text, published } = article;
  const span = withoutJoint(text, clause);
  const quote = quoteOf(article, span);
  const first = clause.dates[0];
  if (!first) {
    if (!published || !day || !/\p{L}{2}/u.test(quote.text)) return undefined;
    const tense = tenseAt(text, { start: span.start, end: span.start }, span);
    const on = tense === 'past' ? day : published;
    const mentions = [{ ...quote, sentence }];
    return {
      earliest: on,
      latest: on,
      precision: 'day',
      basis: 'published',
      value: on,
      planned: tense === 'future',
      mentions,
    };
  }
  const finest = clause.dates.reduce((a, b) => (lengthOf(b, published) < lengthOf(a, published) ? b : a));
  const interval = intervalOf(finest.value, finest.part, published);
  if (!interval) return undefined;
  const last = clause.dates.at(-1);
  const until = last && last !== first ? intervalOf(last.value, last.part, published) : undefined;
  const range =
    until && last && isRange(text, first, last) ? intervalOf(first.value, first.part, published) : undefined;
  const { earliest, latest }: Pick<Interval, 'earliest' | 'latest'> =
    range && until && range.earliest <= until.latest
      ? { earliest: range.earliest, latest: until.latest }
      : interval;
  return {
    earliest,
    latest,
    precision: interval.precision,
    basis: finest.basis,
    value: finest.value,
    planned: isPlanned(text, finest, clause, interval, published),
    mentions: [{ ...quote, sentence, phrase: { start: finest.start, end: finest.end } }],
  };
}

/** Told as still to come: in the future tense, or dated after the publication. */
function isPlanned(
  text: string,
  date: Span,
  clause: Span,
  { earliest, latest }: Interval,
  published: string | undefined,
): boolean {
  if (published && latest < published) return false;
  return tenseAt(text, date, clause) === 'future' || (published !== undefined && earliest > published);
}

/** Whether a date can be that of an event: it has a place in the calendar, and it is not part of a name ("the 2022 Winter Olympics"). */
function datesEvents(text: string, date: DateExpression, published: string | undefined): boolean {
  if (date.type !== 'DATE' && date.type !== 'TIME') return false;
  if (!intervalOf(date.value, date.part, published)) return false;
  if (isAttribute(text, date)) return false;
  // "Today, our drones are mostly from China", said by somebody: these days, not this day.
  return !(/^today$/i.test(date.text) && inQuotation(text, date.start));
}

function isAttribute(text: string, { start, end, value }: DateExpression): boolean {
  if (!/^\d{4}$/.test(value) || end - start !== 4) return false;
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^['’]s? |^-/.test(after)) return false;
  return (
    /\b(?:the|a|an|its|his|her|their|this|that|[A-Z]\w+) $/i.test(before) &&
    !/\b(?:in|since|by|of|until|during|from|to|and|between|before|after|for|around|through|early|late|mid) $/i.test(
      before,
    ) &&
    /^ (?:\w+ ){0,4}?\w+/.test(after)
  );
}

function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const open = before.lastIndexOf('“');
  if (open >= 0) return before.indexOf('”', open) < 0;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    (line.match(/"/g)?.length ?? 0) % 2 === 1 ||
    (line.includes('``') && line.lastIndexOf("''") < line.lastIndexOf('``'))
  );
}

function lengthOf(date: DateExpression, published: string | undefined): number {
  const interval = intervalOf(date.value, date.part, published);
  return interval ? Date.parse(interval.latest) - Date.parse(interval.earliest) : Number.POSITIVE_INFINITY;
}

/** The clause without the comma or conjunction that joins it to its neighbours. */
function withoutJoint(text: string, clause: Span): Span {
  const slice = text.slice(clause.start, clause.end);
  const head = /^(?:[,;:–—-]\s*)?(?:(?:and|but|while|whereas)\s+)?/.exec(slice)?.[0].length ?? 0;
  const tail = /[\s,;:–—-]*$/.exec(slice.slice(head))?.[0].length ?? 0;
  return trimSpan(text, { start: clause.start + head, end: clause.end - tail });
}
