import { expect, test } from 'vitest';
import { antonymsOf } from '../../src/language/antonyms.ts';
import { contentTerms } from '../../src/language/terms.ts';

test.each([
  ['opened', 'closed'],
  ['borrowers', 'lenders'],
  ['increased', 'decreased'],
  ['men', 'women'],
])('%s is the opposite of %s, both ways', (a, b) => {
  const [first = '', second = ''] = contentTerms(`${a} ${b}`);
  expect(antonymsOf(first)).toContain(second);
  expect(antonymsOf(second)).toContain(first);
});

test('most words have no opposite', () => {
  expect(['bridg', 'presid', 'constructor', ''].map(antonymsOf)).toEqual([[], [], [], []]);
});
