import { type Article, markAt } from '../articles/article.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten } from '../support/safe-text.ts';
import { shortDay } from './date-words.ts';

/**
 * Where a quote comes from, in the order in which it is shown: title, publisher, date, what it stands under (a page, a heading, a
 * time code), paragraph. Plain text.
 */
export function citationParts(
  article: Article,
  {
    origin = 'article',
    paragraph,
    brief = false,
    quote,
  }: Partial<Pick<QuoteBlock, 'origin' | 'paragraph' | 'brief' | 'quote'>>,
  catalogue: Catalogue,
): string[] {
  const mark = quote && markAt(article, quote.start);
  const place = [
    ...(mark ? [shorten(mark.label, MARK_LENGTH)] : []),
    ...(paragraph === undefined ? [] : [`¶ ${paragraph}`]),
  ];
  if (brief && place.length > 0) return place;
  return [catalogue.origin[origin] + article.title, ...articleFacts(article, catalogue), ...place];
}

/** A heading is there to find a place by, not to be read again. */
const MARK_LENGTH = 60;

/** The publisher and the date of an article, as far as they are known. */
export function articleFacts({ publisher, published }: Article, catalogue: Catalogue): string[] {
  return [publisher, published && shortDay(published, catalogue)].filter(
    (fact) => fact !== undefined && fact !== '',
  ) as string[];
}
