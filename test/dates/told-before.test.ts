import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';

/** A Wednesday. */
const PUBLISHED = '2023-10-18';
const SEEN = 'It was seen at 9 a.m. by a boy.';
/** More than what is looked at for the day of a story. */
const FAR = 'It was a fine old town of red brick. '.repeat(9);

/** What texts of several dates give, each with the values in their order. */
function reads(cases: readonly (readonly [text: string, values: string])[], published?: string) {
  it.each(cases)('%s', (text, values) => {
    expect(findDates(text, { published }).map(({ value }) => value)).toEqual(values.split(' '));
  });
}

describe('a time of day is of', () => {
  reads(
    [
      [
        `It leaked on Monday, the regulator said on Tuesday. ${SEEN}`,
        '2023-10-16 2023-10-17 2023-10-16T09:00',
      ],
      [`It leaked on Monday, police said late on Tuesday. ${SEEN}`, '2023-10-16 2023-10-17 2023-10-16T09:00'],
      [`The news was reported on Tuesday. ${SEEN}`, '2023-10-17 2023-10-17T09:00'],
      [
        `It leaked on Monday. Police said it sank on Tuesday. ${SEEN}`,
        '2023-10-16 2023-10-17 2023-10-17T09:00',
      ],
      [`It sank on Monday after two days. ${SEEN}`, '2023-10-16 P2D 2023-10-16T09:00'],
      [`It sank on Monday. Today he spoke. ${SEEN}`, '2023-10-16 2023-10-18 2023-10-18T09:00'],
      [`It has since sunk on Monday. ${SEEN}`, '2023-10-16 2023-10-16T09:00'],
      [`He met Ethan on Monday. ${SEEN}`, '2023-10-16 2023-10-16T09:00'],
      [`Not since late Monday. ${SEEN}`, '2023-10-16 2023-10-18T09:00'],
      ['He leaves on 30 November. She called at 7.52pm, he said.', '2023-11-30 2023-10-18T19:52'],
      ['Not since 30 May. She called at 7.52pm, he said.', '2023-05-30 2023-10-18T19:52'],
      ['Polls closed at 10 p.m. on Tuesday. At 4am it was over.', '2023-10-17T22:00 2023-10-18T04:00'],
      ['It goes on Friday night. It left at 9 p.m. with ease.', '2023-10-20TNI 2023-10-18T21:00'],
    ],
    PUBLISHED,
  );
});

describe('days and months that head the entries of a list follow each other', () => {
  reads(
    [
      ['28 December: The bridge was shut.\n2 January: It opened.', '2023-12-28 2024-01-02'],
      ['28 December - The bridge was shut.\n2 January - It opened.', '2023-12-28 2024-01-02'],
      ['28 December, 10:30 am: It was shut.\n2 January, 9:15: It opened.', '2023-12-28T10:30 2024-01-02'],
      ['A list. 28 December: It shut. 2 January: It opened.', '2023-12-28 2024-01-02'],
      ['A list of 28 December: it shut.', '2022-12-28'],
    ],
    PUBLISHED,
  );
});

describe('a history goes on from the date told before', () => {
  reads(
    [
      [
        'In 1969 it flew. In 1970 it fell. On 3 May it burned for two days. On 4 August it was sold.',
        '1969 1970 1970-05-03 P2D 1970-08-04',
      ],
      ['In 1969 it was shut. In 1970 it burned. On 4 March it was opened.', '1969 1970 1970-03-04'],
      [
        'On 3 May 1970 it flew. In 1971 it shut. In May 1972 it fell. In May it was sold.',
        '1970-05-03 1971 1972-05 1972-05',
      ],
      [
        'On 3 May 1970 it flew. On 3 May 1972 it fell. On 3 May it was sold.',
        '1970-05-03 1972-05-03 1972-05-03',
      ],
      // The next such date is still to come.
      [
        'In 1969 it flew. In 1970 it fell. In June 2023 it was shut. In November it was sold.',
        '1969 1970 2023-06 2022-11',
      ],
      ['In 2019 it was shut. In 2020 it burned. On 4 March it was sold.', '2019 2020 2020-03-04'],
      // Years of the news make no history, nor does one date, nor one of many that lies back.
      ['In 2021 it was shut. In 2022 it burned. On 4 March it was sold.', '2021 2022 2023-03-04'],
      ['In 1970 it burned. On 4 March it was opened.', '1970 2023-03-04'],
      [
        'It was sold yesterday. In 1969 it was shut. In 1970 it burned. On 4 March it was opened.',
        '2023-10-17 1969 1970 2023-03-04',
      ],
      [
        'It was sold yesterday. In 1969 it was shut. In 1970 it burned. It fell in 1971 and 1972. On 4 March it opened.',
        '2023-10-17 1969 1970 1971 1972 1972-03-04',
      ],
    ],
    PUBLISHED,
  );
});

describe('a month or a day takes the year of its own sentence alone', () => {
  reads(
    [
      ['It rained. The bank, which was founded in May 2019, was sold in June.', '2019-05 2023-06'],
      ['In 2019 Mr. Smith was married in May.', '2019 2019-05'],
      ['He left in 2019. "He was married in May."', '2019 2023-05'],
      ['"He left in 2019." He was married in May.', '2019 2023-05'],
      ['It closed in 2019\nthe bridge was opened in May', '2019 2023-05'],
      ['In 2019 approx. two were closed in May.', '2019 2019-05'],
      ['In 2019 it shut! It was opened in May.', '2019 2023-05'],
      ['In 2019, at 8:30 a.m. EST, it was sold in May.', '2019 2023-10-18T08:30 2019-05'],
      [`${FAR}In 2022 the bridge was opened in March.`, '2022 2022-03'],
      ['Closed in 2019, it has been open since May.', '2019 2023-05'],
      ['It was built in 1978 and passed a test in January.', '1978 2023-01'],
      ['It was built in 1978 and passed a test on 22 January.', '1978 2023-01-22'],
      ['Founded in 2019, it will close in March.', '2019 2024-03'],
      ['It shut in 2023 and will open in May.', '2023 2024-05'],
      ['Planned for 2026, the bridge was closed in May.', '2026 2023-05'],
    ],
    PUBLISHED,
  );
});

describe('in an article without a date a day takes the year that its sentence tells', () => {
  reads([
    ['In 2019 it was opened on March 3.', '2019 2019-03-03'],
    ['In 2019 it was opened on September 3.', '2019 2019-09-03'],
    [`${FAR}It sank on 1 May 2020. It will open at 9 a.m.`, '2020-05-01'],
  ]);
});

describe('the end of a range, or of a list of days, is the first after its beginning', () => {
  reads(
    [
      ['It ran from November 3, 2019 to March.', '2019-11-03 2020-03'],
      ['It ran from December 28, 2019 to January 2.', '2019-12-28 2020-01-02'],
      ['It ran from Friday to Sunday.', '2023-10-13 2023-10-15'],
      ['It opens on Monday and Tuesday.', '2023-10-23 2023-10-24'],
      ['It opened on Friday and early Saturday.', '2023-10-13 2023-10-14'],
      ['It rained from 8 p.m. on Friday to Sunday.', '2023-10-13T20:00 2023-10-15'],
      ['It will open next week, probably on Tuesday.', '2023-W43 2023-10-24'],
    ],
    PUBLISHED,
  );
});

describe('a day that is counted from one beside it', () => {
  reads(
    [
      ['The Monday after May 3, 2022 was dry.', '2022-05-09'],
      ['It opened two days before May 3, 2022 at 10 a.m.', '2022-05-01T10:00'],
      ['It opened on the day after Christmas.', '2022-12-26'],
      ['It lasted two weeks and ended before May 3, 2022.', 'P2W 2022-05-03'],
      ['It lasted two weeks after talks on May 3, 2022.', 'P2W 2022-05-03'],
    ],
    PUBLISHED,
  );
});
