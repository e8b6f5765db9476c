import type { LongForm } from '../language/abbreviations.ts';
import { packArrays, unpackArrays } from '../support/packed-arrays.ts';
import type { Steps } from '../support/slices.ts';
import type { KnownArticles } from './known-articles.ts';
import type { SentenceTable } from './sentence-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that is text. */
interface Head {
  readonly keys: readonly string[];
  readonly longForms: readonly (readonly [article: number, forms: readonly LongForm[]])[];
  readonly words: string;
  readonly terms: string;
}

/** In the order of the file; the number of each word's term comes last. */
const ARRAYS = ['articles', 'passages', 'starts', 'ends', 'blocks', 'tokenStarts', 'tokens'] as const;

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
  return yield* packArrays(head, [...ARRAYS.map((name) => table[name]), termOf]);
}

/** The same out of the bytes that `packArticles` gave, and no others, in steps. */
export function* unpackArticles(packed: Uint8Array): Steps<KnownArticles> {
  const { head, arrays } = yield* unpackArrays<Head>(packed);
  const table = Object.fromEntries(
    ARRAYS.map((name, number) => [name, arrays[number]]),
  ) as unknown as SentenceTable;
  const vocabulary = new Vocabulary();
  const terms = head.terms.split('\n');
  const termOf = arrays.at(-1) ?? new Uint32Array();
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
