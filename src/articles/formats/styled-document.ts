import { type PageDocument, type PageElement, parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import type { SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';

/**
 * The article of a document of a word processor, as HTML: `h1.title` is what is styled as its title, else it is an `h1` that opens it.
 * `name`: "a Word document". Rejects if it has no text.
 *
 * The properties of such a file are left alone: they name the template's author and the day of the last save.
 */
export async function styledDocument(html: string, name: string): Promise<SourceDocument> {
  const document = await parsePage(html);
  const heading = document.querySelector('h1.title') ?? openingHeading(document);
  const title = lineOf(heading);
  heading?.remove();
  const text = textOf(document.body);
  if (text.text === '') throw new Error(`expected ${name} with text, got none`);
  // Most people make the first line large and use no style: title, date and byline are then looked for as in a text.
  const layout = title === '' ? 'page' : 'article';
  return { ...statedIn('its title', { title }), ...text, layout };
}

/** Further down a large heading is of a part. */
function openingHeading(document: PageDocument): PageElement | null {
  const heading = document.querySelector('h1');
  const opening = textOf(document.body).text.slice(0, LONGEST_TITLE).replace(/\s+/g, ' ');
  return opening.startsWith(lineOf(heading)) ? heading : null;
}

/** In characters. */
const LONGEST_TITLE = 1000;
