import type { SourceDocument } from '../formats/format.ts';
import { factsOf } from './facts-of.ts';
import { linkedData } from './linked-data.ts';
import { type PageDocument, type PageElement, parsePage } from './page.ts';
import { publishedOf } from './published-of.ts';
import { textOf } from './text-of.ts';
import { removeHidden } from './visible.ts';

/**
 * The article of a web page: its words without what stands around them, its headings, and what the page states of it.
 *
 * `url`: where the page came from; its address can date it. Rejects if the page holds no text, or is built to harm.
 *
 * @example
 * const page = await extractPage('<title>Bridge</title><p>The bridge is open.</p>');
 * page.text; // "The bridge is open."
 */
export async function extractPage(
  html: string,
  { url }: { readonly url?: string | undefined } = {},
): Promise<SourceDocument> {
  const document = await parsePage(html);
  const data = linkedData(document);
  const facts = factsOf(document, data, url);
  const published = publishedOf(document, data, url);
  removeHidden(document);
  const { text, marks } = await articleText(document);
  return {
    ...facts,
    ...(published && { published: published.value }),
    basis: { ...facts.basis, ...(published && { published: published.basis }) },
    text,
    marks,
    layout: 'article',
  };
}

/** The article by Mozilla's Readability; all of the page if that finds none. */
async function articleText(document: PageDocument) {
  const { Readability } = await import('@mozilla/readability');
  const whole = textOf(document.body);
  const found = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
    charThreshold: 200,
  }).parse();
  const article = found?.content ? textOf(found.content) : undefined;
  return article && article.text.length > 0 ? article : whole;
}
