import type { Article } from '../articles/article.ts';
import { daysBetween } from '../language/days.ts';
import { contains } from '../language/span.ts';
import type { DateExpression } from './date-expression.ts';
import { tenseAt } from './tense.ts';

/**
 * The day that an article reports on (ISO date): where its opening tells, in the past tense, of a day shortly before the publication
 * ("announced on Tuesday" in a piece of Wednesday), that day; else the day of publication. Undefined where the article has no date.
 *
 * What such a piece goes on to tell without a date nearly always belongs to the same day.
 */
export function newsDay(article: Article, dates: readonly DateExpression[]): string | undefined {
  const { text, published } = article;
  if (!published) return undefined;
  for (const sentence of article.sentences
    .filter(({ block }) => article.blocks[block]?.kind !== 'caption')
    .slice(0, OPENING)) {
    const day = dates.find((date) => contains(sentence, date) && /^\d{4}-\d\d-\d\d(?:$|T)/.test(date.value));
    if (!day || tenseAt(text, day, sentence) === 'future') continue;
    const back = daysBetween(day.value.slice(0, 10), published);
    if (back >= 0 && back <= RECENT) return day.value.slice(0, 10);
  }
  return published;
}

/** Sentences that count as the opening: the title and the first ones under it. */
const OPENING = 4;
/** Days: how long before its publication a piece's news can lie. */
const RECENT = 3;
