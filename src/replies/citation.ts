import type { Article } from '../articles/article.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shortDay } from './dates.ts';

/** Where a quote comes from, in the order in which it is shown: title, publisher, date, paragraph. Plain text. */
export function citationParts(
  article: Article,
  {
    origin = 'article',
    paragraph,
    brief = false,
  }: Partial<Pick<QuoteBlock, 'origin' | 'paragraph' | 'brief'>>,
  catalogue: Catalogue,
): string[] {
  const place = paragraph === undefined ? [] : [`¶ ${paragraph}`];
  if (brief && place.length > 0) return place;
  return [catalogue.origin[origin] + article.title, ...factsOf(article, catalogue), ...place];
}

/** The publisher and the date of an article, as far as they are known. */
export function factsOf({ publisher, published }: Article, catalogue: Catalogue): string[] {
  return [publisher, published && shortDay(published, catalogue)].filter(
    (fact) => fact !== undefined && fact !== '',
  ) as string[];
}
