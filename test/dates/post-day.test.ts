import { describe, expect, it } from 'vitest';
import type { DateExpression } from '../../src/dates/date-expression.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { PostDays } from '../../src/dates/resolve/post-day.ts';

const valuesIn = (...lines: string[]) =>
  findDates(`${lines.join('\n\n')}\n`, { published: '2023-10-18' }).map(({ value }) => value);
const DAY = 'Monday 16 October';
const [CLOSED, CAME, OPENED] = [
  '09:00 The bridge was closed.',
  '10:30: Police came.',
  '[11:45] It opened at 11:40.',
];

describe('the day of the posts of a live blog', () => {
  it('is the one that stands on a line of its own above them', () => {
    expect(valuesIn(DAY, CLOSED, CAME, OPENED)).toEqual([
      '2023-10-16',
      '2023-10-16T09:00',
      '2023-10-16T10:30',
      '2023-10-16T11:45',
      '2023-10-16T11:40',
    ]);
  });

  it('is the last of these', () => {
    expect(valuesIn(DAY, CLOSED, CAME, 'Tuesday 17 October:', OPENED).slice(3, 5)).toEqual([
      '2023-10-17',
      '2023-10-17T11:45',
    ]);
  });

  it('is no month, nor does it matter how far lines are indented', () => {
    const posts = ['  9 a.m. It was closed.', '\t10.30 a.m. Police came.', '11 a.m. It opened.'];
    expect(valuesIn(DAY, ...posts)[1]).toBe('2023-10-16T09:00');
    expect(valuesIn('October 2023', ...posts)[1]).toBe('2023-10-18T09:00');
  });

  it('is no day that a sentence speaks of', () => {
    const told = `It fell on ${DAY}, police said.`;
    const posts = ['2023-10-18T09:00', '2023-10-18T10:30', '2023-10-18T11:45'];
    expect(valuesIn(told, CLOSED, CAME, OPENED).slice(1, 4)).toEqual(posts);
    expect(valuesIn(`${DAY} was quiet.`, CLOSED, CAME, OPENED).slice(1, 4)).toEqual(posts);
  });

  it('is that of the publication, if no day stands above them', () => {
    expect(valuesIn(CLOSED, CAME, OPENED)[0]).toBe('2023-10-18T09:00');
  });

  it('is not looked for on a page whose lines begin with fewer than three times', () => {
    expect(valuesIn(DAY, CLOSED, CAME, 'It opened at noon.')[2]).toBe('2023-10-18T10:30');
  });

  it('is found without a look at all that was told for each post', () => {
    const post = '9:05 It fell.\n';
    const text = post.repeat(500);
    let looks = 0;
    const told: DateExpression[] = [];
    const days = new PostDays(text, told, '2023-10-18');
    for (let start = 0; start < text.length; start += post.length) {
      const span = { start, end: start + '9:05'.length };
      expect(days.of(span)).toBe('2023-10-18');
      const date = { ...span, type: 'TIME', text: '9:05', basis: 'relative', rule: 'clock-time' } as const;
      told.push(
        Object.defineProperty({ ...date, value: '' }, 'value', {
          get() {
            looks++;
            return '2023-10-18T09:05';
          },
        }),
      );
    }
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(2 * told.length);
  });
});
