import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOf, nearestRows, type PackedVectors, packVectors } from '../../src/search/nearest-rows.ts';
import { SEED } from '../seed.ts';

const WIDTH = 3;
const vector = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
  .map((numbers) => Float32Array.from(numbers));
const part = fc.array(vector, { maxLength: 8 }).map((vectors) => packVectors(vectors, WIDTH));

describe('the nearest of packed vectors', () => {
  it('are those that comparing with each and sorting gives, of equals the earlier ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 6 }),
        vector,
        fc.integer({ min: 1, max: 6 }),
        async (parts, wanted, limit) => {
          const named = parts.map((vectors, at): readonly [number, PackedVectors] => [at, vectors]);
          const all = named.flatMap(([at, vectors]) =>
            [...vectors.scales.keys()].map((row) => ({
              part: at,
              row,
              cosine: cosineOf(wanted, vectors, row),
            })),
          );
          all.sort((a, b) => b.cosine - a.cosine);
          expect(await nearestRows(named, wanted, limit)).toEqual(all.slice(0, limit));
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('are as near as the vectors were before they were packed, but for rounding', () => {
    const packed = packVectors([Float32Array.of(0.6, -0.8, 0), Float32Array.of(0, 0, 0)], WIDTH);
    expect(cosineOf(Float32Array.of(0.6, -0.8, 0), packed, 0)).toBeCloseTo(1, 2);
    expect(cosineOf(Float32Array.of(0.8, 0.6, 0), packed, 0)).toBeCloseTo(0, 2);
    expect(cosineOf(Float32Array.of(1, 0, 0), packed, 1)).toBe(0);
  });
});
