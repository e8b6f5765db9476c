import { bufferOf } from '../../support/bytes.ts';
import { markedEncoding } from '../../support/marked-encoding.ts';
import { closed } from '../web-page/html-text.ts';
import { type PageElement, parsePage } from '../web-page/page.ts';
import { lineOf, textOf } from '../web-page/text-of.ts';
import { removeHidden } from '../web-page/visible.ts';
import { writtenDay } from '../web-page/written-day.ts';
import { refuseEntities } from './entities.ts';
import { headIn, takeAuthor } from './epub-head.ts';
import type { Format, SourceDocument } from './format.ts';
import { statedIn, statedInBoth } from './plain-text.ts';
import { firstEntry, unzip } from './unpack.ts';

/**
 * An e-book or a magazine (EPUB 2 and 3): each document of its reading order is an article, with what the package states of them
 * all; a book of one document has the book's title. By fflate and linkedom; an EPUB is web pages in a ZIP archive.
 */
export const epub: Format = {
  name: 'an EPUB book',
  recognises({ bytes }) {
    const first = firstEntry(bytes) ?? '';
    const isNamed = first === 'mimetype' && bufferOf(bytes).subarray(0, 200).includes('application/epub+zip');
    // Packed again by hand, it opens otherwise.
    return (
      isNamed ||
      (/^(?:META-INF|OEBPS|EPUB|OPS)\//.test(first) && bufferOf(bytes).includes('META-INF/container.xml'))
    );
  },
  async read({ bytes }) {
    const files = await unzip(bytes, (name) => /\.(?:opf|xml|x?html?|xht)$/i.test(name));
    const book = await packageOf(files);
    const documents: SourceDocument[] = [];
    const problems: { part: string; message: string }[] = [];
    const single = book.pages.length === 1;
    for (const path of book.pages) {
      try {
        const page = await readPage(textOfFile(files, path));
        // A cover, a picture.
        if (page.text === '') continue;
        const title = page.title === '' || single ? (book.title ?? page.title) : page.title;
        // Of a magazine's article its own head tells more than what is stated of the whole.
        const { publisher, author, published } = book;
        const whole = statedIn('the book', { title, publisher, author, published });
        documents.push({
          ...statedInBoth(whole, statedIn('its head', page.head)),
          ...(!single && { part: page.title === '' ? path : page.title }),
          text: page.text,
          marks: page.marks,
          layout: 'article',
        });
      } catch (error) {
        problems.push({ part: path, message: (error as Error).message });
      }
    }
    if (documents.length === 0 && problems.length === 0)
      throw new Error('expected an EPUB book with text, got none');
    return { documents, problems };
  },
};

interface Book {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  /** Paths of the documents in the archive, in the order in which they are read. */
  readonly pages: readonly string[];
}

/** What the package document says, which the container names. */
async function packageOf(files: ReadonlyMap<string, Uint8Array>): Promise<Book> {
  const container = await parseXml(files, 'META-INF/container.xml');
  const root = [...container.querySelectorAll('rootfile')][0]?.getAttribute('full-path');
  if (!root) throw new Error('expected an EPUB book, got one that names no package');
  const elements = [...(await parseXml(files, root)).querySelectorAll('*')];
  const fact = (name: string) =>
    elements.map((each) => wordsIf(each, name)).find((words) => words !== '') || undefined;
  const items = new Map(elements.filter(is('item')).map((each) => [each.getAttribute('id'), each]));
  const pages = elements.filter(is('itemref')).flatMap((each) => {
    const item = items.get(each.getAttribute('idref'));
    const href = item?.getAttribute('href');
    // The table of contents is a list of links.
    const skipped = !item || !href || /\bnav\b/.test(item.getAttribute('properties') ?? '');
    return skipped ? [] : [inArchive(root, href)];
  });
  if (pages.length === 0) throw new Error('expected an EPUB book with documents to read, got none');
  const date = fact('date');
  return {
    title: fact('title'),
    publisher: fact('publisher'),
    author: fact('creator'),
    published: date === undefined ? undefined : writtenDay(date),
    pages: [...new Set(pages)],
  };
}

/** Whether an element has this name, whatever the prefix: `dc:title`, `opf:item`. */
function is(name: string) {
  return ({ localName }: PageElement) => localName.replace(/^.*:/, '').toLowerCase() === name;
}

function wordsIf(element: PageElement, name: string): string {
  return is(name)(element) ? (element.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
}

/** A path beside another, as a name in the archive: it touches no disk, wherever it leads. */
function inArchive(beside: string, href: string): string {
  try {
    const { protocol, pathname } = new URL(href, `file:///${beside}`);
    return protocol === 'file:' ? decodeURIComponent(pathname.slice(1)) : href;
  } catch {
    return href; // No address, or a percent sign that is none: there is no such file.
  }
}

function textOfFile(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`expected a file ${path} in the book, got none`);
  // XML is UTF-8 or UTF-16, which has a byte-order mark.
  const text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);
  refuseEntities(text, 'an EPUB book');
  return text;
}

async function parseXml(files: ReadonlyMap<string, Uint8Array>, path: string): Promise<PageElement> {
  const { DOMParser } = await import('linkedom');
  return new DOMParser().parseFromString(textOfFile(files, path), 'text/xml') as unknown as PageElement;
}

/** The words of one document, the heading that stands for its title, and who it says wrote it, and when. */
async function readPage(text: string) {
  const document = await parsePage(closed(text));
  removeHidden(document);
  const heading = document.querySelector('h1') ?? document.querySelector('h2, h3');
  const title =
    lineOf(heading) || (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  heading?.remove();
  const named = takeAuthor(document);
  const words = textOf(document.body);
  const head = headIn(words.text);
  return { title, head: { ...head, author: named ?? head.author }, ...words };
}
