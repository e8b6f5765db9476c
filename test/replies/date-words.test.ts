import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../src/dates/values/interval.ts';
import { en } from '../../src/locales/en.ts';
import { eventDate, monthOrYear } from '../../src/replies/date-words.ts';
import { shortDay } from '../../src/replies/day-words.ts';

describe('an event’s date', () => {
  it.each<[string, string, DatePrecision, string, string]>([
    ['2023-10-18', '2023-10-18', 'day', '2023-10-18', '18 October 2023'],
    ['2023-10-17', '2023-10-18', 'day', '2023-10-17', '17 October 2023 – 18 October 2023'],
    ['2023-10-18', '2023-10-18', 'day', '2023-10-18T17:40', '18 October 2023, 17:40'],
    ['2023-10-18', '2023-10-18', 'day', '2023-10-18TEV', '18 October 2023'],
    // A time on another day than the one that is told.
    ['2023-10-18', '2023-10-18', 'day', '2023-10-17T17:40', '18 October 2023'],
    ['2023-10-16', '2023-10-22', 'week', '2023-W42', 'week of 16 October 2023'],
    ['2023-03-01', '2023-03-31', 'month', '2023-03', 'March 2023'],
    ['2023-03-01', '2023-05-31', 'month', '2023-03', 'March 2023 – May 2023'],
    ['2022-01-01', '2022-04-30', 'stretch', '2022', 'early 2022'],
    ['2022-05-01', '2022-08-31', 'stretch', '2022', 'mid 2022'],
    ['2022-09-01', '2022-12-31', 'stretch', '2022', 'late 2022'],
    ['2022-02-01', '2022-02-10', 'stretch', '2022-02', 'early February 2022'],
    ['2022-02-11', '2022-02-20', 'stretch', '2022-02', 'mid February 2022'],
    ['2022-02-20', '2022-02-28', 'stretch', '2022-02', 'late February 2022'],
    ['1990-01-01', '1993-04-30', 'stretch', '199', 'early 1990s'],
    ['1996-09-01', '1999-12-31', 'stretch', '199', 'late 1990s'],
    ['2022-03-01', '2022-05-31', 'season', '2022-SP', 'spring 2022'],
    ['2022-12-01', '2023-02-28', 'season', '2022-WI', 'winter 2022'],
    ['2008-07-01', '2008-09-30', 'quarter', '2008-Q3', 'third quarter of 2008'],
    ['2009-01-01', '2009-06-30', 'half', '2009-H1', 'first half of 2009'],
    ['2013-01-01', '2013-12-31', 'year', '2013', '2013'],
    ['2009-01-01', '2010-12-31', 'year', '2009', '2009 – 2010'],
    ['1990-01-01', '1999-12-31', 'decade', '199', '1990s'],
    ['1900-01-01', '1999-12-31', 'century', '19', '1900s'],
    // "Over the weekend", also where a month or a year ends in it.
    ['2023-10-28', '2023-10-29', 'stretch', '2023-W43-WE', '28 October 2023 – 29 October 2023'],
    ['2023-09-30', '2023-10-01', 'stretch', '2023-W39-WE', '30 September 2023 – 1 October 2023'],
    ['2022-12-31', '2023-01-01', 'stretch', '2022-W52-WE', '31 December 2022 – 1 January 2023'],
    // "Later this week", "winter", "decade", "century": from the day of publication on.
    ['2023-10-18', '2023-10-22', 'week', '2023-W42', 'week of 16 October 2023'],
    ['2024-01-10', '2024-02-29', 'season', '2023-WI', 'winter 2023'],
    ['2023-10-18', '2029-12-31', 'decade', '202', '2020s'],
    ['2023-10-18', '2099-12-31', 'century', '20', '2000s'],
    // From one to another.
    ['2023-10-16', '2023-10-29', 'week', '2023-W42', 'week of 16 October 2023 – week of 23 October 2023'],
    ['2021-03-01', '2022-11-30', 'season', '2021-SP', 'spring 2021 – autumn 2022'],
    ['2021-06-01', '2022-02-28', 'season', '2021-SU', 'summer 2021 – winter 2021'],
    ['2020-01-01', '2021-09-30', 'quarter', '2020-Q1', 'first quarter of 2020 – third quarter of 2021'],
    ['2020-07-01', '2021-06-30', 'half', '2020-H2', 'second half of 2020 – first half of 2021'],
    ['1960-01-01', '1989-12-31', 'decade', '196', '1960s – 1980s'],
    ['1700-01-01', '1899-12-31', 'century', '17', '1700s – 1800s'],
    ['2022-12-11', '2023-01-10', 'stretch', '2022-12', 'December 2022 – January 2023'],
    ['2021-01-01', '2022-12-31', 'stretch', '2021', '2021 – 2022'],
    ['1998-10-01', '2001-12-31', 'stretch', '1998', '1998 – 2001'],
    ['0001-01-01', '0099-12-31', 'century', '00', 'first century'],
  ])(
    'from %s to %s, known to the %s, is written as the text would',
    (earliest, latest, precision, value, written) => {
      expect(eventDate({ earliest, latest, precision, value }, en)).toBe(written);
    },
  );

  it.each<[string, string, DatePrecision, string, string]>([
    ['2023-10-17', '2023-10-18', 'day', '2023-10-17', 'October 2023'],
    ['2023-09-30', '2023-10-01', 'day', '2023-09-30', '2023'],
    ['2008-07-01', '2008-09-30', 'quarter', '2008-Q3', '2008'],
    ['1996-09-01', '1999-12-31', 'stretch', '199', 'late 1990s'],
    ['1990-01-01', '1999-12-31', 'decade', '199', '1990s'],
    ['2022-12-01', '2023-02-28', 'season', '2022-WI', 'winter 2022'],
  ])('from %s to %s, known to the %s, stands under its month, its year or, of several, itself', (...date) => {
    const [earliest, latest, precision, value, heading] = date;
    expect(
      monthOrYear({ earliest, latest, precision, value, basis: 'stated', planned: false, mentions: [] }, en),
    ).toBe(heading);
  });

  it('is written in English as Intl writes it, in every month', () => {
    const intl = (month: 'short' | 'long') =>
      new Intl.DateTimeFormat(en.locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    for (const year of [988, 2023])
      for (let month = 0; month < 12; month++) {
        const day = new Date(Date.UTC(year, month, month + 7));
        const iso = day.toISOString().slice(0, 10);
        const dates = { earliest: iso, latest: iso, precision: 'day', value: iso, basis: 'stated' } as const;
        expect(shortDay(iso, en)).toBe(intl('short').format(day));
        expect(eventDate(dates, en)).toBe(intl('long').format(day));
      }
  });
});
