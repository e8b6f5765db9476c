import { expect, it } from 'vitest';
import { pageOf } from '../../src/replies/paging.ts';

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

it.each([
  [1, nine.slice(0, 8), 1, 2],
  [2, [9], 2, 2],
  [7, [9], 2, 2],
  ['all', nine, 1, 1],
] as const)('page %j of nine entries', (page, shown, at, pages) => {
  expect(pageOf(nine, page)).toEqual({ shown, at, pages });
});

it('one page holds nothing', () => {
  expect(pageOf([], 1)).toEqual({ shown: [], at: 1, pages: 1 });
});
