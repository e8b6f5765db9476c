import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isoDay,
  isoMonth,
  isoWeek,
  lastDayOfMonth,
  mondayOf,
  mondayOfWeek,
  parseDay,
  weekday,
} from '../../src/dates/values/days.ts';

const day = fc
  .date({ min: new Date('0300-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const seed = { seed: 20231018 };

describe('days of the calendar', () => {
  it('knows the 18th of October 2023 as the Wednesday of week 42', () => {
    expect([weekday('2023-10-18'), isoWeek('2023-10-18'), mondayOf('2023-10-18')]).toEqual([
      2,
      '2023-W42',
      '2023-10-16',
    ]);
  });

  it.each([
    ['2021-01-01', '2020-W53'],
    ['2008-03-01', '2008-W09'],
    ['2018-12-31', '2019-W01'],
  ])('puts %s into week %s', (iso, week) => {
    expect(isoWeek(iso)).toBe(week);
  });

  it('counts days from 1970, and none that the calendar lacks', () => {
    expect(['1970-01-01', '1970-02-01', '1969-12-31'].map(dayNumber)).toEqual([0, 31, -1]);
    expect(dayNumber('0002-01-01') - dayNumber('0001-01-01')).toBe(365);
    for (const none of ['2023-02-29', '2023-13-01', '2023-01', '2023', '', 'XXXX-05-01'])
      expect(() => dayNumber(none)).toThrow(`expected an ISO date such as 2023-10-18, got ${none}`);
  });

  it('has no day that the calendar lacks', () => {
    expect([
      isoDay(2023, 2, 29),
      isoDay(2024, 2, 29),
      isoDay(2023, 13, 1),
      isoDay(0, 1, 1),
      isoDay(2023, 4, 0),
    ]).toEqual([undefined, '2024-02-29', undefined, undefined, undefined]);
    expect([parseDay('2023-02-30'), parseDay('2023-2-3'), parseDay('null')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(parseDay('2023-10-18T10:00')).toEqual({ year: 2023, month: 10, day: 18 });
  });

  it('moves by months, to the last day where the month is shorter', () => {
    expect([
      addMonths('2024-01-31', 1),
      addMonths('2023-03-15', -4),
      isoMonth(2023, 0),
      lastDayOfMonth(2023, 2),
    ]).toEqual(['2024-02-29', '2022-11-15', '2022-12', '2023-02-28']);
  });

  it('comes back when it goes forth and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (iso, by) => {
        const there = addDays(iso, by);
        expect(daysBetween(iso, there)).toBe(by);
        expect(addDays(there, -by)).toBe(iso);
      }),
      seed,
    );
  });

  it('gives the week whose Monday it finds again', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(mondayOfWeek(isoWeek(iso))).toBe(mondayOf(iso));
      }),
      seed,
    );
  });

  it('stops at the years 1 and 9999', () => {
    expect([
      addDays('9999-12-30', 5),
      addDays('0001-01-02', -5),
      addMonths('9999-12-30', 1),
      isoMonth(1, -5),
    ]).toEqual(['9999-12-31', '0001-01-01', '9999-12-30', '0001-01']);
  });

  it('says what it expected of a date that is none', () => {
    expect(() => addDays('tomorrow', 1)).toThrow('expected an ISO date such as 2023-10-18, got tomorrow');
    expect(() => mondayOfWeek('2023-42')).toThrow('expected an ISO week such as 2023-W42, got 2023-42');
  });
});
