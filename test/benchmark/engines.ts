import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Query } from '../../src/search/retriever.ts';

/** A question, as people and as our own engines are asked it. */
export interface AskedQuery {
  readonly text: string;
  readonly query: Query;
}

/** An engine filled with the texts of passages: looks for the twelve best. */
export type Engine = (asked: AskedQuery) => unknown;

/** The peers that come with an index of their own, as their makers' first pages use them, any word of the question enough. */
export const PEERS: Readonly<Record<string, (texts: readonly string[]) => Promise<Engine | undefined>>> = {
  'MiniSearch, defaults': async (texts) => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return ({ text }) => index.search(text).slice(0, LIMIT);
  },
  'SQLite FTS5': sqlite,
  FlexSearch: async (texts) => {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    for (const [id, text] of texts.entries()) index.add(id, text);
    return ({ text }) => index.search(text, { limit: LIMIT, suggest: true });
  },
  lunr: async (texts) => {
    if (texts.length > MOST_FOR_SLOW) return undefined;
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      for (const [id, text] of texts.entries()) builder.add({ id, text });
    });
    return ({ text }) => index.search(wordsOf(text).join(' ')).slice(0, LIMIT);
  },
  Orama: async (texts) => {
    if (texts.length > MOST_FOR_SLOW) return undefined;
    const database = create({ schema: { text: 'string' } });
    await insertMultiple(
      database,
      texts.map((text) => ({ text })),
      1000,
    );
    return ({ text }) => search(database, { term: text, limit: LIMIT, threshold: 1 });
  },
};

const LIMIT = 12;
/** Passages beyond which engines are left out that take minutes and gigabytes to index more. */
const MOST_FOR_SLOW = 20_000;

/** In memory, by the module that comes with Node from 22.5 on; without it there is none. */
async function sqlite(texts: readonly string[]): Promise<Engine | undefined> {
  const name = 'node:sqlite';
  const module = (await import(name).catch(() => undefined)) as Sqlite | undefined;
  if (!module) return undefined;
  const database = new module.DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61'); BEGIN");
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  for (const [id, text] of texts.entries()) insert.run(id, text);
  database.exec('COMMIT');
  const find = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 12');
  return ({ text }) =>
    find.all(
      wordsOf(text)
        .map((word) => `"${word}"`)
        .join(' OR '),
    );
}

interface Sqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown };
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
