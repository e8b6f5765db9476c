import { type Options, stringify } from 'csv-stringify/sync';
import { en } from '../locales/en.ts';
import { eventDate } from '../replies/date-words.ts';
import { safeLine } from '../support/safe-text.ts';
import type { Mention, TimelineEvent } from '../timeline/event.ts';
import type { ListedEvents } from '../timeline/event-list.ts';

/**
 * Events as CSV (RFC 4180), one row for each place where an article tells of one; `event` numbers them from 1, so that rows of
 * one event can be told. For a person's spreadsheet: it opens with a byte-order mark, without which Excel takes UTF-8 for the
 * system's old encoding, and a cell that opens with `=`, `+`, `-`, `@`, tab or return has an apostrophe before it, without
 * which spreadsheets run it as a formula. For machines there is the JSON. Always in English, ISO dates beside the date as written.
 * Part by part, an event each.
 */
export function* timelineCsv(events: ListedEvents): Generator<string> {
  yield stringify([], { ...FORMAT, header: true, bom: true });
  let number = 0;
  for (const event of events) {
    number++;
    yield stringify(
      event.mentions.map((mention) => rowOf(event, number, mention)),
      FORMAT,
    );
  }
}

const COLUMNS = [
  'event',
  'date',
  'earliest',
  'latest',
  'precision',
  'basis',
  'planned',
  'quote',
  'sentence',
  'title',
  'publisher',
  'published',
  'url',
  'file',
] as const;

const FORMAT: Options = { columns: [...COLUMNS], record_delimiter: 'windows', escape_formulas: true };

function rowOf(
  event: TimelineEvent,
  number: number,
  mention: Mention,
): Record<(typeof COLUMNS)[number], string> {
  const { article, sentence, date: own } = mention;
  const date = { ...event, ...own };
  return {
    event: String(number),
    date: eventDate(date, en),
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    basis: date.basis,
    planned: event.planned ? 'yes' : 'no',
    quote: safeLine(mention.text),
    sentence: safeLine(article.text.slice(sentence.start, sentence.end)),
    title: safeLine(article.title),
    publisher: safeLine(article.publisher ?? ''),
    published: article.published ?? '',
    url: article.url ?? '',
    file: article.file,
  };
}
