import type { LongForm } from '../language/abbreviations.ts';
import { packArrays, unpackArrays } from '../support/packed-arrays.ts';
import type { Steps } from '../support/slices.ts';
import type { KnownArticles } from './known-articles.ts';
import type { SentenceTable } from './sentence-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that is no array of numbers. */
interface Head {
  readonly keys: readonly string[];
  readonly longForms: readonly (readonly [article: number, forms: readonly LongForm[]])[];
  readonly words: string;
  readonly terms: string;
}

/** The numbers of a table, and by number of a word that of its term. */
type Arrays = SentenceTable & { readonly termOf: Uint32Array };

/** What is known of articles as bytes, to be kept, in steps. */
export function* packArticles({
  numbers,
  table,
  vocabulary,
  longForms,
}: KnownArticles): Steps<readonly Uint8Array[]> {
  const keys = [...numbers].sort(([, a], [, b]) => a - b).map(([key]) => key);
  yield;
  // Words may come meanwhile, with their terms; none goes.
  const words = vocabulary.words.join('\n');
  yield;
  const terms = vocabulary.terms.join('\n');
  const termOf = Uint32Array.from(vocabulary.termOf);
  yield;
  const head: Head = { keys, longForms: [...longForms], words, terms };
  return yield* packArrays(head, { ...table, termOf } satisfies Arrays);
}

/** The same out of the bytes that `packArticles` gave, and no others, in steps. */
export function* unpackArticles(packed: Uint8Array): Steps<KnownArticles> {
  const { head, arrays } = yield* unpackArrays<Head, Arrays>(packed);
  const { termOf, ...table } = arrays;
  const vocabulary = new Vocabulary();
  const terms = head.terms.split('\n');
  yield;
  for (const [number, word] of head.words.split('\n').entries()) {
    if (number % AT_ONCE === 0) yield;
    vocabulary.add(word, terms[termOf[number] ?? 0] ?? '');
  }
  return {
    numbers: new Map(head.keys.map((key, number) => [key, number])),
    table,
    vocabulary,
    longForms: new Map(head.longForms),
  };
}

/** Words between two steps: some 0.3 ms. */
const AT_ONCE = 500;
