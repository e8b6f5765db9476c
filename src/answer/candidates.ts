import type { Article } from '../articles/article.ts';
import type { SentenceReading } from '../reader/reader.ts';
import { KeepBest } from '../search/keep-best.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { Hit, Query } from '../search/retriever.ts';
import type { AnswerContext } from './context.ts';
import { type Features, noFeatures } from './features.ts';
import { addMatchFeatures, matchSentence } from './match-features.ts';
import type { SentenceAnalysis } from './sentence-analysis.ts';
import { addTextFeatures } from './text-features.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { weigh } from './weigh.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** A sentence that may answer: its passage, what was seen in it, and how well it answers by that (the larger the better). */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly analysis: SentenceAnalysis;
  readonly hit: Hit;
  /** What matching words tells. */
  readonly features: Features;
  /** What the reader said of it; absent if it was not read. */
  readonly read?: ReadSentence;
  readonly score: number;
}

/** What the reader said of a sentence; its `span` in article offsets. */
export interface ReadSentence extends SentenceReading {
  /** Its window's place in the order of prescore, from 0. */
  readonly place: number;
  /** How well it answers by its words. */
  readonly words: number;
  /** Cosine of its vector and the question's; 0 while it has none. */
  readonly cosine: number;
  /** Days by which its article is older than the newest that was read; 0 if its day is not known, or the question names a year. */
  readonly behind: number;
}

/** Whether two candidates stand in the same article. */
export function isOfOneArticle(a: Candidate, b: Candidate): boolean {
  return a.sentence.article === b.sentence.article;
}

/** Passages looked into. On the development questions 12 hold the answer 97 times in a hundred, 20 hold it 98 times. */
const PASSAGES = 12;
/** Sentences of these whose features are all computed; with 24 hit@3 is 0.1 points higher and an answer takes a quarter longer. */
const SCORED = 14;

/** What was found for a question by its words. */
export interface FoundByWords {
  /** What was looked for; undefined if the question has no words. */
  readonly query: Query | undefined;
  /** Passages, best first. */
  readonly hits: readonly Hit[];
  /** Sentences of these, best first; ties in the order of passages and text. */
  readonly candidates: readonly Candidate[];
}

/** Finds the passages that match a question best, only of `source` if it is given, and the sentences in them. */
export async function findByWords(
  context: AnswerContext,
  question: UnderstoodQuestion,
  source?: Article,
): Promise<FoundByWords> {
  const { terms, weights, totalWeight } = question;
  if (terms.length === 0) return { query: undefined, hits: [], candidates: [] };
  const query = { weights, totalWeight, limit: PASSAGES, ...(source && { source }) };
  const hits = await context.retriever.search(query);
  await context.pause?.();
  return { query, hits, candidates: await candidatesIn(context, question, hits) };
}

/** The sentences of `hits` with the best prescore, best first. */
async function candidatesIn(
  context: AnswerContext,
  question: UnderstoodQuestion,
  hits: readonly Hit[],
): Promise<Candidate[]> {
  const best = hits[0]?.score ?? 1;
  const prescore = prescoreOf(question);
  const kept = new KeepBest<{ readonly sentence: IndexedSentence; readonly hit: Hit }>(SCORED);
  for (const hit of hits) {
    const { sentences } = hit.passage;
    const prescores = prescore(sentences);
    for (const [at, sentence] of sentences.entries())
      kept.offer({ sentence, hit }, (prescores[at] ?? 0) + PASSAGE_PART * (hit.score / best));
  }
  const candidates: Candidate[] = [];
  for (const { sentence, hit } of kept.items()) {
    candidates.push(candidateIn(context, question, sentence, hit, best));
    await context.pause?.();
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** How any sentence fits a question by its words: its passage is among `hits`, or counts as one that shares no word. */
export function candidateOf(context: AnswerContext, question: UnderstoodQuestion, hits: readonly Hit[]) {
  const best = hits[0]?.score ?? 1;
  const hitOf = new Map(hits.flatMap((hit) => hit.passage.sentences.map((sentence) => [sentence, hit])));
  return (sentence: IndexedSentence): Candidate => {
    const { article, kind } = sentence;
    const hit = hitOf.get(sentence) ?? {
      passage: { article, kind, sentences: [sentence] },
      score: 0,
      found: [],
    };
    return candidateIn(context, question, sentence, hit, best);
  };
}

/** The same of a sentence in the passage `hit`; `best` is the first one's score. */
function candidateIn(
  { corpus, analyse }: AnswerContext,
  question: UnderstoodQuestion,
  sentence: IndexedSentence,
  hit: Hit,
  best: number,
): Candidate {
  const features = noFeatures();
  const analysis = analyse(sentence);
  const match = matchSentence(question, analysis);
  addMatchFeatures(features, match, corpus, hit, best);
  addTextFeatures(features, match);
  return { hit, sentence, analysis, features, score: weigh(features, RANK_WEIGHTS) };
}

/** What a prescore gains in the best passage, and in the others as their score is to its. */
const PASSAGE_PART = 0.3;

/**
 * What the sentences of a passage are worth before all their features are computed: the share of the question's weight found in
 * each, and half of what only the sentence before has. A set of terms is a number with a bit for each, which is why a question has 30 at most.
 */
function prescoreOf({ terms }: UnderstoodQuestion) {
  const bits = new Map<string, number>();
  for (const [at, { term, alternatives }] of terms.entries()) {
    for (const one of [term, ...alternatives.filter(({ length }) => length === 1).flat()])
      bits.set(one, (bits.get(one) ?? 0) | (1 << at));
  }
  const setOf = (sentence: IndexedSentence) => {
    let set = 0;
    for (const term of sentence.terms) set |= bits.get(term) ?? 0;
    return set;
  };
  const shareOf = (set: number) => {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) if (set & (1 << at)) sum += terms[at]?.share ?? 0;
    return sum;
  };
  return (sentences: readonly IndexedSentence[]): number[] => {
    let before = 0;
    return sentences.map((sentence) => {
      const own = setOf(sentence);
      const score = shareOf(own) + 0.5 * shareOf(before & ~own);
      before = own;
      return score;
    });
  };
}
