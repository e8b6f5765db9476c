import type { Span } from '../language/span.ts';
import type { Aside } from './set-aside.ts';

/**
 * What a run of an article's text is:
 * - `title`: the headline, once;
 * - `body`: what the article says, paragraph by paragraph;
 * - `caption`: the words under a picture;
 * - `inset`: the headline and teaser of another story, set into this one;
 * - `boilerplate`: everything else that a scraped page carries. Never indexed, never quoted.
 */
export type BlockKind = 'title' | 'body' | 'caption' | 'inset' | 'boilerplate';

/** A run of an article's text with a kind. The blocks of an article tile its text. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The paragraph's number as a reader counts it, from 1; absent in title and boilerplate. */
  readonly paragraph?: number;
}

/** A sentence of an article: a span without white space at its ends, and the index of its block. */
export interface Sentence extends Span {
  readonly block: number;
}

/** A page, a heading or a time code: what the text stands under from `at` on, until the next of its kind. */
export interface Mark {
  readonly kind: 'page' | 'heading' | 'time';
  /** Offset into the text. */
  readonly at: number;
  /** As a citation shows it: "p. 3", the heading's words, "00:12:31". */
  readonly label: string;
}

/**
 * One published piece. `text` is what its file's format gave: the whole of a plain text, the extracted words of anything else.
 * It never changes; all offsets refer to it.
 */
export interface Article {
  /** The file's path in its folder without its ending, and what tells it from others of its file; unique in an archive. */
  readonly id: string;
  /** A short hash of id and text (base 36), so that a button's reference is small and goes stale with the text. */
  readonly key: string;
  /** The file's path in its folder, e.g. `2021/report.txt`. */
  readonly file: string;
  readonly title: string;
  /** Only where the text or its front matter says it. */
  readonly publisher?: string;
  readonly author?: string;
  /** http or https only. */
  readonly url?: string;
  /** ISO date, e.g. `2023-10-18`; absent where the file does not tell. */
  readonly published?: string;
  /** Where title, publisher, author, address and date were found, as far as they are there: "front matter", "the text". */
  readonly basis?: Readonly<Partial<Record<'title' | 'publisher' | 'author' | 'url' | 'published', string>>>;
  readonly text: string;
  /** In the order of the text; absent if its format knows none. */
  readonly marks?: readonly Mark[];
  readonly blocks: readonly Block[];
  /** What was not taken for the article's, line by line, and why; credits cut off captions are not among them. */
  readonly setAside: readonly Aside[];
  /** Sentences of the blocks that are not boilerplate, in the order of the text; never across blocks. */
  readonly sentences: readonly Sentence[];
}

/** An article, a span and exactly that slice of its text: proof by construction. */
export interface Quote extends Span {
  readonly article: Article;
  readonly text: string;
}

/** The quote of `span` in `article`. Throws a RangeError where the span is not inside the text. */
export function quoteOf(article: Article, span: Span): Quote {
  const { start, end } = span;
  if (!(start >= 0 && start <= end && end <= article.text.length)) {
    throw new RangeError(
      `${article.file}: expected a span inside 0..${article.text.length}, got ${start}..${end}`,
    );
  }
  return { article, start, end, text: article.text.slice(start, end) };
}

/** What the text stands under at an offset: the last mark before it; undefined if there is none. */
export function markAt({ marks = [] }: Pick<Article, 'marks'>, offset: number): Mark | undefined {
  return marks.findLast(({ at }) => at <= offset);
}
