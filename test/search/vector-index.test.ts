import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedVectors, packVectors } from '../../src/search/nearest-rows.ts';
import { createCorpus } from '../../src/search/read-corpus.ts';
import { createVectorIndex } from '../../src/search/vector-index.ts';
import { corpus as articles } from '../corpus.ts';
import { SEED } from '../seed.ts';

const WIDTH = 8;
const corpus = createCorpus(articles);
const unit = (at: number) => Float32Array.from({ length: WIDTH }, (_, i) => (i === at ? 1 : 0));

/** Each sentence of the corpus gets a unit vector of its own. */
function filled() {
  const vectors = createVectorIndex(WIDTH);
  let at = 0;
  for (const article of articles) {
    const sentences = corpus.sentencesOf(article);
    vectors.add(
      sentences,
      packVectors(
        sentences.map(() => unit(at++ % WIDTH)),
        WIDTH,
      ),
    );
  }
  return vectors;
}

describe('the vectors of sentences', () => {
  it('find the nearest first', async () => {
    const [bridge] = articles;
    const sentences = bridge ? corpus.sentencesOf(bridge) : [];
    const [first, second] = await filled().search(Float32Array.of(0, 0, 1, 0.5, 0, 0, 0, 0), 2);
    expect(first?.sentence).toBe(sentences[2]);
    expect(first?.cosine).toBeCloseTo(1, 2);
    expect(second?.cosine).toBeLessThanOrEqual(first?.cosine ?? 0);
  });

  it('find only in the article asked for', async () => {
    const pool = articles[1];
    const found = await filled().search(unit(0), 20, pool);
    expect(found.length).toBe(pool && corpus.sentencesOf(pool).length);
    expect(new Set(found.map(({ sentence }) => sentence.article))).toEqual(new Set([pool]));
  });

  it('find nothing while none is there', async () => {
    expect(await createVectorIndex(WIDTH).search(unit(0), 5, articles[0])).toEqual([]);
    expect(await createVectorIndex(WIDTH).search(unit(0), 5)).toEqual([]);
  });

  it('are as many as the sentences', () => {
    const [bridge] = articles;
    const sentences = bridge ? corpus.sentencesOf(bridge) : [];
    const add = (vectors: PackedVectors, of = sentences) => createVectorIndex(WIDTH).add(of, vectors);
    expect(() => add(packVectors([unit(0)], WIDTH))).toThrow(/bridge\.txt/);
    const right = packVectors(
      sentences.map(() => unit(0)),
      WIDTH,
    );
    expect(() => add(right)).not.toThrow();
    expect(() => add({ ...right, scales: Float32Array.of(1) })).toThrow(RangeError);
    expect(() => add({ ...right, bytes: Int8Array.of(1) })).toThrow(RangeError);
    expect(() => add(packVectors([unit(0)], WIDTH), [])).toThrow(RangeError);
    expect(() => add(packVectors([], WIDTH), [])).not.toThrow();
  });

  it('keep a cosine to within a hundredth though they are packed into bytes', () => {
    const vector = fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: WIDTH, maxLength: WIDTH })
      .filter((values) => Math.hypot(...values) > 0.1)
      .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));
    const [bridge] = articles;
    const sentence = bridge && corpus.sentencesOf(bridge)[0];
    if (!sentence) throw new Error('the corpus has no sentence');
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        const vectors = createVectorIndex(WIDTH);
        vectors.add([sentence], packVectors([one], WIDTH));
        const exact = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
        expect(Math.abs((vectors.cosine(other, sentence) ?? 9) - exact)).toBeLessThan(0.012);
      }),
      { seed: SEED },
    );
  });

  it('are packed into the whole range of a byte, each by its largest number', () => {
    const { bytes, scales } = packVectors([Float32Array.of(0.5, -0.25), Float32Array.of(0, -2), unit(9)], 2);
    expect([...bytes]).toEqual([127, -63, 0, -127, 0, 0]);
    expect([...scales].map((scale) => scale.toFixed(6))).toEqual(
      [0.5 / 127, 2 / 127, 1].map((scale) => scale.toFixed(6)),
    );
  });

  it('let others have a turn after every 4,000 that are compared, one search after the other', async () => {
    const [bridge] = articles;
    const sentence = bridge && corpus.sentencesOf(bridge)[0];
    if (!sentence) throw new Error('the corpus has no sentence');
    const vectors = createVectorIndex(1);
    const sentences = Array.from({ length: 8001 }, () => sentence);
    vectors.add(
      sentences,
      packVectors(
        sentences.map(() => Float32Array.of(1)),
        1,
      ),
    );
    let turns = 0;
    let counting = true;
    const count = () => {
      turns++;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const searches = [vectors.search(Float32Array.of(1), 1), vectors.search(Float32Array.of(1), 1)];
    await searches[0];
    expect(turns).toBe(2);
    await searches[1];
    counting = false;
    expect(turns).toBe(4);
  });

  it('give the best however many are compared, and of equals the first', async () => {
    const [bridge] = articles;
    const sentence = bridge && corpus.sentencesOf(bridge)[0];
    if (!sentence) throw new Error('the corpus has no sentence');
    const numbered = Array.from({ length: 40 }, (_, number) => ({ ...sentence, number }));
    const numbers = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.integer({ min: 1, max: 5 }), async (values, limit) => {
        const vectors = createVectorIndex(1);
        vectors.add(
          numbered,
          packVectors(
            values.map((value) => Float32Array.of(value)),
            1,
          ),
        );
        const sorted = values.map((value, number) => ({ value, number })).sort((a, b) => b.value - a.value);
        const found = await vectors.search(Float32Array.of(1), limit);
        expect(found.map((hit) => hit.sentence.number)).toEqual(
          sorted.slice(0, limit).map(({ number }) => number),
        );
      }),
      { seed: SEED },
    );
  });
});
