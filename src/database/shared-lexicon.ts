import { LRUCache } from 'lru-cache';
import { alternativesAmong } from '../language/abbreviations.ts';
import { readQuestion } from '../language/question.ts';
import { tokenize } from '../language/terms.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { createTermWeights } from '../search/term-weights.ts';
import type { Database } from './database.ts';
import { nearestWordIn } from './nearest-word.ts';

/** A term of the articles: its number in the tables, and in how many passages it stands. */
export interface KnownTerm {
  readonly number: number;
  readonly frequency: number;
}

/** What the database knows of words, fetched question by question. Frequencies hold as long as the edition of the articles. */
export interface SharedLexicon {
  /** All that is asked of a lexicon while a question is answered. Rejects if the database does not answer. */
  forQuestion(question: string): Promise<Lexicon>;
  /** Terms that the articles hold. */
  terms(terms: readonly string[]): Promise<ReadonlyMap<string, KnownTerm>>;
}

/** Terms kept: those that everybody asks for, with room for a day's own. Some 5 MB. */
const KEPT = 50_000;

/** The lexicon of articles with so many passages. */
export function createSharedLexicon(database: Database, passages: number): SharedLexicon {
  const kept = new LRUCache<string, KnownTerm | 'unknown'>({ max: KEPT });

  const terms = async (wanted: readonly string[]): Promise<ReadonlyMap<string, KnownTerm>> => {
    const missing = [...new Set(wanted)].filter((term) => !kept.has(term));
    const found = new Map<string, KnownTerm>();
    if (missing.length > 0) {
      const rows = (await database.read(
        'SELECT term, number, frequency FROM terms WHERE term = ANY($1::text[]) AND frequency > 0',
        [missing],
      )) as ({ term: string } & KnownTerm)[];
      for (const { term, number, frequency } of rows) found.set(term, { number, frequency });
      for (const term of missing) kept.set(term, found.get(term) ?? 'unknown');
    }
    for (const term of wanted) {
      const known = found.get(term) ?? kept.get(term);
      if (known && known !== 'unknown') found.set(term, known);
    }
    return found;
  };

  const explained = async (wanted: readonly string[]) => {
    // The first explanation in the order of the articles stands, as it does in memory.
    const rows = (await database.read(
      `SELECT DISTINCT ON (short) short, long FROM abbreviations JOIN articles ON articles.number = article
       WHERE short = ANY(SELECT short FROM abbreviations WHERE short = ANY($1::text[]) OR (long[1] = ANY($1::text[]) AND long <@ $1::text[]))
       ORDER BY short, published DESC, id`,
      [wanted],
    )) as { short: string; long: string[] }[];
    return rows.map(({ short, long }) => [short, long] as const);
  };

  return {
    terms,
    async forQuestion(question) {
      const asked = readQuestion(question).terms;
      const known = new Map(await terms(asked.map(({ term }) => term)));
      const corrected = new Map<string, string>();
      const correct = async ({ word, role }: (typeof asked)[number]) => {
        const nearest = await nearestWordIn(database, word, role === 'name');
        if (nearest !== undefined) corrected.set(`${role === 'name'} ${word}`, nearest);
      };
      await Promise.all(asked.filter(({ term }) => !known.has(term)).map(correct));
      const others = [...corrected.values()].flatMap((word) => tokenize(word)[0]?.term ?? []);
      const all = [...new Set([...asked.map(({ term }) => term), ...others])];
      const longForms = all.length === 0 ? [] : await explained(all);
      const rest = [...others, ...longForms.flatMap(([short, long]) => [short, ...long])];
      for (const [term, one] of await terms(rest)) known.set(term, one);
      const frequencies = new Map([...known].map(([term, { frequency }]) => [term, frequency]));
      return {
        ...createTermWeights(passages, (term) => frequencies.get(term) ?? 0),
        nearestWord: (word, isName) => corrected.get(`${isName} ${word}`),
        alternatives: (those) => alternativesAmong(longForms, those),
      };
    },
  };
}
