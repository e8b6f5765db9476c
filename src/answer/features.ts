import type { AnswerKind } from '../language/answer-kind.ts';

/**
 * What is looked at in a sentence, each in 0..1 unless said otherwise. None knows the sentence's length or its place in the
 * article: a ranker trained on one collection's positions did not carry over to another. Shares are of the question's idf.
 *
 * Every sentence's features are a copy of this, with a place for each: objects that grow by what happens to be seen become
 * tables, and reading those took a third of an answer's time.
 */
const NO_FEATURES = {
  /** Share of the terms found; of the squares of their idf; of their count. */
  found: 0,
  foundSquared: 0,
  foundCount: 0,
  /** None of the terms is found. */
  nothing: 0,
  /** Share of the terms not found, by what they do in the question; the largest single one. */
  missingName: 0,
  missingNumber: 0,
  missingFocus: 0,
  missingFrame: 0,
  missingWord: 0,
  missingLargest: 0,
  /** Of the terms not found, the share that looks alike ("invaded", "invasion"), and that means about the same ("trip", "visit"). */
  alike: 0,
  similar: 0,
  /** The opposite of a term not found stands in the sentence ("open", "closed"). */
  opposite: 0,
  /** Of the terms not found, the share that stands nearby; the first of these where the sentence goes on from there by a pronoun. */
  before: 0,
  beforePronoun: 0,
  after: 0,
  inPassage: 0,
  inArticle: 0,
  inTitle: 0,
  /** Score of the passage over the question's idf (0 to about 3), and over the best passage's score. */
  passage: 0,
  passageOfBest: 0,
  /** Share of the pairs of neighbouring words, stop words among them, that are neighbours in the sentence too. */
  pairs: 0,
  /** Share of the terms not found in whose place, beside the same word, stands another; of the names and numbers among them. */
  replaced: 0,
  contradicted: 0,
  /** A term of the question is among the first words. */
  early: 0,
  opensWithPronoun: 0,
  isQuestion: 0,
  /** It is short and closes with no mark: a heading, or a caption that only names what is seen. */
  isHeading: 0,
  /** The question is negated and the sentence is not. */
  negatedQuestion: 0,
  /** The kind of answer asked for is there, or is not; how near it stands to a term of the question (1 beside it). */
  'shows date': 0,
  'shows number': 0,
  'shows duration': 0,
  'shows person': 0,
  'shows name': 0,
  'shows place': 0,
  'shows reason': 0,
  'lacks date': 0,
  'lacks number': 0,
  'lacks duration': 0,
  'lacks person': 0,
  'lacks name': 0,
  'lacks place': 0,
  'lacks reason': 0,
  beside: 0,
};

export type Feature = keyof typeof NO_FEATURES;
export type Features = { readonly [name in Feature]: number };
/** Features while they are gathered. */
export type MutableFeatures = { [name in Feature]: number };

/** Nothing seen yet: all are 0. */
export function noFeatures(): MutableFeatures {
  return { ...NO_FEATURES };
}

/** What is looked at to tell how sure an answer is, beside its best sentence's own features. */
export type QuestionFeature =
  /** Always 1. */
  | 'bias'
  /** The best sentence's score, and its lead over the next, both as ranked. */
  | 'score'
  | 'lead'
  /** Mean weight of the question's terms over that of a term never seen; how many terms (natural logarithm of one more). */
  | 'rarity'
  | 'length'
  /** Of the best few sentences, the share that stand in the best one's article; the mean of their passages' scores. */
  | 'together'
  | 'meanPassage'
  /** What a term never seen weighs, which grows with the logarithm of the number of passages: in a few a chance match is rare. */
  | 'size'
  /** The question holds a name. */
  | 'names'
  /** Share of the terms that stand nowhere in the best sentence's article. */
  | 'nowhere';

export type QuestionFeatures = { readonly [name in QuestionFeature]: number };
export type ConfidenceFeature = Feature | QuestionFeature;

const SHOWN_KINDS = ['date', 'number', 'duration', 'person', 'name', 'place', 'reason'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** How the features call what a kind of answer shows itself by; undefined where no form of words shows it. */
export function shownKindOf(kind: AnswerKind): ShownKind | undefined {
  if (kind === 'age' || kind === 'percentage' || kind === 'money' || kind === 'distance') return 'number';
  return SHOWN_KINDS.find((shown) => shown === kind);
}
