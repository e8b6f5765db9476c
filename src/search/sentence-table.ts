import type { Article } from '../articles/article.ts';
import { isCapitalAt } from '../language/capital.ts';
import type { Word } from '../language/folded-words.ts';
import { eachWord } from '../language/terms.ts';
import { GrowingNumbers } from '../support/growing-numbers.ts';
import type { Steps } from '../support/slices.ts';
import { cutIntoPassages } from './passages.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The sentences of a corpus as numbers, article by article in the order of the text. Of `articles`, `passages` and `tokenStarts` entry i
 * is where i begins, and the last is the end of all.
 */
export interface SentenceTable {
  /** By article: its first passage. */
  readonly articles: Uint32Array;
  /** By passage: its first sentence. */
  readonly passages: Uint32Array;
  /** By sentence: where in its article's text it begins and ends, in UTF-16 units, and the index of its block. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly blocks: Uint32Array;
  /** By sentence: its first token. */
  readonly tokenStarts: Uint32Array;
  /** By token: twice the number of its word, and 1 more if it is written with a capital inside its sentence. */
  readonly tokens: Uint32Array;
}

/** The first and, behind it, the last and one of a range. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentences of an article of a table. */
export function sentencesIn({ articles, passages }: SentenceTable, article: number): Range {
  return { from: passages[articles[article] ?? 0] ?? 0, to: passages[articles[article + 1] ?? 0] ?? 0 };
}

/** Fills a table, article after article. */
export class SentenceTableBuilder {
  readonly #vocabulary: Vocabulary;
  /** Those of words that came: an object is found in less time than what it is called. */
  readonly #numbers = new Map<Word, number>();
  readonly #articles = new GrowingNumbers();
  readonly #passages = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  readonly #blocks = new GrowingNumbers();
  readonly #tokenStarts = new GrowingNumbers();
  readonly #tokens = new GrowingNumbers();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Reads an article; `onSentence` hears the text of each sentence that is indexed. */
  *read(article: Article, onSentence: (text: string) => void): Steps<void> {
    this.#articles.push(this.#passages.length);
    for (const { start, end, block, opens } of cutIntoPassages(article)) {
      if (opens) this.#passages.push(this.#starts.length);
      this.#starts.push(start);
      this.#ends.push(end);
      this.#blocks.push(block);
      this.#tokenStarts.push(this.#tokens.length);
      this.#addWords(article.text, start, end);
      onSentence(article.text.slice(start, end));
      yield;
    }
  }

  #addWords(text: string, start: number, end: number): void {
    const first = this.#tokens.length;
    const add = (word: Word, at: number) => {
      const capital = this.#tokens.length > first && isCapitalAt(text, at);
      this.#tokens.push(2 * this.#numberOf(word) + (capital ? 1 : 0));
    };
    eachWord(text, add, start, end);
  }

  #numberOf(word: Word): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#vocabulary.numberOf(word);
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** Takes an article over from another table whose words have the same numbers. */
  copy(from: SentenceTable, article: number): void {
    const sentences = sentencesIn(from, article);
    const [first = 0, last = 0] = [from.tokenStarts[sentences.from], from.tokenStarts[sentences.to]];
    const here = { sentence: this.#starts.length, token: this.#tokens.length };
    this.#articles.push(this.#passages.length);
    const passages = from.passages.subarray(from.articles[article], from.articles[article + 1]);
    this.#passages.append(passages, here.sentence - sentences.from);
    this.#starts.append(from.starts.subarray(sentences.from, sentences.to));
    this.#ends.append(from.ends.subarray(sentences.from, sentences.to));
    this.#blocks.append(from.blocks.subarray(sentences.from, sentences.to));
    this.#tokenStarts.append(from.tokenStarts.subarray(sentences.from, sentences.to), here.token - first);
    this.#tokens.append(from.tokens.subarray(first, last));
  }

  /** The table; nothing more can be added. */
  *done(): Steps<SentenceTable> {
    this.#articles.push(this.#passages.length);
    this.#passages.push(this.#starts.length);
    this.#tokenStarts.push(this.#tokens.length);
    return {
      articles: yield* this.#articles.done(),
      passages: yield* this.#passages.done(),
      starts: yield* this.#starts.done(),
      ends: yield* this.#ends.done(),
      blocks: yield* this.#blocks.done(),
      tokenStarts: yield* this.#tokenStarts.done(),
      tokens: yield* this.#tokens.done(),
    };
  }
}
