import { type Article, markAt } from '../articles/article.ts';
import { nameWords } from '../articles/article-lookup.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten } from '../support/safe-text.ts';
import { shortDay } from './day-words.ts';

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
  // A Markdown file's first heading is its title, which stands there already.
  const isTitle = mark && nameWords(mark.label).join(' ') === nameWords(article.title).join(' ');
  const place = [
    ...(mark && !isTitle ? [shorten(mark.label, MARK_LENGTH)] : []),
    ...(paragraph === undefined ? [] : [`¶ ${paragraph}`]),
  ];
  if (brief && place.length > 0) return place;
  return [catalogue.origin[origin] + article.title, ...articleFacts(article, catalogue), ...place];
}

/** Whether a page's title ends with its publisher, behind the line or the dash that sites put there. */
function endsWith(title: string, publisher: string): boolean {
  const before = title.slice(0, -publisher.length);
  const rest = title.slice(before.length);
  return rest.toLowerCase() === publisher.toLowerCase() && /\s[|–—·»-]\s*$/.test(before);
}

/** A heading is there to find a place by, not to be read again. */
const MARK_LENGTH = 60;

/** The publisher, unless the title ends with it ("A storm | The Week UK"), and the date of an article, as far as they are known. */
export function articleFacts({ title, publisher = '', published }: Article, catalogue: Catalogue): string[] {
  return [endsWith(title, publisher) ? '' : publisher, published && shortDay(published, catalogue)].filter(
    (fact) => fact !== undefined && fact !== '',
  ) as string[];
}
