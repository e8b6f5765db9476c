import type { ArticleStore } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { nameWords } from '../articles/article-lookup.ts';
import { addressKey, isWebAddress } from '../support/web-address.ts';
import type { Database } from './database.ts';
import type { FetchedArticles } from './fetched-articles.ts';

/** Articles fetched at once where all are wanted. */
const AT_ONCE = 500;

/** The articles of the database, listed, found and suggested, as a memory store has them. */
export function createArticleTable(
  database: Database,
  fetched: FetchedArticles,
): Pick<ArticleStore, 'list' | 'find' | 'matching'> & Required<Pick<ArticleStore, 'since'>> {
  const fetch = async (rows: readonly unknown[]): Promise<Article[]> => {
    const numbers = (rows as { number: number }[]).map(({ number }) => number);
    const articles = await fetched.fetch(numbers);
    return numbers.flatMap((number) => articles.get(number)?.article ?? []);
  };
  return {
    async list(from, count) {
      const listed: Article[] = [];
      for (let at = from; at < from + count; at += AT_ONCE) {
        const some = Math.min(AT_ONCE, from + count - at);
        const rows = await database.read(
          'SELECT number FROM articles ORDER BY published DESC, id LIMIT $1 OFFSET $2',
          [some, at],
        );
        listed.push(...(await fetch(rows)));
        if (rows.length < some) break;
      }
      return listed;
    },
    async since(number, count) {
      // Not from a replica, which may be behind. Of another database, which has no such number yet, all came since.
      const rows = (await database.query(
        `SELECT number FROM articles WHERE number > $1 OR $1 > (SELECT coalesce(max(number), 0) FROM articles)
         ORDER BY number LIMIT $2`,
        [number, count],
      )) as { number: number }[];
      const articles = await fetched.fetch(rows.map((row) => row.number));
      return rows.flatMap((row) => {
        const stored = articles.get(row.number);
        return stored ? [[row.number, stored.article] as const] : [];
      });
    },
    async find(reference) {
      // No id holds it, and no statement takes it.
      if (reference.includes('\0')) return undefined;
      // Null, as which no address is kept, finds none.
      const address = isWebAddress(reference) ? addressKey(reference) : null;
      const rows = await database.read(
        `SELECT number FROM articles WHERE id = $1 OR key = $1 OR address = $2
         ORDER BY id <> $1, key <> $1, published, id DESC LIMIT 1`,
        [reference, address],
      );
      return (await fetch(rows))[0];
    },
    async matching(typed, limit, under = '') {
      const queries = [nameWords(typed), formerNameWords(typed)].map((words) =>
        words.map((word) => `'${word}':*`).join(' & '),
      );
      const query = [...new Set(queries)].join(' | ');
      const rows = await database.read(
        `SELECT number FROM articles WHERE starts_with(id, $2) ${query === '' ? '' : 'AND names @@ $3::tsquery'}
         ORDER BY published DESC, id LIMIT $1`,
        query === '' ? [limit, under] : [limit, under, query],
      );
      return fetch(rows);
    },
  };
}

/** The words of a name as earlier versions have written them, of whose articles there may be any number: a word ended at each of its marks. */
function formerNameWords(name: string): string[] {
  return nameWords(name.normalize('NFKD').replace(/\p{M}+/gu, ' '));
}
