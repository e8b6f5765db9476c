import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';

/** A Wednesday. */
const PUBLISHED = '2023-10-18';
/** The value of the last date of a text. */
const last = (text: string, published = PUBLISHED) => findDates(text, { published }).at(-1)?.value;
const FAR = 'It was a fine old town of red brick. '.repeat(9);
const NEAR = FAR.slice(0, 111);

describe('what a phrase takes from the dates told before it', () => {
  it.each<[string, string, string | undefined]>([
    ['a time the day of the news', 'It sank on Monday. It was seen at 9 a.m. by a boy.', '2023-10-16T09:00'],
    ['not of a day long gone', 'It sank on 1 May 2020. It was seen at 9 a.m. by a boy.', '2023-10-18T09:00'],
    [
      'not of the fifth day back',
      'It sank on October 13, 2023. It was seen at 9 a.m. by a boy.',
      '2023-10-18T09:00',
    ],
    ['of the fourth', 'It sank on October 14, 2023. It was seen at 9 a.m. by a boy.', '2023-10-14T09:00'],
    ['not of a day ahead', 'It leaves on Friday. It was seen at 9 a.m. by a boy.', '2023-10-18T09:00'],
    [
      'of a day ahead, if it lies there',
      'It leaves on Friday. It will be seen at 9 a.m. by all.',
      '2023-10-20T09:00',
    ],
    ['not of a month', 'It sank in May. It was seen at 9 a.m. by a boy.', '2023-10-18T09:00'],
    [
      'not of what it is measured against',
      'Not since Monday. It was seen at 9 a.m. by a boy.',
      '2023-10-18T09:00',
    ],
    [
      'of what is told by "since ..., when"',
      'Not since Monday, when it sank. It was seen at 9 a.m. by a boy.',
      '2023-10-16T09:00',
    ],
    ['of the day of a story', 'He fell ill on 30 May. She called at 7.52pm, he said.', '2023-05-30T19:52'],
    [
      'not of a story with its year',
      'He fell ill on 30 May 2023. She called at 7.52pm, he said.',
      '2023-10-18T19:52',
    ],
    [
      'not of a day so long ago',
      'A year ago today he fell. She called at 7.52pm, he said.',
      '2023-10-18T19:52',
    ],
    ['news near by', `It sank on Monday. ${NEAR}It was seen at 9 a.m. by a boy.`, '2023-10-16T09:00'],
    ['no news far off', `It sank on Monday. ${FAR}It was seen at 9 a.m. by a boy.`, '2023-10-18T09:00'],
    [
      'the day that a night ends',
      'Polls closed at 10 p.m. on Monday. At 4am it was over.',
      '2023-10-17T04:00',
    ],
    ['not that of an afternoon', 'Polls closed at 3 p.m. on Monday. At 4am it was over.', '2023-10-16T04:00'],
    ['not for a later hour', 'Polls closed at 10 p.m. on Monday. At 7am it was over.', '2023-10-16T07:00'],
    [
      'no day after the publication',
      'Polls closed at 10 p.m. on Wednesday. At 4am it was over.',
      '2023-10-18T04:00',
    ],
    [
      'not that of a night before the last day',
      'Polls closed at 10 p.m. on Sunday. On Tuesday he spoke. At 4am it was over.',
      '2023-10-17T04:00',
    ],
    [
      'a part that holds it',
      'It went on Friday night. Today he spoke. It left at 9 p.m. with ease.',
      '2023-10-13T21:00',
    ],
    [
      'no part that does not',
      'It went on Friday night. Today he spoke. It left at 9 a.m. with ease.',
      '2023-10-18T09:00',
    ],
    ['the day of the last of a list', 'It opens at 8 a.m., 9 a.m. or 10 a.m. on Friday.', '2023-10-20T10:00'],
    [
      'a quarter from the first of two',
      'In the third quarter it made $2 from $1 a year earlier. The year-ago quarter was poor.',
      '2022-Q3',
    ],
    ['a weekday of an apposed week', 'It opens next week, on Tuesday.', '2023-10-24'],
    ['a year that frames its sentence', 'In 2022 the bridge was opened in March.', '2022-03'],
    ['no year inside it', 'The bridge of 2022 was opened in March.', '2023-03'],
    ['not the year of an insert', 'The bank, which was founded in May 2019, was sold in June.', '2023-06'],
    [
      'not that of a restrictive clause',
      'A man who took over in May 2019 was sworn in on June 6.',
      '2023-06-06',
    ],
    ['not the year before a semicolon', 'He came in May 2019; the shop was shut in June.', '2023-06'],
    ['but what goes on from it', 'He came in May 2019; he left in June.', '2019-06'],
  ])('%s', (_what, text, value) => {
    expect(last(text)).toBe(value);
  });

  it('is each date of a list of times', () => {
    const values = findDates('It opens at 8 a.m., 9 a.m. and 10 a.m. on Friday.', { published: PUBLISHED });
    expect(values.map(({ value }) => value)).toEqual(
      ['08', '09', '10'].map((hour) => `2023-10-20T${hour}:00`),
    );
  });

  it('is nothing where no day is known', () => {
    const values = findDates('It was seen at 9 a.m. by a boy. On the following Monday it sank.');
    expect(values.map(({ value }) => value)).toEqual(['XXXX-WXX-1']);
  });
});
