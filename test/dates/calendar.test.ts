import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumber, weekdayNumber } from '../../src/dates/values/calendar-names.ts';
import { fullDates } from '../../src/dates/values/find-full-dates.ts';

describe('fullDates', () => {
  it.each([
    ['Beijing on Oct. 18, 2023. (Photo by', 'Oct. 18, 2023', '2023-10-18'],
    ['October 18, 2023', 'October 18, 2023', '2023-10-18'],
    ['March 01, 2008\nNorthrop', 'March 01, 2008', '2008-03-01'],
    ['on October 18th, 2023 he', 'October 18th, 2023', '2023-10-18'],
    ['SEPT. 3, 2023', 'SEPT. 3, 2023', '2023-09-03'],
    ['18 October 2023', '18 October 2023', '2023-10-18'],
    ['the 18th of Sept., 2023', '18th of Sept., 2023', '2023-09-18'],
    ['18-Oct-2023', '18-Oct-2023', '2023-10-18'],
    ['Wednesday, 2023-10-18', '2023-10-18', '2023-10-18'],
    ['2023-10-18T10:00:00Z', '2023-10-18', '2023-10-18'],
    ['29 February 2024', '29 February 2024', '2024-02-29'],
  ])('finds the date of %j', (text, phrase, iso) => {
    const start = text.indexOf(phrase);
    expect(fullDates(text)).toEqual([{ start, end: start + phrase.length, iso }]);
  });

  it('gives them in the order of the text', () => {
    expect(fullDates('from May 5 2020 to 6 May 2020').map((date) => date.iso)).toEqual([
      '2020-05-05',
      '2020-05-06',
    ]);
  });

  it.each([
    '31 February 2023',
    'October 2023',
    '10/18/2023',
    'mayor 5, 2020',
    '1.18 October 2023',
    'Oct. 18, 20234',
    '12023-10-18',
  ])('finds none in %j', (text) => {
    expect(fullDates(text)).toEqual([]);
  });

  it('never throws and gives spans of the text in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Oct', '.', ' ', ',', '18', '2023', '-', 'May', '31', 'th', '\n', 'é')),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of fullDates(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
      { seed: 20231018 },
    );
  });
});

describe('names', () => {
  it.each([
    ['September', 9],
    ['sept.', 9],
    ['MAY', 5],
    ['Dec', 12],
    ['Movember', 0],
  ])('knows month %s as %i', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });

  it.each([
    ['Monday', 0],
    ['thurs.', 3],
    ['SUNDAY', 6],
    ['Someday', -1],
  ])('knows weekday %s as %i', (name, number) => {
    expect(weekdayNumber(name)).toBe(number);
  });
});
