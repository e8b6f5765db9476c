import { splitSentences } from '../language/sentences.ts';
import { trimSpan } from '../language/span.ts';
import type { Article, Block, Sentence } from './article.ts';
import { cleanPage } from './clean.ts';
import { cleanArticle } from './clean-article.ts';
import { fileStem } from './file-name.ts';
import type { SourceDocument } from './formats/format.ts';
import { plainDocument, statedIn } from './formats/plain-text.ts';
import { findPublished } from './published.ts';
import { findAgency, findAuthor, findPublisher, TITLE_SUFFIX } from './publisher.ts';
import { readLines } from './read-lines.ts';
import type { Aside, AsideLine } from './set-aside.ts';

/**
 * Makes an article of a plain text file: its metadata, blocks and sentences.
 *
 * `file` is its path in the folder, from which the id is taken. Throws an Error that says what was expected where the front
 * matter is bad or where nothing of the text is body; the caller names the file.
 */
export function parseArticle(file: string, text: string): Article {
  if (text.trim() === '') throw new Error('expected an article, got an empty file');
  return articleFrom(fileStem(file), file, articleContent(plainDocument(text)));
}

/** Nothing of a text can be quoted. */
export class NoTextError extends Error {
  override readonly name = 'NoTextError';

  constructor() {
    super('expected an article, found no paragraph of body text');
  }
}

/** What an article is before it has a place in a folder: all but its id, and a title only if one is stated. */
export type ArticleContent = Omit<Article, 'id' | 'key' | 'file' | 'title'> & { readonly title?: string };

/**
 * Divides what a format handed over into blocks and sentences. What the document does not state is looked for in its text. Throws
 * a NoTextError where nothing of the text is body and there is no gallery of captions.
 */
export function articleContent(document: SourceDocument): ArticleContent {
  const { text, marks, titleEnd, from } = withTitle(document);
  const page = document.layout === 'page' ? cleanPage(text, from) : cleanArticle(text, titleEnd, from);
  const of = (wanted: Block['kind']) => page.blocks.filter(({ kind }) => kind === wanted).length;
  if (of('body') === 0 && of('caption') < GALLERY) {
    throw new NoTextError();
  }
  const { lines, furniture } = page;
  const headline = page.title?.text;
  const { title, publisher, author, url, published, basis } = document;
  const found = statedIn('the text', {
    title: title === undefined ? headline?.replace(TITLE_SUFFIX, '') : undefined,
    publisher:
      publisher === undefined
        ? (findPublisher(furniture, headline) ?? findAgency(text, page.blocks))
        : undefined,
    author: author === undefined ? findAuthor(furniture) : undefined,
    published: published === undefined ? findPublished(text, lines, page.blocks) : undefined,
  });
  return {
    ...found,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    basis: { ...found.basis, ...basis },
    text,
    ...(marks.length > 0 && { marks }),
    blocks: page.blocks,
    setAside: asidesOf(document, furniture),
    sentences: page.blocks.flatMap((block, index) => sentencesOf(text, block, index)),
  };
}

/** So many captions are told to be read even where nothing else is: a gallery of pictures. */
const GALLERY = 3;

/** The article under this id, in this file. Without a title of its own it is called by its id. */
export function articleFrom(id: string, file: string, content: ArticleContent): Article {
  const title = content.title ?? id.replace(/^.*\//, '').replace(/[-_]+/g, ' ').trim();
  return { id, key: fingerprint(`${id}\n${content.text}`), file, ...content, title };
}

/** What is no part of the article, the lines of front matter first. */
function asidesOf({ layout, from = 0, text }: SourceDocument, furniture: readonly AsideLine[]): Aside[] {
  const top = layout === 'page' ? trimSpan(text, { start: 0, end: from }) : { start: 0, end: 0 };
  return [
    ...(top.start < top.end ? [{ ...top, reason: 'front-matter' as const }] : []),
    ...furniture.map(({ start, end, reason }) => ({ start, end, reason })),
  ];
}

const LINE_END = /^[^\S\n]*(?:\n|$)/;

/** The text opened by its title, which a format gives apart: readers may quote it. A page's own text has it already. */
function withTitle({ layout, title, text, marks = [], from = 0 }: SourceDocument) {
  if (layout === 'page' || title === undefined) return { text, marks, titleEnd: 0, from };
  // A sentence may begin with the words of the title: then it is none.
  if (text.startsWith(title) && LINE_END.test(text.slice(title.length)))
    return { text, marks, titleEnd: title.length, from };
  const opening = `${title}\n\n`;
  return {
    text: opening + text,
    marks: marks.map((mark) => ({ ...mark, at: mark.at + opening.length })),
    titleEnd: title.length,
    from: from + opening.length,
  };
}

/** The headline and the teaser of an inset stand on lines of their own; elsewhere a line break is a space. */
function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  if (block.kind === 'boilerplate') return [];
  const spans = block.kind === 'inset' ? readLines(text.slice(0, block.end), block.start) : [block];
  const sentences: Sentence[] = [];
  for (const within of spans)
    for (const span of splitSentences(text, within)) {
      const { start, end } = trimSpan(text, span);
      if (start < end) sentences.push({ start, end, block: index });
    }
  return sentences;
}

/** 53 bits of the text in base 36 (cyrb53 by bryc, public domain): tells texts apart, keeps no secrets. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
