import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../src/articles/web-page/boosted-trees.ts';

const TREE = { features: [1, 0], thresholds: [2, 5], left: [-1, -2], right: [1, -3], leaves: [-1, 0, 3] };
const MODEL = { features: 2, trees: [TREE, TREE] };

describe('trees', () => {
  it.each([
    [[9, 2], 1 / (1 + Math.exp(2))],
    [[5, 3], 0.5],
    [[6, 3], 1 / (1 + Math.exp(-6))],
  ])('give %j the sum of its leaves, as a probability', (features, expected) => {
    expect(probabilityOf(MODEL, features)).toBeCloseTo(expected, 12);
  });

  it('take as many features as they were trained on', () => {
    expect(() => probabilityOf(MODEL, [1])).toThrow(new RangeError('expected 2 features, got 1'));
  });
});
