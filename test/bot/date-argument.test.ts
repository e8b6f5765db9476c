import { describe, expect, it } from 'vitest';
import { typedDate } from '../../src/bot/date-argument.ts';

describe('a date that somebody types', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    [' 2023-03 ', '2023-03-01', '2023-03-31'],
    ['  March 2023 ', '2023-03-01', '2023-03-31'],
    ['"17 March 2023"', '2023-03-17', '2023-03-17'],
    ["'2023'", '2023-01-01', '2023-12-31'],
  ])('is its first and last day, whatever stands around it: %j', (typed, earliest, latest) => {
    expect(typedDate.parse(typed)).toEqual({ earliest, latest });
  });

  it.each([
    'March 2023 or so',
    'since March 2023',
    '2023-13',
    '"March 2023',
    '"March" 2023',
    'March "2023"',
    '',
    'x'.repeat(41),
  ])('is a date and nothing else: %j', (typed) => {
    expect(typedDate.safeParse(typed).success).toBe(false);
  });
});
