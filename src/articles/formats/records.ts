import { parseDay } from '../../dates/values/days.ts';
import { isWebAddress } from '../../support/web-address.ts';
import { htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { FileDocuments, SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';
import { type Fields, isFields, type NamedValue, valuesOf, wordsOf } from './record-fields.ts';

/** The articles of records, and what is wrong with those that are none. `partOf`: what the record at an index is called. */
export async function recordDocuments(
  records: readonly unknown[],
  partOf: (index: number) => string,
): Promise<Required<FileDocuments>> {
  const documents: SourceDocument[] = [];
  const problems: { part: string; message: string }[] = [];
  for (const [index, record] of records.entries()) {
    try {
      documents.push(await documentOf(record, records.length > 1 ? index + 1 : undefined));
    } catch (error) {
      problems.push({ part: partOf(index), message: (error as Error).message });
    }
  }
  return { documents, problems };
}

/** Whether a record has an article's text; `isTitled`: and a title. A summary is enough for one with title, day and address. */
export function isArticleRecord(record: Fields, isTitled: boolean): boolean {
  const says = (wanted: 'title' | 'text' | 'summary') =>
    valuesOf(record, wanted).some(({ value }) => wordsOf(value) !== undefined);
  if (says('text')) return !isTitled || says('title');
  return says('summary') && isSummarised(record);
}

function isSummarised(record: Fields): boolean {
  const title = valuesOf(record, 'title').some(({ value }) => wordsOf(value) !== undefined);
  return title && dayOf(record) !== undefined && addressOf(record) !== undefined;
}

/** The article of a record. Rejects with an Error that names the field, what was expected and what came. `number`: which of several it is. */
async function documentOf(record: unknown, number: number | undefined): Promise<SourceDocument> {
  if (!isFields(record)) throw new Error('expected an object with "title" and "text"');
  const title = wordsIn(record, 'title');
  const text =
    wordsIn(record, 'text', '\n\n') ?? (isSummarised(record) ? wordsIn(record, 'summary') : undefined);
  const url = addressOf(record);
  if (text === undefined)
    throw new Error(
      `expected a field "text" (or "body", "content", "html"), got ${title && url ? 'a title and an address alone' : 'none'}`,
    );
  const published = dayOf(record);
  const [date] = valuesOf(record, 'published');
  if (date && published === undefined)
    throw new Error(`${date.name}: expected a date such as 2023-10-18, got ${JSON.stringify(date.value)}`);
  return {
    ...statedIn('its fields', {
      title: title === undefined ? undefined : await plainLine(title),
      publisher: sayings(record, 'publisher')[0],
      author: sayings(record, 'author')[0]?.replace(/^by\s+/i, ''),
      url,
      published,
    }),
    ...(number !== undefined && { part: String(idOf(record) ?? title ?? number) }),
    ...(IS_HTML.test(text) ? await htmlText(text) : { text: withoutCut(text) }),
    layout: 'article',
  };
}

const IS_HTML = /<(?:p|br|div|li|h\d)\b[^<>]*>/i;
/** How a service says that it keeps the rest for those who pay. */
const CUT = /\[\+\d+ chars\]$/;

function withoutCut(text: string): string {
  const whole = text.trimEnd();
  return CUT.test(whole) ? whole.replace(CUT, '').trimEnd() : text;
}

/** The words of the first field that may have them. Throws an Error that names it if it has none: a number, an object of others. */
function wordsIn(record: Fields, wanted: 'title' | 'text' | 'summary', between?: string): string | undefined {
  const values = valuesOf(record, wanted);
  const said = sayings(record, wanted, between)[0];
  const [first] = values;
  if (first && said === undefined) throw new Error(`${first.name}: expected text`);
  return said;
}

function sayings(record: Fields, wanted: Parameters<typeof valuesOf>[1], between?: string): string[] {
  return valuesOf(record, wanted).flatMap(({ value }) => wordsOf(value, between) ?? []);
}

/** On one line, without the signs of HTML that some have in their titles. */
async function plainLine(title: string): Promise<string> {
  const { text } = /<\/?[a-z]|&(?:#\w+|[a-z]+\d*);/i.test(title) ? await htmlText(title) : { text: title };
  return text.replace(/\s+/g, ' ').trim();
}

function idOf({ id }: Fields): string | number | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** An ISO date of any year, as archives of old papers have them; else the first day that is written as pages do. */
function dayOf(record: Fields): string | undefined {
  const days = valuesOf(record, 'published').map(({ value }: NamedValue) => {
    const date = typeof value === 'number' ? String(value) : (wordsOf(value) ?? '');
    return parseDay(date) ? date.slice(0, 10) : writtenDay(date);
  });
  return days.find((day) => day !== undefined);
}

function addressOf(record: Fields): string | undefined {
  return sayings(record, 'url').find(isWebAddress);
}
