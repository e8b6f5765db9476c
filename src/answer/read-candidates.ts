import { daysBetween } from '../dates/values/days.ts';
import { askingFirst } from '../language/asking-first.ts';
import { type SentenceWindow, windowsOf } from '../reader/windows.ts';
import type { IndexedSentence } from '../search/passages.ts';
import { compare } from '../support/compare.ts';
import { type Candidate, candidateOf, type FoundByWords, type ReadSentence } from './candidates.ts';
import type { AnswerContext, AnswerReader } from './context.ts';
import { correctedText, type UnderstoodQuestion } from './understand.ts';

export interface ReadCandidate extends Candidate {
  readonly read: ReadSentence;
}

/** Whether the reader judged a candidate. */
export function isRead(candidate: Candidate): candidate is ReadCandidate {
  return candidate.read !== undefined;
}

/** Nearest sentences by meaning that may be read beside those found by words. */
const NEAREST = 30;
/**
 * Windows read, and their size in words: on one core of 2026 some 20 ms each. On ask-dev five of 110 hold the answer as often
 * as seven of 80, which take longer, for each repeats question and title; with ten the order gets no better.
 */
const WINDOWS = 5;
const WINDOW_WORDS = 110;
/** Windows that are drawn, of which the most promising are read. */
const DRAWN = 12;
/**
 * Of how many first places of either order a sentence must be to count twice. Reciprocal rank fusion's constant (Cormack et al. 2009), small
 * since the lists are short.
 */
const FUSION = 5;
/**
 * What a place in the order by meaning counts beside one by words. With 1 the windows read hold the answer for 81.5 % of everyday questions
 * on 1,165 pieces, with 1.5 for 85.2, with 2 for as many; for 93.2 and 94.9 % of the news quiz, 97.3 and 97.2 of the encyclopaedia.
 */
const MEANING = 1.5;
/**
 * What the second best sentence of a window counts, and each further one of the one before: the windows read hold the answer for 94 % of
 * the natural questions with it, for 93 without.
 */
const OTHERS_PART = 0.3;
/** A third of what Discord gives for a reply, most of which is the network's. */
const BUDGET_MS = 1000;
/** Of the budget, what the vector of the question may take; the rest is for reading. */
const VECTOR_PART = 0.3;

/**
 * The sentences that share words with a question or are near it in meaning, with those around them, as the reader judges them,
 * in no order; their scores are still those by words. Rejects with a LateError if the reader has no time for it.
 */
export async function readCandidates(
  context: AnswerContext,
  { reader, vectors, budget = BUDGET_MS }: AnswerReader,
  question: UnderstoodQuestion,
  { query, hits, candidates: byWords }: FoundByWords,
): Promise<ReadCandidate[]> {
  const text = correctedText(question.text, question.corrections);
  const asked = await reader.questionVector(text, budget * VECTOR_PART);
  const nearest = await vectors.search(asked, NEAREST, query?.source, query);
  const fused = fuse([
    { order: byWords, weight: 1 },
    { order: nearest, weight: MEANING },
  ]);
  const drawn = windowsOf([...fused.keys()], context.corpus.sentencesOf, {
    words: WINDOW_WORDS,
    most: DRAWN,
  });
  const windows = mostPromising(drawn, fused).slice(0, WINDOWS);
  const readings = await reader.read(askingFirst(text), windows, budget * (1 - VECTOR_PART));
  const known = new Map(byWords.map((candidate) => [candidate.sentence, candidate]));
  const candidateFor = candidateOf(context, question, hits);
  const newest = namesYear(question) ? undefined : newestDay(windows);
  return windows.flatMap(({ parts }, at) =>
    (readings[at] ?? []).flatMap((said, number): ReadCandidate[] => {
      const sentence = parts[number];
      if (!sentence) return [];
      const candidate = known.get(sentence) ?? candidateFor(sentence);
      const cosine = vectors.cosine(asked, sentence) ?? 0;
      const { start } = sentence;
      const span = said.span && { start: start + said.span.start, end: start + said.span.end };
      const { published } = sentence.article;
      const behind = newest && published ? daysBetween(published, newest) : 0;
      return [{ ...candidate, read: { ...said, span, place: at, words: candidate.score, cosine, behind } }];
    }),
  );
}

/** Who names a year asks of that time; who does not, mostly of the last. */
function namesYear({ terms }: UnderstoodQuestion): boolean {
  return terms.some(({ term }) => /^(?:1[5-9]|20)\d\d$/.test(term));
}

/** The day of the newest article in some windows, in ISO form; undefined if none has one. */
function newestDay(windows: readonly SentenceWindow[]): string | undefined {
  const days = windows.flatMap(({ parts }) => parts[0]?.article.published ?? []);
  return days.sort(compare).at(-1);
}

interface WeighedOrder {
  readonly order: readonly { readonly sentence: IndexedSentence }[];
  readonly weight: number;
}

/** One order out of several, best first: the sum of weight / (5 + place) of each. */
function fuse(orders: readonly WeighedOrder[]): ReadonlyMap<IndexedSentence, number> {
  const sums = new Map<IndexedSentence, number>();
  for (const { order, weight } of orders)
    for (const [place, { sentence }] of order.entries())
      sums.set(sentence, (sums.get(sentence) ?? 0) + weight / (FUSION + place));
  return new Map([...sums].sort(([, a], [, b]) => b - a));
}

/** Those windows first that hold what is most promising: a window counts as its best sentence, and a part of the others. */
function mostPromising(
  windows: readonly SentenceWindow[],
  worth: ReadonlyMap<IndexedSentence, number>,
): SentenceWindow[] {
  const sumOf = ({ parts }: SentenceWindow) =>
    parts
      .map((part) => worth.get(part) ?? 0)
      .sort((a, b) => b - a)
      .reduce((sum, one, place) => sum + one * OTHERS_PART ** place, 0);
  const sums = new Map(windows.map((window) => [window, sumOf(window)]));
  return [...windows].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
}
