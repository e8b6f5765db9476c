import type { Article, Sentence } from '../articles/article.ts';
import type { DateExpression } from '../dates/date-expression.ts';
import { tenseAt } from '../dates/resolve/tense.ts';
import { daysBetween } from '../dates/values/days.ts';
import { contains } from '../language/span.ts';
import type { Draft } from './draft.ts';

/**
 * The day that an article reports on (ISO date): if its opening tells, in the past tense, of a day shortly before the publication
 * ("announced on Tuesday" in a piece of Wednesday), that day; else the day of publication. Undefined if the article has no date.
 *
 * What such a piece goes on to tell without a date nearly always belongs to the same day.
 */
export function newsDay(article: Article, dates: readonly DateExpression[]): string | undefined {
  const { text, published } = article;
  if (!published) return undefined;
  for (const sentence of opening(article)) {
    const days = dates
      .filter(
        (date) =>
          contains(sentence, date) && DAY.test(date.value) && tenseAt(text, date, sentence) !== 'future',
      )
      .map((date) => date.value.slice(0, 10))
      .filter((day) => day <= published && daysBetween(day, published) <= RECENT);
    const latest = days.sort().at(-1);
    if (latest) return latest;
  }
  return published;
}

/** The first sentences that do not stand under a picture. */
function* opening({ sentences, blocks }: Article): Iterable<Sentence> {
  let left = OPENING;
  for (const sentence of sentences) {
    if (blocks[sentence.block]?.kind === 'caption') continue;
    yield sentence;
    if (--left === 0) return;
  }
}

/**
 * The day of the news (ISO) that a sentence tells of last, apart from when something was said: what its paragraph goes on to tell in the past
 * without a date belongs to it. Undefined if it tells of none.
 */
export function recentDay(drafts: readonly Draft[], published: string | undefined): string | undefined {
  return drafts.findLast(
    ({ planned, mention: { date, phrase, text } }) =>
      published !== undefined &&
      !planned &&
      date.basis !== 'published' &&
      date.precision === 'day' &&
      date.latest <= published &&
      daysBetween(date.latest, published) <= RECENT &&
      !TIME_ALONE.test(phrase?.rule ?? '') &&
      !SAYING.test(text),
  )?.mention.date.latest;
}
/** "shortly after midnight" names no day. */
const TIME_ALONE = /^(?:clock-time|part-of-day|overnight|order-word)$/;
const SAYING = /\b(?:said|says|told|announced|reported|added)\b/;

const DAY = /^\d{4}-\d\d-\d\d(?:$|T)/;
/** Sentences that count as the opening: the title and the first ones under it. */
const OPENING = 4;
/** Days: how long before its publication a piece's news can lie. */
const RECENT = 3;
