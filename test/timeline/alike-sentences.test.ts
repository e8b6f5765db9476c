import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { LateError, type Reader } from '../../src/reader/reader.ts';
import type { SentenceVectors } from '../../src/search/vector-index.ts';
import { alikeSentences } from '../../src/timeline/alike-sentences.ts';

const article = parseArticle('a.txt', 'A headline\n\nThe bridge closed on 3 March 2021.\n');

/** What is near if the nearest sentences, at 0, 1, 2 ..., have these cosines. */
function near(cosines: readonly number[], questionVector = async () => new Float32Array(2)) {
  const hits = cosines.map((cosine, start) => ({ cosine, sentence: { article, start, end: start + 1 } }));
  const reader = { questionVector } as Partial<Reader> as Reader;
  const vectors = { search: async () => hits } as unknown as SentenceVectors;
  return alikeSentences('relocation', { reader, vectors });
}

describe('the sentences near to a topic in meaning', () => {
  it.each<[string, number[], number[]]>([
    ['are those over the least cosine', [0.78, 0.77, 0.76], [0, 1]],
    ['are those not far below the nearest', [0.95, 0.9, 0.88, 0.83], [0, 1]],
    ['are none if even the nearest is far', [0.7, 0.69], []],
    ['are none among none', [], []],
  ])('%s', async (_, cosines, starts) => {
    expect(await near(cosines)).toEqual(starts.map((start) => ({ article, start })));
  });

  it('are none if the reader is late; that it failed is told', async () => {
    expect(await near([0.9], () => Promise.reject(new LateError('late')))).toEqual([]);
    await expect(near([0.9], () => Promise.reject(new Error('no thread')))).rejects.toThrow('no thread');
  });
});
