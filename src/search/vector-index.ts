import type { Article } from '../articles/article.ts';
import type { IndexedSentence } from './passages.ts';

/** A sentence and how near its meaning is to the question's: the cosine of their vectors, -1..1. */
export interface VectorHit {
  readonly sentence: IndexedSentence;
  readonly cosine: number;
}

/**
 * The vectors of an archive's sentences, which come article by article while the archive already answers. A vector is kept as
 * one signed byte a number and one scale; rounding changed no hit of the development questions.
 */
export interface VectorIndex {
  /** Adds the vectors of all indexed sentences of an article, in order. Throws a RangeError if their number is not that of the sentences. */
  add(sentences: readonly IndexedSentence[], vectors: PackedVectors): void;
  /** The nearest sentences, best first, at most `limit`, of those added; only of `source` if it is given. */
  search(question: Float32Array, limit: number, source?: Article): Promise<readonly VectorHit[]>;
  /** The cosine with one sentence; undefined if its vector is not there. */
  cosine(question: Float32Array, sentence: IndexedSentence): number | undefined;
}

/** Vectors one after the other, `width` signed bytes each, and the number that each is to be multiplied with. */
export interface PackedVectors {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

const LARGEST = 127;

/** Packs vectors of one width. */
export function packVectors(vectors: readonly Float32Array[], width: number): PackedVectors {
  const bytes = new Int8Array(vectors.length * width);
  const scales = new Float32Array(vectors.length);
  for (const [row, vector] of vectors.entries()) {
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    const scale = largest / LARGEST || 1;
    scales[row] = scale;
    for (let at = 0; at < width; at++) bytes[row * width + at] = Math.round((vector[at] ?? 0) / scale);
  }
  return { bytes, scales };
}

/** Sentences compared before others get a turn: some 2 ms. */
const AT_ONCE = 4000;

/** An empty index of vectors of `width` numbers. */
export function createVectorIndex(width: number): VectorIndex {
  const parts = new Map<Article, Part>();

  const compare = (question: Float32Array, { bytes, scales }: PackedVectors, row: number) => {
    let sum = 0;
    const from = row * width;
    for (let at = 0; at < width; at++) sum += (question[at] ?? 0) * (bytes[from + at] ?? 0);
    return sum * (scales[row] ?? 0);
  };
  const searchNow = async (question: Float32Array, limit: number, source?: Article) => {
    const best: VectorHit[] = [];
    let least = Number.NEGATIVE_INFINITY;
    let compared = 0;
    const only = source && parts.get(source);
    for (const { sentences, vectors } of source ? (only ? [only] : []) : parts.values()) {
      // Not by entries(): a pair for each sentence was two fifths of what a question leaves to collect.
      for (let row = 0; row < sentences.length; row++) {
        if (++compared % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
        const cosine = compare(question, vectors, row);
        const sentence = sentences[row];
        if (!sentence || (cosine <= least && best.length >= limit)) continue;
        best.push({ sentence, cosine });
        // Sorted now and then: a heap would cost more than it saves for some thirty.
        if (best.length >= 2 * limit) least = keep(best, limit);
      }
    }
    keep(best, limit);
    return best;
  };
  // One at a time: the parts of many searches would add up in one turn of the event loop.
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(sentences, vectors) {
      const [first] = sentences;
      if (vectors.scales.length !== sentences.length || vectors.bytes.length !== sentences.length * width)
        throw new RangeError(
          `${first?.article.file}: expected ${sentences.length} vectors of ${width}, got ${vectors.bytes.length} bytes`,
        );
      if (first) parts.set(first.article, { sentences, vectors });
    },
    search(question, limit, source) {
      const found = last.then(() => searchNow(question, limit, source));
      last = found.catch(() => {});
      return found;
    },
    cosine(question, sentence) {
      const part = parts.get(sentence.article);
      return part && compare(question, part.vectors, sentence.number);
    },
  };
}

interface Part {
  readonly sentences: readonly IndexedSentence[];
  readonly vectors: PackedVectors;
}

/** Keeps the best `limit`, in order, and gives the least cosine among them. */
function keep(hits: VectorHit[], limit: number): number {
  hits.sort((a, b) => b.cosine - a.cosine);
  hits.length = Math.min(hits.length, limit);
  return hits.at(-1)?.cosine ?? Number.NEGATIVE_INFINITY;
}
