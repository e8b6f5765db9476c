import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../src/dates/values/interval.ts';
import { edtf } from '../../src/export/edtf.ts';

describe('a date in EDTF', () => {
  it.each<[string, string, DatePrecision, string, string]>([
    ['2023-10-18', '2023-10-18', 'day', '2023-10-18', '2023-10-18'],
    ['2023-10-17', '2023-10-18', 'day', '2023-10-17', '2023-10-17/2023-10-18'],
    ['2023-10-16', '2023-10-22', 'week', '2023-W42', '2023-10-16/2023-10-22'],
    ['2023-03-01', '2023-03-31', 'month', '2023-03', '2023-03'],
    ['2022-01-01', '2022-04-30', 'stretch', '2022', '2022-01-01/2022-04-30'],
    ['2022-03-01', '2022-05-31', 'season', '2022-SP', '2022-21'],
    ['2022-12-01', '2023-02-28', 'season', '2022-WI', '2022-24'],
    ['2008-07-01', '2008-09-30', 'quarter', '2008-Q3', '2008-35'],
    ['2009-07-01', '2009-12-31', 'half', '2009-H2', '2009-41'],
    ['2013-01-01', '2013-12-31', 'year', '2013', '2013'],
    ['2009-01-01', '2010-12-31', 'year', '2009', '2009/2010'],
    ['1990-01-01', '1999-12-31', 'decade', '199', '199X'],
    ['1800-01-01', '1899-12-31', 'century', '18', '18XX'],
  ])('%s to %s (%s)', (earliest, latest, precision, value, expected) => {
    expect(edtf({ earliest, latest, precision, value, basis: 'stated' })).toBe(expected);
  });
});
