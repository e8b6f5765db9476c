import { isName, readByline } from '../byline.ts';
import { readDateLine } from '../date-line.ts';
import { firstParagraphOf } from '../page-date.ts';
import { readLines } from '../read-lines.ts';
import type { PageDocument } from '../web-page/page.ts';
import { lineOf } from '../web-page/text-of.ts';

/** Characters of the longest line of a head. */
const LONGEST_HEAD = 200;
const AUTHOR_TAG = /^(?:author|(?:dc|dcterms)[.:]creator)$/i;
const AUTHOR_CLASS = /(?:^|[\s_:-])(?:author|byline|creator)(?:$|[\s_-])/i;

/** The author that a tag or an element of a document names; such an element is taken out. */
export function takeAuthor(document: PageDocument): string | undefined {
  for (const meta of document.querySelectorAll('meta[name]'))
    if (AUTHOR_TAG.test(meta.getAttribute('name') ?? '')) return meta.getAttribute('content') || undefined;
  for (const element of document.body.querySelectorAll('*')) {
    // Below its first paragraph others are named, as whom it quotes.
    if (element.localName === 'p' && (element.textContent ?? '').length > LONGEST_HEAD) return undefined;
    const said = ['class', 'rel', 'itemprop', 'epub:type'].map((name) => element.getAttribute(name) ?? '');
    if (!said.some((words) => AUTHOR_CLASS.test(words))) continue;
    const line = lineOf(element);
    const name = readByline(line)?.author ?? (isName(line) ? line : undefined);
    if (name === undefined) continue;
    element.remove();
    return name;
  }
  return undefined;
}

/** What the lines above the first paragraph say of who wrote it, and when. */
export function headIn(text: string): {
  readonly author: string | undefined;
  readonly published: string | undefined;
} {
  const lines = readLines(text);
  const head = lines.slice(0, firstParagraphOf(lines, -1)).map((line) => line.text);
  const bylines = head.flatMap((line) => readByline(line) ?? []);
  const days = head.flatMap((line) => readDateLine(line)?.iso ?? []);
  return {
    author: bylines.find(({ author }) => author !== undefined)?.author,
    published: days[0] ?? bylines.find(({ iso }) => iso !== undefined)?.iso,
  };
}
