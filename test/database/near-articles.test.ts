import { describe, expect, it } from 'vitest';
import { bestBySketch, type NearArticle, nearestMiddles } from '../../src/database/near-articles.ts';
import { centreOf, cosineOf, packVectors } from '../../src/search/nearest-rows.ts';
import { sketchVectors, type VectorSketches } from '../../src/search/vector-sketches.ts';
import { atOnce } from '../../src/support/slices.ts';
import { randomNumbers } from '../random.ts';

const WIDTH = 64;
const draw = randomNumbers(11);

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** All on one side, as those of a trained encoder are; those of one topic nearer to each other. */
const randomVector = (topic = 0) =>
  unit(Float32Array.from({ length: WIDTH }, (_, at) => (at % 3 === topic ? 0.8 : 0.3) + draw() + draw() - 1));

/** Middles of articles with the numbers from `first` on. */
function pageOf(first: number, count: number, vector = () => randomVector()) {
  const centres = packVectors(Array.from({ length: count }, vector), WIDTH);
  const middle = centreOf(centres, WIDTH);
  const articles = Int32Array.from({ length: count }, (_, row) => first + row);
  return { articles, centres, middle, sketches: sketchVectors(centres, middle, WIDTH) };
}

const pages = [pageOf(1, 400), pageOf(401, 400, () => randomVector(1)), pageOf(801, 37)];
const near = (question: Float32Array, limit: number) => atOnce(nearestMiddles(pages, question, limit));
const exactly = (question: Float32Array) =>
  pages
    .flatMap(({ articles, centres }) =>
      [...articles].map((article, row) => ({ article, cosine: cosineOf(question, centres, row) })),
    )
    .sort((a, b) => b.cosine - a.cosine);

describe('the middles nearest to a question', () => {
  it('are those that comparing with each gives, if a quarter or more of all are wanted', () => {
    for (const limit of [210, 837, 5000]) {
      const question = randomVector();
      expect(near(question, limit)).toEqual(exactly(question).slice(0, limit));
    }
    expect(near(randomVector(), 0)).toEqual([]);
    expect(atOnce(nearestMiddles([], randomVector(), 3))).toEqual([]);
  });

  it('are the nearest also if few are wanted, in order, with their cosines', () => {
    for (const { articles, centres } of pages)
      for (let row = 0; row < 30; row += 3) {
        const middle = centres.bytes.subarray(row * WIDTH, (row + 1) * WIDTH);
        const question = unit(Float32Array.from(middle, (byte) => byte * (1 + draw())));
        const all = exactly(question);
        const found = near(question, 40);
        expect(found).toHaveLength(40);
        expect(found[0]).toEqual(all[0]);
        expect(found[0]?.article).toBe(articles[row]);
        const cosines = new Map(all.map(({ article, cosine }) => [article, cosine]));
        const told = found.map(({ cosine }) => cosine);
        expect(found.map(({ article }) => cosines.get(article))).toEqual(told);
        expect(told).toEqual(told.toSorted((a, b) => b - a));
        // The most of the nearest, of which all stand close together here.
        const first = all.slice(0, 40).map(({ article }) => article);
        expect(found.filter(({ article }) => first.includes(article)).length).toBeGreaterThan(30);
      }
  });

  it('are as many as wanted also if they are all the same', () => {
    const one = randomVector();
    const alike = [pageOf(1, 100, () => one), pageOf(101, 100, () => one)];
    expect(atOnce(nearestMiddles(alike, one, 10))).toHaveLength(10);
  });
});

describe('the best by their sketches', () => {
  it('are those with the nearest sentence, beside those of the nearest that have no sketches', () => {
    const question = randomVector();
    const away = randomVector(1);
    const near = unit(question.map((value, at) => 0.6 * value + 0.4 * (away[at] ?? 0)));
    const sketched = (...vectors: Float32Array[]) => {
      const packed = packVectors(vectors, WIDTH);
      const centre = centreOf(packed, WIDTH);
      return { cosine: cosineOf(question, centre, 0), sketches: sketchVectors(packed, centre, WIDTH) };
    };
    const articles: readonly (NearArticle & { readonly sketches?: VectorSketches })[] = [
      { article: 1, ...sketched(away, away) },
      { article: 2, cosine: 0.9 },
      { article: 3, ...sketched(away, away, away, near) },
      { article: 4, cosine: 0.7 },
      { article: 5, ...sketched(away) },
      // As a whole as near as its sentence is.
      { article: 6, ...sketched(question) },
    ];
    const sketches = new Map(
      articles.flatMap(({ article, sketches }) => (sketches ? [[article, sketches] as const] : [])),
    );
    expect(atOnce(bestBySketch(articles, sketches, question, 1))).toEqual([6]);
    expect(atOnce(bestBySketch(articles, sketches, question, 2))).toEqual([6, 3, 2]);
    expect(atOnce(bestBySketch(articles, new Map(), question, 4))).toEqual([1, 2, 3, 4]);
  });
});
