import * as z from 'zod';
import { parseDay } from '../../dates/values/days.ts';
import { isWebAddress } from '../../support/web-address.ts';
import { htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { FileDocuments, Format, SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';

/** JSON: an article, a list of them, or an object that holds a list; and JSON Lines, one article a line. */
export const json: Format = {
  name: 'JSON',
  recognises: ({ text }) => text !== undefined && /^\s*(?:\{\s*"|\[\s*\{)/.test(text),
  async read({ text = '' }) {
    const records = recordsIn(text);
    const { documents, problems } = await recordDocuments(records, (index) => `article ${index + 1}`);
    if (documents.length === 0 && records.length === 1) throw new Error(problems[0]?.message);
    return { documents, problems };
  },
};

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

/** The lists that objects of several articles hold. */
const LISTS = ['articles', 'items', 'entries', 'documents', 'data', 'results'];

function recordsIn(text: string): readonly unknown[] {
  try {
    const whole = parseJson(text);
    if (Array.isArray(whole)) return whole;
    const lists = LISTS.map((key) => (whole as { readonly [key: string]: unknown })[key]);
    return lists.find((list) => Array.isArray(list)) ?? [whole];
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !isJson(lines[0] ?? '')) throw error;
    return lines.map((line) => (isJson(line) ? JSON.parse(line) : line));
  }
}

/** What a text of JSON says. Throws an Error of one line if there is a fault in it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`expected JSON, got a fault in it: ${reasonOf(cause)}`, { cause });
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? (error.message.split('\n')[0] ?? '') : 'it is nested too deeply';
}

const word = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).nullish();
const words = z.union([word, z.array(word).transform((names) => names.filter(Boolean).join(', '))]).nullish();

const schema = z.object(
  {
    id: z.union([z.string(), z.number()]).nullish(),
    title: z.string({ error: 'expected text' }).nullish(),
    headline: z.string().nullish(),
    text: z.string({ error: 'expected text' }).nullish(),
    body: z.string().nullish(),
    content: z.string().nullish(),
    html: z.string().nullish(),
    published: z.union([z.string(), z.number()]).nullish(),
    datePublished: z.string().nullish(),
    date: z.string().nullish(),
    publisher: words,
    source: words,
    author: words,
    authors: words,
    url: z.string().nullish(),
    link: z.string().nullish(),
  },
  { error: 'expected an object with "title" and "text"' },
);

/** The names of the fields. */
export const FIELDS: readonly string[] = Object.keys(schema.shape);

/** An ISO date of any year, as archives of old papers have them; else the day that is written as pages do. */
function isoDayOf(date: string): string | undefined {
  return parseDay(date) ? date.slice(0, 10) : writtenDay(date);
}

/** The article of a record. Rejects with an Error that names the field, what was expected and what came. `number`: which of several it is. */
async function documentOf(record: unknown, number: number | undefined): Promise<SourceDocument> {
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw new Error(faultOf(parsed.error));
  const fields = parsed.data;
  const written = fields.text ?? fields.body ?? fields.content ?? fields.html ?? '';
  if (written.trim() === '')
    throw new Error('expected a field "text" (or "body", "content", "html"), got none');
  const date = fields.published ?? fields.datePublished ?? fields.date;
  const published = date === null || date === undefined ? undefined : isoDayOf(String(date));
  if (date && published === undefined)
    throw new Error(`published: expected a date such as 2023-10-18, got ${JSON.stringify(date)}`);
  const title = fields.title ?? fields.headline ?? undefined;
  const url = fields.url ?? fields.link ?? undefined;
  return {
    ...statedIn('its fields', {
      title: title?.replace(/\s+/g, ' ').trim(),
      publisher: (fields.publisher ?? fields.source) || undefined,
      author: (fields.author ?? fields.authors) || undefined,
      url: url !== undefined && isWebAddress(url) ? url : undefined,
      published,
    }),
    ...(number !== undefined && { part: String(fields.id ?? title ?? number) }),
    ...(/<(?:p|br|div|li|h\d)\b[^<>]*>/i.test(written) ? await htmlText(written) : { text: written }),
    layout: 'article',
  };
}

/** What does not hold of a record, behind the name of its field. */
export function faultOf({ issues: [issue] }: z.ZodError): string {
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
}
