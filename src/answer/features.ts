import type { AnswerKind } from '../language/question.ts';
import { isStopWord } from '../language/stop-words.ts';
import { tokenize } from '../language/terms.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { Hit, SearchIndex } from '../search/search-index.ts';
import { answerSpans } from './answer-spans.ts';
import { likeness } from './likeness.ts';
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
  /** A term of the question is among the first words. */
  | 'early'
  /** Both speak of what something is called. */
  | 'called'
  | 'opensWithPronoun'
  | 'isQuestion'
  | 'isInset'
  | 'isCaption'
  /** One of the two is negated and the other is not. */
  | 'negatedQuestion'
  | 'negatedSentence'
  /** The kind of answer asked for is there, or is not. */
  | `shows ${ShownKind}`
  | `lacks ${ShownKind}`;

export type Features = { [name in Feature]?: number };

const SHOWN_KINDS = ['date', 'number', 'duration', 'person', 'place', 'reason'] as const;
type ShownKind = (typeof SHOWN_KINDS)[number];

/** The features of `sentence`, of the passage `hit`, for `question`. A feature of 0 is left out. */
export function featuresOf(
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
  addMatches(index, question, hit, sentence, add);
  add('pairs', pairsIn(question, sentence) / Math.max(1, question.pairs.length));
  const text = sentence.article.text.slice(sentence.start, sentence.end);
  add('opensWithPronoun', OPENING_PRONOUN.test(text) ? 1 : 0);
  add('isQuestion', QUESTION_MARK.test(text) ? 1 : 0);
  add('isInset', sentence.kind === 'inset' ? 1 : 0);
  add('isCaption', sentence.kind === 'caption' ? 1 : 0);
  add('called', CALLED.test(question.text) && CALLED.test(text) ? 1 : 0);
  const negated = NEGATION.test(text);
  add('negatedQuestion', question.negated && !negated ? 1 : 0);
  add('negatedSentence', negated && !question.negated ? 1 : 0);
  if (isShown(question.kind)) add(`${showsAnswer(question, text) ? 'shows' : 'lacks'} ${question.kind}`, 1);
  return features;
}

const OPENING_PRONOUN = /^["“(]?(?:He|She|They|It|This|These|His|Her|Their|Its|That|Those)\b/;
const QUESTION_MARK = /\?["”’)]*$/;
const CALLED = /\b(?:called|known as|named|termed|refers? to|defined as|term)\b/;
const NEGATION = /\b(?:not|never|no|without|except|neither|nor|cannot|none)\b|n['’]t\b/i;
const EARLY_WORDS = 5;

function addMatches(
  index: SearchIndex,
  { terms, mass }: UnderstoodQuestion,
  hit: Hit,
  sentence: IndexedSentence,
  add: (name: Feature, value: number) => void,
): void {
  const all = index.sentencesOf(sentence.article);
  const [before, after] = [all[sentence.number - 1], all[sentence.number + 1]];
  let [squares, squaresFound, count, largest, first] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  for (const term of terms) {
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
    if (role === 'name') add('missingName', share);
    else if (role === 'number') add('missingNumber', share);
    else if (role === 'focus') add('missingFocus', share);
    else if (role === 'frame') add('missingFrame', share);
    if (!term.known) add('missingUnknown', share);
    add('alike', share * mostAlike(term.term, sentence.terms, terms));
    if (!term.known) continue;
    if (before && placeOf(term, before.terms) >= 0) add('before', share);
    else if (after && placeOf(term, after.terms) >= 0) add('after', share);
    else if (hit.found.includes(term.term)) add('inPassage', share);
    else if (index.holds(sentence.article, term.term)) add('inArticle', share);
    if (index.titles(sentence.article, term.term)) add('inTitle', share);
  }
  if (mass === 0) return;
  add('foundSquared', squaresFound / squares);
  add('foundCount', count / terms.length);
  add('complete', count === terms.length ? 1 : 0);
  add('missingLargest', largest);
  add('early', first < EARLY_WORDS ? 1 : 0);
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

/** How alike the most similar word of the sentence is that is not itself a term of the question. */
function mostAlike(term: string, words: readonly string[], terms: readonly WeighedTerm[]): number {
  let best = 0;
  for (const word of words) {
    const value = likeness(term, word);
    if (value > best && !isStopWord(word) && !terms.some((other) => other.term === word)) best = value;
  }
  return best;
}

function pairsIn({ pairs }: UnderstoodQuestion, { terms }: IndexedSentence): number {
  let found = 0;
  for (const [first, second] of pairs) {
    let at = terms.indexOf(first);
    while (at >= 0 && terms[at + 1] !== second) at = terms.indexOf(first, at + 1);
    if (at >= 0) found++;
  }
  return found;
}

function isShown(kind: AnswerKind): kind is ShownKind {
  return (SHOWN_KINDS as readonly string[]).includes(kind);
}

/** Whether `text` holds an answer of the kind asked for that the question does not already name. */
function showsAnswer({ kind, terms }: UnderstoodQuestion, text: string): boolean {
  return answerSpans(kind, text).some(
    ({ start, end }) =>
      kind === 'reason' ||
      tokenize(text.slice(start, end)).some(
        (token) => !token.stop && !terms.some(({ term }) => term === token.term),
      ),
  );
}
