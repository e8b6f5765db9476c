import type { Article } from '../articles/article.ts';
import type { QuoteBlock } from '../bot/reply.ts';
import { fold, shorten } from '../language/plain-text.ts';
import { citationParts, factsOf } from '../replies/citation.ts';
import type { Words } from '../words/en.ts';
import { escapeMarkdown } from './escape.ts';

/** Where a quote comes from, as one line of Markdown; it ends with a link where the article has an address. */
export function citation(article: Article, place: Place, words: Words): string {
  return [...citationParts(article, place, words).map(small), ...link(article, words)].join(' · ');
}

/** Small facts of an article in a list of articles, as one line of Markdown: publisher, date, `facts`, link. */
export function factLine(article: Article, facts: readonly string[], words: Words): string {
  return [...[...factsOf(article, words), ...facts].map(small), ...link(article, words)].join(' · ');
}

/** A title, a publisher or another short text in Markdown, on one line; shortened where it is very long. */
export function small(text: string): string {
  return escapeMarkdown(shorten(fold(text), SMALL_ROOM));
}

/** Where in its article a quote stands. */
type Place = Partial<Pick<QuoteBlock, 'origin' | 'paragraph' | 'brief'>>;

/** The title itself would not do as the words of a link: Discord loses the link where it holds an unpaired bracket. */
function link({ url }: Article, { message }: Words): string[] {
  return url && url.length <= URL_ROOM
    ? [`[${message.readIt}](<${url.replace(/[()<>\s\\]/g, percent)}>)`]
    : [];
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** So that a citation, every sign of it escaped, stays far under a message's 4,000 characters. */
const SMALL_ROOM = 150;
const URL_ROOM = 400;
