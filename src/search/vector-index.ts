import type { Article } from '../articles/article.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { cosineOf, nearestRows, type PackedVectors } from './nearest-rows.ts';
import type { IndexedSentence } from './passages.ts';
import type { Query } from './retriever.ts';

/** A sentence and how near its meaning is to the question's: the cosine of their vectors, -1..1. */
export interface VectorHit {
  readonly sentence: IndexedSentence;
  readonly cosine: number;
}

/** Finds sentences by meaning: a port, behind which their vectors are in this process or elsewhere. */
export interface SentenceVectors {
  /**
   * The nearest sentences, best first, at most `limit`, of those whose vectors are there; only of `source` if it is given. Where there are
   * too many to compare them all, `byWords`, for which passages were looked up before, tells where to look. Rejects if the vectors cannot be had.
   */
  search(
    question: Float32Array,
    limit: number,
    source?: Article,
    byWords?: Query,
  ): Promise<readonly VectorHit[]>;
  /** The cosine with one sentence; undefined if its vector is not there. */
  cosine(question: Float32Array, sentence: IndexedSentence): number | undefined;
}

/** The vectors of an archive's sentences in memory, which come article by article while the archive already answers. */
export interface VectorIndex extends SentenceVectors {
  /** Adds the vectors of all indexed sentences of an article, in order. Throws a RangeError if their number is not that of the sentences. */
  add(sentences: readonly IndexedSentence[], vectors: PackedVectors): void;
}

/** An empty index of vectors of `width` numbers. */
export function createVectorIndex(width: number): VectorIndex {
  const parts = new Map<Article, Part>();
  // The parts of many searches would add up in one turn of the event loop.
  const inTurn = oneAtATime();
  const partsOf = function* (source?: Article): Generator<readonly [Part, PackedVectors]> {
    const only = source && parts.get(source);
    for (const part of source ? (only ? [only] : []) : parts.values()) yield [part, part.vectors];
  };
  return {
    add(sentences, vectors) {
      const [first] = sentences;
      if (vectors.scales.length !== sentences.length || vectors.bytes.length !== sentences.length * width)
        throw new RangeError(
          `${first?.article.file}: expected ${sentences.length} vectors of ${width}, got ${vectors.bytes.length} bytes`,
        );
      if (first) parts.set(first.article, { sentences, vectors });
    },
    async search(question, limit, source) {
      const rows = await inTurn(() => nearestRows(partsOf(source), question, limit));
      return rows.flatMap(({ part, row, cosine }) => {
        const sentence = part.sentences[row];
        return sentence ? [{ sentence, cosine }] : [];
      });
    },
    cosine(question, sentence) {
      const part = parts.get(sentence.article);
      return part && cosineOf(question, part.vectors, sentence.number);
    },
  };
}

interface Part {
  readonly sentences: readonly IndexedSentence[];
  readonly vectors: PackedVectors;
}
