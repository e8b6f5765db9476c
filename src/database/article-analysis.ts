import type { Article } from '../articles/article.ts';
import { nameWords } from '../articles/article-lookup.ts';
import { explainedTerms } from '../language/abbreviations.ts';
import { isCapitalAt } from '../language/capital.ts';
import { tokenize } from '../language/terms.ts';
import { contentCounts } from '../search/corpus.ts';
import { cutIntoPassages, passagesOf } from '../search/passages.ts';
import type { Steps } from '../support/slices.ts';
import { addressKey, LONGEST_ADDRESS } from '../support/web-address.ts';

/**
 * Names the way in which texts are read for the tables: another name, and the writer reads all articles anew. To be changed with
 * whatever changes passages, terms, words or abbreviations; a test tells when.
 */
export const ANALYSIS = '2';

/** What an article brings into the tables. */
export interface ArticleAnalysis {
  /** Of each passage, how often each content term stands in it. */
  readonly passages: readonly ReadonlyMap<string, number>[];
  /** All terms of each sentence that can be quoted, with spaces between. */
  readonly sentenceTerms: readonly string[];
  /** Of each word that is no stop word, how often it stands there, and how often with a capital inside its sentence. */
  readonly words: ReadonlyMap<string, WordUses>;
  /** An abbreviation's term and the terms that it stands for, as first explained. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

export interface WordUses {
  uses: number;
  capitalised: number;
}

/**
 * UTF-16 units of a word that an index of PostgreSQL takes whatever its letters, some 2,000 bytes; as many as an address has. What is
 * longer is no word but data, and one of it would keep all articles from being written.
 */
const LONGEST_WORD = 500;

const fits = (word: string) => word.length <= LONGEST_WORD;

/** Reads an article for the tables, as `createCorpus` reads it for memory, a sentence a step. */
export function* analysisSteps(article: Article): Steps<ArticleAnalysis> {
  const words = new Map<string, WordUses>();
  const abbreviations = new Map<string, readonly string[]>();
  const sentenceTerms: string[] = [];
  const read: string[][] = [];
  for (const { start: from, end } of cutIntoPassages(article)) {
    const sentence = article.text.slice(from, end);
    const tokens = tokenize(sentence);
    for (const [short, long] of explainedTerms(sentence))
      if (!abbreviations.has(short)) abbreviations.set(short, long);
    for (const [at, { word, stop, start }] of tokens.entries()) {
      if (stop || !fits(word)) continue;
      const known = words.get(word) ?? { uses: 0, capitalised: 0 };
      known.uses++;
      if (at > 0 && isCapitalAt(sentence, start)) known.capitalised++;
      words.set(word, known);
    }
    const terms = tokens.map(({ term }) => term);
    read.push(terms);
    sentenceTerms.push(terms.join(' '));
    yield;
  }
  const passages = passagesOf(article, (_, number) => read[number] ?? []).map((passage) => {
    const counts = contentCounts(passage);
    for (const term of counts.keys()) if (!fits(term)) counts.delete(term);
    return counts;
  });
  return { passages, sentenceTerms, words, abbreviations };
}

/** Folded words of an article's title, publisher and id, each once: what suggestions look for. */
export function namesOf({ title, publisher = '', id }: Article): string[] {
  return [...new Set(nameWords(`${title} ${publisher} ${id}`))].filter(fits);
}

/** By what an article is found that is asked for by a link; null if it has none, or none that can be looked up. */
export function addressOf({ url }: Article): string | null {
  const key = url === undefined ? null : addressKey(url);
  return key === null || key.length > LONGEST_ADDRESS ? null : key;
}
