import { splitSentences } from '../language/sentences.ts';
import { trimSpan } from '../language/span.ts';
import type { Article, Block, Sentence } from './article.ts';
import { cleanPage } from './clean.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLines } from './lines.ts';
import { findPublished } from './published.ts';
import { findAuthor, findPublisher, TITLE_SUFFIX } from './publisher.ts';

/**
 * Makes an article of a text file: its metadata, blocks and sentences.
 *
 * `file` is the file's name without folders; its stem becomes the id. Throws an Error that says what was expected where the
 * front matter is bad or where nothing of the text is body; the caller names the file.
 */
export function parseArticle(file: string, text: string): Article {
  if (text.trim() === '') throw new Error('expected an article, got an empty file');
  const { fields, end: from } = readFrontMatter(text);
  const page = cleanPage(text, from);
  if (!page.blocks.some(({ kind }) => kind === 'body')) {
    throw new Error('expected an article, found no paragraph of body text');
  }

  const id = file.replace(/\.txt$/i, '');
  const { lines, furniture } = page;
  const headline = page.title?.text;
  const published = fields.published ?? findPublished(text, lines, page.blocks);
  const publisher = fields.publisher ?? findPublisher(furniture, headline);
  const author = fields.author ?? findAuthor(furniture);
  return {
    id,
    key: fingerprint(`${id}\n${text}`),
    file,
    title: fields.title ?? headline?.replace(TITLE_SUFFIX, '') ?? id.replace(/[-_]+/g, ' ').trim(),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(fields.url !== undefined && { url: fields.url }),
    ...(published !== undefined && { published }),
    text,
    blocks: page.blocks,
    sentences: page.blocks.flatMap((block, index) => sentencesOf(text, block, index)),
  };
}

/** The headline and the teaser of an inset stand on lines of their own; elsewhere a line break is a space. */
function sentencesOf(text: string, block: Block, index: number): Sentence[] {
  if (block.kind === 'boilerplate') return [];
  const spans = block.kind === 'inset' ? readLines(text.slice(0, block.end), block.start) : [block];
  return spans
    .flatMap(({ start, end }) => splitSentences(text, { start, end }))
    .map((span) => trimSpan(text, span))
    .filter(({ start, end }) => start < end)
    .map((span) => ({ ...span, block: index }));
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
