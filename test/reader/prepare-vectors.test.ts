import { describe, expect, it } from 'vitest';
import { prepareVectors } from '../../src/reader/prepare-vectors.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { VectorCache } from '../../src/reader/vector-cache.ts';
import type { PackedVectors } from '../../src/search/nearest-rows.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { createVectorIndex } from '../../src/search/vector-index.ts';
import { corpus as articles } from '../corpus.ts';
import { fakeReader } from './fake-reader.ts';

const corpus = createCorpus(articles);
const all = articles.reduce((sum, article) => sum + corpus.sentencesOf(article).length, 0);

/** A reader that fails the first `times` that it is asked for vectors, and how often it was asked. */
function failing(times: number) {
  const { reader } = fakeReader();
  const asked = { count: 0 };
  const wrapped: Reader = {
    ...reader,
    async sentenceVectors(texts) {
      if (asked.count++ < times) throw new Error('expected the thread to stay');
      return reader.sentenceVectors(texts);
    },
  };
  return { reader: wrapped, asked };
}

/** A cache in memory that takes what it is given, or nothing. */
function memory(takes = true): VectorCache {
  const kept = new Map<string, PackedVectors>();
  return {
    get: async (sentences) => kept.get(JSON.stringify(sentences)),
    async set(sentences, vectors) {
      if (!takes) throw new Error('no space left');
      kept.set(JSON.stringify(sentences), vectors);
    },
    use: async () => {},
    prune: async () => {},
  };
}

async function prepare(options: Parameters<typeof prepareVectors>[2]) {
  const vectors = createVectorIndex(options.reader.width);
  await prepareVectors(corpus, vectors, { pause: 0, ...options });
  return (await vectors.search(await options.reader.questionVector('bridge', 1), 1000)).length;
}

describe('preparing the vectors of articles', () => {
  it('gives every sentence one', async () => {
    expect(await prepare({ reader: fakeReader().reader })).toBe(all);
  });

  it('reads short articles first, so that one of megabytes keeps no other waiting', async () => {
    const lengths: number[] = [];
    const { reader } = fakeReader();
    const sentenceVectors: Reader['sentenceVectors'] = async (texts) => {
      const article = articles.find(({ text }) => text.includes(texts[0]?.text ?? ''));
      lengths.push(article?.sentences.length ?? 0);
      return reader.sentenceVectors(texts);
    };
    await prepare({ reader: { ...reader, sentenceVectors } });
    expect(lengths).toEqual(articles.map(({ sentences }) => sentences.length).sort((a, b) => a - b));
    expect(articles[0]?.sentences.length).not.toBe(lengths[0]);
  });

  it('goes on if the reader fails now and then', async () => {
    expect(await prepare({ reader: failing(2).reader })).toBe(all);
  });

  it('gives up if it fails again and again', async () => {
    await expect(prepare({ reader: failing(99).reader })).rejects.toThrow('expected the thread to stay');
  });

  it('does not ask the reader for what is kept', async () => {
    const cache = memory();
    await prepare({ reader: failing(0).reader, cache });
    const { reader, asked } = failing(0);
    expect(await prepare({ reader, cache })).toBe(all);
    expect(asked.count).toBe(0);
  });

  it('says once that nothing can be kept, and goes on', async () => {
    const problems: unknown[] = [];
    const onCacheProblem = (error: unknown) => problems.push(error);
    expect(await prepare({ reader: fakeReader().reader, cache: memory(false), onCacheProblem })).toBe(all);
    expect(problems).toHaveLength(1);
  });

  it('ends between two articles if it is told to', async () => {
    const closing = new AbortController();
    closing.abort();
    expect(await prepare({ reader: fakeReader().reader, signal: closing.signal })).toBe(0);
  });
});
