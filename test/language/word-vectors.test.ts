import { describe, expect, test } from 'vitest';
import { contentTerms } from '../../src/language/terms.ts';
import { similarity, vectorOf } from '../../src/language/word-vectors.ts';

const alike = (a: string, b: string): number => {
  const [first, second] = contentTerms(`${a} ${b}`).map(vectorOf);
  if (first === undefined || second === undefined) throw new Error(`${a} or ${b} has no vector`);
  return similarity(first, second);
};

describe('the meanings of words', () => {
  test.each([
    ['trip', 'visit', 'president'],
    ['bought', 'purchased', 'swam'],
    ['war', 'conflict', 'recipe'],
    ['physician', 'doctor', 'bridge'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(alike(word, far) + 0.3);
  });

  test('a word is all but the same as itself', () => {
    expect(alike('children', 'child')).toBeGreaterThan(0.95);
    expect(alike('children', 'child')).toBeLessThan(1.05);
  });

  test('rare words, names of object properties and stop words have none', () => {
    expect(['qwrtzpl', '__proto__', 'constructor ', 'the', ''].map(vectorOf)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
