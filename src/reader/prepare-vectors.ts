import type { Article } from '../articles/article.ts';
import type { Corpus } from '../search/corpus.ts';
import { type PackedVectors, packVectors } from '../search/nearest-rows.ts';
import { type IndexedSentence, sentenceText } from '../search/passages.ts';
import type { VectorIndex } from '../search/vector-index.ts';
import { ClosedError, type Reader, type TitledSentence } from './reader.ts';
import type { VectorCache } from './vector-cache.ts';
import { titleOf } from './windows.ts';

export interface PrepareOptions {
  readonly reader: Reader;
  /** Where the vectors of articles read before are kept; without it all are made anew. */
  readonly cache?: VectorCache | undefined;
  /** Milliseconds before the reader is tried again after it failed; default 12,000, since it must start anew. */
  readonly pause?: number;
  /** Ends the work between two articles; default never. */
  readonly signal?: AbortSignal | undefined;
  /** Hears, once, that what was made cannot be kept; the vectors are used all the same. */
  readonly onCacheProblem?: ((error: unknown) => void) | undefined;
}

/** Sentences sent to the reader at once: an article of megabytes must not be one piece of work. */
const AT_ONCE = 64;
/** So often an article is tried again if the reader fails: it may have to start anew. */
const TRIES = 3;
const PAUSE_MS = 12_000;

/**
 * Adds the vectors of a corpus's sentences to `vectors`, article by article, the short ones first. Resolves when all are there, or `signal` ends it;
 * rejects if the reader fails again and again, with what was added before still there.
 */
export async function prepareVectors(
  corpus: Pick<Corpus, 'articles' | 'sentencesOf'>,
  vectors: VectorIndex,
  options: PrepareOptions,
): Promise<void> {
  const vectorsFor = articleVectors(options);
  // One of megabytes must not keep all that come behind it waiting.
  const shortFirst = [...corpus.articles].sort((a, b) => a.sentences.length - b.sentences.length);
  for (const article of shortFirst) {
    if (options.signal?.aborted) return;
    const sentences = corpus.sentencesOf(article);
    vectors.add(sentences, await vectorsFor(article, sentences));
  }
}

/** Says that the vectors of a corpus's sentences are in use. Never rejects. */
export async function useVectors(
  corpus: Pick<Corpus, 'articles' | 'sentencesOf'>,
  cache: VectorCache,
): Promise<void> {
  for (const article of corpus.articles) await cache.use(textsOf(article, corpus.sentencesOf(article)));
}

/**
 * Gives the vectors of all indexed sentences of an article: those kept from before, or new ones, which are then kept. Rejects if the
 * reader fails again and again.
 */
export function articleVectors({
  reader,
  cache,
  pause = PAUSE_MS,
  onCacheProblem,
}: Omit<PrepareOptions, 'signal'>) {
  let isKept = cache !== undefined;
  return async (article: Article, sentences: readonly IndexedSentence[]): Promise<PackedVectors> => {
    const texts = textsOf(article, sentences);
    const kept = await cache?.get(texts);
    const packed = kept ?? packVectors(await vectorsOf(reader, texts, pause), reader.width);
    if (kept || !isKept) return packed;
    await cache?.set(texts, packed).catch((error: unknown) => {
      isKept = false;
      onCacheProblem?.(error);
    });
    return packed;
  };
}

function textsOf(article: Article, sentences: readonly IndexedSentence[]): TitledSentence[] {
  const title = titleOf(article);
  return sentences.map((sentence) => ({ title, text: sentenceText(sentence) }));
}

async function vectorsOf(
  reader: Reader,
  texts: readonly TitledSentence[],
  pause: number,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const some = texts.slice(at, at + AT_ONCE);
    vectors.push(...(await tried(() => reader.sentenceVectors(some), pause)));
  }
  return vectors;
}

async function tried<T>(work: () => Promise<T>, pause: number): Promise<T> {
  for (let failed = 1; ; failed++) {
    try {
      return await work();
    } catch (error) {
      if (failed === TRIES || error instanceof ClosedError) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
