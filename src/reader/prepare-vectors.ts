import type { SearchIndex } from '../search/search-index.ts';
import { packVectors, type VectorIndex } from '../search/vector-index.ts';
import type { Reader } from './reader.ts';
import type { VectorCache } from './vector-cache.ts';
import { titleOf } from './windows.ts';

export interface PrepareOptions {
  readonly reader: Reader;
  /** Where the vectors of articles read before are kept; without it all are made anew. */
  readonly cache?: VectorCache | undefined;
  /** Hears, once, that what was made cannot be kept; the vectors are used all the same. */
  readonly onCacheProblem?: ((error: unknown) => void) | undefined;
}

/**
 * Adds the vectors of an index's sentences to `vectors`, article by article. Resolves when all are there; rejects if the
 * reader fails, with what was added before still there.
 */
export async function prepareVectors(
  index: SearchIndex,
  vectors: VectorIndex,
  { reader, cache, onCacheProblem }: PrepareOptions,
): Promise<void> {
  let isKept = cache !== undefined;
  for (const article of index.articles) {
    const sentences = index.sentencesOf(article);
    const title = titleOf(article);
    const texts = sentences.map(({ start, end }) => ({ title, text: article.text.slice(start, end) }));
    const kept = await cache?.get(texts);
    const packed = kept ?? packVectors(await reader.sentenceVectors(texts), reader.width);
    vectors.add(sentences, packed);
    if (kept || !isKept) continue;
    await cache?.set(texts, packed).catch((error: unknown) => {
      isKept = false;
      onCacheProblem?.(error);
    });
  }
}
