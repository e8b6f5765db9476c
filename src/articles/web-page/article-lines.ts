import type { PageLine } from './line-builder.ts';
import { lineFeatures, type PageWords } from './line-features.ts';
import { placesOf } from './line-regions.ts';
import type { PageDocument, PageElement } from './page.ts';
import { linesOf } from './text-of.ts';

/** A line, whether Readability takes it for the article's, and what a model can see of it. */
export interface SeenLine extends PageLine {
  readonly kept: boolean;
  readonly features: readonly number[];
}

/** The lines of a page with what is to be seen of them. The page is of no use afterwards: Readability takes it apart. */
export async function seeLines(document: PageDocument, words: PageWords): Promise<SeenLine[]> {
  const lines = linesOf(document.body);
  const places = placesOf(lines);
  const kept = await keptOf(document, lines);
  const features = lineFeatures(lines, places, kept, words);
  return lines.map((line, index) => ({
    ...line,
    kept: kept[index] === true,
    features: features[index] ?? [],
  }));
}

/** Carries an element's number through Readability, which moves and renames elements but keeps such attributes. */
const NUMBER = 'data-line';

/** Which lines Mozilla's Readability keeps; all if it finds no article. */
async function keptOf(document: PageDocument, lines: readonly PageLine[]): Promise<boolean[]> {
  const { Readability } = await import('@mozilla/readability');
  for (const [index, { element }] of lines.entries()) {
    const owner = element as PageElement;
    if (!owner.getAttribute(NUMBER)) owner.setAttribute(NUMBER, String(index));
  }
  const numbers = lines.map(({ element }) => (element as PageElement).getAttribute(NUMBER) ?? '');
  const found = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
    charThreshold: 200,
  }).parse();
  if (!found?.content) return lines.map(() => true);
  const there = new Set(
    [...found.content.querySelectorAll(`[${NUMBER}]`)].map((element) => element.getAttribute(NUMBER)),
  );
  const words = withoutSpace(found.content.textContent ?? '');
  const isSearched = lines.length * words.length <= MAX_SEARCH;
  const kept = lines.map(({ text }, index) => {
    const isThere = there.has(numbers[index] ?? '');
    if (!isSearched) return isThere;
    return (isThere || text.length >= TELLING) && words.includes(withoutSpace(text));
  });
  return kept.includes(true) ? kept : lines.map(() => true);
}

/** Lines of so many characters are known by their words alone: Readability takes some elements apart. */
const TELLING = 30;
/** Lines times characters; the longest of 1,113 real pages has a fifth of it. Beyond it, elements alone tell. */
const MAX_SEARCH = 1_000_000_000;

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
