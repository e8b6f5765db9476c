import { type Quote, quoteOf } from '../articles/article.ts';
import type { ReadArticles } from '../search/corpus.ts';
import { type IndexedSentence, sentenceText } from '../search/passages.ts';

/** How far back a pronoun's name may stand, in sentences. */
const REACH = 3;

/**
 * The nearest sentence before `sentence`, in the same kind of block and at most three back, that does not itself open with a
 * pronoun; undefined where `sentence` opens with none or nothing before it will do.
 */
export function antecedentOf(corpus: ReadArticles, sentence: IndexedSentence): Quote | undefined {
  if (!opensWithPronoun(sentence)) return undefined;
  const all = corpus.sentencesOf(sentence.article);
  for (let back = 1; back <= REACH; back++) {
    const before = all[sentence.number - back];
    if (!before || before.kind !== sentence.kind) return undefined;
    if (!opensWithPronoun(before)) return quoteOf(before.article, before);
  }
  return undefined;
}

const PRONOUN = /^["“'‘(]?(?:He|She|They|It|His|Her|Hers|Their|Its|Him|Them)\b/;

/** "It was in March when ...", "It is clear that ...", "It seems": here the pronoun stands for nobody. */
const EXPLETIVE =
  /^["“'‘(]?It(?:['’]s| is| was| has been| will be| would be)(?: [^\s,;]+){0,6}? (?:that|when|who|where|to|because)\b|^["“'‘(]?It (?:seem|appear|turn|rain|snow|follow)s?(?:ed)?\b/;

function opensWithPronoun(sentence: IndexedSentence): boolean {
  const text = sentenceText(sentence);
  return PRONOUN.test(text) && !EXPLETIVE.test(text);
}
