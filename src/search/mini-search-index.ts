import MiniSearch from 'minisearch';
import type { Article } from '../articles/article.ts';
import { tokenize } from '../language/terms.ts';
import { KeepBest } from './keep-best.ts';
import { type IndexedSentence, type Passage, passagesOf } from './passages.ts';
import type { Hit, SearchIndex, SearchOptions, TermFacts } from './search-index.ts';
import { Spelling } from './spelling.ts';

/** Indexes the passages of `articles` with MiniSearch, in memory. What depends on an article alone is done here, once. */
export function indexArticles(articles: readonly Article[]): SearchIndex {
  const index = new MiniSearchIndex();
  for (const article of articles) index.add(article);
  return index;
}

class MiniSearchIndex implements SearchIndex {
  readonly #passages: Passage[] = [];
  readonly #sentences = new Map<Article, readonly IndexedSentence[]>();
  readonly #passageCounts = new Map<Article, number>();
  readonly #frequencies = new Map<string, number>();
  readonly #spelling = new Spelling();
  #sentenceCount = 0;

  // Terms come stemmed and without stop words from both ends; nothing is left for the engine to fold.
  readonly #engine = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });

  add(article: Article): void {
    const passages = passagesOf(article, (sentence) => this.#read(sentence));
    for (const passage of passages) {
      const terms = passage.sentences.map((sentence) => sentence.terms.join(' ')).join(' ');
      this.#engine.add({ id: this.#passages.length, terms });
      this.#passages.push(passage);
    }
    this.#passageCounts.set(article, passages.length);
    const sentences = passages.flatMap((passage) => passage.sentences);
    this.#sentences.set(article, sentences);
    this.#sentenceCount += sentences.length;
  }

  /** The content terms of a sentence, which is counted in. */
  #read(sentence: string): string[] {
    const terms: string[] = [];
    for (const { term, word, stop } of tokenize(sentence)) {
      if (stop) continue;
      terms.push(term);
      this.#spelling.add(word);
    }
    for (const term of new Set(terms)) this.#frequencies.set(term, (this.#frequencies.get(term) ?? 0) + 1);
    return terms;
  }

  async search(terms: readonly string[], { limit, source }: SearchOptions): Promise<readonly Hit[]> {
    const best = new KeepBest<Passage>(limit);
    this.#engine.search(terms.join(' '), {
      // The engine makes an object of every hit and sorts them all; taking the best here and leaving it none saves the sort.
      filter: ({ id, score, queryTerms }) => {
        const passage = this.#passages[id];
        // It multiplies by the number of terms found, which coverage judges better afterwards.
        if (passage && (!source || passage.article === source))
          best.offer(passage, score / queryTerms.length);
        return false;
      },
    });
    return best.best().map(({ item, score }) => ({ passage: item, score }));
  }

  async lookup(terms: readonly string[]): Promise<ReadonlyMap<string, TermFacts>> {
    return new Map(terms.map((term) => [term, this.#factsOn(term)]));
  }

  #factsOn(term: string): TermFacts {
    const frequency = this.#frequencies.get(term) ?? 0;
    // Robertson and Spärck Jones with 1 added inside the logarithm, as in Lucene: never negative.
    return { frequency, idf: Math.log(1 + (this.#sentenceCount - frequency + 0.5) / (frequency + 0.5)) };
  }

  async nearestWord(word: string): Promise<string | undefined> {
    return this.#spelling.nearest(word);
  }

  sentencesOf(article: Article): readonly IndexedSentence[] {
    return this.#sentences.get(article) ?? [];
  }

  passageCount(article: Article): number {
    return this.#passageCounts.get(article) ?? 0;
  }
}
