import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { draftsOf } from '../../src/timeline/attach.ts';
import { isRange } from '../../src/timeline/clauses.ts';
import { datesEvents } from '../../src/timeline/dateable.ts';
import { withListedDates } from '../../src/timeline/listed-dates.ts';
import { wordsOfArticle } from '../../src/timeline/mention-words.ts';
import { newsDay } from '../../src/timeline/news-day.ts';

/** An article of one paragraph, published on Wednesday, 18 October 2023. */
function piece(body: string, title = 'A headline for the piece') {
  return parseArticle('piece.txt', `---\npublished: 2023-10-18\n---\n${title}\n\n${body}\n`);
}

describe('two dates are one stretch', () => {
  it.each([
    ['Between 2009 and 2011 it grew.', true],
    ['In the long years between 2009 and 2011 it grew.', true],
    ['It opened in 2009 and 2011 was better.', false],
    ['2009 – 2011', true],
    ['2009-2011', true],
    ['from 2009 to 2011', true],
    ['2009, 2011', false],
  ])('%j: %j', (text, is) => {
    const [first, second] = findDates(text).flatMap(({ start, end, text: said }) =>
      said.length === 4
        ? [{ start, end }]
        : [
            { start, end: start + 4 },
            { start: end - 4, end },
          ],
    );
    expect(first && second && isRange(text, first, second)).toBe(is);
  });
});

describe('a date in an address', () => {
  const filler = ' The council of Ostrava voted to rebuild the old bridge over the river.'.repeat(6);

  it.each([
    ['See https://example.org/?day=2021-03-12 for all of it.', false],
    [`${filler} See https://example.org/?day=2021-03-12 for all of it.`, false],
    ['It opened, see the report, on 2021-03-12.', true],
  ])('is that of no event: %j', (words, is) => {
    const text = words + filler;
    const [date] = findDates(text);
    expect(date && datesEvents(text, date, '2023-10-18')).toBe(is);
  });
});

describe('the day that a piece reports on', () => {
  it.each([
    ['The mill closed on 16 October 2023.', '2023-10-16'],
    ['The mill closed on 13 October 2023.', '2023-10-18'],
    ['Visitors of 20 October 2023 were named in a list.', '2023-10-18'],
  ])('%s', (text, day) => {
    const article = piece(text);
    expect(newsDay(article, findDates(article.text, { published: '2023-10-18' }))).toBe(day);
  });
});

describe('a list of dates', () => {
  it('goes on over a space at the end of a part', () => {
    const text = 'They won in 1998, 2003 and 2005.';
    const [first, second, third] = findDates(text);
    if (!first || !second || !third) throw new Error('expected three dates');
    const clauses = [
      { start: 0, end: first.end, dates: [first] },
      { start: first.end, end: second.end + 1, dates: [second] },
      { start: second.end + 1, end: text.length, dates: [third] },
    ];
    expect(withListedDates(text, clauses).map(({ start, end }) => text.slice(start, end))).toEqual([
      text,
      text,
      text,
    ]);
  });
});

describe('the words that an article writes with a capital', () => {
  it('are those of its sentences, not of its title', () => {
    const article = piece('The old bridge in Ostrava fell into the river.', 'Old Bridge Falls Into River');
    expect([...wordsOfArticle(article).proper]).toEqual(['Ostrava']);
  });
});

describe('a day that a sentence tells of', () => {
  it('is that of what the next one tells "then", though a year stands behind it', () => {
    const article = piece(
      'Talks opened on 3 May 2023, and a war that began in 2021 went on. Both sides then swapped lists. They met again on 8 May 2023.',
    );
    const draft = draftsOf(article).find(({ mention }) => mention.text.startsWith('Both'));
    expect(draft?.mention.date?.earliest).toBe('2023-05-03');
  });
});
