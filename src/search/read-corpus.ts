import type { Article } from '../articles/article.ts';
import { Abbreviations, explainedTerms, type LongForm } from '../language/abbreviations.ts';
import { contentTerms } from '../language/terms.ts';
import { atOnce, type Steps } from '../support/slices.ts';
import { createBodyHashes } from './body-hashes.ts';
import type { Corpus } from './corpus.ts';
import { type KnownArticles, readingKey } from './known-articles.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { IndexedSentence, Passage } from './passages.ts';
import { createPostings, firstAt, type Postings, postingsOf } from './postings.ts';
import { type SentenceTable, SentenceTableBuilder, sentencesIn } from './sentence-table.ts';
import { Spelling } from './spelling.ts';
import { PassageView, type TableContext, viewSentences } from './table-views.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Reads the articles for searching, in their order, without a pause: for small sets, scripts and tests.
 *
 * @example createCorpus(articles).weightOf('bridg') // 3.1
 */
export function createCorpus(articles: readonly Article[]): Corpus {
  return atOnce(corpusSteps(articles));
}

/**
 * The same in steps of a millisecond at most, but for a sentence of many thousand words, which is one step. What is `known` and has not
 * changed is taken over.
 */
export function* corpusSteps(articles: readonly Article[], known?: KnownArticles): Steps<Corpus> {
  const vocabulary = known?.vocabulary ?? new Vocabulary();
  const abbreviations = new Abbreviations();
  const builder = new SentenceTableBuilder(vocabulary);
  const numbers = new Map<string, number>();
  const longForms = new Map<number, readonly LongForm[]>();
  let readAnew = 0;
  for (const [number, article] of articles.entries()) {
    const key = readingKey(article);
    numbers.set(key, number);
    const before = known?.numbers.get(key);
    let forms: readonly LongForm[] = [];
    if (known && before !== undefined) {
      builder.copy(known.table, before);
      forms = known.longForms.get(before) ?? [];
      yield;
    } else {
      const explained: LongForm[] = [];
      yield* builder.read(article, (text) => explained.push(...explainedTerms(text)));
      forms = explained;
      readAnew++;
    }
    if (forms.length > 0) longForms.set(number, forms);
    for (const form of forms) abbreviations.add(form);
  }
  const table = yield* builder.done();
  const postings = yield* createPostings(table, vocabulary);
  const spelling = yield* countWords(table, vocabulary);
  return {
    ...(yield* assemble(articles, { table, vocabulary, postings, spelling, abbreviations })),
    known: { numbers, table, vocabulary, longForms },
    readAnew,
  };
}

/** Counts the words that are no stop words, for `Spelling`. */
function* countWords({ tokens }: SentenceTable, { words, termOf, stops }: Vocabulary): Steps<Spelling> {
  const spelling = new Spelling(words.map((word) => word.toLowerCase()));
  for (let at = 0; at < tokens.length; at++) {
    if (at % WORDS_AT_ONCE === 0) yield;
    const token = tokens[at] ?? 0;
    if (!stops[termOf[token >>> 1] ?? 0]) spelling.add(token >>> 1, token % 2 === 1);
  }
  return spelling;
}

const WORDS_AT_ONCE = 10_000;

interface Parts {
  readonly table: SentenceTable;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  readonly spelling: Spelling;
  readonly abbreviations: Abbreviations;
}

function* assemble(articles: readonly Article[], parts: Parts): Steps<Omit<Corpus, 'known' | 'readAnew'>> {
  const { table, vocabulary, postings, spelling, abbreviations } = parts;
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const sentences = new Map<Article, readonly IndexedSentence[]>();
  const titles = new Map<Article, ReadonlySet<string>>();
  const bodyHashes = createBodyHashes(table, vocabulary);
  const context: TableContext = {
    table,
    vocabulary,
    sentencesOf(article) {
      const number = numbers.get(article);
      if (number === undefined) return [];
      const known = sentences.get(article) ?? viewSentences(context, article, number);
      sentences.set(article, known);
      return known;
    },
  };
  const rangeOf = (article: Article) => {
    const number = numbers.get(article);
    if (number === undefined) return { from: 0, to: 0 };
    return { from: table.articles[number] ?? 0, to: table.articles[number + 1] ?? 0 };
  };
  const rowsOf = (term: string) => {
    const number = vocabulary.termNumber(term);
    return number === undefined ? { from: 0, to: 0 } : postingsOf(postings, number);
  };
  const passages: Passage[] = [];
  for (const [number, article] of articles.entries()) {
    const { to } = rangeOf(article);
    const first = sentencesIn(table, number).from;
    while (passages.length < to) passages.push(new PassageView(context, article, passages.length, first));
    yield;
  }
  const frequencyOf = (term: string) => {
    const { from, to } = rowsOf(term);
    return to - from;
  };
  const counted = { passageCount: passages.length, frequencyOf, spelling, abbreviations };
  const lexicon: Lexicon = lexiconOf([counted]);
  return {
    articles,
    passages,
    ...lexicon,
    counted,
    lexiconFor: async () => lexicon,
    sentencesOf: context.sentencesOf,
    passageCount: (article) => rangeOf(article).to - rangeOf(article).from,
    holds(article, term) {
      const [range, places] = [rangeOf(article), rowsOf(term)];
      const at = firstAt(postings, range.from, places);
      return at < places.to && (postings.passages[at] ?? 0) < range.to;
    },
    titleHolds(article, term) {
      if (!numbers.has(article)) return false;
      const known = titles.get(article) ?? new Set(contentTerms(article.title));
      titles.set(article, known);
      return known.has(term);
    },
    bodyHashesOf(article) {
      const number = numbers.get(article);
      return number === undefined ? [] : bodyHashes(article, number);
    },
    rangeOf,
    postings,
    termNumber: (term) => vocabulary.termNumber(term),
  };
}
