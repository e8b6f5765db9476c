import type { IndexedSentence } from '../search/passages.ts';
import type { Hit, SearchIndex } from '../search/search-index.ts';
import type { UnderstoodQuestion, WeighedTerm } from './understand.ts';

/**
 * What is looked at in a sentence, each in 0..1 unless said otherwise. None knows the sentence's length or its place in the
 * article: a ranker trained on one collection's positions did not carry over to another. Shares are of the question's idf.
 */
export type Feature =
  /** Share of the terms found; of the squares of their idf; of their count; 1 where all are found. */
  | 'found'
  | 'foundSquared'
  | 'foundCount'
  | 'complete'
  /** Share of the terms not found, by what they do in the question; the largest single one. */
  | 'missingName'
  | 'missingNumber'
  | 'missingFocus'
  | 'missingFrame'
  | 'missingWord'
  | 'missingUnknown'
  | 'missingLargest'
  /** Share that was found through a corrected spelling. */
  | 'corrected'
  /** Of the terms not found, the share that looks alike ("invaded", "invasion"), and that stands nearby. */
  | 'alike'
  | 'before'
  | 'after'
  | 'inPassage'
  | 'inArticle'
  | 'inTitle'
  /** Score of the passage over the question's idf (0 to about 3), and over the best passage's score. */
  | 'passage'
  | 'passageOfBest'
  /** Share of the pairs of neighbouring words, stop words among them, that are neighbours in the sentence too. */
  | 'pairs'
  /** Share of the names and numbers not found in whose place, beside the same word, stands another. */
  | 'contradicted'
  /** A term of the question is among the first words. */
  | 'early'
  | 'opensWithPronoun'
  | 'isQuestion'
  /** One of the two is negated and the other is not. */
  | 'negatedQuestion'
  | 'negatedSentence'
  /** The kind of answer asked for is there, or is not; how near it stands to a term of the question (1 beside it). */
  | `shows ${ShownKind}`
  | `lacks ${ShownKind}`
  | 'beside';

export type Features = { [name in Feature]?: number };

/** What is looked at to tell how sure an answer is: all of its best sentence's features, and of the question as a whole: */
export type ConfidenceFeature =
  | Feature
  /** Always 1. */
  | 'bias'
  /** The best sentence's score, and its lead over the next, both as ranked. */
  | 'score'
  | 'lead'
  /** Mean weight of the question's terms over that of a term never seen; how many terms (natural logarithm of one more). */
  | 'rarity'
  | 'length'
  /** What a term never seen weighs, which grows with the logarithm of the number of passages: in a few a chance match is rare. */
  | 'size'
  /** The question holds a name. */
  | 'names'
  /** Share of the terms that stand nowhere in the best sentence's article. */
  | 'nowhere';

export type ConfidenceFeatures = { [name in ConfidenceFeature]?: number };

export const SHOWN_KINDS = ['date', 'number', 'duration', 'person', 'name', 'place', 'reason'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** The features that matching terms gives: those of `sentence`, of the passage `hit`. A feature of 0 is left out. */
export function matchFeatures(
  index: SearchIndex,
  question: UnderstoodQuestion,
  hit: Hit,
  sentence: IndexedSentence,
  bestScore: number,
): Features {
  const features: Features = {
    passage: hit.score / question.mass,
    passageOfBest: hit.score / bestScore,
  };
  const add = (name: Feature, value: number) => {
    if (value !== 0) features[name] = (features[name] ?? 0) + value;
  };
  const { before, after } = neighbours(index, sentence);
  let [squares, squaresFound, count, largest, first] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  for (const term of question.terms) {
    const { share, role } = term;
    squares += share * share;
    const at = placeOf(term, sentence.terms);
    if (at >= 0) {
      add('found', share);
      if (term.typed !== undefined) add('corrected', share);
      squaresFound += share * share;
      count++;
      first = Math.min(first, at);
      continue;
    }
    largest = Math.max(largest, share);
    add(MISSING[role], share);
    if (!term.known) {
      add('missingUnknown', share);
      continue;
    }
    if (before && placeOf(term, before.terms) >= 0) add('before', share);
    else if (after && placeOf(term, after.terms) >= 0) add('after', share);
    else if (hit.found.includes(term.term)) add('inPassage', share);
    else if (index.holds(sentence.article, term.term)) add('inArticle', share);
    if (index.titles(sentence.article, term.term)) add('inTitle', share);
  }
  if (question.terms.length === 0) return features;
  add('foundSquared', squaresFound / squares);
  add('foundCount', count / question.terms.length);
  add('complete', count === question.terms.length ? 1 : 0);
  add('missingLargest', largest);
  add('early', first < EARLY_WORDS ? 1 : 0);
  return features;
}

const MISSING = {
  name: 'missingName',
  number: 'missingNumber',
  focus: 'missingFocus',
  frame: 'missingFrame',
  word: 'missingWord',
} as const;
const EARLY_WORDS = 5;

function neighbours(index: SearchIndex, { article, number, kind }: IndexedSentence) {
  const all = index.sentencesOf(article);
  const [before, after] = [all[number - 1], all[number + 1]];
  return {
    before: before?.kind === kind ? before : undefined,
    after: after?.kind === kind ? after : undefined,
  };
}

/** Where the term, or what an article says for it, first stands; -1 where it does not. */
export function placeOf({ term, alternatives }: WeighedTerm, terms: readonly string[]): number {
  const at = terms.indexOf(term);
  if (at >= 0) return at;
  for (const alternative of alternatives) {
    const places = alternative.map((other) => terms.indexOf(other));
    if (!places.includes(-1)) return Math.min(...places);
  }
  return -1;
}
