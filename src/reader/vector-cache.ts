import { bytesOfVectors, type PackedVectors, vectorsOfBytes } from '../search/nearest-rows.ts';
import { openFileCache } from '../support/file-cache.ts';
import type { TitledSentence } from './reader.ts';

/** Vectors of articles that were read before, kept on disk. A file that cannot be used counts as none. */
export interface VectorCache {
  /** The vectors of exactly these sentences, by exactly these weights; undefined if they are not kept. */
  get(sentences: readonly TitledSentence[]): Promise<PackedVectors | undefined>;
  /** Keeps them. Rejects if the disk does not take them. */
  set(sentences: readonly TitledSentence[], vectors: PackedVectors): Promise<void>;
  /** Says that they are in use, as `get` does: for who still has them. Never rejects. */
  use(sentences: readonly TitledSentence[]): Promise<void>;
  /**
   * Removes what has not been used for a month: articles that are gone, weights of old. What cannot be removed stays.
   * `now` in milliseconds since 1970.
   */
  prune(now: number): Promise<void>;
}

/** The vectors in `folder`, one file an article, by a reader of this name whose vectors have `width` numbers. */
export function openVectorCache(
  folder: string,
  { name, width }: { name: string; width: number },
): VectorCache {
  const files = openFileCache(folder, 'vectors', JSON.stringify([name, width]));
  const keyOf = (sentences: readonly TitledSentence[]) => JSON.stringify(sentences);
  return {
    async get(sentences) {
      const payload = await files.get(keyOf(sentences));
      return payload && vectorsOfBytes(payload, sentences.length, width);
    },
    set: (sentences, vectors) => files.set(keyOf(sentences), bytesOfVectors(vectors)),
    use: (sentences) => files.use(keyOf(sentences)),
    prune: files.prune,
  };
}
