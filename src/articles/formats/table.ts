import { createRequire } from 'node:module';
import { isWebAddress } from '../../support/web-address.ts';
import { readDateLine } from '../date-line.ts';
import { wordCount } from '../lines.ts';
import { chatsDocuments } from './chat-days.ts';
import type { Format } from './format.ts';
import { chatOf } from './message-records.ts';
import { LINKS } from './other-content.ts';
import { type Fields, isTextName, plainName, valuesOf } from './record-fields.ts';
import { recordDocuments } from './records.ts';

/**
 * A table (CSV, TSV), below a row of names. One with a column "text" (or "body", "content", "html") is a list of articles, with the fields that JSON
 * has; any other is one article, each row a line of it: the cells with their names, apart by tabs. By csv-parse.
 */
export const table: Format = {
  name: 'a table (CSV)',
  recognises: ({ text }) => text !== undefined && separatorOf(text.slice(0, SAMPLE)) !== undefined,
  read({ name, text = '' }) {
    const [head = [], ...body] = rowsOf(text, separatorOf(text.slice(0, SAMPLE)) ?? ',');
    const records = body.map((row) => recordOf(head, row));
    if (head.every(isOfLinks) && records.every(hasAddress))
      throw new Error(`expected a table of articles or figures, got ${LINKS}`);
    const chat = chatOf(records, new Map());
    if (chat) return { documents: chatsDocuments([chat], name) };
    if (head.some(isTextName)) return recordDocuments(records, (index) => `row ${index + 2}`);
    const lines = body.map((row) =>
      row.flatMap((cell, column) => (cell === '' ? [] : [labelled(head[column], cell)])).join('\t'),
    );
    return { documents: [{ text: lines.join('\n'), basis: {}, layout: 'article' }] };
  },
};

/** Whether a column is of those that Pocket, Instapaper and the like keep beside a link. */
function isOfLinks(column: string): boolean {
  return OF_LINKS.has(plainName(column));
}

const OF_LINKS: ReadonlySet<string> = new Set(
  'title url link href tags labels folder status state timeadded timestamp created added selection cover highlights favorite starred id'.split(
    ' ',
  ),
);

function hasAddress(record: Fields): boolean {
  return valuesOf(record, 'url').some(({ value }) => typeof value === 'string' && isWebAddress(value));
}

/** A row is quoted alone: each cell says of what it is, but a day and what is told in words need not. */
function labelled(name: string | undefined, cell: string): string {
  const words = cell.replace(/\s+/g, ' ');
  return name && wordCount(words) < TELLING_WORDS && !readDateLine(words) ? `${name}: ${words}` : words;
}

const TELLING_WORDS = 5;

/** In UTF-16 units: so much of a text is looked at. */
const SAMPLE = 20_000;
/** Rows below the names that are looked at, and so many there must be. */
const LOOKED_AT = 10;
const FEWEST = 2;
const LONGEST_NAME = 40;

/** What parts the cells of a table: a name for each column, and as many cells in every row below it; undefined for any other text. */
function separatorOf(sample: string): string | undefined {
  const [head = '', next = ''] = sample.trimStart().split(/\r?\n/, 2);
  // In prose a comma has a space behind it.
  const isList = /[,;] /.test(head.replace(/"[^"]*"/g, ''));
  // What is cut off at the end is no row.
  const whole = sample.length < SAMPLE ? sample : sample.slice(0, sample.lastIndexOf('\n') + 1);
  return SEPARATORS.find((separator) => {
    if (isList || !head.includes(separator) || !next.includes(separator)) return false;
    try {
      const rows = rowsOf(whole, separator, LOOKED_AT + 1);
      const [names = []] = rows;
      return rows.length > FEWEST && isHead(names) && rows.every((row) => row.length === names.length);
    } catch {
      return false; // Quotes that are none of a table's.
    }
  });
}

const SEPARATORS = ['\t', ';', ','];

/** "Date", "cases_total", "Title of the work", all different. */
function isHead(names: readonly string[]): boolean {
  const isName = (name: string) =>
    /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !/[.!?:]$|^[<{[]/.test(name);
  return names.length > 1 && new Set(names).size === names.length && names.every(isName);
}

/** The rows of a table below its first, by the names of its columns. Throws an Error for what is no table. */
export function recordsOf(text: string, separator: string): Fields[] {
  const [head = [], ...body] = rowsOf(text, separator);
  return body.map((row) => recordOf(head, row));
}

function recordOf(head: readonly string[], row: readonly string[]): Fields {
  return Object.fromEntries(head.map((column, index) => [column, row[index] || undefined]));
}

let library: typeof import('csv-parse/sync') | undefined;

function rowsOf(text: string, separator: string, most?: number): string[][] {
  // Loaded for a text that may be a table.
  library ??= createRequire(import.meta.url)('csv-parse/sync') as typeof import('csv-parse/sync');
  return library.parse(text, {
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    ...(most !== undefined && { to: most }),
  });
}
