import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLikelySame, type Placed } from '../../src/timeline/likely-same.ts';
import type { Profiled } from '../../src/timeline/mention-similarity.ts';
import { SEED } from '../seed.ts';

/** Mentions of these terms, by number; each term weighs its number and one. */
function profiled(
  mentions: readonly (readonly number[])[],
): Pick<Profiled, 'termsOf' | 'weights' | 'totals'> {
  const weights = Float64Array.from({ length: 12 }, (_, term) => term + 1);
  const totals = Float64Array.from(mentions, (terms) =>
    terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0),
  );
  return { termsOf: (mention) => [...(mentions[mention] ?? [])], weights, totals };
}

/** Which of the mentions that lie on days are found for the first, on `days`. */
function found(
  terms: readonly (readonly number[])[],
  placed: readonly Placed[],
  days = { from: 0, to: 0 },
  share = 0.5,
) {
  const likely = createLikelySame<Placed>(profiled(terms), share);
  for (const entry of placed) likely.add(entry);
  return [...likely.near(0, days)].map(({ mention }) => mention).sort((a, b) => a - b);
}
const on = (mention: number, from: number, to = from): Placed => ({ mention, from, to });

describe('what may be much like a mention', () => {
  it('has one of its terms', () => {
    expect(
      found(
        [
          [1, 2],
          [1, 2],
          [3, 4],
        ],
        [on(1, 0), on(2, 0)],
      ),
    ).toEqual([1]);
    expect(found([[1, 2]], [])).toEqual([]);
  });

  it.each<[string, number, number, boolean]>([
    ['on the day', 100, 100, true],
    ['on the day before', 99, 99, true],
    ['on the day after', 101, 101, true],
    ['two days before', 98, 98, false],
    ['two days after', 102, 102, false],
    ['in the year round it', 0, 365, true],
    ['in the centuries round it', -40_000, 40_000, true],
    ['in a stretch that ends two days before', 60, 98, false],
    ['in a stretch that begins on the next day', 101, 140, true],
    ['in a month that ends where the calendar is cut', 64, 96, false],
    ['in a long stretch that ends the day before', -300, 99, true],
  ])('%s', (_, from, to, isFound) => {
    expect(
      found(
        [
          [1, 2],
          [1, 2],
        ],
        [on(1, from, to)],
        { from: 100, to: 100 },
      ),
    ).toEqual(isFound ? [1] : []);
  });

  it('is every one that shares enough, each once', () => {
    const terms = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 6 });
    const days = fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.constantFrom(0, 1, 6, 31, 32, 92, 399, 400, 41_000),
    );
    const share = fc.constantFrom(0.35, 0.5, 0.6);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(terms, days), { minLength: 2, maxLength: 12 }),
        share,
        (mentions, least) => {
          const all = mentions.map(([own]) => own);
          const placed = mentions.map(([, [from, length]], mention) => on(mention, from, from + length));
          const days = placed[0] as Placed;
          const given = found(all, placed.slice(1), days, least);
          const { termsOf, totals, weights } = profiled(all);
          for (const { mention, from, to } of placed.slice(1)) {
            const both = termsOf(0).filter((term) => termsOf(mention).includes(term));
            const weight = both.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
            const isNear = from <= days.to + 1 && to >= days.from - 1;
            if (isNear && weight >= least * Math.min(totals[0] ?? 0, totals[mention] ?? 0))
              expect(given).toContain(mention);
            if (!isNear || both.length === 0) expect(given).not.toContain(mention);
          }
          expect(new Set(given).size).toBe(given.length);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is looked for under the rarest terms of what is light only', () => {
    // Shares but its commonest term, which makes up less than half of either.
    expect(
      found(
        [
          [0, 10, 11],
          [0, 8, 9],
        ],
        [on(1, 0)],
      ),
    ).toEqual([]);
    expect(found([[0, 10, 11], [0]], [on(1, 0)])).toEqual([1]);
    expect(found([[0], [0, 8, 9]], [on(1, 0)])).toEqual([1]);
  });

  it('is looked for among so many at most', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => on(index + 1, 0));
    const terms = [[1], ...many.map(() => [1])];
    expect(found(terms, many)).toHaveLength(20_000);
  });
});
