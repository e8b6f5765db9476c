import { LRUCache } from 'lru-cache';
import type { Article, Quote } from '../../articles/article.ts';
import type { QuoteBlock } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import { articleFacts, citationParts } from '../../replies/citation.ts';
import { quoteAddress } from '../../replies/text-fragment.ts';
import { shorten, singleLine } from '../../support/safe-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { percentEncode } from './percent-encode.ts';

/** Whether a link leads to the quote in its article, or only to the article: its address is shorter. */
export type LinkTarget = 'quote' | 'article';

/**
 * Where a quote comes from, as one line of Markdown. It ends with a link if the article has an address: with `quote` to the
 * very words, which a browser scrolls to and marks.
 */
export function citationMarkdown(
  quote: Quote,
  place: Place,
  target: LinkTarget,
  catalogue: Catalogue,
): string {
  const { article } = quote;
  const address = (target === 'quote' && boundedAddress(quoteAddress(quote))) || article.url;
  return [
    ...citationParts(article, { ...place, quote }, catalogue).map(shortMarkdown),
    ...link(address, catalogue),
  ].join(' · ');
}

/** Small facts of an article in a list of articles, as one line of Markdown: publisher, date, `facts`, link. */
export function factsMarkdown(article: Article, facts: readonly string[], catalogue: Catalogue): string {
  return [
    ...[...articleFacts(article, catalogue), ...facts].map(shortMarkdown),
    ...link(article.url, catalogue),
  ].join(' · ');
}

/** A title, a publisher or another short text in Markdown, on one line; shortened if it is very long. */
export function shortMarkdown(text: string): string {
  return escaped.memo(text);
}

/** Every quote of an article has its title and date below: some hundred kilobytes of what was escaped last. */
const escaped = new LRUCache<string, string>({
  max: 1000,
  memoMethod: (text) => escapeMarkdown(shorten(singleLine(text), SMALL_ROOM)),
});

/** Where in its article a quote stands. */
type Place = Partial<Pick<QuoteBlock, 'origin' | 'paragraph' | 'brief'>>;

/** The title itself would not do as the words of a link: Discord loses the link if it holds an unpaired bracket. */
function link(url: string | undefined, { message }: Catalogue): string[] {
  const address = boundedAddress(url);
  return address === undefined ? [] : [`[${message.readIt}](<${address}>)`];
}

/** An address as it may stand between `(<` and `>)`; undefined if it is none or too long. */
function boundedAddress(url: string | undefined): string | undefined {
  const address = url && percentEncode(url, /[()<>\s\\]/g);
  return address !== undefined && address.length <= URL_ROOM ? address : undefined;
}

/** So that a citation, every character of it escaped, stays far under a message's 4,000 characters. */
const SMALL_ROOM = 150;
const URL_ROOM = 400;
