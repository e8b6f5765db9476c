import { parsePage } from './page.ts';
import { type PageText, textOf } from './text-of.ts';
import { removeHidden } from './visible.ts';

/** The words of a piece of HTML that is an article already: an entry of a feed, a converted document, a letter. */
export async function htmlText(html: string): Promise<PageText> {
  const document = await parsePage(html);
  removeHidden(document);
  return textOf(document.body);
}

/** A page that is written as XML: in HTML `<a/>` and `<title/>` would stay open. */
export function closed(xhtml: string): string {
  return xhtml.replace(/<(a|title|script|style|span|div|i|b|em|p)((?:\s[^<>]*)?)\/>/g, '<$1$2></$1>');
}
