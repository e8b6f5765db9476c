import type { Article } from '../articles/article.ts';
import { KeepBest } from '../search/keep-best.ts';
import type { IndexedSentence } from '../search/passages.ts';
import type { Hit, SearchIndex } from '../search/search-index.ts';
import { type Features, noFeatures } from './features.ts';
import { addMatchFeatures, sightOf } from './match-features.ts';
import { addTextFeatures } from './text-features.ts';
import type { UnderstoodQuestion } from './understand.ts';
import { weigh } from './weigh.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** A sentence that may answer: its passage, what was seen in it, and the weighted sum of that. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly hit: Hit;
  readonly features: Features;
  readonly score: number;
}

/** Passages looked into. On the development questions 12 hold the answer 97 times in a hundred, 20 hold it 98 times. */
const PASSAGES = 12;
/** Sentences of these that get a closer look; with 24 hit@3 is 0.1 points higher and an answer takes a quarter longer. */
const LOOKED_AT = 14;

/** The sentences of the passages that match best, best first; ties in the order of passages and text. */
export async function findCandidates(
  index: SearchIndex,
  question: UnderstoodQuestion,
  source?: Article,
): Promise<Candidate[]> {
  const terms = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives.flat()]));
  if (terms.size === 0) return [];
  const boosts = new Map(question.terms.map(({ term, boost }) => [term, boost]));
  const hits = await index.search([...terms], { limit: PASSAGES, boosts, ...(source && { source }) });
  const best = hits[0]?.score ?? 1;
  const promise = promiseOf(question);
  const matches = new KeepBest<Match>(LOOKED_AT);
  for (const hit of hits) {
    const promised = promise(hit.passage.sentences);
    for (const [at, sentence] of hit.passage.sentences.entries())
      matches.offer({ hit, sentence }, (promised[at] ?? 0) + 0.3 * (hit.score / best));
  }
  const candidates = matches.items().map(({ hit, sentence }) => {
    const features = noFeatures();
    const sight = sightOf(question, sentence);
    addMatchFeatures(features, sight, index, hit, best);
    addTextFeatures(features, sight);
    return { hit, sentence, features, score: weigh(features, RANK_WEIGHTS) };
  });
  return candidates.sort((a, b) => b.score - a.score);
}

interface Match {
  readonly hit: Hit;
  readonly sentence: IndexedSentence;
}

/**
 * What the sentences of a passage promise before a closer look: the share of the question's weight found in each, and half of
 * what only the sentence before has. A set of terms is a number with a bit for each, which is why a question has 30 at most.
 */
function promiseOf({ terms }: UnderstoodQuestion) {
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
      const promised = shareOf(own) + 0.5 * shareOf(before & ~own);
      before = own;
      return promised;
    });
  };
}
