import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/dates/values/days.ts';
import { timelineIcs } from '../../src/export/timeline-ics.ts';
import { en } from '../../src/locales/en.ts';
import { plain, singleLine } from '../../src/support/safe-text.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { articleOf, eventOf, mentionOf } from '../picture/events.ts';
import { SEED } from '../seed.ts';
import { hostileEvents } from './hostile.ts';

const read = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    text: (name: string) => String(component.getFirstPropertyValue(name)),
  }));
const write = (...events: TimelineEvent[]) => [...timelineIcs(events, en)].join('');

const SENTENCE = 'The forum began in May 2017; leaders, many of them, came.';
const mention = mentionOf(articleOf('One', SENTENCE), SENTENCE);

describe('timelineIcs', () => {
  it('writes an exact day as one whole day, the quote its summary', () => {
    const [only] = read(write(eventOf([mention])));
    expect(only?.event.startDate.toString()).toBe('2023-10-18');
    expect(only?.event.endDate.toString()).toBe('2023-10-19');
    expect(only?.event.summary).toBe(`“${SENTENCE}”`);
    expect(only?.text('status')).toBe('CONFIRMED');
    expect(only?.text('transp')).toBe('TRANSPARENT');
  });

  it('writes a vague date on the first day it may mean, its words before the quote', () => {
    const early = {
      earliest: '2022-01-01',
      latest: '2022-04-30',
      precision: 'stretch',
      value: '2022',
    } as const;
    const [only] = read(write(eventOf([mention], early)));
    expect([only?.event.startDate.toString(), only?.event.endDate.toString()]).toEqual([
      '2022-01-01',
      '2022-01-02',
    ]);
    expect(only?.event.summary).toBe(`early 2022: “${SENTENCE}”`);
    expect(only?.text('status')).toBe('TENTATIVE');
  });

  it('writes no block of a year, and the days from one to another as what they are', () => {
    const [year] = read(
      write(
        eventOf([mention], {
          earliest: '2022-01-01',
          latest: '2022-12-31',
          precision: 'year',
          value: '2022',
        }),
      ),
    );
    expect(year?.event.duration.toSeconds()).toBe(86_400);
    expect(year?.event.summary).toBe(`2022: “${SENTENCE}”`);
    const [fair] = read(write(eventOf([mention], { earliest: '2023-10-13', latest: '2023-10-15' })));
    expect(fair?.event.endDate.toString()).toBe('2023-10-16');
    expect(fair?.text('status')).toBe('CONFIRMED');
  });

  it.each(['relative', 'published'] as const)('marks what is %s as tentative', (basis) => {
    expect(read(write(eventOf([mention], { basis })))[0]?.text('status')).toBe('TENTATIVE');
  });

  it('marks planned events as tentative, and says how a date is known', () => {
    const [only] = read(write(eventOf([mention], { planned: true, basis: 'relative' })));
    expect(only?.text('status')).toBe('TENTATIVE');
    expect(only?.event.description).toBe(
      `18 October 2023 (reckoned, planned when written)\n\n“${SENTENCE}”\n— One · 18 Oct 2023`,
    );
  });

  it('names every source in the description', () => {
    const other = mentionOf(articleOf('Second', SENTENCE), SENTENCE);
    expect(read(write(eventOf([mention, other])))[0]?.event.description).toContain('— Second');
  });

  it('is the same file each time, with ids of their own', () => {
    const clause = mentionOf(mention.article, SENTENCE, 'leaders, many of them, came');
    const events = [eventOf([mention]), eventOf([clause])];
    expect(write(...events)).toBe(write(...events));
    const [first, second] = read(write(...events)).map(({ event }) => event.uid);
    expect(first).not.toBe(second);
    expect(write(...events)).toContain('DTSTAMP:20231018T000000Z\r\n');
  });

  it('has ids of their own for two parts of one year that are told at one place', () => {
    const early = eventOf([mention], {
      value: '2022',
      precision: 'stretch',
      earliest: '2022-01-01',
      latest: '2022-04-30',
    });
    const late = { ...early, earliest: '2022-09-01', latest: '2022-12-31' };
    const [first, second] = read(write(early, late)).map(({ event }) => event.uid);
    expect(first).not.toBe(second);
  });

  it('leaves out an end that no calendar can write', () => {
    const ics = write(eventOf([mention], { earliest: '9999-12-31' }));
    expect(ics).not.toContain('DTEND');
  });

  it('refuses to write a calendar of nothing', () => {
    expect(() => write()).toThrow(RangeError);
  });

  it('gives back what it was given, in lines of at most 75 octets that are whole characters', () => {
    fc.assert(
      fc.property(hostileEvents, (events) => {
        const ics = write(...events);
        const lines = ics.split('\r\n');
        expect(lines.pop()).toBe('');
        const isGood = (line: string) =>
          !/[^\P{Cc}\t]/u.test(line) && line.isWellFormed() && Buffer.byteLength(line) <= 75;
        expect(lines.filter((line) => !isGood(line))).toEqual([]);
        const back = read(ics);
        expect(back).toHaveLength(events.length);
        for (const [index, { event }] of back.entries()) {
          const { earliest, precision, mentions, ...given } = events[index] as TimelineEvent;
          const latest = precision === 'day' ? given.latest : earliest;
          expect(event.summary.endsWith(`“${plain(singleLine(mentions[0]?.text ?? ''))}”`)).toBe(true);
          // ical.js writes the year 999 with three digits.
          expect(event.startDate.toString().padStart(10, '0')).toBe(earliest);
          if (latest < '9999-12-31')
            expect(event.endDate.toString().padStart(10, '0')).toBe(addDays(latest, 1));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
