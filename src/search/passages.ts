import type { Article, Block, BlockKind, Sentence } from '../articles/article.ts';
import { countGaps, type Span } from '../language/span.ts';

/** A sentence as the index knows it: what can be quoted. One sentence of a corpus is always the same object. */
export interface IndexedSentence extends Span {
  readonly article: Article;
  readonly kind: BlockKind;
  /** The paragraph's number in its article, from 1; undefined if it has none. */
  readonly paragraph?: number | undefined;
  /** Its place among the sentences of its article that are indexed, from 0. */
  readonly number: number;
  /** All its terms in order, stop words among them, with repetitions. Made of numbers at each call: ask once. */
  readonly terms: readonly string[];
}

/** A sentence's exact text. */
export function sentenceText({ article, start, end }: IndexedSentence): string {
  return article.text.slice(start, end);
}

/** What is retrieved: a paragraph, or neighbouring short ones of one kind. Its sentences are whole and in order. */
export interface Passage {
  readonly article: Article;
  readonly kind: BlockKind;
  readonly sentences: readonly IndexedSentence[];
}

/**
 * Paragraphs of fewer words than this are joined with those after them: in news a paragraph is one sentence, and over 2,423
 * news articles windows of about 60 words found the answer in the first three quotes 63 times in a hundred, paragraphs 56.
 */
const SHORT_WORDS = 60;
/** A passage ends at the first sentence that brings it over this, so that an unbroken page is not one passage. */
const LONG_WORDS = 200;

/** A sentence that is indexed. */
export interface CutSentence extends Sentence {
  /** Whether a passage begins with it. */
  readonly opens: boolean;
}

/**
 * The sentences of an article that are indexed, in order, cut into passages: never across kinds of block, captions and insets each
 * alone; titles and boilerplate are left out.
 */
export function* cutIntoPassages(article: Article): Generator<CutSentence, void, undefined> {
  let words = 0;
  let open: Block | undefined;
  for (const sentence of article.sentences) {
    const block = article.blocks[sentence.block];
    if (!block || block.kind === 'boilerplate' || block.kind === 'title') continue;
    const full =
      block === open ? LONG_WORDS : block.kind === 'body' && open?.kind === 'body' ? SHORT_WORDS : 0;
    const opens = open === undefined || words >= full;
    if (opens) words = 0;
    open = block;
    words += countGaps(article.text, sentence.start, sentence.end) + 1;
    yield { ...sentence, opens };
  }
}

type TermsOf = (sentence: string, number: number) => readonly string[];

/**
 * The passages of one article, in order; `termsOf` gives the terms of a sentence, stop words among them, from its text or by its number,
 * when they are first asked for.
 */
export function passagesOf(article: Article, termsOf: TermsOf): Passage[] {
  const passages: { article: Article; kind: BlockKind; sentences: IndexedSentence[] }[] = [];
  let number = 0;
  for (const { start, end, block, opens } of cutIntoPassages(article)) {
    const { kind = 'body', paragraph } = article.blocks[block] ?? {};
    if (opens) passages.push({ article, kind, sentences: [] });
    passages
      .at(-1)
      ?.sentences.push(
        new PassageSentence({ article, kind, paragraph, number: number++, start, end }, termsOf),
      );
  }
  return passages;
}

/** A sentence whose terms are made once, if they are asked for. */
class PassageSentence implements IndexedSentence {
  readonly article: Article;
  readonly kind: BlockKind;
  readonly paragraph: number | undefined;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  #terms: readonly string[] | undefined;
  readonly #termsOf: TermsOf;

  constructor(place: Omit<IndexedSentence, 'terms'>, termsOf: TermsOf) {
    this.article = place.article;
    this.kind = place.kind;
    this.paragraph = place.paragraph;
    this.number = place.number;
    this.start = place.start;
    this.end = place.end;
    this.#termsOf = termsOf;
  }

  get terms(): readonly string[] {
    this.#terms ??= this.#termsOf(sentenceText(this), this.number);
    return this.#terms;
  }
}
