import { type Article, quoteOf } from '../articles/article.ts';
import { dayNumber } from '../dates/values/days.ts';
import { type ArticleDrafts, type DraftNote, IS } from './draft-table.ts';
import type { DatePhrase, EventDate, Mention } from './event.ts';

/** No day: long before the year 1. */
const UNKNOWN = -(2 ** 31);

/** The drafts of some articles by their numbers, and what is asked of them again and again. The table has the articles in their order. */
export class Drafts {
  readonly articles: readonly Article[];
  readonly stored: ArticleDrafts;
  readonly size: number;
  /** By draft: the number of its article. */
  readonly articleOf: Uint32Array;
  /** By number of a date: its first and last possible day, reckoned when first asked for. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** By article: its day, reckoned when first asked for. */
  readonly #published: Int32Array;
  /** By id of an article: its number. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #notes = new Map<number, DraftNote>();

  constructor(articles: readonly Article[], stored: ArticleDrafts) {
    this.articles = articles;
    this.stored = stored;
    const { table, words, notes } = stored;
    this.size = table.starts.length;
    this.articleOf = new Uint32Array(this.size);
    for (let article = 0; article < articles.length; article++)
      this.articleOf.fill(article, table.articles[article], table.articles[article + 1]);
    this.#first = new Int32Array(words.dates.values.length).fill(UNKNOWN);
    this.#last = this.#first.slice();
    this.#published = new Int32Array(articles.length).fill(UNKNOWN);
    this.#numbers = new Map(articles.map(({ id }, number) => [id, number]));
    for (const [article, noted] of notes) {
      const first = table.articles[article] ?? 0;
      for (const note of noted) this.#notes.set(first + note.draft, note);
    }
  }

  /** The number of an article; undefined if it is none of these. */
  numberOf({ id }: Article): number | undefined {
    return this.#numbers.get(id);
  }

  dateOf(draft: number): EventDate {
    return this.stored.words.dates.values[this.stored.table.dates[draft] ?? 0] as EventDate;
  }

  /** The first and the last possible day of a draft, in whole days since 1970. */
  firstDay(draft: number): number {
    return this.#day(this.#first, draft, 'earliest');
  }

  lastDay(draft: number): number {
    return this.#day(this.#last, draft, 'latest');
  }

  #day(days: Int32Array, draft: number, which: 'earliest' | 'latest'): number {
    const date = this.stored.table.dates[draft] ?? 0;
    const known = days[date] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const day = dayNumber(this.dateOf(draft)[which]);
    days[date] = day;
    return day;
  }

  is(draft: number, what: keyof typeof IS): boolean {
    return ((this.stored.table.flags[draft] ?? 0) & IS[what]) !== 0;
  }

  /** Known only by the day of its piece. */
  isUndated(draft: number): boolean {
    return this.dateOf(draft).basis === 'published';
  }

  /** The day of its article, in whole days since 1970. */
  publishedOf(draft: number): number | undefined {
    const number = this.articleOf[draft] ?? 0;
    const known = this.#published[number];
    if (known !== UNKNOWN) return known;
    const published = this.articles[number]?.published;
    if (published === undefined) return undefined;
    const day = dayNumber(published);
    this.#published[number] = day;
    return day;
  }

  noteOn(draft: number): DraftNote | undefined {
    return this.#notes.get(draft);
  }

  /** Drafts with something noted, in their order. */
  noted(): Iterable<readonly [draft: number, note: DraftNote]> {
    return this.#notes;
  }

  /** The draft at a place among those of another's article. */
  beside(draft: number, place: number): number {
    return (this.stored.table.articles[this.articleOf[draft] ?? 0] ?? 0) + place;
  }

  inOneSentence(a: number, b: number): boolean {
    return (
      this.articleOf[a] === this.articleOf[b] &&
      this.stored.table.sentences[a] === this.stored.table.sentences[b]
    );
  }

  /** The other drafts of a draft's sentence. */
  besideInSentence(draft: number): number[] {
    let [from, to] = [draft, draft + 1];
    while (from > 0 && this.inOneSentence(from - 1, draft)) from--;
    while (to < this.size && this.inOneSentence(to, draft)) to++;
    return Array.from({ length: to - from }, (_, at) => from + at).filter((other) => other !== draft);
  }

  /** Whether anything is compared with it: what its text dates or orders. */
  isCompared(draft: number): boolean {
    return !this.isUndated(draft) || (this.noteOn(draft)?.relations ?? []).length > 0;
  }

  /** Dated by its text, if only by counting from another event. */
  isDated(draft: number): boolean {
    return !this.isUndated(draft) || (this.noteOn(draft)?.relations ?? []).some(({ days }) => days);
  }

  /** An article's id and a place in its text; of what a text tells at one place of several dates, all but the first are numbered. */
  idOf(draft: number): string {
    const { starts } = this.stored.table;
    const start = starts[draft];
    let number = 1;
    for (let other = draft - 1; this.inOneSentence(other, draft); other--)
      if (starts[other] === start) number++;
    return `${this.articleAt(draft).id}@${start}${number > 1 ? `.${number}` : ''}`;
  }

  articleAt(draft: number): Article {
    return this.articles[this.articleOf[draft] ?? 0] as Article;
  }

  mention(draft: number): Mention & { readonly date: EventDate } {
    const { starts, ends, sentences, readings, phraseStarts, phraseEnds } = this.stored.table;
    const article = this.articleAt(draft);
    const quote = quoteOf(article, { start: starts[draft] ?? 0, end: ends[draft] ?? 0 });
    const { start = 0, end = 0 } = article.sentences[sentences[draft] ?? 0] ?? {};
    const reading = this.stored.words.readings.values[(readings[draft] ?? 0) - 1];
    const phrase: DatePhrase | undefined = reading && {
      start: phraseStarts[draft] ?? 0,
      end: phraseEnds[draft] ?? 0,
      ...reading,
    };
    return { ...quote, sentence: { start, end }, ...(phrase && { phrase }), date: this.dateOf(draft) };
  }
}
