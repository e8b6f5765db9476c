import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineCsv } from '../../src/export/timeline-csv.ts';
import { plain, singleLine } from '../../src/support/safe-text.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { articleOf, eventOf, mentionOf } from '../picture/events.ts';
import { SEED } from '../seed.ts';
import { hostileEvents } from './hostile.ts';

const write = (...events: TimelineEvent[]) => [...timelineCsv(events)].join('');
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('timelineCsv', () => {
  const sentence = 'The first, "grand" forum began in May 2017; leaders came.';
  const other = 'It all began in May 2017.';
  const event = eventOf(
    [
      mentionOf(articleOf('One', sentence), sentence, 'forum began in May 2017'),
      mentionOf(articleOf('Second', other), other),
    ],
    { earliest: '2017-05-01', latest: '2017-05-31', precision: 'month', value: '2017-05' },
  );

  it('writes one row for each mention, numbered by event', () => {
    const rows = read(write(event, eventOf([mentionOf(articleOf('Third', other), other)])));
    expect(rows.map((row) => [row['event'], row['title']])).toEqual([
      ['1', 'One'],
      ['1', 'Second'],
      ['2', 'Third'],
    ]);
    expect(rows[0]).toMatchObject({
      date: 'May 2017',
      earliest: '2017-05-01',
      latest: '2017-05-31',
      basis: 'stated',
      planned: 'no',
      quote: 'forum began in May 2017',
      sentence,
      published: '2023-10-18',
    });
  });

  it('gives each source the date that it tells', () => {
    const [first, second] = event.mentions;
    if (!first || !second) throw new Error('expected two mentions');
    const date = {
      earliest: '2017-01-01',
      latest: '2017-12-31',
      precision: 'year',
      basis: 'relative',
      value: '2017',
    } as const;
    const differing: TimelineEvent = {
      ...event,
      mentions: [first, { ...second, date }],
      sourcesDiffer: true,
    };
    expect(read(write(differing)).map((row) => row['date'])).toEqual(['May 2017', '2017']);
  });

  it('opens with a byte-order mark and the names of the columns, also where there is no event', () => {
    expect(write()).toBe(
      '\ufeffevent,date,earliest,latest,precision,basis,planned,quote,sentence,title,publisher,published,url,file\r\n',
    );
  });

  it('ends every line with CRLF', () => {
    expect(write(event).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives back what it was given, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostileEvents, (events) => {
        const rows = read(write(...events));
        const mentions = events.flatMap((each) => each.mentions);
        expect(rows).toHaveLength(mentions.length);
        for (const [index, row] of rows.entries()) {
          const said = plain(singleLine(mentions[index]?.text ?? ''));
          expect(row['quote']).toBe(/^[=+\-@＝＋－＠]/.test(said) ? `'${said}` : said);
          expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
