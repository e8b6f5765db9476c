import { describe, expect, it } from 'vitest';
import { createTermWeights, inverseFrequency } from '../../src/search/term-weights.ts';

describe('the inverse frequency of a term', () => {
  it('is that of Robertson and Spärck Jones with 1 added inside the logarithm', () => {
    expect(inverseFrequency(10, 0)).toBeCloseTo(Math.log(22), 10);
    expect(inverseFrequency(10, 4)).toBeCloseTo(Math.log(1 + 6.5 / 4.5), 10);
    expect(inverseFrequency(10, 10)).toBeCloseTo(Math.log(1 + 0.5 / 10.5), 10);
  });
});

describe('the weight of a term', () => {
  const weights = createTermWeights(100, (term) => (term === 'zubrowka' ? 5 : 0));

  it('is as if 40 more passages of any English text were there', () => {
    // A word that is not among the commonest 20,000 is said to stand in 6 of 40,000 passages.
    expect(weights.weightOf('zubrowka')).toBeCloseTo(inverseFrequency(140, 5 + (40 * 6) / 40_000), 6);
    expect(weights.weightOf('qwrtzpl')).toBeCloseTo(inverseFrequency(140, (40 * 6) / 40_000), 6);
    expect(weights.unseenWeight).toBeCloseTo(inverseFrequency(140, 0), 10);
  });

  it('goes with the number of passages that hold it, 0 if there are none', () => {
    expect(weights.frequencyOf('zubrowka')).toBe(5);
    expect(weights.frequencyOf('qwrtzpl')).toBe(0);
  });
});
