import { describe, expect, it } from 'vitest';
import type { DatePart } from '../../src/dates/date-expression.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';
import { numberOf, ordinalOf } from '../../src/dates/values/numbers.ts';
import { durationValue, quarterOf, shift, type Unit, unitOf } from '../../src/dates/values/unit.ts';

describe('the days of a value', () => {
  it.each([
    ['2023-10-18', '2023-10-18', '2023-10-18', 'day'],
    ['2008-03-01TEV', '2008-03-01', '2008-03-01', 'day'],
    ['2023-W42', '2023-10-16', '2023-10-22', 'week'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'week'],
    ['0800-W01', '0800-01-03', '0800-01-09', 'week'],
    ['2023-W42-WE', '2023-10-21', '2023-10-22', 'stretch'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023-01', '2023-01-01', '2023-01-31', 'month'],
    ['2023-12', '2023-12-01', '2023-12-31', 'month'],
    ['2023-05-XX', '2023-05-01', '2023-05-31', 'month'],
    ['2023-Q1', '2023-01-01', '2023-03-31', 'quarter'],
    ['2023-Q4', '2023-10-01', '2023-12-31', 'quarter'],
    ['2009-H1', '2009-01-01', '2009-06-30', 'half'],
    ['2009-H2', '2009-07-01', '2009-12-31', 'half'],
    ['2022-SP', '2022-03-01', '2022-05-31', 'season'],
    ['2022-SU', '2022-06-01', '2022-08-31', 'season'],
    ['2022-FA', '2022-09-01', '2022-11-30', 'season'],
    ['2022-WI', '2022-12-01', '2023-02-28', 'season'],
    ['2022', '2022-01-01', '2022-12-31', 'year'],
    ['0001', '0001-01-01', '0001-12-31', 'year'],
    ['FY2007', '2007-01-01', '2007-12-31', 'year'],
    ['2023/2024', '2023-07-01', '2024-06-30', 'year'],
    ['199', '1990-01-01', '1999-12-31', 'decade'],
    ['19', '1900-01-01', '1999-12-31', 'century'],
    ['00', '0001-01-01', '0099-12-31', 'century'],
  ])('%s are %s to %s, as exact as a %s', (value, earliest, latest, precision) => {
    expect(intervalOf(value)).toEqual({ earliest, latest, precision });
  });

  it.each([
    '2023-02-30',
    '2023-00',
    '2023-13',
    '2023-W00',
    '2023-W54',
    '2023-Q5',
    '2023-H3',
    '0000',
    'XXXX-05',
    'PAST_REF',
    'P3W',
    '9',
    '19905',
    'FY20',
    'in 2023',
  ])('%s are none', (value) => {
    expect(intervalOf(value)).toBeUndefined();
  });

  it.each<[string, DatePart, string, string]>([
    ['2022', 'START', '2022-01-01', '2022-04-30'],
    ['2022', 'MID', '2022-05-01', '2022-08-31'],
    ['2022', 'END', '2022-09-01', '2022-12-31'],
    ['2022-Q2', 'MID', '2022-05-01', '2022-05-31'],
    ['2022-SU', 'END', '2022-08-01', '2022-08-31'],
    ['2022-H1', 'START', '2022-01-01', '2022-02-28'],
    ['199', 'START', '1990-01-01', '1993-04-30'],
    ['19', 'END', '1966-09-01', '1999-12-31'],
    ['2022-03', 'START', '2022-03-01', '2022-03-10'],
    ['2022-03', 'MID', '2022-03-11', '2022-03-20'],
    ['2022-03', 'END', '2022-03-21', '2022-03-31'],
  ])('%s, %s, are a third of it: %s to %s', (value, part, earliest, latest) => {
    const precision = 'stretch';
    expect(intervalOf(value, part)).toEqual({ earliest, latest, precision });
  });

  it.each<[string, DatePart, string, string]>([
    ['2023-10-18', 'START', '2023-10-18', '2023-10-18'],
    ['2023-W42', 'MID', '2023-10-16', '2023-10-22'],
  ])('%s has no thirds', (value, part, earliest, latest) => {
    expect(intervalOf(value, part)).toMatchObject({ earliest, latest });
  });

  it.each<[string, DatePart, string | undefined, string, string]>([
    ['2023-10', 'EARLIER', '2023-10-18', '2023-10-01', '2023-10-18'],
    ['2023-10', 'LATER', '2023-10-18', '2023-10-18', '2023-10-31'],
    ['2023-10', 'EARLIER', undefined, '2023-10-01', '2023-10-31'],
    ['2023-10', 'EARLIER', '2023-10-01', '2023-10-01', '2023-10-31'],
    ['2023-10', 'LATER', '2023-10-31', '2023-10-01', '2023-10-31'],
    ['2023-10', 'LATER', '2023-09-01', '2023-10-01', '2023-10-31'],
    ['2023-10', 'EARLIER', '2023-12-01', '2023-10-01', '2023-10-31'],
  ])('%s, %s than %s if that lies in it, are %s to %s', (value, part, published, earliest, latest) => {
    expect(intervalOf(value, part, published)).toEqual({ earliest, latest, precision: 'month' });
  });

  it.each<[string, string | undefined, string, string, string]>([
    ['2023-W40', '2023-10-18', '2023-10-02', '2023-10-18', 'week'],
    ['2023-W40', '2023-10-08', '2023-10-02', '2023-10-08', 'week'],
    ['2023-W40', '2023-10-05', '2023-10-02', '2023-10-08', 'week'],
    ['2023-W40', undefined, '2023-10-02', '2023-10-08', 'week'],
    ['2023-10-08', '2023-10-18', '2023-10-08', '2023-10-18', 'day'],
    ['2021', '2023-10-18', '2021-01-01', '2023-10-18', 'year'],
  ])('%s, SINCE, goes on up to %s if that is later', (value, published, earliest, latest, precision) => {
    expect(intervalOf(value, 'SINCE', published)).toEqual({ earliest, latest, precision });
  });
});

describe('numbers', () => {
  it.each<[string, number | undefined]>([
    ['7', 7],
    ['1,000', 1000],
    ['1,234,567', 1_234_567],
    ['2.5', 2.5],
    ['12.25', 12.25],
    ['2 1/2', 2.5],
    ['12½', 12.5],
    ['10 1/2', 10.5],
    ['Seven', 7],
    [' nineteen ', 19],
    ['twenty', 20],
    ['twenty-five', 25],
    ['Ninety nine', 99],
    ['a hundred', 100],
    ['two thousand', 2000],
    ['three dozen', 36],
    ['two and a half', 2.5],
    ['two-and-a-half', 2.5],
    ['twenty-one and a half', 21.5],
    ['several', undefined],
    ['several and a half', undefined],
    ['half and a half years', undefined],
    ['ten five', undefined],
    ['twenty thirty', undefined],
    ['twenty days', undefined],
    ['7 days', undefined],
    ['x7', undefined],
    ['', undefined],
  ])('%j is %s', (words, value) => {
    expect(numberOf(words)).toBe(value);
  });

  it.each<[string, number | undefined]>([
    ['10th', 10],
    ['1st', 1],
    ['122nd', 122],
    ['Tenth', 10],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['twenty-first', 21],
    ['Thirty first', 31],
    ['ninety-ninth', 99],
    ['thirtieth', 30],
    ['ninetieth', 90],
    ['hundredth', 100],
    ['10', undefined],
    ['10ths', undefined],
    ['x10th', undefined],
    ['ten', undefined],
    ['foo bar', undefined],
    ['twenty eleventh', undefined],
    ['twenty days', undefined],
  ])('the place %j is %s', (words, value) => {
    expect(ordinalOf(words)).toBe(value);
  });
});

describe('units', () => {
  it.each<[string, Unit | undefined, number | undefined]>([
    ['second', 'second', 1],
    ['mins', 'minute', 1],
    ['Hours', 'hour', 1],
    ['hrs', 'hour', 1],
    ['nights', 'day', 1],
    ['day’s', 'day', 1],
    ["weeks'", 'week', 1],
    ['fortnight', 'week', 2],
    ['quarters', 'quarter', 1],
    ['yrs', 'year', 1],
    ['centuries', 'century', 1],
    ['millennia', 'century', 10],
    ['moon', undefined, undefined],
    ['dayss', undefined, undefined],
  ])('%s is %s, %s of it', (word, unit, factor) => {
    expect(unitOf(word)).toEqual(unit && { unit, factor });
  });

  it.each<[number | undefined, Unit, number, string]>([
    [3, 'week', 1, 'P3W'],
    [3, 'week', 2, 'P6W'],
    [30, 'minute', 1, 'PT30M'],
    [10, 'second', 1, 'PT10S'],
    [2, 'hour', 1, 'PT2H'],
    [2.5, 'year', 1, 'P2.5Y'],
    [4, 'month', 1, 'P4M'],
    [2, 'quarter', 1, 'P2Q'],
    [3, 'decade', 1, 'P30Y'],
    [2, 'century', 1, 'P200Y'],
    [1, 'century', 10, 'P1000Y'],
    [undefined, 'day', 1, 'PXD'],
    [undefined, 'minute', 1, 'PTXM'],
    [undefined, 'decade', 1, 'PXY'],
  ])('%s of %s (%s each) last %s', (count, unit, factor, value) => {
    expect(durationValue(count, unit, factor)).toBe(value);
  });

  it.each<[string, number, Unit, string | undefined]>([
    ['2023-10-18', 5, 'hour', '2023-10-18'],
    ['2023-10-18', 90, 'minute', '2023-10-18'],
    ['2023-10-18', 90, 'second', '2023-10-18'],
    ['2023-10-18', 14, 'day', '2023-11-01'],
    ['2023-10-18', -18, 'day', '2023-09-30'],
    ['2023-10-18', 1, 'week', '2023-W43'],
    ['2023-10-18', -2, 'week', '2023-W40'],
    ['2023-10-18', 3, 'month', '2024-01'],
    ['2023-10-18', -10, 'month', '2022-12'],
    ['2023-10-18', 1, 'quarter', '2024-Q1'],
    ['2023-Q3', -1, 'quarter', '2023-Q2'],
    ['2023-10-18', -3, 'year', '2020'],
    ['2023-10-18', -1.5, 'year', '2022-04'],
    ['2023-Q2', -1, 'year', '2022-Q2'],
    ['2023-10-18', -2, 'decade', '200'],
    ['2023-10-18', 1, 'century', '21'],
    ['2023', -1, 'month', '2022-12'],
    ['PAST_REF', 1, 'year', undefined],
  ])('%s and %s %s is %s', (from, count, unit, value) => {
    expect(shift(from, count, unit)).toBe(value);
  });

  it('a quarter has three months', () => {
    const days = ['2023-01-01', '2023-03-31', '2023-04-01', '2023-12-31'];
    expect(days.map(quarterOf)).toEqual(['2023-Q1', '2023-Q1', '2023-Q2', '2023-Q4']);
  });
});
