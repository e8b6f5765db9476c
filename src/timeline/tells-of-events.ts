import type { Article } from '../articles/article.ts';
import { draftsOf } from './attach.ts';

/** Whether a timeline of what an article tells of somewhere holds anything: with a day of publication every sentence does. */
export function tellsOfEvents(article: Article): boolean {
  return article.published !== undefined || hasDatedEvents(article);
}

/** Whether the text of an article dates an event, and not the day of its publication alone. A very long text is taken to. */
export function hasDatedEvents(article: Article): boolean {
  const before = known.get(article);
  if (before !== undefined) return before;
  const dates =
    article.text.length > LONG || draftsOf(article).some(({ mention }) => mention.date.basis !== 'published');
  known.set(article, dates);
  return dates;
}

/** Read when first asked; goes with the article. */
const known = new WeakMap<Article, boolean>();
/** Code units: a book, whose reading takes longer than a reply may. */
const LONG = 200_000;
