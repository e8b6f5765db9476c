import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateSteps, findDates } from '../../src/dates/find-dates.ts';
import { SEED } from '../seed.ts';

/** A Wednesday. */
const published = '2023-10-18';

/** "phrase = value" of each expression, "<- anchor" if it was counted from one. */
function read(text: string, day: string | undefined = published): string[] {
  return findDates(text, { published: day }).map(
    ({ text: phrase, value, anchor }) => `${phrase} = ${value}${anchor === undefined ? '' : ` <- ${anchor}`}`,
  );
}

/** Single phrases are the affair of the rules' own examples (rules.test.ts); here are texts in which one date depends on another. */
describe('findDates', () => {
  it('counts from another date of the text', () => {
    expect(read('He came on June 5, 2012. Two days later, he left. The following year he returned.')).toEqual(
      [
        'June 5, 2012 = 2012-06-05',
        'Two days later = 2012-06-07 <- 2012-06-05',
        'The following year = 2013 <- 2012-06-07',
      ],
    );
    expect(read('Profit rose in the third quarter from a year earlier.')).toEqual([
      'the third quarter = 2023-Q3 <- 2023-10-18',
      'a year earlier = 2022-Q3 <- 2023-Q3',
    ]);
  });

  it('goes forward from date to date in a history', () => {
    expect(
      read(
        'War began on 28 July 1914. On 4 August they marched. In February 1916 it went on until December.',
      ),
    ).toEqual([
      '28 July 1914 = 1914-07-28',
      '4 August = 1914-08-04 <- 1914-07-28',
      'February 1916 = 1916-02',
      'December = 1916-12 <- 1916-02-01',
    ]);
  });

  it('does not take for the day of the news what something is compared with', () => {
    expect(read('On Tuesday it had its best day since June 8. A day earlier, it had dropped.')).toEqual([
      'Tuesday = 2023-10-17 <- 2023-10-18',
      'June 8 = 2023-06-08 <- 2023-10-18',
      'A day earlier = 2023-10-16 <- 2023-10-17',
    ]);
  });

  it('puts a time of day on the day that the news was told of', () => {
    expect(read('It struck on Monday. The quake came at 5:34 a.m. and the next morning another.')).toEqual([
      'Monday = 2023-10-16 <- 2023-10-18',
      '5:34 a.m. = 2023-10-16T05:34 <- 2023-10-16',
      'the next morning = 2023-10-17TMO <- 2023-10-16',
    ]);
  });

  it('counts from the first full date of the text if the publication is unknown', () => {
    expect(read('June 13, 2005\nRyanair announced today', 'null')).toEqual([
      'June 13, 2005 = 2005-06-13',
      'today = 2005-06-13 <- 2005-06-13',
    ]);
  });

  it('leaves open what nothing places', () => {
    expect(findDates('On Friday, Oct. 2, and in May').map(({ value }) => value)).toEqual([
      'XXXX-10-02',
      'XXXX-05',
    ]);
  });

  it('names both rules of a time and the day beside it', () => {
    expect(findDates('at 10:30 a.m. on Tuesday', { published }).map(({ rule }) => rule)).toEqual([
      'clock-time + weekday',
    ]);
  });

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

it('takes a step more for each date more, so that a long text keeps nothing waiting', () => {
  const stepsFor = (dates: number) => {
    const steps = dateSteps('He left on Wednesday. '.repeat(dates), { published });
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    expect(step.value).toHaveLength(dates);
    return taken;
  };
  expect(stepsFor(60) - stepsFor(10)).toBe(50);
});
