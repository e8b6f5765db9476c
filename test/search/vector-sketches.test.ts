import { describe, expect, it } from 'vitest';
import { centreOf, cosineOf, packVectors } from '../../src/search/nearest-rows.ts';
import {
  bytesOfSketches,
  estimateBySketch,
  nearestBySketch,
  sketchesOfBytes,
  sketchVectors,
} from '../../src/search/vector-sketches.ts';
import { randomNumbers } from '../random.ts';

const draw = randomNumbers(7);

/** A vector of length 1; the larger `spread`, the farther from `around`. */
function vectorNear(around: Float32Array, spread: number): Float32Array {
  const moved = around.map((value) => value + (spread * (draw() + draw() - 1)) / Math.sqrt(around.length));
  const length = Math.hypot(...moved);
  return moved.map((value) => value / length);
}

/** Vectors of an article of its own topic, all topics about as near each other as those of a trained encoder. */
function articleOf(rows: number, width: number) {
  const topic = vectorNear(new Float32Array(width).fill(1 / Math.sqrt(width)), 1);
  const vectors = packVectors(
    Array.from({ length: rows }, () => vectorNear(topic, 1)),
    width,
  );
  const centre = centreOf(vectors, width);
  return { vectors, centre, sketches: sketchVectors(vectors, centre, width) };
}

const WIDTHS = [384, 64, 13];

describe('sketches of vectors', () => {
  it.each(WIDTHS)('of %i numbers are stored in two numbers and a bit a number, and read again', (width) => {
    const { sketches } = articleOf(5, width);
    const stored = bytesOfSketches(sketches);
    expect(stored).toHaveLength(5 * (8 + Math.ceil(width / 8)));
    // Anywhere in a larger buffer, as a database's library gives them.
    const within = Buffer.concat([Buffer.of(1, 2, 3), stored]).subarray(3);
    expect(sketchesOfBytes(within, width)).toEqual(sketches);
    expect(sketchesOfBytes(stored.subarray(1), width)).toBeUndefined();
    expect(sketchesOfBytes(Buffer.alloc(0), width)?.terms).toHaveLength(0);
  });

  it.each(WIDTHS)('of %i numbers tell exactly how near the middle is, and the vector itself', (width) => {
    for (let tries = 0; tries < 5; tries++) {
      const { vectors, centre } = articleOf(4, width);
      const one = { bytes: vectors.bytes.subarray(0, width), scales: vectors.scales.subarray(0, 1) };
      const sketch = sketchVectors(one, centre, width);
      for (const { bytes, scales } of [centre, one]) {
        const asked = Float32Array.from(bytes.subarray(0, width), (byte) => byte * (scales[0] ?? 0));
        const estimate = cosineOf(asked, centre, 0) + nearestBySketch(estimateBySketch(asked), sketch);
        expect(estimate).toBeCloseTo(cosineOf(asked, one, 0), 5);
      }
    }
  });

  it('tell of a vector that is its middle that it is as near, and of none that none is near', () => {
    const { vectors } = articleOf(1, 384);
    const same = sketchVectors(vectors, vectors, 384);
    const asked = vectorNear(new Float32Array(384), 1);
    const estimate = estimateBySketch(asked);
    expect(nearestBySketch(estimate, same)).toBeCloseTo(0, 6);
    const none = sketchVectors(packVectors([], 384), vectors, 384);
    expect(nearestBySketch(estimate, none)).toBe(-Infinity);
  });

  it('find the article with the nearest sentence among a tenth of all', () => {
    const all = Array.from({ length: 100 }, () => articleOf(6, 384));
    for (const { vectors } of all.slice(0, 20)) {
      const [scale = 0] = vectors.scales;
      const first = Float32Array.from(vectors.bytes.subarray(0, 384), (byte) => byte * scale);
      const asked = vectorNear(first, 1);
      const estimate = estimateBySketch(asked);
      const best = all.toSorted((a, b) => told(b) - told(a)).slice(0, 10);
      expect(best.map((article) => article.vectors)).toContain(vectors);

      function told({ centre, sketches }: ReturnType<typeof articleOf>) {
        return cosineOf(asked, centre, 0) + nearestBySketch(estimate, sketches);
      }
    }
  });
});
