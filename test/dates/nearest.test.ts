import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';

/** A Wednesday. */
const PUBLISHED = '2023-10-18';
const valuesIn = (text: string, published?: string) =>
  findDates(text, published === undefined ? {} : { published }).map(({ value }) => value);

describe('a date that leaves out its year or its week', () => {
  it.each<[string, string[]]>([
    ['It closed in March.', ['2023-03']],
    ['It closed in November.', ['2022-11']],
    ['It will close in March.', ['2024-03']],
    ['It will close in November.', ['2023-11']],
    ['It closed in October.', ['2023-10']],
    ['It was due to open in November.', ['2023-11']],
    ['It was due to open in June.', ['2023-06']],
    ['It was due to open in March.', ['2024-03']],
    ['It was due to open in April.', ['2023-04']],
    ['It was due to open in May.', ['2023-05']],
    ['It ran from November to March.', ['2022-11', '2023-03']],
    ['It opened on March 3.', ['2023-03-03']],
    ['It will open on March 3.', ['2024-03-03']],
    ['It opened on December 24.', ['2022-12-24']],
    ['It opened on October 19.', ['2023-10-19']],
    ['It opened on October 17.', ['2023-10-17']],
    ['It opened on Monday.', ['2023-10-16']],
    ['It will open on Friday.', ['2023-10-20']],
    ['It opened on Wednesday.', ['2023-10-18']],
    ['It opened on Friday.', ['2023-10-13']],
    ['It ran from Friday, October 6 to Sunday.', ['2023-10-06', '2023-10-08']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, PUBLISHED)).toEqual(values);
  });

  it.each<[string, string[]]>([
    ['It opened in May.', ['XXXX-05']],
    ['It opened on March 3.', ['XXXX-03-03']],
    ['It opened on Friday.', ['XXXX-WXX-5']],
    ['In 2019 it opened in May.', ['2019', '2019-05']],
  ])('in an article without a date: %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it.each<[string, string[]]>([
    ['In 2019 the bridge was closed in March and opened in May.', ['2019', '2019-03', '2019-05']],
    ['By 2026 the bridge will open in May.', ['2026', '2026-05']],
    ['In 2019 it was closed on March 3.', ['2019', '2019-03-03']],
    ['In 2022 it was closed on March 3.', ['2022', '2022-03-03']],
    ['It was 2021 when the bridge opened in May.', ['2021', '2021-05']],
    ['It was 2022 when the bridge opened in May.', ['2022', '2023-05']],
    ['In 2018 it will close on March 3.', ['2018', '2024-03-03']],
    ['In 2019, when it rained, it opened in May.', ['2019', '2019-05']],
    ['The bridge, which was closed in 2019, opened in May.', ['2019', '2023-05']],
    ['It closed in 2019; the road opened in May.', ['2019', '2023-05']],
    ['It closed in 2019; then it opened in May.', ['2019', '2019-05']],
  ])('beside a year that its sentence tells: %s', (text, values) => {
    expect(valuesIn(text, PUBLISHED)).toEqual(values);
  });

  it.each<[string, string]>([
    ['Stocks rose ahead of Thursday’s meeting.', '2023-10-19'],
    ['It has been open since Thursday.', '2023-10-12'],
    ['It was put off until Friday.', '2023-10-20'],
    ['Work goes on until Friday.', '2023-10-20'],
    ['The fire on Friday was put out.', '2023-10-13'],
    ['It is closed after the fire on Friday.', '2023-10-13'],
    ['Talks are under way after the vote on Friday.', '2023-10-13'],
    ['The talks were postponed from Monday.', '2023-10-16'],
    ['The vote had been postponed from Friday.', '2023-10-13'],
    ['After the strike, the pool opens on Friday.', '2023-10-20'],
    ['On Friday, preparing for the feast, the pool opens early.', '2023-10-20'],
    ['The deal was struck and a vote is likely on Monday.', '2023-10-23'],
    ['A deal was likely on Friday.', '2023-10-20'],
    ['The court was full and the mayor is set to resign on Monday.', '2023-10-23'],
    ['The mayor was set to resign on Monday.', '2023-10-16'],
    ['The race was to have been run on Friday.', '2023-10-20'],
    ['He walks the line on Friday.', '2023-10-20'],
    ['He claims on Friday a clerk came.', '2023-10-13'],
  ])('by the words beside it: %s', (text, value) => {
    expect(valuesIn(text, PUBLISHED)).toEqual([value]);
  });
});

describe('a day that is counted from one beside it', () => {
  it.each<[string, string[]]>([
    ['It opened two weeks after May 3, 2022.', ['2022-05-17']],
    ['It opened three days before May 3, 2022.', ['2022-04-30']],
    ['It opened on the Monday after May 3, 2022.', ['2022-05-09']],
    ['It opened on the Monday before May 3, 2022.', ['2022-05-02']],
    ['It was planned on Monday after May 3, 2022.', ['2023-10-16', '2022-05-03']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, PUBLISHED)).toEqual(values);
  });
});

describe('a part of a time', () => {
  it.each([
    ['It fell late in fiscal 2022.', 'FY2022', 'END'],
    ['It fell in the latter part of 2022.', '2022', 'END'],
    ['It will last for the rest of the year.', '2023', 'LATER'],
  ])('%s', (text, value, part) => {
    expect(findDates(text, { published: PUBLISHED })).toMatchObject([{ value, part }]);
  });
});

describe('a time and its day side by side', () => {
  it.each<[string, string[]]>([
    ['It opens at noon daily.', ['2023-10-18T12:00', 'P1D']],
    ['It shut at 8 p.m. October 2022.', ['2023-10-18T20:00', '2022-10']],
    ['It will open tonight at 3.30.', ['2023-10-19T03:30']],
    ['It opened on Tuesday at 7 p.m. and shut at 5 a.m.', ['2023-10-17T19:00', '2023-10-18T05:00']],
    ['It burned on Monday. It was out at 4.40am the next day.', ['2023-10-16', '2023-10-17T04:40']],
    ['It opened on Tuesday at 8 p.m.', ['2023-10-17T20:00']],
    ['It opened at 8 p.m. on Oct. 3.', ['2023-10-03T20:00']],
    ['It opened at 8 p.m. on October 3, 2022.', ['2022-10-03T20:00']],
    ['It opened on Tuesday evening at 8:30.', ['2023-10-17T20:30']],
    ['It opened on Tuesday morning at 8:30.', ['2023-10-17T08:30']],
    ['It opened on Tuesday evening at 20:30.', ['2023-10-17T20:30']],
    ['It opened Monday night at 11 p.m.', ['2023-10-16TNI', '2023-10-16T23:00']],
    ['It opened in the evening of Oct. 3.', ['2023-10-03TEV']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, PUBLISHED)).toEqual(values);
  });
});

describe('the times of a live blog', () => {
  const posts = '10.15am The council met.\n\n11.30am It voted.\n\n12.45pm It went home.\n';
  const timesIn = (text: string) => valuesIn(text, PUBLISHED).filter((value) => value.includes('T'));

  it('are those of the day above them, else of the publication', () => {
    expect(timesIn(`Monday 16 October 2023\n\n${posts}`)).toEqual([
      '2023-10-16T10:15',
      '2023-10-16T11:30',
      '2023-10-16T12:45',
    ]);
    expect(timesIn(posts)).toEqual(['2023-10-18T10:15', '2023-10-18T11:30', '2023-10-18T12:45']);
  });
});
