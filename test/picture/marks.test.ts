import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { dateMark } from '../../src/picture/date-marks.ts';
import { groupEvents } from '../../src/picture/group-events.ts';
import { nameMissing } from '../../src/picture/name-missing.ts';
import { sourceMarks } from '../../src/picture/source-marks.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { articleOf, eventOf, mentionOf } from './events.ts';

const at = (earliest: string, latest = earliest, given: Partial<TimelineEvent> = {}) =>
  eventOf([], { earliest, latest, ...given });

describe('dateMark', () => {
  it.each<[string, TimelineEvent, ReturnType<typeof dateMark>]>([
    ['a day is a point', at('2023-10-18'), { form: 'point', hollow: false, planned: false }],
    [
      'a range of days is a bar',
      at('2023-10-18', '2023-10-20'),
      { form: 'bar', hollow: false, planned: false },
    ],
    [
      'a month is a bar',
      at('2022-02-01', '2022-02-28', { precision: 'month' }),
      { form: 'bar', hollow: false, planned: false },
    ],
    [
      '“early 2022” is vague',
      at('2022-01-01', '2022-04-30', { precision: 'stretch' }),
      { form: 'vague', hollow: false, planned: false },
    ],
    [
      'a reckoned date is hollow',
      at('2013-01-01', '2013-12-31', { precision: 'year', basis: 'relative' }),
      { form: 'bar', hollow: true, planned: false },
    ],
    [
      'a planned event is marked',
      at('2023-10-18', '2023-10-18', { planned: true }),
      { form: 'point', hollow: false, planned: true },
    ],
  ])('%s', (_, event, mark) => {
    expect(dateMark(event)).toEqual(mark);
  });
});

describe('groupEvents', () => {
  const headings = (events: readonly TimelineEvent[]) =>
    groupEvents(events, en).map(({ year, month, events }) => [year, month, events.length]);

  it('names a year once, then its months', () => {
    const events = [
      at('2022-01-01', '2022-04-30'),
      at('2022-02-01', '2022-02-28'),
      at('2022-02-24'),
      at('2022-03-01'),
      at('2023-03-01'),
    ];
    expect(headings(events)).toEqual([
      ['2022', undefined, 1],
      [undefined, 'February', 2],
      [undefined, 'March', 1],
      ['2023', 'March', 1],
    ]);
  });

  it('names the year again where an event of no month follows one of a month', () => {
    expect(headings([at('2022-06-01'), at('2022-06-01', '2022-08-31')])).toEqual([
      ['2022', 'June', 1],
      ['2022', undefined, 1],
    ]);
  });

  it('names both years of a time that spans them', () => {
    expect(headings([at('1990-01-01', '1999-12-31')])).toEqual([['1990 – 1999', undefined, 1]]);
  });
});

describe('sourceMarks', () => {
  const articles = Array.from({ length: 11 }, (_, index) => articleOf('T'.repeat(index + 1), 'It began.'));
  const events = articles.map((article) => eventOf([mentionOf(article, 'It began.')]));

  it('tells eight articles apart by shape alone and by colour alone; the others share one mark', () => {
    const { known, others, mark } = sourceMarks(events);
    expect(known).toHaveLength(8);
    expect(others).toBe(3);
    const drawn = [...known, undefined].map((article) => JSON.stringify(mark(article, 12)));
    expect(new Set(drawn.map((each) => /"d":"([^"]*)"/.exec(each)?.[1])).size).toBe(9);
    expect(new Set(drawn.map((each) => /"fill":"([^"]*)"/.exec(each)?.[1])).size).toBe(9);
    expect(mark(articles[10], 12)).toEqual(mark(undefined, 12));
  });

  it('gives the marks to the articles that tell most', () => {
    const last = articles.at(-1);
    const { known } = sourceMarks([...events, eventOf(last ? [mentionOf(last, 'It began.')] : [])]);
    expect(known).toContain(last);
  });
});

describe('nameMissing', () => {
  it.each([
    ['He said 你好 世界 then left', '你好世界', 'He said ‹Han› then left'],
    ['قال الرئيس said', 'قالرئيس', '‹Arabic› said'],
    ['a 👨‍👩‍👧🇺🇦 b', '👨👩👧🇺🇦', 'a ‹Emoji› b'],
    ['home → work', '→', 'home ‹U+2192› work'],
    ['→→ and →', '→', '‹U+2192› and ‹U+2192›'],
    ['nothing', '→', 'nothing'],
  ])('%s', (text, missing, shown) => {
    expect(nameMissing(text, new Set(missing), 'en')).toBe(shown);
  });
});
