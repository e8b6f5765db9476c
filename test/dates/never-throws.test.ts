import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';
import { SEED } from '../seed.ts';

/** The words of dates, from the marked pieces, to be put together in any order. */
const words = [
  ...new Set(
    readFileSync('test/dates/news-dates.txt', 'utf8')
      .split(/[\s|{}]+/)
      .filter((word) =>
        /\d|^(?:the|of|in|a|this|last|next|past|each|ago|later|before|after|since|first|second|third|early|late|mid)$|(?:day|week|month|year|quarter|half|decade|[A-Z][a-z]+(?:y|r|l|h|t|e))$/.test(
          word,
        ),
      ),
  ),
];

describe('dates', () => {
  it.each(['the first Monday of May', 'the last week in June', 'the second weekend of the month'])(
    'of %j are none without a publication date',
    (text) => {
      expect(findDates(text).filter(({ value }) => /^\d{4}-/.test(value))).toEqual([]);
    },
  );

  it('are found in any words, with any publication date or none, without an error, and each has days or none', () => {
    expect(words.length).toBeGreaterThan(300);
    const published = fc.constantFrom(
      undefined,
      '2023-10-18',
      '2000-02-29',
      '0001-01-01',
      '9999-12-31',
      'nonsense',
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), published, (chosen, day) => {
        const text = chosen.join(' ');
        for (const date of findDates(text, { published: day })) {
          expect(date.text).toBe(text.slice(date.start, date.end));
          const interval = intervalOf(date.value, date.part, day);
          if (interval) expect(interval.earliest <= interval.latest).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it.each([
    ['It shook at 4:52 a.m. Another shock came 99999999999999 minutes later.', /^PT/],
    [
      'It opened on February 29, 2012 and shut on the same day in 2014. It burned the following Monday.',
      /^2012/,
    ],
    ['It was sealed 99999999999999 years ago.', /_REF$/],
    ['It fell 99999999 weeks before 3 May 2012.', /^2012-05-03$/],
  ])('are found without an error in %j', (text, last) => {
    expect(findDates(text, { published: '2023-10-18' }).at(-1)?.value).toMatch(last);
  });

  it.each([
    'a-',
    '1,111,',
    'in May ',
    '10 a.m. ',
    'a year earlier ',
    'that night ',
    'the same quarter last year ',
    'Friday and ',
    ' - ',
    'half in output ',
  ])('are found in a text of nothing but %j in a time that grows with its length', (words) => {
    const text = words.repeat(30_000 / words.length);
    const started = process.cpuUsage();
    for (const date of findDates(text, { published: '2023-10-18' }))
      expect(date.end).toBeLessThanOrEqual(text.length);
    // Half a second at most on an idle machine; minutes if it grew with the square of the length, and a full stack for "10 a.m.".
    const { user, system } = process.cpuUsage(started);
    // Of the processor, whatever else the machine does; in microseconds.
    expect(user + system).toBeLessThan(5_000_000);
  });
});
