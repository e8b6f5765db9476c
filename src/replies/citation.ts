import type { Article } from '../articles/article.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import type { Words } from '../words/en.ts';
import { shortDay } from './dates.ts';

/** Where a quote comes from, in the order in which it is shown: title, publisher, date, paragraph. Plain text. */
export function citationParts(
  article: Article,
  {
    origin = 'article',
    paragraph,
    brief = false,
  }: Partial<Pick<QuoteBlock, 'origin' | 'paragraph' | 'brief'>>,
  words: Words,
): string[] {
  const place = paragraph === undefined ? [] : [`¶ ${paragraph}`];
  if (brief && place.length > 0) return place;
  return [words.origin[origin] + article.title, ...factsOf(article, words), ...place];
}

/** The publisher and the date of an article, as far as they are known. */
export function factsOf({ publisher, published }: Article, words: Words): string[] {
  return [publisher, published && shortDay(published, words)].filter(
    (fact) => fact !== undefined && fact !== '',
  ) as string[];
}
