import type { SourceDocument } from '../formats/format.ts';
import { endsSentence, wordCount } from '../lines.ts';
import { type SeenLine, seeLines } from './article-lines.ts';
import { probabilityOf } from './boosted-trees.ts';
import model from './data/lines.json' with { type: 'json' };
import { factsOf } from './facts-of.ts';
import type { PageLine } from './line-builder.ts';
import { type ReadPage, readPage } from './page-head.ts';
import { publishedOf } from './published-of.ts';
import { joinLines, type PageText } from './text-of.ts';
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
  const page = await readPage(html, url);
  const facts = factsOf(page);
  const published = publishedOf(page);
  const { text, marks } = articleText(await seePage(page));
  return {
    ...facts,
    ...(published && { published: published.value }),
    basis: { ...facts.basis, ...(published && { published: published.basis }) },
    text,
    marks,
    layout: 'article',
  };
}

/** The visible lines of a page with what is to be seen of them. The page is of no use afterwards. */
export async function seePage({ document, meta, title }: ReadPage): Promise<SeenLine[]> {
  removeHidden(document);
  return seeLines(document, {
    title: title.trim().slice(0, MAX_WORDS),
    description: (meta.first('og:description') ?? meta.first('description') ?? '').trim().slice(0, MAX_WORDS),
  });
}

/** Characters that are looked at of a page's title and description. */
const MAX_WORDS = 1000;

/** From which probability on a line is the article's: where precision and recall balance, cross-validated. */
const LIKELY = 0.5;

/**
 * The lines of the article, by Mozilla's Readability and trees that correct what it keeps and drops. If they find less than a part
 * of what Readability does, that; if both find nothing, all of the page.
 */
function articleText(lines: readonly SeenLine[]): PageText {
  const likely = lines.filter(({ features }) => probabilityOf(model, features) >= LIKELY);
  const kept = lines.filter((line) => line.kept);
  const length = (some: readonly PageLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length < MIN_LINES) return joinLines(lines.filter((line) => line.kept || isLongProse(line)));
  return joinLines(length(likely) >= length(kept) * MIN_SHARE ? likely : kept);
}

/** Readability takes but one cell of a page that is laid out by a table. */
function isLongProse({ text, linked }: PageLine): boolean {
  return endsSentence(text) && wordCount(text) >= LONG_PROSE && linked < text.length / 4;
}

const LONG_PROSE = 20;

/** Pages of fewer lines carry nothing around what they say; the trees have seen no such pages. */
const MIN_LINES = 15;
const MIN_SHARE = 0.15;
