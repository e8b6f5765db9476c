import type { Article, BlockKind } from '../articles/article.ts';
import type { IndexedSentence, Passage } from './passages.ts';
import { type SentenceTable, sentencesIn } from './sentence-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A corpus's numbers and what they mean. */
export interface TableContext {
  readonly table: SentenceTable;
  readonly vocabulary: Vocabulary;
  /** The sentences of an article, each made when they are first asked for. */
  sentencesOf(article: Article): readonly IndexedSentence[];
}

/** The sentences of the article that has this number in the table. */
export function viewSentences(
  context: TableContext,
  article: Article,
  number: number,
): readonly IndexedSentence[] {
  const { from, to } = sentencesIn(context.table, number);
  return Array.from({ length: to - from }, (_, at) => new SentenceView(context, article, from + at, at));
}

/** A sentence of a table, as its users see it: nothing of it is kept twice. */
class SentenceView implements IndexedSentence {
  readonly article: Article;
  readonly number: number;
  readonly #context: TableContext;
  readonly #at: number;

  constructor(context: TableContext, article: Article, at: number, number: number) {
    this.#context = context;
    this.article = article;
    this.#at = at;
    this.number = number;
  }

  get start(): number {
    return this.#context.table.starts[this.#at] ?? 0;
  }

  get end(): number {
    return this.#context.table.ends[this.#at] ?? 0;
  }

  get kind(): BlockKind {
    return this.#block?.kind ?? 'body';
  }

  get paragraph(): number | undefined {
    return this.#block?.paragraph;
  }

  get terms(): readonly string[] {
    const { table, vocabulary } = this.#context;
    const from = table.tokenStarts[this.#at] ?? 0;
    const terms = new Array<string>((table.tokenStarts[this.#at + 1] ?? 0) - from);
    for (let at = 0; at < terms.length; at++) {
      const word = (table.tokens[from + at] ?? 0) >>> 1;
      terms[at] = vocabulary.terms[vocabulary.termOf[word] ?? 0] ?? '';
    }
    return terms;
  }

  get #block() {
    return this.article.blocks[this.#context.table.blocks[this.#at] ?? 0];
  }
}

/** A passage of a table. */
export class PassageView implements Passage {
  readonly article: Article;
  readonly #context: TableContext;
  readonly #at: number;
  readonly #first: number;

  /** The passage of this number in the table; the first sentence of its article has the number `first`. */
  constructor(context: TableContext, article: Article, at: number, first: number) {
    this.#context = context;
    this.article = article;
    this.#at = at;
    this.#first = first;
  }

  get kind(): BlockKind {
    const { table } = this.#context;
    const block = table.blocks[table.passages[this.#at] ?? 0] ?? 0;
    return this.article.blocks[block]?.kind ?? 'body';
  }

  get sentences(): readonly IndexedSentence[] {
    const { table, sentencesOf } = this.#context;
    const [from = 0, to = 0] = [table.passages[this.#at], table.passages[this.#at + 1]];
    return sentencesOf(this.article).slice(from - this.#first, to - this.#first);
  }
}
