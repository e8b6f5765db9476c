import { exactHtml } from '../../support/escape-html.ts';
import { htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { FileDocuments } from './format.ts';
import { statedIn } from './plain-text.ts';
import type { Fields } from './record-fields.ts';
import { recordsOf } from './table.ts';

/** What an archive that Substack exports says of its posts. */
export interface SubstackExport {
  /** Whether a file is none to read: who subscribed, who opened which letter. */
  isAside(name: string): boolean;
  /** The row of a post by the name of its file. */
  rowOf(name: string): Fields | undefined;
}

/** What the table `posts.csv` at the top of an archive, or in the one folder there, says; undefined if it is no export of Substack. */
export function substackExport(files: ReadonlyMap<string, Uint8Array>): SubstackExport | undefined {
  const [table, bytes] = [...files].find(([name]) => /^(?:[^/]*\/)?posts\.csv$/.test(name)) ?? [];
  if (table === undefined || !bytes) return undefined;
  const folder = table.slice(0, -'posts.csv'.length);
  try {
    const rows = recordsOf(new TextDecoder().decode(bytes), ',');
    if (
      rows.length === 0 ||
      !rows.every((row) => ['post_id', 'post_date', 'title'].every((name) => name in row))
    )
      return undefined;
    const byName = new Map(rows.map((row) => [`${folder}posts/${row['post_id']}.html`, row]));
    return {
      isAside: (name) => name.startsWith(folder) && name.endsWith('.csv'),
      rowOf: (name) => byName.get(name),
    };
  } catch {
    return undefined; // It is named when it is read itself.
  }
}

/** A post: its words, below its subtitle, with what the table says of it. Rejects with an Error of one line if it is a draft or has no words. */
export async function readPost(row: Fields, bytes: Uint8Array): Promise<FileDocuments> {
  const said = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  if (said('is_published').toLowerCase() === 'false')
    throw new Error('expected a post that was published, got a draft');
  const subtitle = said('subtitle') && `<p>${exactHtml(said('subtitle'))}</p>`;
  const words = await htmlText(subtitle + new TextDecoder().decode(bytes));
  if (words.text === '') throw new Error('expected a post with text, got none');
  const facts = statedIn('the export', { title: said('title'), published: writtenDay(said('post_date')) });
  return { documents: [{ ...facts, ...words, layout: 'article' }] };
}
