import { en } from '../locales/en.ts';
import { citationParts } from '../replies/citation.ts';
import { escapeHtml } from '../support/escape-html.ts';
import { singleLine } from '../support/safe-text.ts';
import type { Mention } from '../timeline/event.ts';

/** A sentence as a quotation, and its source, as HTML: all escaped, a link if the article has an address. */
export function mentionHtml({ article, sentence }: Mention): {
  readonly quote: string;
  readonly source: string;
} {
  const said = escapeHtml(singleLine(article.text.slice(sentence.start, sentence.end)));
  const where = escapeHtml(citationParts(article, {}, en).join(' · '));
  const source = article.url === undefined ? where : `<a href="${escapeHtml(article.url)}">${where}</a>`;
  return { quote: `<blockquote>“${said}”</blockquote>`, source };
}
