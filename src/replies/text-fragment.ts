import type { Article, Quote } from '../articles/article.ts';
import { singleLine } from '../support/safe-text.ts';

/**
 * The article's address with a text fragment, at which a browser scrolls to the quote and marks it; undefined if the
 * article has no address.
 *
 * Built as the specification says (wicg.github.io/scroll-to-text-fragment, "Syntax"): `#:~:text=[prefix-,]start[,end][,-suffix]`,
 * each part percent-encoded with `-`, `,` and `&` among them, matched without regard to case, white space collapsed, whole
 * words at its ends. A long quote is given as a range by its first and last words; a quote whose words stand in the article
 * more than once gets the words before and after it, within its paragraph, since a match does not cross one.
 */
export function quoteAddress({ article, start, end, text }: Quote): string | undefined {
  const { url } = article;
  if (url === undefined) return undefined;
  const words = wordsOf(text);
  if (words.length === 0) return url;

  // Its last words must come after its first.
  const isLong = text.length > LONG && words.length >= 2 * EDGE_WORDS;
  const parts = isLong ? [join(words.slice(0, EDGE_WORDS)), join(words.slice(-EDGE_WORDS))] : [join(words)];
  if (occurrences(article, parts[0] ?? '') > 1) {
    const block = article.blocks.find((each) => each.start <= start && start < each.end);
    const before = wordsOf(article.text.slice(block?.start ?? start, start)).slice(-CONTEXT_WORDS);
    const after = wordsOf(article.text.slice(end, block?.end ?? end)).slice(0, CONTEXT_WORDS);
    return withFragment(url, parts, before, after);
  }
  return withFragment(url, parts, [], []);
}

/** Longer quotes are given as a range: an address stays short, and a change in the middle does not break it. */
const LONG = 150;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

function withFragment(
  url: string,
  parts: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string {
  const directive = [
    ...(before.length > 0 ? [`${encode(join(before))}-`] : []),
    ...parts.map(encode),
    ...(after.length > 0 ? [`-${encode(join(after))}`] : []),
  ].join(',');
  // An address with a fragment of its own keeps it; one with a text fragment loses that one.
  const [base = url] = url.split(':~:');
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Words with the punctuation between and inside them, without that at the outer ends, which pages may show otherwise. */
function wordsOf(text: string): string[] {
  const trimmed = singleLine(text).replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
  return trimmed === '' ? [] : trimmed.split(' ');
}

function join(words: readonly string[]): string {
  return words.join(' ');
}

function occurrences(article: Article, part: string): number {
  const text = matched.get(article) ?? singleLine(article.text).toLowerCase();
  matched.set(article, text);
  return text.split(part.toLowerCase()).length - 1;
}

/** Articles' texts as they are matched: a reply cites one article several times, and all replies the same few. */
const matched = new WeakMap<Article, string>();

/** `encodeURIComponent` leaves the hyphen alone, which the syntax of a directive needs for itself. */
function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replace(/-/g, '%2D');
}
