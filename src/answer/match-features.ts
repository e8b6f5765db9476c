import type { ReadArticles } from '../search/corpus.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { Hit } from '../search/retriever.ts';
import type { MutableFeatures } from './features.ts';
import type { SentenceAnalysis } from './sentence-analysis.ts';
import type { UnderstoodQuestion, WeighedTerm } from './understand.ts';

/** A sentence and where a question's terms stand in it. */
export interface SentenceMatch {
  readonly question: UnderstoodQuestion;
  readonly sentence: IndexedSentence;
  readonly analysis: SentenceAnalysis;
  /** Where each term of the question, or what an article says for it, first stands in the sentence; -1 if it does not. */
  readonly places: readonly number[];
}

/** Looks a question's terms up in a sentence. */
export function matchSentence(question: UnderstoodQuestion, analysis: SentenceAnalysis): SentenceMatch {
  const places = question.terms.map((term) => placeOf(term, analysis));
  return { question, sentence: analysis.sentence, analysis, places };
}

/** Adds the features that matching terms gives: those of the sentence, of its neighbours, and of its passage `hit`. */
export function addMatchFeatures(
  features: MutableFeatures,
  { question, sentence, places }: SentenceMatch,
  corpus: ReadArticles,
  hit: Hit,
  bestScore: number,
): void {
  features.passage = hit.score;
  features.passageOfBest = hit.score / bestScore;
  let before: Places | undefined;
  let after: Places | undefined;
  let squares = 0;
  let squaresFound = 0;
  let count = 0;
  let largest = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const [number, term] of question.terms.entries()) {
    const { share, role } = term;
    squares += share * share;
    const at = places[number] ?? -1;
    if (at >= 0) {
      features.found += share;
      squaresFound += share * share;
      count++;
      first = Math.min(first, at);
      continue;
    }
    largest = Math.max(largest, share);
    features[MISSING[role]] += share;
    if (!term.known) continue;
    before ??= termsBeside(corpus, sentence, -1);
    after ??= termsBeside(corpus, sentence, 1);
    if (placeOf(term, before) >= 0) features.before += share;
    else if (placeOf(term, after) >= 0) features.after += share;
    else if (hit.found.includes(term.term)) features.inPassage += share;
    else if (corpus.holds(sentence.article, term.term)) features.inArticle += share;
    if (corpus.titleHolds(sentence.article, term.term)) features.inTitle += share;
  }
  if (question.terms.length === 0) return;
  features.foundSquared = squaresFound / squares;
  features.foundCount = count / question.terms.length;
  if (count === 0) features.nothing = 1;
  features.missingLargest = largest;
  features.early = first < EARLY_WORDS ? 1 : 0;
}

const MISSING = {
  name: 'missingName',
  number: 'missingNumber',
  focus: 'missingFocus',
  frame: 'missingFrame',
  word: 'missingWord',
} as const;
const EARLY_WORDS = 5;

/** Tells where a term first stands in a sentence; -1 if it does not. */
interface Places {
  placeOf(term: string): number;
}

/** The terms of a sentence that is seldom asked again. */
class Terms implements Places {
  readonly #terms: readonly string[];

  constructor(terms: readonly string[]) {
    this.#terms = terms;
  }

  placeOf(term: string): number {
    return this.#terms.indexOf(term);
  }
}

/** Those of the sentence so many places on; none if it is of another kind. */
function termsBeside(corpus: ReadArticles, { article, number, kind }: IndexedSentence, step: number): Places {
  const beside = corpus.sentencesOf(article)[number + step];
  return new Terms(beside?.kind === kind ? beside.terms : []);
}

function placeOf({ term, alternatives }: WeighedTerm, sentence: Places): number {
  const at = sentence.placeOf(term);
  if (at >= 0) return at;
  for (const alternative of alternatives) {
    const places = alternative.map((other) => sentence.placeOf(other));
    if (!places.includes(-1)) return Math.min(...places);
  }
  return -1;
}
