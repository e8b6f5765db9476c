import type { Article } from '../articles/article.ts';
import type { DateExpression } from '../dates/date-expression.ts';
import { tenseAt } from '../dates/resolve/tense.ts';
import { daysBetween } from '../dates/values/days.ts';
import { contains } from '../language/span.ts';

/**
 * The day that an article reports on (ISO date): if its opening tells, in the past tense, of a day shortly before the publication
 * ("announced on Tuesday" in a piece of Wednesday), that day; else the day of publication. Undefined if the article has no date.
 *
 * What such a piece goes on to tell without a date nearly always belongs to the same day.
 */
export function newsDay(article: Article, dates: readonly DateExpression[]): string | undefined {
  const { text, published } = article;
  if (!published) return undefined;
  for (const sentence of article.sentences
    .filter(({ block }) => article.blocks[block]?.kind !== 'caption')
    .slice(0, OPENING)) {
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

const DAY = /^\d{4}-\d\d-\d\d(?:$|T)/;
/** Sentences that count as the opening: the title and the first ones under it. */
const OPENING = 4;
/** Days: how long before its publication a piece's news can lie. */
const RECENT = 3;
