import { expect, test } from 'vitest';
import { commonness } from '../../src/language/commonness.ts';

test('the commoner a word of English, the larger its share of passages', () => {
  const shares = ['year', 'bridg', '1997', 'qwrtzpl'].map(commonness);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(new Set(shares).size).toBe(shares.length);
  expect(shares[0]).toBeLessThan(0.05);
  expect(shares.at(-1)).toBeGreaterThan(0);
});
