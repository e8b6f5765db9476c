import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { clauseDate } from '../../src/timeline/clause-date.ts';
import { datesEvents } from '../../src/timeline/dateable.ts';
import { findDates } from '../../src/timeline/dates.ts';
import { explainDates } from '../../src/timeline/explain-dates.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

const PUBLISHED = '2024-05-15';
const datesIn = (text: string) => findDates(text, { published: PUBLISHED });

describe('the date that governs a clause', () => {
  it.each([
    [
      'the finest, wherever it stands',
      'In 2021 the mayor shut it, on 3 March 2021.',
      '2021-03-03',
      'on 3 March 2021',
    ],
    [
      'the finest, if it is first',
      'On 3 March 2021 the mayor shut it, in 2021.',
      '2021-03-03',
      'On 3 March 2021',
    ],
    [
      'the one with the time of two for a day',
      'On Tuesday the mayor shut it at 5pm.',
      '2024-05-14T17:00',
      '5pm',
    ],
    [
      'the one with the time, if it is first',
      'At 5pm on 14 May 2024 he shut it, on Tuesday.',
      '2024-05-14T17:00',
      '5pm',
    ],
    [
      'the first of two as fine',
      'On 3 March 2021 he shut it and on 5 March 2021 he left.',
      '2021-03-03',
      '3 March',
    ],
    [
      'the first, with a time of another day',
      'On 3 March 2021 he shut it, on Tuesday at 5pm.',
      '2021-03-03',
      '3 March',
    ],
  ])('is %s', (_, text, value, words) => {
    const dates = datesIn(text);
    const dated = clauseDate(text, { start: 0, end: text.length, dates }, PUBLISHED);
    expect(dated?.date.value).toBe(value);
    expect(text.slice(dated?.phrase.start, dated?.phrase.end)).toContain(words.replace(/^on |^On /, ''));
  });

  it.each([
    ['from 2009 to 2011', '2009-01-01', '2011-12-31'],
    ['between May 2019 and June 2020', '2019-05-01', '2020-06-30'],
  ])('is the stretch %s', (words, earliest, latest) => {
    const text = `The bridge was shut ${words}.`;
    const dated = clauseDate(text, { start: 0, end: text.length, dates: datesIn(text) }, PUBLISHED);
    expect(dated?.date).toMatchObject({ earliest, latest });
    expect(dated?.phrase.rule).toContain(' - ');
  });

  it('is none of a clause without dates, or with a date of no place in the calendar', () => {
    const text = 'The bridge was shut recently.';
    for (const dates of [[], datesIn(text)])
      expect(clauseDate(text, { start: 0, end: text.length, dates }, PUBLISHED)).toBeUndefined();
  });
});

describe('whether a date can be that of an event', () => {
  const all = (text: string) => datesIn(text).map((date) => datesEvents(text, date, PUBLISHED));
  it.each([
    'The 1991 agreement was signed by the mayor.',
    'An 1880 map shows the bridge.',
    'This 2014 law is gone.',
    'That 2014 law is gone.',
    'Under this 2014 law they pay.',
    'Under that 2014 law they pay.',
    'Under its 2014 law they pay.',
    'Under the miners’ 2014 pact they pay.',
    'The council’s 2014 law is gone.',
    'Winter 2014 Olympics fans met in Rome.',
    'Under the Bridge Act 1981 the town pays.',
    'The novel (1971) is long.',
    'It is so (Simonsen 1990, 57) in most towns.',
    'Ada Miller 1955-2011 has a plaque.',
    'It opened, and not in 2015.',
    'It opened on a weekday rather than on 12 May 2024.',
    '“We pay too much today,” she said.',
    'She said "we pay too much today" and left.',
    'Ann Smith, mayor since 1998, spoke.',
    'The bridge was shut recently.',
  ])('it cannot: %s', (text) => {
    expect(all(text)).not.toEqual([]);
    expect(all(text)).not.toContain(true);
  });

  it.each([
    'In 1991 agreement was reached.',
    'The bridge opened in the 1990s.',
    'The bridge opened in March 1971.',
    'He left in 2014 and she stayed.',
    'The bridge, which has stood empty since 1998, was sold.',
    'Ann Smith, mayor since 1998 and a cook, spoke.',
    'Not far from the town a bridge opened on 12 May 2024.',
    'She said “it is late” and today the bridge opened.',
    'She said "it is late" and today the bridge opened.',
    'The bridge opens today.',
    'It opened (2014 was a good year, they say).',
    'In Brno last year the bridge opened.',
    'Smith said the novel of 1971, a long one, sold well.',
  ])('it can: %s', (text) => {
    expect(all(text)).toContain(true);
  });
});

describe('how an event got its date', () => {
  const explained = (body: string) => {
    const article = parseArticle(
      'a.txt',
      `---\npublished: ${PUBLISHED}\n---\nA headline for the piece\n\n${body}\n`,
    );
    return explainDates(buildTimeline([article]).select({ all: true }).slice()).filter(
      ({ rule }) => rule !== 'publication',
    );
  };

  it('is told by the words and the rule, and the day they were counted from', () => {
    expect(explained('The bridge closed on 3 March 2021.')).toEqual([
      {
        earliest: '2021-03-03',
        latest: '2021-03-03',
        phrase: '3 March 2021',
        rule: expect.any(String),
        isPublication: false,
      },
    ]);
    expect(explained('The bridge closed on Tuesday.')).toEqual([
      {
        earliest: '2024-05-14',
        latest: '2024-05-14',
        phrase: 'Tuesday',
        rule: expect.any(String),
        anchor: PUBLISHED,
        isPublication: true,
      },
    ]);
  });

  it('is that of the piece, or of the clause beside it, if no words give it', () => {
    const article = parseArticle(
      'a.txt',
      `---\npublished: ${PUBLISHED}\n---\nA headline\n\nMayor Novak thanked the voters.\n`,
    );
    const [first] = explainDates(buildTimeline([article]).select({ all: true }).slice());
    expect(first).toEqual({
      earliest: PUBLISHED,
      latest: PUBLISHED,
      rule: 'publication',
      isPublication: true,
    });
    expect(explained('The army left on 3 May 2005, two days before the party took power.')).toContainEqual({
      earliest: '2005-05-05',
      latest: '2005-05-05',
      rule: 'clause-beside',
      isPublication: false,
    });
  });
});
