import { describe, expect, it } from 'vitest';
import { isExact, toldIn, wrongOrder } from './told-pieces.ts';

/**
 * Most events off the days that a reader gives them, and most pairs in the wrong order, in per cent. At first sight 88.6 % of the days and 4.5 % of
 * the pairs of the first file, 83.0 and 4.1 of the second, which are pieces of `dates/news/notices.txt`, 85.5 and 5.1 of the third.
 */
const FILES = [
  { file: 'told.txt', events: 123, wrong: 8, disorder: 2 },
  { file: 'told-notices.txt', events: 141, wrong: 14, disorder: 2 },
  { file: 'told-long.txt', events: 158, wrong: 19, disorder: 4.5 },
];

describe.each(FILES)(
  'what the pieces of $file tell of, clause by clause',
  ({ file, events, wrong, disorder }) => {
    const { marks, shown } = toldIn(file);

    it('is all shown', () => {
      expect(marks).toBe(events);
      expect(shown.length).toBe(marks);
    });

    it('has the days that a reader gives it', () => {
      const off = shown.filter((one) => !isExact(one)).map(({ piece, word }) => `${piece}: ${word}`);
      expect(off.length, off.join('; ')).toBeLessThanOrEqual(wrong);
    });

    it('is in order', () => {
      const { pairs, wrong: put } = wrongOrder(shown);
      expect(pairs).toBeGreaterThan(600);
      expect((100 * put) / pairs).toBeLessThan(disorder);
    });
  },
);
