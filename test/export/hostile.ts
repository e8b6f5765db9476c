import fc from 'fast-check';
import type { Article } from '../../src/articles/article.ts';
import { addDays } from '../../src/dates/values/days.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { anyCharacter } from '../any-text.ts';

/** Text that a spreadsheet or a calendar might take for more than text, among any other. */
const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 120 }),
  fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }),
  fc.constantFrom(
    '=HYPERLINK("http://evil.example","click")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    'a "quoted", and; more\\n',
    'BEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT',
    'line\nbreak\r\nand\u2028another',
    '"',
    ',',
    '\\',
    'x‮y',
  ),
);

const article = fc
  .record({
    title: text,
    publisher: fc.option(text),
    published: fc.option(fc.constantFrom('2023-10-18', '2022-02-24')),
    said: text,
  })
  .map(
    ({ title, publisher, published, said }): Article => ({
      id: 'a',
      key: 'k3y',
      file: 'a.txt',
      setAside: [],
      title,
      ...(publisher !== null && { publisher }),
      ...(published !== null && { published }),
      text: said,
      blocks: [],
      sentences: [],
    }),
  );

/** Events of one to three mentions, each a whole article of hostile text. */
export const hostileEvents: fc.Arbitrary<TimelineEvent[]> = fc.array(
  fc
    .record({
      articles: fc.array(article, { minLength: 1, maxLength: 3 }),
      day: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      length: fc.constantFrom(0, 1, 27, 364),
      planned: fc.boolean(),
    })
    .map(({ articles, day, length, planned }): TimelineEvent => {
      const earliest = day.toISOString().slice(0, 10);
      const last = addDays(earliest, length);
      return {
        earliest,
        latest: last.length === 10 ? last : earliest,
        precision: 'day',
        basis: 'stated',
        value: earliest,
        planned,
        mentions: articles.map((each) => {
          const span = { start: 0, end: each.text.length };
          return { article: each, text: each.text, sentence: span, ...span };
        }),
      };
    }),
  { minLength: 1, maxLength: 5 },
);
