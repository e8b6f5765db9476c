import { type LinkedNode, linkedData } from './linked-data.ts';
import { type MetaTags, metaOf } from './meta-tags.ts';
import { type PageDocument, parsePage } from './page.ts';

/** A page that was parsed, and what it states of itself to machines. */
export interface ReadPage {
  readonly document: PageDocument;
  readonly data: readonly LinkedNode[];
  readonly meta: MetaTags;
  /** Where it came from. */
  readonly url: string | undefined;
  /** The title that it goes by elsewhere, or in a browser's tab; empty if it has none. */
  readonly title: string;
}

/** Parses a page and reads its head. Rejects as `parsePage` does. */
export async function readPage(html: string, url: string | undefined): Promise<ReadPage> {
  const document = await parsePage(html);
  const meta = metaOf(document);
  const title = meta.first('og:title') ?? document.querySelector('title')?.textContent ?? '';
  return { document, data: linkedData(document), meta, url, title };
}
