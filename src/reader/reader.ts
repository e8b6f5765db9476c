import type { Span } from '../language/span.ts';

/** Neighbouring sentences of one article, to be read together for a question. */
export interface Window {
  /** What the sentences belong to: the day and the headline of their article, as a reader sees them; may be empty. */
  readonly title: string;
  /** In the order of the text. Past some 200 words of a window nothing is read. */
  readonly sentences: readonly string[];
}

/** What the reader says of one sentence of a window. */
export interface SentenceReading {
  /** Logarithm of how much more likely this sentence answers than that none of its window does. */
  readonly score: number;
  /** How likely, 0..1, the sentence says the contrary of what the question takes for granted. */
  readonly contradicts: number;
  /** Logarithm of how likely, among all words of the window, just those of `span` answer: low if the sentence names no answer. */
  readonly named: number;
  /** The words that answer, as UTF-16 offsets into the sentence, if this is the sentence that does; undefined if none can be told. */
  readonly span: Span | undefined;
}

/** What the reader says of each sentence of a window, in order; those past the window's limit are missing. */
export type WindowReading = readonly SentenceReading[];

/**
 * A trained encoder that reads question and sentences together, and gives vectors of their meaning. It writes nothing. It works
 * in a thread of its own, one piece of work at a time, questions before articles.
 */
export interface Reader {
  /** Names the weights: vectors of two readers with different names do not compare. */
  readonly name: string;
  /** How many numbers a vector has. */
  readonly width: number;
  /** The vector of a question, of length 1. Rejects with a LateError if it is not made within `budget` milliseconds. */
  questionVector(question: string, budget: number): Promise<Float32Array>;
  /**
   * The vectors of sentences, each with its title, of length 1, in order. Questions that come meanwhile go first. Rejects with a LateError if
   * they are not made within `budget` milliseconds; default: they may take as long as they like.
   */
  sentenceVectors(texts: readonly TitledSentence[], budget?: number): Promise<readonly Float32Array[]>;
  /**
   * Reads the windows in order for a question. Rejects with a LateError if that is not done within `budget` milliseconds from
   * now, however much other work there is; with any other error if the thread fails.
   */
  read(question: string, windows: readonly Window[], budget: number): Promise<readonly WindowReading[]>;
  /** Ends the thread. What is under way rejects with a ClosedError, as does everything after. */
  close(): Promise<void>;
}

/** A sentence and the title of its window. */
export interface TitledSentence {
  readonly title: string;
  readonly text: string;
}

/** The reader has more to do than it can in the time given: answer without it. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/** The reader was closed by who opened it: nothing went wrong. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}
