import type { LongForm } from '../language/abbreviations.ts';
import type { Steps } from '../support/slices.ts';
import type { KnownArticles } from './known-articles.ts';
import type { SentenceTable } from './sentence-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** What stands before the numbers: all that is text, and how many numbers each array has. */
interface Head {
  readonly keys: readonly string[];
  readonly longForms: readonly (readonly [article: number, forms: readonly LongForm[]])[];
  readonly words: string;
  readonly terms: string;
  readonly lengths: readonly number[];
}

/** In the order of the file; the number of each word's term comes last. */
const ARRAYS = ['articles', 'passages', 'starts', 'ends', 'blocks', 'tokenStarts', 'tokens'] as const;

/** What is known of articles as bytes, to be kept, in steps. */
export function* packArticles({ numbers, table, vocabulary, longForms }: KnownArticles): Steps<Uint8Array> {
  const arrays = [...ARRAYS.map((name) => table[name]), Uint32Array.from(vocabulary.termOf)];
  const head: Head = {
    keys: [...numbers].sort(([, a], [, b]) => a - b).map(([key]) => key),
    longForms: [...longForms],
    words: vocabulary.words.join('\n'),
    terms: vocabulary.terms.join('\n'),
    lengths: arrays.map(({ length }) => length),
  };
  yield;
  const text = new TextEncoder().encode(JSON.stringify(head));
  yield;
  const from = 4 + Math.ceil(text.length / 4) * 4;
  const packed = new Uint8Array(from + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, 4);
  let at = from;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
    yield;
  }
  return packed;
}

/** The same out of the bytes that `packArticles` gave, and no others, in steps. */
export function* unpackArticles(packed: Uint8Array): Steps<KnownArticles> {
  // A copy, whose numbers begin at a multiple of four.
  const { buffer } = new Uint8Array(packed);
  const length = new DataView(buffer).getUint32(0, true);
  yield;
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Head;
  yield;
  let at = 4 + Math.ceil(length / 4) * 4;
  const arrays = head.lengths.map((size) => {
    const array = new Uint32Array(buffer, at, size);
    at += array.byteLength;
    return array;
  });
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

const AT_ONCE = 5000;
