import type { Article } from '../articles/article.ts';
import { GrowingNumbers } from '../support/growing-numbers.ts';
import { lowerBound } from '../support/lower-bound.ts';
import type { Steps } from '../support/slices.ts';
import type { Draft } from './draft.ts';
import { notesOn } from './draft-notes.ts';
import { type DraftNote, type DraftTable, type DraftWords, IS, TERM } from './draft-table.ts';
import { type ArticleWords, wordsOfArticle, wordsOfMention } from './mention-words.ts';
import { TermNumbers } from './term-numbers.ts';
import { isFurther, isRepeated } from './timed-draft.ts';

/** What a table has of each draft in an array of its own. */
const COLUMNS = [
  'starts',
  'ends',
  'sentences',
  'dates',
  'phraseStarts',
  'phraseEnds',
  'readings',
  'flags',
] as const;

/** Fills a table, article after article. */
export class DraftTableBuilder {
  readonly #words: DraftWords;
  readonly #numbers: TermNumbers;
  readonly #articles = new GrowingNumbers();
  readonly #columns = COLUMNS.map(() => new GrowingNumbers());
  readonly #termStarts = new GrowingNumbers();
  readonly #terms = new GrowingNumbers();
  readonly #rows = new GrowingNumbers();
  readonly #rowStarts = new GrowingNumbers();
  readonly #rowTerms = new GrowingNumbers();

  constructor(words: DraftWords) {
    this.#words = words;
    this.#numbers = new TermNumbers(words.terms);
  }

  /** Reads an article with its drafts, a sentence a step. Gives what is to be noted of them. */
  *read(article: Article, drafts: readonly Draft[]): Steps<DraftNote[]> {
    const known = wordsOfArticle(article);
    this.#articles.push(this.#termStarts.length);
    this.#rows.push(this.#rowStarts.length);
    this.#addRow(this.#numbers.of(article.title));
    // Most clauses are sentences, whose terms are read once for both.
    let next = 0;
    for (const [place, { start, end, block }] of article.sentences.entries()) {
      const terms = this.#numbers.of(article.text.slice(start, end));
      this.#addRow(article.blocks[block]?.kind === 'title' ? [] : terms);
      for (let draft = drafts[next]; draft?.mention.sentence.start === start; draft = drafts[++next])
        this.#addDraft(draft, place, known);
      yield;
    }
    return notesOn(drafts);
  }

  /** Takes an article over from another table, whose numbers mean the same. */
  copy(from: DraftTable, article: number): void {
    const [first = 0, last = 0] = [from.articles[article], from.articles[article + 1]];
    this.#articles.push(this.#termStarts.length);
    for (const [at, name] of COLUMNS.entries()) this.#columns[at]?.append(from[name].subarray(first, last));
    append(from.termStarts, first, last, from.terms, this.#termStarts, this.#terms);
    const [row = 0, end = 0] = [from.rows[article], from.rows[article + 1]];
    this.#rows.push(this.#rowStarts.length);
    append(from.rowStarts, row, end, from.rowTerms, this.#rowStarts, this.#rowTerms);
  }

  /** The table; nothing more can be added. */
  *done(): Steps<DraftTable> {
    this.#articles.push(this.#termStarts.length);
    this.#termStarts.push(this.#terms.length);
    this.#rows.push(this.#rowStarts.length);
    this.#rowStarts.push(this.#rowTerms.length);
    const columns: Uint32Array[] = [];
    for (const column of this.#columns) columns.push(yield* column.done());
    return {
      ...(Object.fromEntries(COLUMNS.map((name, at) => [name, columns[at]])) as Record<
        (typeof COLUMNS)[number],
        Uint32Array
      >),
      articles: yield* this.#articles.done(),
      termStarts: yield* this.#termStarts.done(),
      terms: yield* this.#terms.done(),
      rows: yield* this.#rows.done(),
      rowStarts: yield* this.#rowStarts.done(),
      rowTerms: yield* this.#rowTerms.done(),
    };
  }

  #addDraft(draft: Draft, sentence: number, known: ArticleWords): void {
    const { mention, planned } = draft;
    const { start, end, phrase, date, text } = mention;
    const isCompared = date.basis !== 'published' || draft.relations.length > 0;
    const reading = phrase && {
      rule: phrase.rule,
      ...(phrase.anchor !== undefined && { anchor: phrase.anchor }),
    };
    const flags =
      (planned ? IS.planned : 0) |
      (isCompared && isFurther(text) ? IS.further : 0) |
      (isCompared && isRepeated(text) ? IS.repeated : 0) |
      (isCaption(mention) ? IS.caption : 0);
    const numbers = [
      start,
      end,
      sentence,
      this.#words.dates.add(date),
      phrase?.start ?? 0,
      phrase?.end ?? 0,
      reading ? this.#words.readings.add(reading) + 1 : 0,
      flags,
    ];
    for (const [at, column] of this.#columns.entries()) column.push(numbers[at] ?? 0);
    this.#termStarts.push(this.#terms.length);
    const { terms, names, roles } = wordsOfMention(mention, known, {
      isCompared,
      numbers: this.#numbers,
    });
    for (const term of terms)
      this.#terms.push(4 * term + (names.has(term) ? TERM.name : roles.has(term) ? TERM.role : 0));
  }

  #addRow(terms: readonly number[]): void {
    this.#rowStarts.push(this.#rowTerms.length);
    for (const term of terms) this.#rowTerms.push(term);
  }
}

/** Takes over the lists of `first` to `last` of those that begin at `starts`. */
function append(
  starts: Uint32Array,
  first: number,
  last: number,
  values: Uint32Array,
  ownStarts: GrowingNumbers,
  own: GrowingNumbers,
): void {
  const [from = 0, to = 0] = [starts[first], starts[last]];
  ownStarts.append(starts.subarray(first, last), own.length - from);
  own.append(values.subarray(from, to));
}

function isCaption({ article: { blocks }, start }: Draft['mention']): boolean {
  const after = lowerBound(blocks.length, (index) => (blocks[index]?.start ?? start) > start);
  const block = blocks[after - 1];
  return block?.kind === 'caption' && start < block.end;
}
