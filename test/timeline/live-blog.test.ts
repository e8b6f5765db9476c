import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import type { EventFilter } from '../../src/timeline/timeline.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

/** The events of a page of one line a paragraph, published on Wednesday, 15 May 2024: value, basis, rule, words of the date, quote. */
function posts(lines: readonly string[], filter: EventFilter = {}): (string | undefined)[][] {
  const body = lines.join('\n\n');
  const article = parseArticle(
    'a.txt',
    `---\npublished: 2024-05-15\n---\nA headline for the piece\n\n${body}\n`,
  );
  return buildTimeline([article])
    .select(filter)
    .map(({ value, basis, precision, mentions: [mention] }) => [
      value,
      `${basis} ${precision}`,
      mention?.phrase?.rule,
      mention?.article.text.slice(mention.phrase?.start, mention.phrase?.end),
      mention?.text,
    ]);
}
const quotes = (lines: readonly string[], filter?: EventFilter) =>
  posts(lines, filter).map((post) => post.at(-1));

const OUT = ['17:42', 'The last of the boys is out.'];
const DIVERS = ['[12:05]', 'Divers go in again. Nobody is to speak.'];
const SIGNAL = ['09:10', 'The signal is lost.', 'Nobody knows why.'];

describe('the posts of a live blog', () => {
  it('are dated by the stamps above them, each by its own, the first clause of each', () => {
    expect(posts([...OUT, ...DIVERS, ...SIGNAL])).toEqual([
      ['2024-05-15T09:10', 'relative day', 'post-stamp + clock-time', '09:10', 'The signal is lost.'],
      ['2024-05-15T12:05', 'relative day', 'post-stamp + clock-time', '12:05', 'Divers go in again.'],
      [
        '2024-05-15T17:42',
        'relative day',
        'post-stamp + clock-time',
        '17:42',
        'The last of the boys is out.',
      ],
    ]);
  });

  it('keep a day that their own words give', () => {
    const closed = '08:30 The cave was closed on 3 March 2019.';
    expect(posts([...OUT, ...DIVERS, closed]).map(([value, , , , text]) => [value, text])).toContainEqual([
      '2019-03-03',
      closed,
    ]);
  });

  it('are three at least', () => {
    expect(posts([...OUT, ...SIGNAL])).toEqual([]);
  });

  it('are told by stamps that open a line, and no times elsewhere', () => {
    const inside = ['The boys said at 17:42 that all is well.', 'Divers saw it at 12:05 today.'];
    expect(posts([...inside, ...SIGNAL]).flat()).not.toContain('post-stamp + clock-time');
  });

  it('are told by clocks, and no parts of a day or other days', () => {
    for (const heads of [
      ['Monday', 'Tuesday', 'Wednesday'],
      ['This morning', 'This afternoon', 'Tonight'],
    ])
      expect(quotes(heads.flatMap((head) => [head, 'The signal is lost.']))).toEqual([]);
  });

  it('keep the date that their text gives', () => {
    const given = posts([
      ...OUT,
      ...DIVERS,
      '09:10',
      'The cave was closed on 3 March 2024.',
      'Nobody knows why.',
    ]);
    expect(given[0]?.slice(0, 4)).toEqual(['2024-03-03', 'stated day', expect.any(String), '3 March 2024']);
    expect(given).toHaveLength(3);
  });

  it('do not date what is still to come', () => {
    const given = quotes([...OUT, ...DIVERS, '09:10', 'The mayor will speak to the families.']);
    expect(given).toEqual(['Divers go in again.', 'The last of the boys is out.']);
  });

  it('leave what stands before the first to the day of the piece', () => {
    const given = posts(['The boys were lost in the cave.', ...OUT, ...DIVERS, ...SIGNAL], { all: true });
    expect(given.find((post) => post.at(-1) === 'The boys were lost in the cave.')?.[1]).toBe(
      'published day',
    );
  });
});
