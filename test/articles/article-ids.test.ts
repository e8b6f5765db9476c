import { expect, it } from 'vitest';
import { createIds } from '../../src/articles/article-ids.ts';

it('articles of one name are numbered, and those of another name are not', () => {
  const { idOf } = createIds();
  expect(['a.txt', 'a.txt', 'a.txt', 'a.txt'].map((file) => idOf(file))).toEqual([
    'a',
    'a.txt',
    'a-2',
    'a-3',
  ]);
  expect(idOf('a-4.txt')).toBe('a-4');
  expect(idOf('a.txt')).toBe('a-5');
  expect(idOf('wire.jsonl', 'Markets today')).toBe('wire/markets-today');
});

it('a file of many articles of one name takes no time for each that came before', () => {
  const { idOf } = createIds();
  let id = '';
  // Counted from the start for each it would be a billion.
  for (let count = 0; count < 50_000; count++) id = idOf('wire.jsonl', 'Markets today');
  expect(id).toBe('wire/markets-today-49999');
});
