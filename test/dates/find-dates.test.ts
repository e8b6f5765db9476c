import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { SEED } from '../seed.ts';

/** A Wednesday. */
const published = '2023-10-18';

/** "phrase = value" of each expression; types other than DATE are named. */
function read(text: string, day: string | undefined = published): string[] {
  return findDates(text, { published: day }).map(
    ({ text: phrase, type, value, part }) =>
      `${phrase} = ${type === 'DATE' ? '' : type + ' '}${value}${part ? ' ' + part : ''}`,
  );
}

describe('findDates reads calendar dates', () => {
  it.each([
    ['in Beijing on Oct. 18, 2023.', ['Oct. 18, 2023 = 2023-10-18']],
    ['He spoke on Oct. 13 in Kyiv.', ['Oct. 13 = 2023-10-13']],
    [
      'on april 22, 5 december 1391 and in june 2012, last sept',
      ['april 22 = 2023-04-22', '5 december 1391 = 1391-12-05', 'june 2012 = 2012-06', 'last sept = 2023-09'],
    ],
    ['On Monday, October 9, 2023, it began.', ['Monday, October 9, 2023 = 2023-10-09']],
    ['It opened on 11 December.', ['11 December = 2022-12-11']],
    ['It will open on 11 December.', ['11 December = 2023-12-11']],
    ['another event to be held on November 12', ['November 12 = 2023-11-12']],
    ['It ran from March 3-5.', ['March 3 = 2023-03-03', '5 = 2023-03-05']],
    ['between 15 and 16 March 2012', ['15 = 2012-03-15', '16 March 2012 = 2012-03-16']],
    ['on 12/25/2012 and 25/12/2012', ['12/25/2012 = 2012-12-25', '25/12/2012 = 2012-12-25']],
    ['on the 20th of next month', ['the 20th of next month = 2023-11-20']],
    ['They met on Friday the 13th.', ['Friday the 13th = 2023-10-13']],
    ['the twenty-second of June 2017', ['the twenty-second of June 2017 = 2017-06-22']],
    ['the first Friday of July 2016', ['the first Friday of July 2016 = 2016-07-01']],
    ['the Sept. 11 attacks', ['Sept. 11 = 2001-09-11']],
    ['trading resumed after 9/11', ['9/11 = 2001-09-11']],
    ['the lows of Black Monday', ['Black Monday = 1987-10-19']],
    ['It was the day after Christmas.', ['the day after Christmas = 2022-12-26']],
    ['in the week of Oct. 9', ['the week of Oct. 9 = 2023-W41']],
    ['It closed on May 3 last year.', ['May 3 last year = 2022-05-03']],
    ['They have until the 25th.', ['the 25th = 2023-10-25']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('findDates reads months, years and their parts', () => {
  it.each([
    ['an arrest warrant for him back in March for war crimes', ['March = 2023-03']],
    ['It was also this past March when Xi traveled', ['this past March = 2023-03']],
    ['They met last July and will meet next May.', ['last July = 2023-07', 'next May = 2024-05']],
    ['It was signed in November.', ['November = 2022-11']],
    ['It will be signed in November.', ['November = 2023-11']],
    ['took a neutral stance early in 2022', ['early in 2022 = 2022 START']],
    ['in early February of 2022', ['early February of 2022 = 2022-02 START']],
    [
      'In 2022 he left, in early February of that year',
      ['2022 = 2022', 'early February of that year = 2022-02 START'],
    ],
    ['at the end of 2006', ['the end of 2006 = 2006 END']],
    ['in mid-March', ['mid-March = 2023-03 MID']],
    ['from March to May it grew', ['March = 2023-03', 'May = 2023-05']],
    ['the 2007-08 season', ['2007 = 2007', '08 = 2008']],
    ['in the 1990s and the early 2000s', ['the 1990s = 199', 'the early 2000s = 200 START']],
    ["the '80s and the sixties", ["the '80s = 198", 'the sixties = 196']],
    ['in the 19th century', ['the 19th century = 18']],
    ['nineteen seventy-eight', ['nineteen seventy-eight = 1978']],
    ['44 BC', ['44 BC = BC0044']],
    ['the third quarter of 2008', ['the third quarter of 2008 = 2008-Q3']],
    ['up on the same period of last year', ['the same period of last year = 2022']],
    [
      'in the third quarter, against the same quarter a year earlier',
      ['the third quarter = 2023-Q3', 'the same quarter a year earlier = 2022-Q3'],
    ],
    [
      'up in the second quarter from the same quarter of 2008',
      ['the second quarter = 2023-Q2', 'the same quarter of 2008 = 2008-Q2'],
    ],
    ['in the 1988 third quarter', ['the 1988 third quarter = 1988-Q3']],
    ['will report fourth-quarter earnings soon', ['fourth-quarter = 2022-Q4', 'soon = FUTURE_REF']],
    ['posted a third-quarter loss', ['third-quarter = 2023-Q3']],
    ['the first half of 2012', ['the first half of 2012 = 2012-H1']],
    [
      'in spring 2014, last summer, this winter',
      ['spring 2014 = 2014-SP', 'last summer = 2023-SU', 'this winter = 2023-WI'],
    ],
    ['for fiscal 2012', ['fiscal 2012 = FY2012']],
    ['by year-end', ['year-end = 2023 END']],
    ["He retires at year's end.", ["year's end = 2023 END"]],
    ["last year's third quarter", ["last year's third quarter = 2022-Q3"]],
    ['in the past fiscal year', ['the past fiscal year = FY2022']],
    ["in 1988's fourth quarter", ["1988's fourth quarter = 1988-Q4"]],
    ['It expects fourth-quarter sales to rise.', ['fourth-quarter = 2023-Q4']],
    ['Sales rose in the first half.', ['the first half = 2023-H1']],
    ["I was there in '96.", ["'96 = 1996"]],
    ['By September 7,000 had died.', ['September = 2023-09']],
    ['told the board at its June meeting', ['June = 2023-06']],
    ['for most of the summer', ['the summer = 2023-SU']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('findDates reads dates by tense and publication', () => {
  it.each([
    ['Putin on Wednesday touted', ['Wednesday = 2023-10-18']],
    ['He said Thursday the talks would resume Monday.', ['Thursday = 2023-10-12', 'Monday = 2023-10-23']],
    ['The trial is set to begin on Friday.', ['Friday = 2023-10-20']],
    [
      'They met last Tuesday and Tuesday of last week.',
      ['last Tuesday = 2023-10-17', 'Tuesday of last week = 2023-10-10'],
    ],
    ['He died yesterday.', ['yesterday = 2023-10-17']],
    ['They arrived last weekend.', ['last weekend = 2023-W41-WE']],
    [
      'last week, this month, next year',
      ['last week = 2023-W41', 'this month = 2023-10', 'next year = 2024'],
    ],
    [
      'earlier this month and later this year',
      ['earlier this month = 2023-10 EARLIER', 'later this year = 2023 LATER'],
    ],
    [
      'two years ago, three months ago, two weeks ago, 10 days ago',
      [
        'two years ago = 2021',
        'three months ago = 2023-07',
        'two weeks ago = 2023-W40',
        '10 days ago = 2023-10-08',
      ],
    ],
    ['The firm has until April 30 to reach a deal.', ['April 30 = 2024-04-30']],
    ['open from Monday to Wednesday', ['Monday = 2023-10-16', 'Wednesday = 2023-10-18']],
    ['The strike will begin before the end of the month.', ['the end of the month = 2023-10 END']],
    ['a few months ago', ['a few months ago = PAST_REF']],
    ['three weeks from now', ['three weeks from now = 2023-W45']],
    ['the week after next', ['the week after next = 2023-W44']],
    [
      'now and recently and in the near future',
      ['now = PRESENT_REF', 'recently = PAST_REF', 'the near future = FUTURE_REF'],
    ],
    ['He is currently abroad; until now, he was here.', ['currently = PRESENT_REF', 'now = PRESENT_REF']],
    ['in recent years', ['recent years = PAST_REF']],
    ['He said it must act by Friday.', ['Friday = 2023-10-20']],
    ['It was given until Monday to pay.', ['Monday = 2023-10-23']],
    ['Daily flights start on Sunday.', ['Daily = SET P1D', 'Sunday = 2023-10-22']],
    ['Shut on Wednesday and Thursday, it lost.', ['Wednesday = 2023-10-18', 'Thursday = 2023-10-19']],
    ['They have until the end of January.', ['the end of January = 2024-01 END']],
    ['He was named chairman, effective Jan. 1.', ['Jan. 1 = 2024-01-01']],
    ['Markets are closed Friday.', ['Friday = 2023-10-20']],
    ["Ahead of Thursday's meeting, stocks rose.", ['Thursday = 2023-10-19']],
    ['A year ago today it fell.', ['A year ago today = 2022-10-18']],
    ['its worst day of the year', ['the year = 2023']],
    ['It ended the day at 7,552.', ['the day = 2023-10-18']],
    ['shut this week and next', ['this week = 2023-W42', 'next = 2023-W43']],
    [
      'They met on Christmas Eve and Easter Sunday',
      ['Christmas Eve = 2022-12-24', 'Easter Sunday = 2023-04-09'],
    ],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('anchors at another date of the text', () => {
    expect(read('He came on June 5, 2012. Two days later, he left. The following year he returned.')).toEqual(
      ['June 5, 2012 = 2012-06-05', 'Two days later = 2012-06-07', 'The following year = 2013'],
    );
    expect(read('Profit rose in the third quarter from a year earlier.')).toEqual([
      'the third quarter = 2023-Q3',
      'a year earlier = 2022-Q3',
    ]);
  });

  it('goes forward from date to date in a history', () => {
    expect(
      read(
        'War began on 28 July 1914. On 4 August they marched. In February 1916 it went on until December.',
      ),
    ).toEqual([
      '28 July 1914 = 1914-07-28',
      '4 August = 1914-08-04',
      'February 1916 = 1916-02',
      'December = 1916-12',
    ]);
  });

  it('does not take for the day of the news what something is compared with', () => {
    expect(read('On Tuesday it had its best day since June 8. A day earlier, it had dropped.')).toEqual([
      'Tuesday = 2023-10-17',
      'June 8 = 2023-06-08',
      'A day earlier = 2023-10-16',
    ]);
  });

  it('puts a time of day on the day that the news was told of', () => {
    expect(read('It struck on Monday. The quake came at 5:34 a.m. and the next morning another.')).toEqual([
      'Monday = 2023-10-16',
      '5:34 a.m. = TIME 2023-10-16T05:34',
      'the next morning = TIME 2023-10-17TMO',
    ]);
  });

  it('reckons from the first full date of the text where the publication is unknown', () => {
    expect(read('June 13, 2005\nRyanair announced today', 'null')).toEqual([
      'June 13, 2005 = 2005-06-13',
      'today = 2005-06-13',
    ]);
  });

  it('leaves open what nothing places', () => {
    expect(findDates('On Friday, Oct. 2, and in May').map(({ value }) => value)).toEqual([
      'XXXX-10-02',
      'XXXX-05',
    ]);
  });
});

describe('findDates reads times, durations and what comes again', () => {
  it.each([
    ['at 10:30 a.m. on Tuesday it happened', ['10:30 a.m. on Tuesday = TIME 2023-10-17T10:30']],
    ['arrived Friday morning', ['Friday morning = TIME 2023-10-13TMO']],
    ['on the morning of June 5', ['the morning of June 5 = TIME 2023-06-05TMO']],
    ['at 18:00 UTC', ['18:00 UTC = TIME 2023-10-18T18:00Z']],
    ['last night', ['last night = TIME 2023-10-17TNI']],
    ['over the past decade', ['the past decade = DURATION P10Y']],
    ['for the past three years', ['the past three years = DURATION P3Y']],
    ['two and a half years', ['two and a half years = DURATION P2.5Y']],
    [
      'a fifty-year life, 18 months, half an hour',
      ['fifty-year = DURATION P50Y', '18 months = DURATION P18M', 'half an hour = DURATION PT30M'],
    ],
    ['several weeks', ['several weeks = DURATION PXW']],
    ['15 a year, twice a month', ['a year = SET P1Y', 'a month = SET P1M']],
    ['seven days a week', ['seven days = DURATION P7D', 'a week = SET P1W']],
    ['over the next year', ['the next year = DURATION P1Y']],
    ['a few minutes later', ['a few minutes later = DURATION PTXM']],
    ['at 8:30 this morning', ['8:30 this morning = TIME 2023-10-18T08:30']],
    [
      'He died on 5 May 2019. That night it rained.',
      ['5 May 2019 = 2019-05-05', 'That night = TIME 2019-05-05TNI'],
    ],
    ['for a year', ['a year = DURATION P1Y']],
    ['its biggest one-day loss, in a single day', ['one-day = DURATION P1D', 'a single day = DURATION P1D']],
    ['after 2 1/2 years', ['2 1/2 years = DURATION P2.5Y']],
    ['a quarter century', ['a quarter century = DURATION P25Y']],
    ['It left, weeks after a coup.', ['weeks = DURATION PXW']],
    ['a months-long strike', ['months-long = DURATION PXM']],
    ['open Friday nights', ['Friday nights = SET XXXX-WXX-5']],
    ['its quarterly dividend', ['quarterly = SET P3M']],
    ['in the early hours of Friday', ['the early hours of Friday = TIME 2023-10-13TMO']],
    [
      'every day, every other week, on Mondays',
      ['every day = SET P1D', 'every other week = SET P2W', 'Mondays = SET XXXX-WXX-1'],
    ],
    ['an annual fair', ['annual = SET P1Y']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('findDates leaves alone what only looks like a date', () => {
  it.each([
    'The 36-year-old man, aged 36, has a son 10 years old.',
    'They won 4-3 and 21-14.',
    'Theresa May said it may march on.',
    'April Smith and June Jones met August Busch.',
    'They march 5 miles, which may 3 times be the last march and may be in march.',
    'The March 18 Movement',
    'Windows 2000 and Office 2003',
    'It cost $1999 and 2000 people paid 1,500.',
    'Call 555-1990 or 1-800-2012.',
    'Boeing 747, Flight 1549',
    'Wait a second. The second time took a minute.',
    'the Sunday Times and the Daily Mail',
    'Prices fall and spring back.',
    'open 24/7, 1/2 cup of milk',
    'Version 2.10.2012.1 at 192.168.10.12',
    'the now-defunct firm and its annual meeting',
    'Ronaldo scored in the first half, as sales of shirts rose.',
    'the first trading day',
    'It cut its rate by three-quarters of a point.',
    'It blew at 60 miles an hour and turned 30 times per second.',
    'USA Today on the Good Friday Agreement and Easter Island',
    'They flew the A380, the 737-800 and Flight 447 over Highway 61.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('findDates', () => {
  const pieces = fc.constantFrom(
    ...'May|March|Oct.|2023|18|10|th|of|the|last|next|this|year|week|ago|later|two|a|half|quarter|Friday|morning|:30|p.m.|UTC|99999|0|-|–|/|,|. |\n|“|in|since|from|to|until|fiscal|BC|century|weekend|summer|early|end|31|Feb|9999|day|before|first|\u{1F600}|İ'.split(
      '|',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.tuple(pieces, fc.constantFrom(' ', '', '-')), { maxLength: 40 })
      .map((parts) => parts.flat().join('')),
  );
  const days = fc.constantFrom(undefined, '2023-10-18', '0001-01-01', '9999-12-31', 'null', '');

  it('never throws, and gives exact slices of the text in order without overlap', () => {
    fc.assert(
      fc.property(texts, days, (text, day) => {
        let last = 0;
        for (const date of findDates(text, { published: day })) {
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.text).toBe(text.slice(date.start, date.end));
          expect(date.value).toMatch(
            /^(?:[\dX]{2,4}(?:-|T|$)|BC\d|FY\d|P[TX\d.]|(?:PAST|PRESENT|FUTURE)_REF$)/,
          );
          last = date.end;
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
